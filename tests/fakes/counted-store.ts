/** A superior's store that holds counts as a test wrote them: what a report asks, and declarations. */
import type { SuperiorStore } from '../../src/model/ports/superior-store.ts';
import type {
  DayCount,
  Declaration,
  DeclaredCount,
  EnrolledStation,
  HeldRecord,
  PeriodCount,
  StationFinding,
} from '../../src/model/received.ts';
import { framesOfMs } from '../../src/model/sound.ts';

export interface CountedDay extends DayCount {
  readonly station: string;
}

export interface CountedStore {
  readonly stations?: readonly EnrolledStation[];
  readonly held?: Readonly<Record<string, HeldRecord>>;
  readonly days?: readonly CountedDay[];
  readonly findings?: readonly StationFinding[];
}

export function countedStore({
  stations = [],
  held = {},
  days = [],
  findings = [],
}: CountedStore): SuperiorStore {
  const declarations: Declaration[] = [];
  let declared: DeclaredCount[] = [];
  const asked = (station: string, only: readonly string[] | null) => only === null || only.includes(station);
  const store: Partial<SuperiorStore> = {
    stations: async () => stations,
    station: async (id) => stations.find((one) => one.id === id) ?? null,
    allHeld: async () => new Map(Object.entries(held)),
    held: async (id) => held[id] ?? null,
    findings: async (station) => findings.filter((one) => station === null || one.station === station),
    periodCounts: async (from, to, only) =>
      addedUp(days.filter(({ date, station }) => date >= from && date <= to && asked(station, only))),
    declare: async (declaration, counts) => {
      const { station, from, to } = declaration;
      declared = declared.filter((one) => one.station !== station || one.date < from || one.date > to);
      declarations.push(declaration);
      declared.push(...counts);
    },
    declarations: async (from, to, only) =>
      declarations.filter((one) => one.from <= to && one.to >= from && asked(one.station, only)),
    declared: async (from, to, only) =>
      declared.filter(({ date, station }) => date >= from && date <= to && asked(station, only)),
  };
  return store as SuperiorStore;
}

function addedUp(days: readonly CountedDay[]): readonly PeriodCount[] {
  const groups = Map.groupBy(days, ({ station, topic }) => JSON.stringify([station, topic]));
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first === undefined) throw new Error('a group has a first');
    const sum = (of: (day: CountedDay) => number) => group.reduce((total, day) => total + of(day), 0);
    const dates = group.map(({ date }) => date).sort();
    return {
      station: first.station,
      topic: first.topic,
      airings: sum((day) => day.airings),
      plays: sum((day) => day.plays),
      sessions: sum((day) => day.sessions),
      airtimeFrames: sum((day) => day.airtimeFrames),
      outcomes: {
        aired: sum((day) => day.outcomes.aired),
        partial: sum((day) => day.outcomes.partial),
        preempted: sum((day) => day.outcomes.preempted),
        missed: sum((day) => day.outcomes.missed),
        skipped: sum((day) => day.outcomes.skipped),
        failed: sum((day) => day.outcomes.failed),
      },
      from: dates[0] ?? '',
      to: dates.at(-1) ?? '',
    };
  });
}

/** A day on which as many airings as told were aired whole, each of one play in one session. */
export function countedDay(
  station: string,
  date: string,
  topic: string | null,
  {
    airings,
    seconds,
    missed = 0,
  }: { readonly airings: number; readonly seconds: number; readonly missed?: number },
): CountedDay {
  return {
    station,
    date,
    topic,
    airings,
    plays: airings,
    sessions: airings > 0 ? 1 : 0,
    airtimeFrames: framesOfMs(seconds * 1000),
    outcomes: { aired: airings, partial: 0, preempted: 0, missed, skipped: 0, failed: 0 },
  };
}
