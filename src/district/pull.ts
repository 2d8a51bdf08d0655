/** Fetches from many stations side by side: one that is dead, or refuses, keeps none of the others waiting. */
import type { PinnedClient } from '../model/ports/pinned-client.ts';
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { EnrolledStation, HeldRecord } from '../model/received.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { wayFault } from '../record/told-problems.ts';
import { type Pulled, pullStation } from './pull-station.ts';
import { isAtWork } from './remove-station.ts';

const STATIONS_AT_ONCE = 4;

export interface PullResult {
  readonly station: EnrolledStation;
  /** null: it failed. */
  readonly pulled: Pulled | null;
  /** Why; a Refusal, or a fault of this machine or program. null: it did not fail. */
  readonly error: unknown;
}

export interface PullWatch {
  progress(station: EnrolledStation, held: HeldRecord): void;
  /** In the order in which stations end. */
  ended(result: PullResult): void;
  isEnded(): boolean;
}

/** Those named, or all at work that can be fetched from. Refusals `district.pull.unknown`, `district.pull.no-source`. */
export async function stationsToPull(
  { store, pullTokens, clock, config }: Pick<Superior, 'store' | 'pullTokens' | 'clock' | 'config'>,
  names: readonly string[],
): Promise<readonly EnrolledStation[]> {
  const enrolled = await store.stations();
  const today = civilDateAt(clock.nowMs(), config.zone);
  if (names.length === 0)
    return enrolled.filter((station) => station.pull !== null && isAtWork(station, today));
  return [...new Set(names)].map((name) => {
    const station = enrolled.find(({ id }) => id === name);
    if (station === undefined) throw refuse('district.pull.unknown', { station: name }, 2);
    if (station.pull === null || pullTokens.read(name) === null)
      throw refuse('district.pull.no-source', { station: name }, 2);
    return station;
  });
}

/** Results in the order of the stations. */
export async function pullStations(
  superior: Superior,
  stations: readonly EnrolledStation[],
  client: PinnedClient,
  watch: PullWatch,
): Promise<readonly PullResult[]> {
  const results = new Map<EnrolledStation, PullResult>();
  const waiting = stations.values();
  const work = async () => {
    for (const station of waiting) {
      if (watch.isEnded()) return;
      const result = await resultOf(superior, station, client, watch);
      results.set(station, result);
      watch.ended(result);
    }
  };
  await Promise.all(Array.from({ length: STATIONS_AT_ONCE }, work));
  return stations.flatMap((station) => results.get(station) ?? []);
}

async function resultOf(
  superior: Superior,
  station: EnrolledStation,
  client: PinnedClient,
  watch: PullWatch,
): Promise<PullResult> {
  try {
    const progress = (held: HeldRecord) => watch.progress(station, held);
    const tools = { client, progress, isEnded: () => watch.isEnded() };
    return { station, pulled: await pullStation(superior, station, tools), error: null };
  } catch (error) {
    return { station, pulled: null, error: wayFault(error, station.pull?.url ?? '') ?? error };
  }
}
