/** The rows of a declaration: each a date and a topic, judged by itself and beside the others of its date. */
import type { ReadCell } from '../model/ports/spreadsheets.ts';
import { framesOfMs } from '../model/sound.ts';
import { type CivilDate, HOUR_MS } from '../model/time.ts';
import type { Period } from '../report/period.ts';
import { slugOf } from '../schedule/plain-letters.ts';
import { ID_PATTERN } from '../schedule/schedule-shape.ts';
import { sayDuration } from '../words/say-date.ts';
import { countOf, dateOf, lengthOf, shownCell } from './declared-cells.ts';
import type { DeclaredSheet } from './declared-sheet.ts';
import { type TopicTitles, topicOfTitle } from './topic-titles.ts';

export interface DeclaredRow {
  readonly date: CivilDate;
  /** null: of no topic. */
  readonly topic: string | null;
  readonly airings: number;
  readonly airtimeFrames: number;
}

/** What rows are judged by. */
export interface RowsAsked {
  /** null: the sheet does not say. */
  readonly period: Period | null;
  /** What has not been cannot be declared. */
  readonly today: CivilDate;
  readonly titles: TopicTitles;
}

/** Longer than any broadcast of a ward: `12:30` was meant to be minutes and seconds. */
const LONGEST_AIRING_MS = 2 * HOUR_MS;
const LONGEST_DAY_MS = 24 * HOUR_MS;

type RowRead = Omit<DeclaredRow, 'airtimeFrames'> & { readonly airtimeMs: number };

/** What is wrong is left with the sheet. */
export function declaredRows(sheet: DeclaredSheet, asked: RowsAsked): readonly DeclaredRow[] {
  const known = new Map<string, number>();
  const dayMs = new Map<CivilDate, number>();
  return sheet.filledRows().flatMap((at) => {
    const row = rowAt(sheet, at, asked.titles);
    if (row === null) return [];
    judgeDate(sheet, at, row, asked);
    const key = `${row.date} ${row.topic ?? ''}`;
    const other = known.get(key);
    if (other !== undefined) sheet.foundIn(at, 'topic', 'declared.same-row', { other: other + 1 });
    known.set(key, at);
    const total = (dayMs.get(row.date) ?? 0) + row.airtimeMs;
    if (total > LONGEST_DAY_MS) sheet.foundIn(at, 'airtime', 'declared.day-too-long', { date: row.date });
    dayMs.set(row.date, total);
    const { airtimeMs, ...counted } = row;
    return [{ ...counted, airtimeFrames: framesOfMs(airtimeMs) }];
  });
}

function judgeDate(sheet: DeclaredSheet, at: number, { date }: RowRead, { period, today }: RowsAsked): void {
  if (period !== null && (date < period.from || date > period.to))
    sheet.foundIn(at, 'date', 'declared.outside', { date, from: period.from, to: period.to });
  else if (date > today) sheet.foundIn(at, 'date', 'declared.future', { date, today });
}

function rowAt(sheet: DeclaredSheet, at: number, titles: TopicTitles): RowRead | null {
  const date = sheet.needed(at, 'date', dateOf, 'declared.bad-date');
  const airings = sheet.needed(at, 'airings', countOf, 'declared.bad-count');
  const airtimeMs = airtimeAt(sheet, at, airings);
  const topic = topicAt(sheet, at, titles);
  return date === null || airings === null || airtimeMs === null ? null : { date, topic, airings, airtimeMs };
}

function airtimeAt(sheet: DeclaredSheet, at: number, airings: number | null): number | null {
  const length = sheet.needed(at, 'airtime', lengthOf, 'declared.bad-length');
  if (length === null) return null;
  const value = shownCell(sheet.cell(at, 'airtime'));
  if (length === 'unit') {
    sheet.foundIn(at, 'airtime', 'declared.bare-length', { value });
    return null;
  }
  if (airings === null) return length.ms;
  const airtime = sayDuration(length.ms);
  if (airings > 0 !== length.ms > 0)
    sheet.foundIn(at, 'airtime', 'declared.one-without-other', { airings, airtime });
  else if (length.ms > airings * LONGEST_AIRING_MS)
    sheet.foundIn(at, 'airtime', 'declared.too-long', { airings, airtime });
  return length.ms;
}

/** null: of no topic, or of one that cannot be read. */
function topicAt(sheet: DeclaredSheet, at: number, titles: TopicTitles): string | null {
  const cell = sheet.cell(at, 'topic');
  if (cell === null) return null;
  const topic = topicOf(cell, titles);
  if (topic === '') sheet.foundIn(at, 'topic', 'declared.bad-topic', { value: shownCell(cell) });
  return topic;
}

/** Ids as they are; a title that the superior gives as its topic; any other as its slug. */
function topicOf(cell: NonNullable<ReadCell>, titles: TopicTitles): string {
  if (cell.kind !== 'text') return '';
  return ID_PATTERN.test(cell.text) ? cell.text : (topicOfTitle(titles, cell.text) ?? slugOf(cell.text));
}
