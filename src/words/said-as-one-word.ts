/** Whether a word that nobody told how to say goes to the voice as it was written, not letter by letter. */
import type { Params } from './sentence.ts';

/** `written` and `said` of a guessed word. */
export function saidAsOneWord({ written, said }: Params): boolean {
  return plain(written) === plain(said);
}

function plain(word: Params[string] | undefined): string {
  return String(word).normalize('NFC').toLowerCase();
}
