/** One command of `loa` on a test's ward: what it prints, how it ends. The PIN is typed right. */

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { filesIn } from '../../src/adapters/files-in.ts';
import type { CliContext, Outside, Terminal } from '../../src/cli/context.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { type ExitCode, Refusal } from '../../src/model/problem.ts';
import { say, sayProblem } from '../../src/words/say.ts';
import { SAMPLE_PIN } from './temp-ward.ts';

export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly exitCode: ExitCode;
  /** stdout read as one JSON document. */
  json(): unknown;
}

export interface Typed {
  readonly as?: string;
  readonly json?: boolean;
  readonly interactive?: boolean;
  /** To every open question; nobody answers where there is none. */
  readonly answer?: string;
  readonly stdin?: string | Uint8Array;
}

/** `register` is a command's own `registerX`. */
export function commandLine(
  ward: Ward,
  register: (program: Command, context: CliContext) => void,
  outside: Partial<Outside> = {},
) {
  return async (argv: readonly string[], typed: Typed = {}): Promise<Ended> => {
    const printed = { out: '', err: '' };
    let exitCode: ExitCode = 0;
    const context = contextOf(ward, typed, printed, outside, (code) => {
      exitCode = code;
    });
    const program = new Command('loa');
    register(program, context);
    try {
      await program.parseAsync([...argv], { from: 'user' });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      printed.err += error.problems.map((problem) => `${sayProblem('vi', problem)}\n`).join('');
      exitCode = error.exitCode;
    }
    return { ...printed, exitCode, json: () => JSON.parse(printed.out) as unknown };
  };
}

function contextOf(
  ward: Ward,
  typed: Typed,
  printed: { out: string; err: string },
  outside: Partial<Outside>,
  exit: (code: ExitCode) => void,
): CliContext {
  const { as = null, json = false } = typed;
  return {
    options: { station: ward.files.root, json, lang: 'vi', as, pinFile: null },
    terminal: terminalOf(typed, printed),
    outside: {
      filesIn,
      readBytes: (path: string) => readFileSync(path),
      stationFiles: () => ward.files,
      ...outside,
    } as Outside,
    ward: () => ward,
    districtDir: () => ward.files.root,
    superior: () => Promise.reject(new Error('this test has no superior unit')),
    answer: (document, text) => {
      printed.out += json ? JSON.stringify(document) : `${text}\n`;
    },
    say: (code, params) => say('vi', code, params),
    exit,
  };
}

function terminalOf(
  { interactive = false, answer, stdin = '' }: Typed,
  printed: { out: string; err: string },
): Terminal {
  return {
    interactive,
    columns: 80,
    write: (text) => {
      printed.out += text;
    },
    writeError: (text) => {
      printed.err += text;
    },
    askSecret: async () => SAMPLE_PIN,
    ask: async () => answer ?? null,
    readStdin: async () => Buffer.from(stdin),
    interrupted: () => new Promise(() => {}),
  };
}
