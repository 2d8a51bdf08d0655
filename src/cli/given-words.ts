/** The words that a person hands over: behind the command, in a text file, or through standard input (`-`). */
import { resolve } from 'node:path';
import { readPlainText } from '../library/plain-text.ts';
import type { PathFacts } from '../model/ports/files.ts';
import { refuse } from '../model/problem.ts';
import { LONGEST_TEXT } from '../model/spoken-text.ts';
import type { CliContext } from './context.ts';

export interface GivenWords {
  readonly text?: string;
  readonly file?: string;
}

const STDIN = '-';
/** Letters of Vietnamese take three bytes of UTF-8 at most, decomposed ones some more: nothing larger is ever said. */
const LARGEST_FILE_BYTES = LONGEST_TEXT * 10;
const MEGABYTE = 1_000_000;
/** Of a file's name, in UTF-8: what is longer is no name, and asking for it fails. */
const LONGEST_NAME_BYTES = 255;

/**
 * '' where nothing is given. Refusals: `clip.text-given-twice`, `clip.text-is-file`, `clip.text-is-folder`,
 * `clip.text-file-too-big`, `clip.not-plain-text`.
 */
export async function givenWords({ text, file }: GivenWords, context: CliContext): Promise<string> {
  if (text !== undefined && file !== undefined) throw refuse('clip.text-given-twice', {}, 2);
  if (text === STDIN || file === STDIN) return readPlainText(await context.terminal.readStdin());
  if (file !== undefined) return wordsOfFile(file, context);
  if (text !== undefined && isFileName(text, context)) throw refuse('clip.text-is-file', { path: text }, 2);
  return text ?? '';
}

function wordsOfFile(path: string, context: CliContext): string {
  const facts = factsOf(path, context);
  if (facts?.kind === 'folder') throw refuse('clip.text-is-folder', { path }, 2);
  if (facts !== null && facts.bytes > LARGEST_FILE_BYTES) {
    const megabytes = (facts.bytes / MEGABYTE).toFixed(1);
    throw refuse('clip.text-file-too-big', { megabytes, most: LONGEST_TEXT });
  }
  return readPlainText(context.outside.readBytes(path));
}

function isFileName(text: string, context: CliContext): boolean {
  const couldBe = Buffer.byteLength(text) <= LONGEST_NAME_BYTES && !text.includes('\0');
  return couldBe && factsOf(text, context)?.kind === 'file';
}

function factsOf(path: string, context: CliContext): PathFacts | null {
  return context.ward().files.stat(resolve(path));
}
