/** What stands under a district's report: findings about stations, typed shares, and how it was counted. */
import { DateTime } from 'luxon';
import type { DistrictReport } from '../district/report-question.ts';
import type { StationFinding } from '../model/received.ts';
import { say } from '../words/say.ts';
import { sayDate } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { topicLabel } from './district-report-labels.ts';

const HOW = ['verified', 'declared', 'not-sent', 'airings', 'total', 'rank'];

/** The lines above the table. */
export function headingLines(lang: Lang, report: DistrictReport): readonly string[] {
  const { period, compared, topic, unitsOf, total, superior } = report;
  const dates = (of: DistrictReport['period']) => ({
    from: sayDate(lang, of.from),
    to: sayDate(lang, of.to),
    days: of.days,
  });
  const { stations, notSentStations } = total.coverage;
  return [
    say(lang, 'district.report.heading', { superior: superior.name }),
    say(lang, 'district.report.period', dates(period)),
    ...(topic === null
      ? []
      : [say(lang, 'district.report.topic', { topic: topicLabel(lang, report, topic) })]),
    ...(unitsOf === null ? [] : [say(lang, `district.report.units.${unitsOf}`, { date: report.today })]),
    ...(compared === null ? [] : [say(lang, 'district.report.compared', dates(compared))]),
    stations === 0
      ? say(lang, 'district.report.no-stations')
      : say(lang, 'district.report.sent', { stations, notSent: notSentStations }),
  ];
}

export function findingLine(lang: Lang, report: DistrictReport, finding: StationFinding): string {
  const at = DateTime.fromMillis(finding.atMs, { zone: report.zone });
  return say(lang, 'district.report.finding', {
    time: `${sayDate(lang, at.toFormat('yyyy-MM-dd'))} ${at.toFormat('HH:mm')}`,
    station: report.stationNames.get(finding.station) ?? finding.station,
    text: say(lang, finding.code, finding.params),
  });
}

export function closedLines(lang: Lang, { closed }: DistrictReport): readonly string[] {
  return closed.map(({ name, from }) =>
    say(lang, 'district.report.closed', { name, from: sayDate(lang, from) }),
  );
}

export function typedLines(lang: Lang, { typed }: DistrictReport): readonly string[] {
  const format = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 });
  return typed.map(({ of, shares, basis, document }) =>
    say(lang, 'district.report.typed', {
      of,
      shares: shares.map(({ name, share }) => `${name} ${format.format(share)}`).join(', '),
      basis,
      number: document.number,
      date: document.date,
      issuer: document.issuer,
    }),
  );
}

export function howLines(lang: Lang, report: DistrictReport): readonly string[] {
  const names = [
    ...HOW,
    ...(report.compared === null ? [] : ['growth']),
    ...(report.unitsOf === 'now' ? ['unapportioned'] : []),
  ];
  return [
    ...names.map((name) => say(lang, `district.report.how.${name}`)),
    say(lang, 'district.report.how.made', { date: report.today }),
  ];
}
