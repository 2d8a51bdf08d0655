/** Sums → the rows of a district's report: ranked, grown, in reading order. What has not sent keeps its row. */
import { changeOf } from '../report/growth.ts';
import { daysOf } from '../report/period.ts';
import type { PeriodSums, PlaceCount } from './report-count.ts';
import type { Places } from './report-places.ts';
import type { DeclaredFigures, DistrictGrowth, DistrictRow } from './report-question.ts';
import { DaySum, FigureSum } from './report-sums.ts';

export interface RowsOf {
  readonly now: PeriodSums;
  readonly before: PeriodSums | null;
  readonly places: Places;
  readonly byTopic: boolean;
  readonly topic: string | null;
}

/** In reading order: places below those above them, the most airtime first, what has not sent last. */
export function districtRows(of: RowsOf): readonly DistrictRow[] {
  const { now, places } = of;
  const byAbove = Map.groupBy(now.places.keys(), (key) => aboveShown(places, key, now.places));
  const below = (above: string | null, depth: number): readonly DistrictRow[] =>
    (byAbove.get(above) ?? [])
      .map((key) => ({ key, rows: rowsOfPlace(of, key, depth) }))
      .toSorted((a, b) => byAirtime(a.rows, b.rows) || (a.key < b.key ? -1 : 1))
      .flatMap(({ key, rows }) => [...rows, ...below(key, depth + 1)]);
  return withRanks(below(null, 0));
}

export function totalRow(of: RowsOf): DistrictRow {
  const { now, before, topic } = of;
  return rowOf(
    { place: { kind: 'all' }, depth: 0, topic },
    now.total,
    now.total.sum,
    growthOf(of, now.total, before?.total, ofPlace),
  );
}

type SumOf = (count: PlaceCount) => FigureSum | undefined;

/** Of everything, or of the one topic asked. */
const ofPlace: SumOf = ({ sum }) => sum;

function aboveShown(places: Places, key: string, shown: ReadonlyMap<string, PlaceCount>): string | null {
  const above = places.above(key);
  return above === null || shown.has(above) ? above : aboveShown(places, above, shown);
}

function rowsOfPlace(of: RowsOf, key: string, depth: number): readonly DistrictRow[] {
  const { now, before, places, byTopic } = of;
  const count = now.places.get(key);
  if (count === undefined) return [];
  const earlier = before?.places.get(key);
  const place = places.place(key, now.period);
  const row = (topic: string | null, sumOf: SumOf) =>
    rowOf({ place, depth, topic }, count, sumOf(count), growthOf(of, count, earlier, sumOf));
  const topics = byTopic ? new Set([...count.topics.keys(), ...(earlier?.topics.keys() ?? [])]) : [];
  const rows = [...topics].sort().map((topic) => row(topic, (one) => one.topics.get(topic)));
  // Silent, or not sent: the place is seen all the same.
  return rows.length === 0 ? [row(of.topic, ofPlace)] : rows.toSorted((a, b) => airtimeOf(b) - airtimeOf(a));
}

function rowOf(
  named: Pick<DistrictRow, 'place' | 'depth' | 'topic'>,
  { days, sum: total }: PlaceCount,
  sum: FigureSum | undefined,
  growth: DistrictGrowth | null,
): DistrictRow {
  const counted = sum ?? new FigureSum();
  return {
    ...named,
    rank: null,
    figures: counted.figures(),
    declared: counted.declared(),
    coverage: days.coverage(),
    verification: days.verification(total),
    growth,
    shared: days.typed.size > 0,
  };
}

/** null where nothing is compared, or nothing is known of one of the two periods: that is no change. */
function growthOf(
  { now, before }: RowsOf,
  count: PlaceCount,
  earlier: PlaceCount | undefined,
  sumOf: SumOf,
): DistrictGrowth | null {
  if (before === null) return null;
  const beforeDays = daysOf(before.period);
  const current = amountsOf(sumOf(count));
  const past = amountsOf(earlier && sumOf(earlier));
  const known = [count, earlier ?? { days: new DaySum(), sum: new FigureSum() }];
  const isKnown = known.every(({ days, sum }) => days.verification(sum) !== 'not-sent');
  const change = (of: 'airings' | 'airtimeFrames') =>
    isKnown ? changeOf(current[of], daysOf(now.period), past[of], beforeDays) : null;
  return {
    airings: change('airings'),
    airtime: change('airtimeFrames'),
    before: { ...past, days: beforeDays },
    complete: isKnown && known.every(({ days }) => days.coverage().notSentDays === 0),
  };
}

function amountsOf(sum: FigureSum = new FigureSum()): DeclaredFigures {
  const figures = sum.figures();
  const declared = sum.declared();
  return {
    airings: figures.airings + declared.airings,
    airtimeFrames: figures.airtimeFrames + declared.airtimeFrames,
  };
}

/** Proved and declared together. */
export function airtimeOf({ figures, declared }: Pick<DistrictRow, 'figures' | 'declared'>): number {
  return figures.airtimeFrames + declared.airtimeFrames;
}

export function airingsOf({ figures, declared }: Pick<DistrictRow, 'figures' | 'declared'>): number {
  return figures.airings + declared.airings;
}

function byAirtime(a: readonly DistrictRow[], b: readonly DistrictRow[]): number {
  const sum = (rows: readonly DistrictRow[]) => rows.reduce((total, row) => total + airtimeOf(row), 0);
  const isSent = (rows: readonly DistrictRow[]) =>
    rows.some(({ verification }) => verification !== 'not-sent');
  return Number(isSent(b)) - Number(isSent(a)) || sum(b) - sum(a);
}

/** Those of one topic and one level are ranked among each other; equal airtime is an equal rank. */
function withRanks(rows: readonly DistrictRow[]): readonly DistrictRow[] {
  const groupOf = ({ place, topic }: DistrictRow) =>
    `${place.kind === 'unit' ? place.level : ''} ${topic ?? ''}`;
  const isRanked = ({ place, verification }: DistrictRow) =>
    (place.kind === 'station' || place.kind === 'unit') && verification !== 'not-sent';
  const groups = Map.groupBy(rows.filter(isRanked), groupOf);
  const better = new Map(
    [...groups].map(([group, members]) => [group, members.map(airtimeOf).toSorted((a, b) => b - a)]),
  );
  return rows.map((row) => {
    const airtimes = better.get(groupOf(row));
    return isRanked(row) && airtimes !== undefined
      ? { ...row, rank: airtimes.indexOf(airtimeOf(row)) + 1 }
      : row;
  });
}
