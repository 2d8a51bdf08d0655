/** The airings that were received, read some at a time: a station's years never stand in memory together. */
import type { Airing } from '../model/airing.ts';
import type { AiringCursor, SuperiorStore } from '../model/ports/superior-store.ts';
import type { Period } from '../report/period.ts';

const PAGE_AIRINGS = 2_000;

/** Of one station and the period, both dates included, in the order of the record. */
export async function* receivedAirings(
  store: Pick<SuperiorStore, 'airings'>,
  station: string,
  { from, to }: Period,
): AsyncGenerator<readonly Airing[]> {
  let after: AiringCursor | null = null;
  for (;;) {
    const page = await store.airings({ from, to, station }, after, PAGE_AIRINGS);
    yield page.map(({ airing }) => airing);
    const last: Airing | undefined = page.at(-1)?.airing;
    if (last === undefined || page.length < PAGE_AIRINGS) return;
    after = { station, seq: last.seq, hash: last.hash };
  }
}
