/**
 * How long a voice will need for spoken words, before it has spoken them: a written word is one syllable. The figures
 * were fitted to espeak-ng 1.51's Northern voice at its own speed, on 154 announcements of 1 to 25 s, and are right to a
 * tenth for 98 in 100 of them; for another voice `station/voice-pace.ts` learns how it differs.
 */
import { splitForVoice } from './split-for-voice.ts';

const SYLLABLE_MS = 214;
const CLAUSE_MS = 260;
/** Between short sentences that are spoken in one breath. */
const SENTENCE_MS = 300;

/** Pieces as a voice without limits is given them: the pauses between them are the program's own, whatever the speed. */
const NO_LIMITS = { maxCharacters: Number.MAX_SAFE_INTEGER, maxBytes: Number.MAX_SAFE_INTEGER };

/** Estimated length of spoken words, ms, at `speed` (1 is the voice's own). */
export function estimateSpeechMs(words: string, speed: number): number {
  const pieces = splitForVoice(words, NO_LIMITS);
  const spokenMs = pieces.reduce((sumMs, { text }) => sumMs + pieceMs(text), 0);
  if (spokenMs === 0) return 0;
  const pausesMs = pieces.reduce((sumMs, { pauseMs }) => sumMs + pauseMs, 0);
  return Math.round(spokenMs / speed + pausesMs);
}

function pieceMs(text: string): number {
  const syllables = count(text, /\p{L}[\p{L}\p{M}]*/gu);
  const clauses = count(text, /[,;:](?=\s)/gu);
  const sentences = count(text, /[.!?…](?=\s)/gu);
  return syllables * SYLLABLE_MS + clauses * CLAUSE_MS + sentences * SENTENCE_MS;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
