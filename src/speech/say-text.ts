/**
 * Vietnamese text → what an announcer would say. Whatever comes in, from the text or from the station's lexicon, nothing
 * but letters, their marks, spaces and , . ; : ? ! goes out, no digit and no capital cluster: no sign that a voice takes
 * for an order, nothing that an approver does not see. Nothing is dropped unseen: the spans cover the input from end to
 * end, each with the words said for it.
 */

import { HANOI_STYLE, type SpeechStyle } from '../model/speech-style.ts';
import { foldText } from './fold-text.ts';
import { isHeading } from './heading.ts';
import { joinSaid } from './join-said.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { readPlainly } from './plain-readers.ts';
import { readSyllable } from './plain-syllable.ts';
import { readersAt } from './readers.ts';
import type { Line, Read, Reading, ReadingKind, Start } from './reading.ts';
import { runsOn } from './run-on.ts';

export interface Span {
  /** Place in the input, UTF-16 units; the next span begins at `to`. */
  readonly from: number;
  readonly to: number;
  /** '' where the text is rightly silent: a space, a bracket, a code whose kind was named. */
  readonly said: string;
  readonly kind: ReadingKind;
  /** Nobody told how this is said: the officer is to be asked, and the station's lexicon to be told. */
  readonly guessed: boolean;
}

export interface Spoken {
  /** One a line of the input. */
  readonly lines: readonly string[];
  readonly spans: readonly Span[];
}

export interface SpeechSettings {
  readonly style: SpeechStyle;
  readonly lexicon: Lexicon;
}

const NO_LEXICON = lexiconOf({});

export const PLAIN_SETTINGS: SpeechSettings = { style: HANOI_STYLE, lexicon: NO_LEXICON };

export function sayText(input: string, settings: SpeechSettings = PLAIN_SETTINGS): Spoken {
  const folded = foldText(input);
  const readOwn = ownReader(settings);
  const spans: Span[] = [];
  const lines: string[] = [];
  let lineStart = 0;
  let from = 0;
  const take = (reading: Reading, start: number) => {
    const to = folded.originOf(start + reading.end);
    spans.push({ from, to, said: reading.words, kind: reading.kind, guessed: reading.guessed === true });
    from = to;
  };
  for (const text of folded.text.split('\n')) {
    if (lineStart > 0) take({ end: 0, words: '', kind: 'pause' }, lineStart);
    const readings = readLine(lineOf(text, settings.style), readOwn);
    for (const reading of readings) take(reading, lineStart);
    lines.push(joinSaid(readings.map(({ words }) => words)));
    lineStart += text.length + 1;
  }
  // Invisible signs at the end belong to no line.
  if (from < input.length) spans.push({ from, to: input.length, said: '', kind: 'sign', guessed: false });
  return { lines, spans };
}

function lineOf(text: string, style: SpeechStyle): Line {
  return { text, lower: text.toLowerCase(), heading: isHeading(text), style };
}

function readLine(line: Line, readOwn: Read): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at < line.text.length; ) {
    const reading = readOwn(line, at) ?? readGap(line, at) ?? readSyllable(line, at) ?? readAt(line, at);
    if (runsOn(line, at, reading, readings))
      readings[readings.length - 1] = { end: at, words: ',', kind: 'pause' };
    readings.push(reading);
    at = reading.end;
  }
  return readings;
}

/** How the station says a word of its own is a text like any other, read once: "12A" in it becomes words. */
function ownReader({ style, lexicon }: SpeechSettings): Read {
  const said = new Map<string, string>();
  return (line, at) => {
    const own = lexicon.read(line, at);
    if (own === null) return null;
    const words = said.get(own.words) ?? joinSaid(sayText(own.words, { style, lexicon: NO_LEXICON }).lines);
    said.set(own.words, words);
    return { ...own, words };
  };
}

const SPACE = 32;
const COMMA = 44;

/** Nothing begins at a single space or at a comma before one: half of all places in a text need nobody to be asked. */
function readGap({ text }: Line, at: number): Reading | null {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === SPACE && next !== SPACE) return { end: at + 1, words: '', kind: 'space' };
  return code === COMMA && next === SPACE ? { end: at + 1, words: ',', kind: 'pause' } : null;
}

function readAt(line: Line, at: number): Reading {
  for (const reader of readersAt(startOf(line.text, at), line, at)) {
    const reading = reader.read(line, at);
    if (reading !== null && fitToHear(reading) && endsWhole(line.text, at, reading.end)) return reading;
  }
  return heardOnly(readPlainly(line, at));
}

const RAW = /[^\p{L}\p{M} ,.;:?!]|\p{DI}|\p{Lu}\p{M}*\p{Lu}/u;

/** The last gate before the voice: a reading with something raw in it is not taken. */
function fitToHear({ words }: Reading): boolean {
  return !RAW.test(words);
}

const UNSEEN = /\p{DI}/gu;

/** Letters that nobody sees (fillers of other scripts, selectors) are said by nobody. */
function heardOnly(reading: Reading): Reading {
  return fitToHear(reading) ? reading : { ...reading, words: reading.words.replace(UNSEEN, '') };
}

const INSIDE = /\p{L}[\p{L}\p{M}]|\d\d/uy;

/** No reading ends in the middle of a word or of a number. */
function endsWhole(text: string, at: number, end: number): boolean {
  if (end <= at || end > text.length) return false;
  INSIDE.lastIndex = end - 1;
  return !INSIDE.test(text);
}

function startOf(text: string, at: number): Start {
  const character = text.charAt(at);
  if (character >= '0' && character <= '9') return 'digit';
  const small = character.toLowerCase();
  if (small !== character) return 'capital';
  return small !== character.toUpperCase() ? 'small' : 'sign';
}
