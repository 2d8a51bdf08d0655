/** Counts what aired in a period, compares it, and says how far the record behind it can be trusted. */
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import type { Schedule } from '../model/programme.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { verifyChain } from '../record/verify.ts';
import {
  type AirtimeReport,
  assembleReport,
  type Comparison,
  type CountedBefore,
  periodAsked,
  type ReportFacts,
  type Titles,
} from '../report/airtime-report.ts';
import { baselineOf } from '../report/baseline.ts';
import { type Counts, countAirings, type Question } from '../report/count.ts';
import { keysToCompare } from '../report/growth.ts';
import type { ReportKey } from '../report/keys.ts';
import { type Period, periodBefore } from '../report/period.ts';
import { readRights } from '../rights/fold.ts';
import { boundStation } from '../rights/station-rules.ts';
import { currentVersion } from '../station/schedule-version.ts';

export interface ReportRequest {
  /** null: the first of the month. */
  readonly from: CivilDate | null;
  /** null: today. */
  readonly to: CivilDate | null;
  readonly by: readonly ReportKey[];
  readonly topic: string | null;
  readonly compare: Comparison | null;
  readonly entries: boolean;
}

type ReportingWard = Pick<Ward, 'records' | 'station' | 'clock'>;

/**
 * Everything is read at one moment of the record. Refusals: `report.backwards` (the period ends before it begins),
 * `report.unknown-topic`, `report.no-baseline`, `report.many-baselines`.
 */
export function reportAirtime(ward: ReportingWard, request: ReportRequest): AirtimeReport {
  const today = civilDateAt(ward.clock.nowMs(), ward.station.zone);
  const period = periodAsked(request.from, request.to, today);
  if (period.from > period.to) throw refuse('report.backwards', { ...period }, 2);
  return ward.records.atOneMoment(() => report(ward, request, period));
}

function report(ward: ReportingWard, request: ReportRequest, period: Period): AirtimeReport {
  const { topic, by, entries } = request;
  const schedule = currentVersion(ward.records)?.schedule ?? null;
  const counts = countPeriod(ward, { ...period, by, topic, entries });
  if (topic !== null) requireKnownTopic(topic, schedule, counts);
  const before = countBefore(ward, request.compare, schedule, counts, topic);
  return assembleReport(counts, before, topic, factsOf(ward, titlesOf(schedule, counts, before)));
}

function countPeriod({ records }: ReportingWard, question: Question): Counts {
  return countAirings(records.airings({ from: question.from, to: question.to }), question);
}

function countBefore(
  ward: ReportingWard,
  against: Comparison | null,
  schedule: Schedule | null,
  counts: Counts,
  topic: string | null,
): CountedBefore | null {
  if (against === null) return null;
  const period =
    against === 'previous'
      ? periodBefore(counts.period)
      : baselineOf(schedule?.campaigns ?? [], topic, counts.period);
  const by = keysToCompare(counts.keys);
  return { against, counts: countPeriod(ward, { ...period, by, topic, entries: false }) };
}

/** A mistyped topic would give a report of zeros that looks true. */
function requireKnownTopic(topic: string, schedule: Schedule | null, counts: Counts): void {
  const known = schedule?.topics.map(({ id }) => id) ?? [];
  const { airtimeFrames, notAired } = counts.total;
  const aired = airtimeFrames > 0 || notAired.missed + notAired.skipped + notAired.failed > 0;
  if (!aired && !known.includes(topic))
    throw refuse('report.unknown-topic', { topic, known: known.join(', ') }, 2);
}

function factsOf(ward: ReportingWard, titles: Titles): ReportFacts {
  const { records } = ward;
  const station = boundStation(readRights(records), ward.station);
  const head = records.head();
  const { ok: verified } = verifyChain(records.entries(0), head, records.airingsBySeq());
  return {
    station: { id: station.id, name: station.name, unit: station.unit.name },
    zone: station.zone,
    demo: station.demo,
    solePersonBasis: station.solePersonBasis,
    decidedUntilMs: records.decidedUntilMs(),
    chain: { chainId: head.chainId, seq: head.seq, head: head.hash, verified },
    titles,
  };
}

function titlesOf(schedule: Schedule | null, counts: Counts, before: CountedBefore | null): Titles {
  const topics = schedule?.topics ?? [];
  return {
    topic: new Map(topics.map(({ id, title }) => [id, title])),
    theme: new Map(
      topics.flatMap(({ id, themes }) => themes.map((theme) => [`${id}/${theme.id}`, theme.title] as const)),
    ),
    programme: new Map([...(before?.counts.programmeTitles ?? []), ...counts.programmeTitles]),
  };
}
