/** Help for a command that does not exist: commander would show that of the one above it, as if all were well. */
import type { Command } from 'commander';

const HELP_FLAGS: readonly string[] = ['-h', '--help'];
/** Options that answer as soon as they are read. */
const ANSWERED: readonly string[] = ['-V', '--version'];

/** The same words; where they ask help for an unknown command, without the asking, so that they are refused as unknown. */
export function withoutLostHelp(program: Command, argv: readonly string[]): string[] {
  const { operands } = program.parseOptions(argv.filter((word) => !ANSWERED.includes(word)));
  const named = operands[0] === 'help' ? operands.slice(1) : operands;
  if (!isLost(program, named)) return [...argv];
  const helpAt = argv.indexOf('help');
  return argv.filter((word, at) => !HELP_FLAGS.includes(word) && !(operands[0] === 'help' && at === helpAt));
}

function isLost(program: Command, names: readonly string[]): boolean {
  let command = program;
  for (const name of names) {
    if (command.commands.length === 0) return false;
    const next = command.commands.find((child) => child.name() === name);
    if (next === undefined) return true;
    command = next;
  }
  return false;
}
