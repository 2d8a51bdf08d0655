/** What a clip's text will be heard as, where that is another thing than what was written: the words are approved. */
import type { Clip } from '../model/clip.ts';

/** One line a paragraph, the first behind an arrow; none for a recording, or where text and words are the same. */
export function heardWords({ spoken }: Pick<Clip, 'spoken'>): readonly string[] {
  if (spoken === null || spoken.words === spoken.text.normalize('NFC').trim()) return [];
  return spoken.words.split('\n').map((line, at) => `${at === 0 ? '→' : ' '} ${line}`);
}
