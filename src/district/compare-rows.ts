/**
 * Holds what the database says of a station against its evidence told anew: how far it goes, each airing, and the counts
 * of days and months, which every report adds up. Memory is a hash an airing and a tally a date.
 */
import type { Airing } from '../model/airing.ts';
import type { SuperiorStore } from '../model/ports/superior-store.ts';
import type { Problem } from '../model/problem.ts';
import type { DayCount, HeldRecord, PeriodCount } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import { sameJson } from '../record/same-json.ts';
import { DayTally } from './day-tally.ts';
import { receivedAirings } from './received-airings.ts';
import { FigureSum } from './report-sums.ts';
import { airingHash, airingKey, type RetoldRecord } from './retold-record.ts';

type ComparedStore = Pick<SuperiorStore, 'held' | 'airings' | 'dayCounts' | 'periodCounts'>;

const ALWAYS = { from: '0000-01-01', to: '9999-12-31' } as const;

interface Compared {
  readonly airings: number;
  readonly airtimeFrames: number;
  readonly problems: readonly Problem[];
}

export async function compareRows(
  store: ComparedStore,
  station: string,
  record: RetoldRecord,
): Promise<Compared> {
  const rows = new RowsLook(record);
  for await (const airings of receivedAirings(store, station, ALWAYS))
    for (const airing of airings) rows.see(airing);
  const problems = [
    ...heldProblems(await store.held(station), record.held),
    ...rows.problems(),
    ...(await countProblems(store, station, rows.days)),
  ];
  return { airings: rows.airings, airtimeFrames: rows.airtimeFrames, problems };
}

/** When it was received, and until when all is decided, as far as the evidence says, are no part of the evidence. */
function heldProblems(held: HeldRecord | null, told: HeldRecord | null): readonly Problem[] {
  if (held === null && told === null) return [];
  const isSame =
    held !== null &&
    told !== null &&
    held.chainId === told.chainId &&
    held.seq === told.seq &&
    held.head === told.head &&
    held.beganAtMs === told.beganAtMs &&
    held.headAtMs === told.headAtMs &&
    held.branchedAtSeq === told.branchedAtSeq &&
    (held.decidedUntilMs ?? Number.NEGATIVE_INFINITY) <= (told.decidedUntilMs ?? Number.NEGATIVE_INFINITY);
  return isSame ? [] : [problem('held', { seq: held?.seq ?? 0, told: told?.seq ?? 0 })];
}

/** The airings that the database has. */
class RowsLook {
  readonly days = new Map<CivilDate, DayTally>();
  airings = 0;
  airtimeFrames = 0;
  private readonly record: RetoldRecord;
  private seen = 0;
  private changed = 0;
  private foreign = 0;
  private firstSeq: number | null = null;

  constructor(record: RetoldRecord) {
    this.record = record;
  }

  see(airing: Airing): void {
    this.airings += 1;
    this.airtimeFrames += airing.airtimeFrames;
    const day = this.days.get(airing.date) ?? new DayTally();
    this.days.set(airing.date, day);
    day.add(airing);
    const told = this.record.airings.get(airingKey(airing));
    if (told === undefined) this.foreign += 1;
    else this.seen += 1;
    if (told === airingHash(airing)) return;
    if (told !== undefined) this.changed += 1;
    this.firstSeq ??= airing.seq;
  }

  problems(): readonly Problem[] {
    const { changed, foreign, firstSeq } = this;
    const missing = this.record.airings.size - this.seen;
    if (missing + changed + foreign === 0) return [];
    return [problem('airings', { missing, changed, foreign, seq: firstSeq ?? 0 })];
  }
}

/** Days are held against the airings of the database; months, and all of it, against its days. */
async function countProblems(
  store: ComparedStore,
  station: string,
  counted: ReadonlyMap<CivilDate, DayTally>,
): Promise<readonly Problem[]> {
  const days = await store.dayCounts(station, ALWAYS.from, ALWAYS.to);
  const byDate = Map.groupBy(days, ({ date }) => date);
  const dates = [...new Set([...byDate.keys(), ...counted.keys()])].sort();
  const wrong = dates.filter(
    (date) => !isSameByTopic(byDate.get(date) ?? [], counted.get(date)?.counts(date) ?? []),
  );
  const [first] = wrong;
  const problems = first === undefined ? [] : [problem('days', { days: wrong.length, date: first })];
  for (const { from, to, within } of periodsOf(days)) {
    const said = await store.periodCounts(from, to, [station]);
    if (isSameByTopic(said, addedUp(station, within))) continue;
    return [...problems, problem('months', { from, to })];
  }
  return problems;
}

/** Each month that has a day, then all there is: a month without days has no sums either. */
function periodsOf(days: readonly DayCount[]) {
  const months = [...Map.groupBy(days, ({ date }) => date.slice(0, 'yyyy-MM'.length))];
  return [
    ...months.map(([month, within]) => ({ from: `${month}-01`, to: `${month}-31`, within })),
    { ...ALWAYS, within: days },
  ];
}

function isSameByTopic(a: readonly OfTopic[], b: readonly OfTopic[]): boolean {
  const byTopic = new Map(b.map((count) => [count.topic, count]));
  return a.length === b.length && a.every((count) => sameJson(count, byTopic.get(count.topic)));
}

type OfTopic = Pick<DayCount, 'topic'>;

/** `days` in the order of their dates. */
function addedUp(station: string, days: readonly DayCount[]): readonly PeriodCount[] {
  return [...Map.groupBy(days, ({ topic }) => topic)].map(([topic, ofTopic]) => {
    const sum = new FigureSum();
    for (const day of ofTopic) sum.add(day, 1);
    const from = ofTopic[0]?.date ?? '';
    return { station, topic, from, to: ofTopic.at(-1)?.date ?? from, ...sum.figures() };
  });
}

function problem(what: string, params: Problem['params']): Problem {
  return { code: `district.verify.${what}`, severity: 'error', params };
}
