/** A district's report as JSON: durations in ms, growth 0.25 for a quarter more or "new"; what is not sent has no figures of 0. */
import { msOfFrames } from '../model/sound.ts';
import { isoInstant } from '../record/iso-instant.ts';
import type { DistrictReport, DistrictRow } from './report-question.ts';
import { airingsOf, airtimeOf } from './report-rows.ts';

export function districtReportJson(report: DistrictReport) {
  const {
    superior,
    zone,
    period,
    compared,
    by,
    topic,
    unitsOf,
    today,
    rows,
    total,
    findings,
    typed,
    closed,
  } = report;
  const json = (row: DistrictRow) => rowJson(row, period.days, report.topicTitles);
  return {
    superior,
    period,
    compared,
    by,
    topic,
    units: unitsOf,
    today,
    rows: rows.map(json),
    total: json(total),
    findings: findings.map(({ atMs, ...finding }) => ({ ...finding, at: isoInstant(atMs, zone) })),
    closed,
    shares: typed,
  };
}

function rowJson(row: DistrictRow, days: number, titles: DistrictReport['topicTitles']) {
  const { place, depth, topic, rank, figures, declared, coverage, verification, growth, shared } = row;
  const isSent = verification !== 'not-sent';
  const isProved = isSent && verification !== 'declared';
  const ms = (frames: number) => Math.round(msOfFrames(frames));
  return {
    place,
    depth,
    topic,
    topicTitle: topic === null ? null : (titles.get(topic) ?? null),
    rank,
    verification,
    airings: isSent ? airingsOf(row) : null,
    airtimeMs: isSent ? ms(airtimeOf(row)) : null,
    meanAiringsPerDay: isSent ? airingsOf(row) / days : null,
    plays: isProved ? figures.plays : null,
    sessions: isProved ? figures.sessions : null,
    outcomes: isProved ? figures.outcomes : null,
    declared: { airings: declared.airings, airtimeMs: ms(declared.airtimeFrames) },
    coverage,
    shared,
    growth:
      growth === null
        ? null
        : {
            airings: growth.airings,
            airtime: growth.airtime,
            complete: growth.complete,
            before: {
              airings: growth.before.airings,
              airtimeMs: ms(growth.before.airtimeFrames),
              days: growth.before.days,
            },
          },
  };
}
