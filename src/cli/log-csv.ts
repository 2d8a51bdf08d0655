/** The record as CSV for a spreadsheet: one line an airing, keys as in `--json`, and the outcome in words. */
import type { Airing } from '../model/airing.ts';
import { airingJson } from '../record/airing-json.ts';
import { type CsvCell, csvText } from '../record/csv.ts';
import type { Lang } from '../words/sentence.ts';
import { causeWords, outcomeWords } from './log-lines.ts';

const COLUMNS = [
  ...[
    'seq',
    'id',
    'kind',
    'slot',
    'programme',
    'title',
    'topic',
    'theme',
    'level',
    'unit',
    'date',
    'session',
  ],
  ...['plannedAt', 'startedAt', 'endedAt', 'plannedMs', 'airtimeMs', 'outcome'],
] as const;

export function logCsv(airings: readonly Airing[], zone: string, lang: Lang): string {
  const heading = [...COLUMNS, 'outcomeText', 'cause', 'causeText', 'items', 'by', 'hash'];
  return csvText([heading, ...airings.map((airing) => line(airing, zone, lang))], lang);
}

function line(airing: Airing, zone: string, lang: Lang): readonly CsvCell[] {
  const json = airingJson(airing, zone) as Readonly<Record<string, unknown>>;
  const clips = airing.parts.flatMap(({ clip, airtimeFrames }) =>
    clip !== null && airtimeFrames > 0 ? [clip] : [],
  );
  return [
    ...COLUMNS.map((column) => json[column] as CsvCell),
    outcomeWords(lang, airing),
    airing.cause?.code ?? null,
    causeWords(lang, airing),
    clips.join(' '),
    airing.by,
    airing.hash,
  ];
}
