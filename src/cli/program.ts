/** The command line as a whole: global options, every command, and how misuse is answered (DESIGN §7). */
import { Command, CommanderError } from 'commander';
import type { Ward } from '../model/ports/ward.ts';
import { type ExitCode, Refusal } from '../model/problem.ts';
import { say, sayProblem } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';
import { registerCommands } from './commands.ts';
import type { CliContext, GlobalOptions, Outside, Terminal } from './context.ts';
import { problemsJson } from './problems-json.ts';

/** Runs one command line (without node and script); resolves with the exit code. */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal,
  outside: Outside,
): Promise<ExitCode> {
  const lang = langOf(argv);
  const program = new Command('loa');
  const context = new Context(program, terminal, outside);
  describe(program, lang, outside.version);
  registerCommands(program, context);
  silence(program);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return answerError(error, context);
  } finally {
    context.close();
  }
}

function describe(program: Command, lang: Lang, version: string): void {
  program
    .description(say(lang, 'cli.program'))
    .version(version, '-V, --version', say(lang, 'cli.option.version'))
    .option('--station <dir>', say(lang, 'cli.option.station'), '.')
    .option('--json', say(lang, 'cli.option.json'), false)
    .option('--lang <vi|en>', say(lang, 'cli.option.lang'), 'vi')
    .option('--as <name>', say(lang, 'cli.option.as'))
    .option('--pin-file <file>', say(lang, 'cli.option.pin-file'))
    .helpOption('-h, --help', say(lang, 'cli.option.help'))
    .helpCommand('help [command]', say(lang, 'cli.option.help'))
    .configureHelp({
      styleTitle: (title) => say(lang, `cli.title.${title.toLowerCase().replace(/\W/g, '')}`),
    });
}

/** Commander's own English errors are replaced by sentences of ours; help still goes to stdout. */
function silence(command: Command): void {
  command.exitOverride();
  command.configureOutput({ writeErr: () => {} });
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    silence(child);
  }
}

function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'vi';
}

function answerError(error: unknown, context: Context): ExitCode {
  if (error instanceof CommanderError) return answerMisuse(error, context);
  if (!(error instanceof Refusal)) throw error;
  const { lang, json } = context.options;
  if (json)
    context.terminal.write(
      `${JSON.stringify({ ok: false, problems: problemsJson(lang, error.problems) }, null, 2)}\n`,
    );
  else for (const problem of error.problems) context.terminal.writeError(`${sayProblem(lang, problem)}\n`);
  return error.exitCode;
}

function answerMisuse(error: CommanderError, context: Context): ExitCode {
  if (error.exitCode === 0 || error.code === 'commander.help') return 0;
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1] ?? '';
  const code = `cli.misuse.${error.code.replace('commander.', '')}`;
  const sentence = context.say(code, { what, message: error.message });
  const nearly = near === '' ? '' : ` ${context.say('cli.misuse.near', { near })}`;
  context.terminal.writeError(`${sentence}${nearly} ${context.say('cli.misuse.help')}\n`);
  return 2;
}

class Context implements CliContext {
  readonly terminal: Terminal;
  readonly outside: Outside;
  exitCode: ExitCode = 0;
  readonly #program: Command;
  #ward: Ward | null = null;

  constructor(program: Command, terminal: Terminal, outside: Outside) {
    this.#program = program;
    this.terminal = terminal;
    this.outside = outside;
  }

  get options(): GlobalOptions {
    const given = this.#program.opts<{
      station: string;
      json: boolean;
      lang: string;
      as?: string;
      pinFile?: string;
    }>();
    return {
      station: given.station,
      json: given.json,
      lang: given.lang === 'en' ? 'en' : 'vi',
      as: given.as ?? null,
      pinFile: given.pinFile ?? null,
    };
  }

  ward(): Ward {
    this.#ward ??= this.outside.openWard(this.options.station);
    return this.#ward;
  }

  answer(json: unknown, text: string): void {
    if (this.options.json) this.terminal.write(`${JSON.stringify(json, null, 2)}\n`);
    else this.terminal.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  }

  say(code: string, params: Readonly<Record<string, string | number>> = {}): string {
    return say(this.options.lang, code, params);
  }

  exit(code: ExitCode): void {
    this.exitCode = code;
  }

  close(): void {
    this.#ward?.records.close();
  }
}
