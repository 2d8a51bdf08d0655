/**
 * The words that a voice gets for a text, and the hash by which an approver approves them (law 3): what is approved is
 * what will be said, not what was written, so that a changed reading needs a new approval.
 */
import { createHash } from 'node:crypto';
import { refuse } from '../model/problem.ts';
import { LONGEST_TEXT } from '../model/spoken-text.ts';
import type { StationConfig } from '../model/station.ts';
import { lexiconOf } from './lexicon.ts';
import { PLAIN_SETTINGS, type SpeechSettings, type Spoken, sayText } from './say-text.ts';

/** How a station reads: its region's words and its own. */
export function speechSettingsOf({
  reading,
  lexicon,
}: Pick<StationConfig, 'reading' | 'lexicon'>): SpeechSettings {
  return { style: reading, lexicon: lexiconOf(lexicon) };
}

/** Refusal `clip.text-too-long`. */
export function requireSayable(text: string): void {
  if (text.length > LONGEST_TEXT)
    throw refuse('clip.text-too-long', { characters: text.length, most: LONGEST_TEXT });
}

/**
 * NFC; a paragraph a line, each ending in a pause. A line broken in the middle of a sentence goes on.
 * Refusal `clip.text-too-long`.
 */
export function spokenWords(text: string, settings: SpeechSettings = PLAIN_SETTINGS): string {
  requireSayable(text);
  const paragraphs: string[] = [];
  for (const line of sayText(text, settings).lines) {
    const last = paragraphs.at(-1);
    if (line === '') continue;
    if (last !== undefined && !ENDED.test(last) && GOES_ON.test(line)) {
      paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    } else paragraphs.push(line);
  }
  if (paragraphs.length === 1) return paragraphs[0] ?? '';
  return paragraphs.map((line) => (ENDED.test(line) ? line : `${line.replace(/,$/, '')}.`)).join('\n');
}

const ENDED = /[.!?;:]$/;
const GOES_ON = /^\p{Ll}/u;

/** SHA-256 (hex) of spoken words, as they are. */
export function wordsSha256(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex');
}

/** What of a text was spelled out because nobody told how it is said: as written, and as it will sound. */
export interface GuessedWord {
  readonly written: string;
  readonly said: string;
}

/** Each once, in the order of the text that was said so. */
export function guessedWords(text: string, { spans }: Pick<Spoken, 'spans'>): readonly GuessedWord[] {
  const found = spans.filter(({ guessed }) => guessed);
  const words = found.map(({ from, to, said }) => [text.slice(from, to), said] as const);
  return [...new Map(words)].map(([written, said]) => ({ written, said }));
}
