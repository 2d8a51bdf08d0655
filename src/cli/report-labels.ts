/** What a person reads for the values and figures of a report's rows, in table and CSV alike. */
import { type AirtimeReport, titleOf } from '../report/airtime-report.ts';
import type { Change, ReportRow } from '../report/growth.ts';
import type { ReportKey } from '../report/keys.ts';
import { say } from '../words/say.ts';
import { sayDate } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';

/** The value of a key in a row: a title, a date, the name of a level or language. */
export function labelOf(lang: Lang, report: AirtimeReport, row: ReportRow, key: ReportKey): string {
  const title = titleOf(report.titles, row, key);
  if (title === null) return say(lang, 'report.value.none');
  switch (key) {
    case 'day':
      return sayDate(lang, title);
    case 'hour':
      return `${title.padStart(2, '0')}:00`;
    case 'level':
      return say(lang, `report.level.${title}`);
    case 'language':
      return languageName(lang, title);
    default:
      return title.normalize('NFC');
  }
}

/** All values of a row in one line; the total has none. */
export function rowLabel(lang: Lang, report: AirtimeReport, row: ReportRow): string {
  const labels = report.keys.map((key) => (key in row.keys ? labelOf(lang, report, row, key) : null));
  return labels.every((label) => label === null) ? say(lang, 'report.total') : labels.join(' · ');
}

/** `+25%`, `-3,5%`, “mới”, or a dash where nothing was and nothing is. */
export function sayChange(lang: Lang, change: Change): string {
  if (change === null) return '–';
  if (change === 'new') return say(lang, 'report.new');
  const format = new Intl.NumberFormat(lang, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return format.format(change);
}

export function sayMean(lang: Lang, mean: number): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(mean);
}

export function notAiredOf(row: ReportRow): number {
  return row.notAired.missed + row.notAired.skipped + row.notAired.failed;
}

function languageName(lang: Lang, tag: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a language tag at all: shown as it was written.
    return tag;
  }
}
