/** A command line that cannot be understood, said in our words instead of commander's English; exit code 2. */
import type { CommanderError } from 'commander';
import { Refusal } from '../model/problem.ts';
import type { Lang } from '../words/sentence.ts';
import { placeholder } from './help.ts';

/** null: nothing is wrong, help or the version was asked for and shown. */
export function misuseOf(error: CommanderError, lang: Lang): Refusal | null {
  if (error.exitCode === 0) return null;
  // A command that needs another word after it: its help has been shown.
  if (error.code === 'commander.help') return new Refusal([], 2);
  const quoted = /argument '([^']*)'/.exec(error.message) ?? /'([^']*)'/.exec(error.message);
  const near = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1] ?? '';
  const what = quoted?.[1] ?? '';
  const code = `cli.misuse.${error.code.replace('commander.', '')}`;
  const params = { what: what.startsWith('-') ? what : placeholder(lang, what), near };
  return new Refusal([{ code, severity: 'error', params }], 2);
}
