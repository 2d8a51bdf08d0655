/** A report as a page for the terminal: heading, table, why things did not air, definitions, and what it rests on. */
import { DateTime } from 'luxon';
import { msOfFrames } from '../model/sound.ts';
import type { AirtimeReport } from '../report/airtime-report.ts';
import type { ReportRow } from '../report/growth.ts';
import { say } from '../words/say.ts';
import { sayCause } from '../words/say-cause.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { rowLabel } from './report-labels.ts';
import { reportTable } from './report-table.ts';
import { wrapped } from './wrapped.ts';

const DEFINITIONS = ['clips', 'sessions', 'airings', 'plays', 'airtime', 'mean', 'not-aired'];

export interface PageOptions {
  readonly lang: Lang;
  /** Width of the terminal. */
  readonly columns: number;
  /** Name the entries behind each row. */
  readonly entries: boolean;
}

/** The whole page, ending in a line end. */
export function reportText(report: AirtimeReport, { lang, columns, entries }: PageOptions): string {
  const fold = (sentences: readonly (string | null)[]) =>
    sentences.map((line) => (line === null ? null : wrapped(line, columns)));
  const lines = [
    ...fold(heading(lang, report)),
    '',
    report.rows.length === 0 && report.total.airings === 0 ? say(lang, 'report.empty') : null,
    reportTable(lang, report, columns),
    ...fold(notAired(lang, report.total)),
    ...(entries ? report.rows.flatMap((row) => entriesOf(lang, report, row)) : []),
    '',
    ...fold(definitions(lang, report)),
    '',
    ...fold(foundations(lang, report)),
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}

function heading(lang: Lang, report: AirtimeReport): readonly (string | null)[] {
  const { station, period, topic, compared, titles } = report;
  const dates = ({ from, to, days }: AirtimeReport['period']) => ({
    from: sayDate(lang, from),
    to: sayDate(lang, to),
    days,
  });
  return [
    report.demo ? say(lang, 'report.demo') : null,
    say(lang, 'report.heading', { station: station.name }),
    say(lang, 'report.period', dates(period)),
    topic === null ? null : say(lang, 'report.of-topic', { topic: titles.topic.get(topic) ?? topic }),
    compared === null ? null : say(lang, `report.compared.${compared.against}`, dates(compared)),
  ];
}

function notAired(lang: Lang, total: ReportRow): readonly string[] {
  if (total.causes.length === 0) return [];
  const causes = total.causes.map(({ outcome, cause, count }) =>
    say(lang, 'report.not-aired.cause', {
      count,
      outcome: say(lang, `report.outcome.${outcome}`),
      cause: cause === null ? say(lang, 'report.value.none') : sayCause(lang, cause),
    }),
  );
  return ['', say(lang, 'report.not-aired'), ...causes.map((line) => `  ${line}`)];
}

function entriesOf(lang: Lang, report: AirtimeReport, row: ReportRow): readonly string[] {
  const lines = row.entries.map(({ seq, hash, airing, outcome, counts, airtimeFrames }) => {
    const airtime = sayDuration(msOfFrames(airtimeFrames));
    return `  ${seq} ${hash.slice(0, 16)} ${counts ? '+1' : ' 0'} ${airtime} ${say(lang, `report.outcome.${outcome}`)}  ${airing}`;
  });
  return ['', say(lang, 'report.entries-of', { row: rowLabel(lang, report, row) }), ...lines];
}

function definitions(lang: Lang, report: AirtimeReport): readonly string[] {
  const names = report.compared === null ? DEFINITIONS : [...DEFINITIONS, 'growth'];
  return [
    say(lang, 'report.definitions'),
    ...names.map((name) => `  ${say(lang, `report.definition.${name}`)}`),
  ];
}

function foundations(lang: Lang, report: AirtimeReport): readonly (string | null)[] {
  const { chain, solePersonBasis, decidedUntilMs, open, zone } = report;
  const time = (atMs: number) =>
    DateTime.fromMillis(atMs, { zone }).toFormat(lang === 'vi' ? 'HH:mm dd/MM/yyyy' : 'yyyy-MM-dd HH:mm');
  return [
    solePersonBasis === null ? null : say(lang, 'report.sole-person', { basis: solePersonBasis }),
    decidedUntilMs === null ? null : say(lang, 'report.decided-until', { time: time(decidedUntilMs) }),
    open === 0 ? null : say(lang, 'report.open', { count: open }),
    say(lang, chain.verified ? 'report.chain.verified' : 'report.chain.broken', {
      seq: chain.seq,
      head: chain.head,
    }),
  ];
}
