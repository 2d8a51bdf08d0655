/** One command of `loa district` on a test's superior unit: what it prints, how it ends. */
import { Command } from 'commander';
import type { CliContext, Outside } from '../../src/cli/context.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import { type ExitCode, Refusal } from '../../src/model/problem.ts';
import { say, sayProblem } from '../../src/words/say.ts';
import type { Ended } from './command-line.ts';

export function districtCommandLine(
  superior: Superior,
  register: (district: Command, context: CliContext) => void,
  outside: Partial<Outside> = {},
  columns = 160,
) {
  return async (argv: readonly string[], json = false): Promise<Ended> => {
    const printed = { out: '', err: '' };
    let exitCode: ExitCode = 0;
    const context = {
      options: { station: '.', json, lang: 'vi', as: null, pinFile: null },
      terminal: {
        interactive: false,
        columns,
        write: (text: string) => {
          printed.out += text;
        },
        writeError: (text: string) => {
          printed.err += text;
        },
      },
      outside: outside as Outside,
      superior: async () => superior,
      answer: (document: unknown, text: string) => {
        printed.out += json ? JSON.stringify(document) : `${text}\n`;
      },
      say: (code: string, params = {}) => say('vi', code, params),
      exit: (code: ExitCode) => {
        exitCode = code;
      },
    } as unknown as CliContext;
    const district = new Command('district').exitOverride().configureOutput({ writeErr: () => {} });
    register(district, context);
    try {
      await district.parseAsync([...argv], { from: 'user' });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      printed.err += error.problems.map((problem) => `${sayProblem('vi', problem)}\n`).join('');
      exitCode = error.exitCode;
    }
    return { ...printed, exitCode, json: () => JSON.parse(printed.out) as unknown };
  };
}
