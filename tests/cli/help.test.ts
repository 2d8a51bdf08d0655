import { Command } from 'commander';
import { expect, test } from 'vitest';
import { registerCommands } from '../../src/cli/commands.ts';
import type { CliContext, Outside } from '../../src/cli/context.ts';
import { runCommandLine } from '../../src/cli/program.ts';
import { say } from '../../src/words/say.ts';
import { ScriptedTerminal } from '../fakes/scripted-terminal.ts';

const EVERY_COMMAND = commandsBelow(everything(), []);

/** Words that commander writes by itself, and names of ours that must not reach a Vietnamese reader. */
const ENGLISH =
  /\[options\]|\[command\]|default:|choices:|Usage|Options|Commands|Arguments|<name>|<file>|<dir>/;

test.each(EVERY_COMMAND)('the help of “loa %s” is in the language of who reads it', async (words) => {
  const vietnamese = await loa([...words.split(' '), '--help']);
  expect(vietnamese).toMatchObject({ exitCode: 0, err: '' });
  expect(vietnamese.out).toMatch(/^Cách dùng: loa /);
  expect(vietnamese.out).not.toMatch(ENGLISH);
  const english = await loa(['--lang', 'en', ...words.split(' '), '--help']);
  expect(english.out).toMatch(/^Usage: loa /);
  expect(english.out).not.toMatch(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
});

test('a command that needs another word shows what can follow it, and counts as wrong usage', async () => {
  const answer = await loa(['schedule']);
  expect(answer.exitCode).toBe(2);
  expect(answer.err).toContain('approve');
});

test('a mistyped command is answered with the one that was meant', async () => {
  const answer = await loa(['schedul', 'check']);
  expect(answer).toMatchObject({ exitCode: 2, out: '' });
  expect(answer.err).toBe('Không có lệnh “schedul”. Ý bạn là “schedule”?\n');
});

test.each([
  ['lexicon', '--help'],
  ['--lang', 'vi', 'lexicon', '-h'],
  ['help', 'lexicon'],
  ['clip', 'lexicon', '--help'],
])(
  'help for a command that does not exist is refused, not answered with another help (%s %s)',
  async (...words) => {
    const answer = await loa(words);
    expect(answer).toMatchObject({ exitCode: 2, out: '' });
    expect(answer.err).toContain('Không có lệnh “lexicon”.');
  },
);

test('a program that mistypes a command gets one JSON document', async () => {
  const answer = await loa(['--json', '--lang', 'en', 'clip', 'list', '--al']);
  expect(answer.exitCode).toBe(2);
  expect(JSON.parse(answer.out)).toMatchObject({
    ok: false,
    problems: [{ code: 'cli.misuse.unknownOption', message: 'There is no option “--al”.' }],
  });
});

async function loa(argv: readonly string[]) {
  const terminal = new ScriptedTerminal([]);
  const exitCode = await runCommandLine(argv, terminal, { version: '1' } as Outside);
  return { exitCode, out: terminal.out, err: terminal.err };
}

function everything(): Command {
  const program = new Command('loa');
  registerCommands(program, { say: (code: string) => say('vi', code) } as CliContext);
  return program;
}

function commandsBelow(command: Command, path: readonly string[]): readonly string[] {
  return command.commands.flatMap((child) => {
    const words = [...path, child.name()];
    return [words.join(' '), ...commandsBelow(child, words)];
  });
}
