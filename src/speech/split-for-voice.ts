/**
 * Spoken words in pieces that a voice takes at once: a sentence each, so that one changed sentence is spoken anew alone;
 * a sentence over the voice's limits is parted at its phrases, at last between words. Nothing is dropped; linear time.
 */
import type { VoiceLimits } from '../model/ports/voice.ts';

export interface VoicePiece {
  readonly text: string;
  /** Silence after it, ms; 0 after the last. */
  readonly pauseMs: number;
}

const PARAGRAPH_MS = 700;
const SENTENCE_MS = 400;
const PHRASE_MS = 200;
const WORD_MS = 60;

/** A shorter sentence is spoken with the next one: services refuse a word or two, and alone it sounds clipped. */
const ALONE_LETTERS = 12;

const PARAGRAPHS = /\n+/u;
/** Words have no other signs than these (`say-text.ts`). */
const SENTENCES = /(?<=[.!?])\s+/u;
const PHRASES = /(?<=[,;:])\s+/u;
const WORDS = /\s+/u;

interface Part extends VoicePiece {
  readonly characters: number;
  readonly bytes: number;
}

/** In order; none for a text without words. */
export function splitForVoice(words: string, limits: VoiceLimits): readonly VoicePiece[] {
  const pieces = words
    .split(PARAGRAPHS)
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) => endingWith(PARAGRAPH_MS, paragraphParts(paragraph.trim(), limits)));
  return endingWith(0, pieces).map(({ text, pauseMs }) => ({ text, pauseMs }));
}

function paragraphParts(paragraph: string, limits: VoiceLimits): readonly Part[] {
  const sentences = paragraph.split(SENTENCES).map((sentence) => partOf(sentence, SENTENCE_MS));
  return packed(sentences, limits, (short) => short.characters < ALONE_LETTERS).flatMap((sentence) =>
    fitted(sentence, limits),
  );
}

/** As few parts as the limits allow, cut at the best place there is. */
function fitted(sentence: Part, limits: VoiceLimits): readonly Part[] {
  if (fits(sentence, limits)) return [sentence];
  const phrases = sentence.text.split(PHRASES).map((phrase) => partOf(phrase, PHRASE_MS));
  const parts = packed(phrases, limits, () => true).flatMap((phrase) =>
    fits(phrase, limits) ? [phrase] : words(phrase, limits),
  );
  return endingWith(sentence.pauseMs, parts);
}

function words(phrase: Part, limits: VoiceLimits): readonly Part[] {
  const each = phrase.text
    .split(WORDS)
    .flatMap((word) => letters(word, limits))
    .map((word) => partOf(word, WORD_MS));
  return endingWith(
    phrase.pauseMs,
    packed(each, limits, () => true),
  );
}

/** A word over the limits is no word: cut between its letters. */
function letters(word: string, limits: VoiceLimits): readonly string[] {
  if (fits(partOf(word, 0), limits)) return [word];
  const pieces: string[] = [];
  let [piece, bytes] = ['', 0];
  for (const letter of word) {
    const more = utf8Bytes(letter);
    const full = piece.length + letter.length > limits.maxCharacters || bytes + more > limits.maxBytes;
    if (piece !== '' && full) {
      pieces.push(piece);
      [piece, bytes] = ['', 0];
    }
    piece += letter;
    bytes += more;
  }
  return [...pieces, piece];
}

/** Neighbours joined while `wanted` says so of the first ones and the limits allow it. */
function packed(
  parts: readonly Part[],
  limits: VoiceLimits,
  wanted: (before: Part) => boolean,
): readonly Part[] {
  const done: Part[] = [];
  let run: Part[] = [];
  let sum: Part | null = null;
  const close = () => {
    const last = run.at(-1);
    if (sum !== null && last !== undefined) {
      done.push({ ...sum, text: run.map(({ text }) => text).join(' '), pauseMs: last.pauseMs });
    }
    run = [];
    sum = null;
  };
  for (const part of parts) {
    const together: Part | null = sum === null ? null : added(sum, part);
    if (sum !== null && together !== null && wanted(sum) && fits(together, limits)) sum = together;
    else {
      close();
      sum = part;
    }
    run.push(part);
  }
  close();
  return done;
}

/** Sizes only, with the space between. */
function added(before: Part, part: Part): Part {
  return {
    ...part,
    characters: before.characters + 1 + part.characters,
    bytes: before.bytes + 1 + part.bytes,
  };
}

function partOf(text: string, pauseMs: number): Part {
  return { text, pauseMs, characters: text.length, bytes: utf8Bytes(text) };
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function fits({ characters, bytes }: Part, limits: VoiceLimits): boolean {
  return characters <= limits.maxCharacters && bytes <= limits.maxBytes;
}

function endingWith<T extends VoicePiece>(pauseMs: number, parts: readonly T[]): readonly T[] {
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, pauseMs } : part));
}
