/** Counts one period of a district's report: what each place has, of which topic, and on which days it rests. */
import type { SuperiorStore } from '../model/ports/superior-store.ts';
import type { Declaration, DeclaredCount, HeldRecord } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import type { Period } from '../report/period.ts';
import { isAtWork } from './remove-station.ts';
import { DayStarts, datesIn, StationDays } from './report-coverage.ts';
import type { NamedStation, PlaceShare, Places } from './report-places.ts';
import { DaySum, FigureSum } from './report-sums.ts';
import { postOn } from './unit-queries.ts';
import type { UnitTree } from './unit-tree.ts';

/** What does not change from one period of a report to the other. */
export interface CountingFacts {
  readonly store: SuperiorStore;
  readonly zone: string;
  readonly today: CivilDate;
  readonly stations: readonly NamedStation[];
  readonly held: ReadonlyMap<string, HeldRecord>;
  /** null: there is no `units.yaml`. */
  readonly tree: UnitTree | null;
  readonly places: Places;
  /** Rows are cut by topic too. */
  readonly byTopic: boolean;
  /** The one topic asked; null: everything. */
  readonly topic: string | null;
}

export interface PlaceCount {
  readonly days: DaySum;
  /** Of everything, or of the one topic asked. */
  readonly sum: FigureSum;
  readonly topics: Map<string, FigureSum>;
}

export interface PeriodSums {
  readonly period: Period;
  readonly places: ReadonlyMap<string, PlaceCount>;
  readonly total: PlaceCount;
}

export async function countPeriod(facts: CountingFacts, period: Period): Promise<PeriodSums> {
  const { store, places } = facts;
  const counting = new Counting(facts);
  const declarations = await store.declarations(period.from, period.to, null);
  const declared = await store.declared(period.from, period.to, null);
  const days = daysByStation(facts, declarations);
  for (const key of places.shown(period)) counting.at(key);
  for (const segment of places.segments(period)) {
    const shares = sharesIn(places, segment);
    const dates = datesIn(segment).filter((date) => date <= facts.today);
    for (const station of facts.stations) {
      counting.addDays(station, dates, days.get(station.id), shares(station.id));
    }
    for (const count of await store.periodCounts(segment.from, segment.to, null)) {
      counting.addTo(count.topic, shares(count.station), (sum, share) => sum.add(count, share));
    }
    addDeclared(counting, declared, segment, days, shares);
  }
  return { period, places: counting.places, total: counting.total };
}

/** Of dates that no record tells of. A declared airing stands in one row only, so the rows are the total too. */
function addDeclared(
  counting: Counting,
  declared: readonly DeclaredCount[],
  segment: Period,
  days: ReadonlyMap<string, StationDays>,
  shares: (station: string) => readonly PlaceShare[],
): void {
  for (const count of declared) {
    const { station, date, topic } = count;
    if (date < segment.from || date > segment.to || days.get(station)?.isTouched(date) === true) continue;
    const add = (sum: FigureSum, share: number) => sum.addDeclared(count, share);
    counting.addTo(null, shares(station), add);
    // As counted by records, what has no topic is of the empty one.
    counting.addTo(topic ?? '', shares(station), add);
  }
}

class Counting {
  readonly places = new Map<string, PlaceCount>();
  readonly total: PlaceCount = emptyCount();
  private readonly facts: CountingFacts;

  constructor(facts: CountingFacts) {
    this.facts = facts;
  }

  at(key: string): PlaceCount {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const made = emptyCount();
    this.places.set(key, made);
    return made;
  }

  /** `topic` null: a count of everything. */
  addTo(
    topic: string | null,
    shares: readonly PlaceShare[],
    add: (sum: FigureSum, share: number) => void,
  ): void {
    if (topic === this.facts.topic) {
      add(this.total.sum, 1);
      for (const { key, share } of shares) add(this.at(key).sum, share);
    }
    if (!this.facts.byTopic || topic === null || (this.facts.topic ?? topic) !== topic) return;
    for (const { key, share } of shares) add(topicSum(this.at(key), topic), share);
  }

  addDays(
    named: NamedStation,
    dates: readonly CivilDate[],
    days: StationDays | undefined,
    shares: readonly PlaceShare[],
  ): void {
    const { tree, today } = this.facts;
    const { id: station } = named;
    const keys = new Set(shares.map(({ key }) => key));
    for (const { key, typed } of shares) for (const fact of typed) this.at(key).days.typed.add(fact);
    for (const date of dates) {
      // A station that stands for nobody on a date is not asked about it; what it aired is counted all the same.
      if (tree?.posts.has(station) && postOn(tree, station, date) === null) continue;
      const state = days?.stateOn(date) ?? 'not-sent';
      const isClosed = !isAtWork(named, date);
      // What it told of a day after all is counted; nothing of that day is owed.
      if (isClosed && state === 'not-sent') continue;
      const isWaitedFor = date < today && !isClosed;
      for (const key of keys) this.at(key).days.add(station, date, state, isWaitedFor);
      this.total.days.add(station, date, state, isWaitedFor);
    }
  }
}

function emptyCount(): PlaceCount {
  return { days: new DaySum(), sum: new FigureSum(), topics: new Map() };
}

function topicSum({ topics }: PlaceCount, topic: string): FigureSum {
  const known = topics.get(topic);
  if (known !== undefined) return known;
  const made = new FigureSum();
  topics.set(topic, made);
  return made;
}

/** The places of a station in a segment, asked once. */
function sharesIn(places: Places, segment: Period): (station: string) => readonly PlaceShare[] {
  const known = new Map<string, readonly PlaceShare[]>();
  return (station) => {
    const shares = known.get(station) ?? places.of(station, segment);
    known.set(station, shares);
    return shares;
  };
}

function daysByStation(
  { stations, held, zone }: CountingFacts,
  declarations: readonly Declaration[],
): ReadonlyMap<string, StationDays> {
  const byStation = Map.groupBy(declarations, ({ station }) => station);
  const starts = new DayStarts(zone);
  return new Map(
    stations.map(({ id }) => [id, new StationDays(held.get(id) ?? null, byStation.get(id) ?? [], starts)]),
  );
}
