/** The form in which a ward without the program declares what it aired, as a spreadsheet: one row a date and topic. */
import type { Sheet, SheetCell } from '../model/ports/spreadsheets.ts';
import type { Period } from '../report/period.ts';
import { say } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';
import type { TopicTitles } from './topic-titles.ts';

/** Fields above the table, and columns of it, by the end of their code in `words/`. */
export const FORM_FIELDS = ['station', 'name', 'from', 'to', 'by'] as const;
export const FORM_COLUMNS = ['date', 'topic', 'airings', 'airtime', 'note'] as const;

/** Rows laid out with lines; more may be added below. */
const EMPTY_ROWS = 60;
const FORM_WIDTHS = [16, 36, 12, 16, 36];
const GUIDE_LINES = [
  'who',
  'row',
  'date',
  'topic',
  'airings',
  'airtime',
  'silent',
  'total',
  'send',
  'marked',
];

export interface Form {
  readonly lang: Lang;
  /** null: the ward fills it in. */
  readonly station: { readonly id: string; readonly name: string } | null;
  readonly period: Period | null;
  /** Ids of topics that the superior unit has met. */
  readonly topics: readonly string[];
  readonly titles: TopicTitles;
}

export function formSheets(form: Form): readonly Sheet[] {
  return [tableSheet(form), guideSheet(form), ...(form.topics.length > 0 ? [topicSheet(form)] : [])];
}

function tableSheet({ lang, station, period }: Form): Sheet {
  const values: Readonly<Record<(typeof FORM_FIELDS)[number], SheetCell>> = {
    station: text(station?.id ?? ''),
    name: text(station?.name ?? ''),
    from: period === null ? text('') : { kind: 'date', date: period.from },
    to: period === null ? text('') : { kind: 'date', date: period.to },
    by: text(''),
  };
  const fields = FORM_FIELDS.map((field): readonly SheetCell[] => [
    { kind: 'text', text: say(lang, `declared.field.${field}`), look: 'strong' },
    values[field],
  ]);
  const headings = FORM_COLUMNS.map(
    (column): SheetCell => ({ kind: 'text', text: say(lang, `declared.column.${column}`), look: 'heading' }),
  );
  const empty = Array.from({ length: EMPTY_ROWS }, () => FORM_COLUMNS.map(() => text('')));
  return {
    name: say(lang, 'declared.sheet.table'),
    widths: FORM_WIDTHS,
    rows: [
      [{ kind: 'text', text: say(lang, 'declared.title'), look: 'title' }],
      ...fields,
      [],
      headings,
      ...empty,
    ],
    frozenRows: FORM_FIELDS.length + 3,
    filteredRows: null,
    landscape: false,
  };
}

function guideSheet({ lang }: Form): Sheet {
  return {
    name: say(lang, 'declared.sheet.guide'),
    widths: [84],
    rows: [
      [{ kind: 'text', text: say(lang, 'declared.guide'), look: 'title' }],
      ...GUIDE_LINES.map((line): readonly SheetCell[] => [
        { kind: 'text', text: say(lang, `declared.guide.${line}`), look: 'wrapped' },
      ]),
    ],
    frozenRows: 0,
    filteredRows: null,
    landscape: false,
  };
}

function topicSheet({ lang, topics, titles }: Form): Sheet {
  return {
    name: say(lang, 'declared.sheet.topics'),
    widths: [40, 60],
    rows: [
      ['column.topic', 'topic-title'].map((code) => ({
        kind: 'text',
        text: say(lang, `declared.${code}`),
        look: 'heading',
      })),
      ...topics.map((topic) => [text(topic), text(titles.get(topic) ?? '')]),
    ],
    frozenRows: 1,
    filteredRows: null,
    landscape: false,
  };
}

function text(value: string): SheetCell {
  return { kind: 'text', text: value };
}
