/**
 * How long a voice will need for a Vietnamese text, before it has spoken: a written word is one syllable. The figures
 * were fitted to espeak-ng 1.51's Northern voice at its own speed, on eight announcements of 14 to 23 s.
 */
import { spokenWords } from './spoken-words.ts';

const SYLLABLE_MS = 215;
const CLAUSE_MS = 230;
const SENTENCE_MS = 400;
/** "2025" is read as seven syllables, "18" as three or four. */
const SYLLABLES_PER_DIGIT = 1.7;

/** Estimated length of the spoken text, ms, at `speed` (1 is the voice's own). */
export function estimateSpeechMs(text: string, speed: number): number {
  const words = spokenWords(text);
  const digits = count(words, /\p{Nd}/gu);
  const syllables = count(words, /\p{L}[\p{L}\p{M}]*/gu) + digits * SYLLABLES_PER_DIGIT;
  if (syllables === 0) return 0;
  const clauses = count(words, /[,;:](?=\s|$)/gu);
  const sentences = Math.max(1, count(words, /[.!?…](?=\s|$)/gu));
  return Math.round((syllables * SYLLABLE_MS + clauses * CLAUSE_MS + sentences * SENTENCE_MS) / speed);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
