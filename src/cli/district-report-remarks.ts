/** What has to be known beside a row's figures: days not sent, silence, declared parts, shares. */

import type { DistrictRow } from '../district/report-question.ts';
import { airingsOf, airtimeOf } from '../district/report-rows.ts';
import { OUTCOMES } from '../model/airing.ts';
import { msOfFrames } from '../model/sound.ts';
import type { Period } from '../report/period.ts';
import { say } from '../words/say.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';

/** More ranges of days than these are counted, not named. */
const MOST_RANGES = 4;

export function remarksOf(lang: Lang, row: DistrictRow, total: DistrictRow): readonly string[] {
  const { coverage, declared, growth, shared, verification } = row;
  const remarks: string[] = [];
  if (coverage.stations === 0 && isNothing(row)) remarks.push(say(lang, 'district.report.remark.no-station'));
  else if (verification !== 'not-sent' && isNothing(row))
    remarks.push(say(lang, 'district.report.remark.silent'));
  if (coverage.notSentStations > 0) remarks.push(notSent(lang, row));
  if (verification === 'mixed' && declared.airtimeFrames > 0) {
    const airtime = sayDuration(msOfFrames(declared.airtimeFrames));
    remarks.push(say(lang, 'district.report.remark.mixed', { airings: rounded(declared.airings), airtime }));
  }
  if (growth !== null && !growth.complete && typeof growth.airtime === 'number') {
    remarks.push(say(lang, 'district.report.remark.incomplete'));
  }
  if (shared && row !== total) remarks.push(say(lang, 'district.report.remark.shared'));
  return remarks;
}

function isNothing(row: DistrictRow): boolean {
  return (
    airingsOf(row) === 0 && airtimeOf(row) === 0 && OUTCOMES.every((name) => row.figures.outcomes[name] === 0)
  );
}

function notSent(lang: Lang, { coverage }: DistrictRow): string {
  const { notSent: ranges, notSentStations, notSentDays, stations } = coverage;
  if (stations > 1) {
    return say(lang, 'district.report.remark.not-sent-stations', { notSent: notSentStations, stations });
  }
  const named = ranges.slice(0, MOST_RANGES).map((range) => sayRange(lang, range));
  const dates = ranges.length > MOST_RANGES ? [...named, `… (${notSentDays})`] : named;
  return say(lang, 'district.report.remark.not-sent', { dates: dates.join(', ') });
}

function sayRange(lang: Lang, { from, to }: Period): string {
  return from === to ? sayDate(lang, from) : `${sayDate(lang, from)}–${sayDate(lang, to)}`;
}

function rounded(amount: number): number {
  return Math.round(amount * 10) / 10;
}
