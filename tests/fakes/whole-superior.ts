/** Everything that a superior unit holds, as one value: what was there before a refusal is there after it. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Superior } from '../../src/model/ports/superior.ts';

export async function wholeOf({ store, evidence }: Superior) {
  const stations = await store.stations();
  return {
    stations,
    held: await store.allHeld(),
    received: await Promise.all(stations.map(({ id }) => store.received(id))),
    airings: await store.airings({ from: '0000-01-01', to: '9999-12-31', station: null }, null, 100_000),
    days: await Promise.all(stations.map(({ id }) => store.dayCounts(id, '0000-01-01', '9999-12-31'))),
    files: filesIn(dirname(evidence.path('x'))),
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}
