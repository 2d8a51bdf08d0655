/** The command line as a whole: global options, every command, and how misuse is answered (DESIGN §7). */
import { Command, CommanderError, Option } from 'commander';
import type { Superior } from '../model/ports/superior.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type ExitCode, Refusal } from '../model/problem.ts';
import { problemsJson } from '../words/problems-json.ts';
import { say, sayProblem } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';
import { registerCommands } from './commands.ts';
import type { CliContext, GlobalOptions, Outside, Terminal } from './context.ts';
import { HELP_COLUMNS_MAX, helpIn } from './help.ts';
import { jsonText } from './json-text.ts';
import { withoutLostHelp } from './lost-help.ts';
import { machineFault } from './machine-fault.ts';
import { misuseOf } from './misuse.ts';
import { visibleText } from './visible-text.ts';

/** Runs one command line (without node and script); resolves with the exit code. */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal,
  outside: Outside,
): Promise<ExitCode> {
  const lang = langOf(argv);
  const program = new Command('loa');
  const context = new Context(program, lang, terminal, outside);
  describe(program, lang, outside.version);
  registerCommands(program, context);
  speakThrough(terminal, program);
  try {
    await program.parseAsync(withoutLostHelp(program, argv), { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return answerError(error, context);
  } finally {
    await context.close();
  }
}

function describe(program: Command, lang: Lang, version: string): void {
  program
    .description(say(lang, 'cli.program'))
    .version(version, '-V, --version', say(lang, 'cli.option.version'))
    .option('--station <dir>', say(lang, 'cli.option.station'), '.')
    .option('--json', say(lang, 'cli.option.json'), false)
    .addOption(new Option('--lang <vi|en>', say(lang, 'cli.option.lang')).choices(['vi', 'en']).default('vi'))
    .option('--as <name>', say(lang, 'cli.option.as'))
    .option('--pin-file <file>', say(lang, 'cli.option.pin-file'))
    .helpOption('-h, --help', say(lang, 'cli.option.help'))
    .helpCommand('help [command]', say(lang, 'cli.help-command'))
    .configureHelp(helpIn(lang));
}

/** Help goes to the terminal; commander's own English errors are replaced by sentences of ours (`misuse.ts`). */
function speakThrough(terminal: Terminal, command: Command): void {
  const columns = Math.min(terminal.columns, HELP_COLUMNS_MAX);
  command.exitOverride().configureOutput({
    writeOut: (text) => terminal.write(text),
    writeErr: (text) => terminal.writeError(text),
    outputError: () => {},
    getOutHelpWidth: () => columns,
    getErrHelpWidth: () => columns,
  });
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    speakThrough(terminal, child);
  }
}

function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'vi';
}

function answerError(error: unknown, context: Context): ExitCode {
  const { lang, json } = context.options;
  const refusal = error instanceof CommanderError ? misuseOf(error, lang) : (machineFault(error) ?? error);
  if (refusal === null) return 0;
  if (!(refusal instanceof Refusal)) throw error;
  if (json) context.answer({ ok: false, problems: problemsJson(lang, refusal.problems) }, '');
  else
    for (const problem of refusal.problems)
      context.terminal.writeError(`${visibleText(sayProblem(lang, problem))}\n`);
  return refusal.exitCode;
}

class Context implements CliContext {
  readonly terminal: Terminal;
  readonly outside: Outside;
  exitCode: ExitCode = 0;
  readonly #program: Command;
  readonly #lang: Lang;
  #ward: Ward | null = null;
  #superior: Promise<Superior> | null = null;

  constructor(program: Command, lang: Lang, terminal: Terminal, outside: Outside) {
    this.#program = program;
    this.#lang = lang;
    this.terminal = terminal;
    this.outside = outside;
  }

  get options(): GlobalOptions {
    const given = this.#program.opts<{
      station: string;
      json: boolean;
      as?: string;
      pinFile?: string;
    }>();
    return {
      station: given.station,
      json: given.json,
      lang: this.#lang,
      as: given.as ?? null,
      pinFile: given.pinFile ?? null,
    };
  }

  ward(): Ward {
    this.#ward ??= this.outside.openWard(this.options.station);
    return this.#ward;
  }

  districtDir(): string {
    const district = this.#program.commands.find((command) => command.name() === 'district');
    return district?.opts<{ district?: string }>().district ?? '.';
  }

  superior(): Promise<Superior> {
    this.#superior ??= this.outside.openSuperior(this.districtDir());
    return this.#superior;
  }

  answer(json: unknown, text: string): void {
    if (this.options.json) this.terminal.write(`${jsonText(json, 2)}\n`);
    else this.terminal.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  }

  say(code: string, params: Readonly<Record<string, string | number>> = {}): string {
    return say(this.options.lang, code, params);
  }

  exit(code: ExitCode): void {
    this.exitCode = code;
  }

  async close(): Promise<void> {
    this.#ward?.records.close();
    // One that could not be opened has nothing to close; why, its command has told.
    const superior = await this.#superior?.catch(() => null);
    await superior?.store.close();
  }
}
