/**
 * After a storm: every entry of every station is there once and proved from the evidence, every airing once as its
 * station knows it, the report's figures are the stations' own, and nothing was found but clocks that lie.
 */
import { join } from 'node:path';
import { expect } from 'vitest';
import { evidenceIn } from '../../../src/adapters/district/evidence.ts';
import { exportFiles } from '../../../src/adapters/export-files.ts';
import { systemClock } from '../../../src/adapters/system-clock.ts';
import { exportHead } from '../../../src/district/import-export.ts';
import { heldLinks } from '../../../src/district/import-known.ts';
import type { SuperiorStore } from '../../../src/model/ports/superior-store.ts';
import { checkExport } from '../../../src/record/check-export.ts';
import { verifyChain } from '../../../src/record/verify.ts';
import { airingsEnded } from '../../fakes/endless-airings.ts';
import type { TempWard } from '../../fakes/temp-ward.ts';
import type { StormGround } from './ground.ts';

const EVER = { from: '2000-01-01', to: '2099-12-31' } as const;

/** How many entries there are, and how often each kind of lying clock was named. */
export async function prove(ground: StormGround) {
  return ground.withStore(async (store) => {
    let entries = 0;
    for (const { ward } of ground.stations) {
      await proveEntries(ground, store, ward);
      await proveAirings(store, ward);
      entries += ward.records.head().seq;
    }
    return { entries, findings: await findingsOf(store) };
  });
}

async function proveEntries({ state }: StormGround, store: SuperiorStore, ward: TempWard): Promise<void> {
  const { station, records, keys } = ward;
  const reader = { exportFiles: exportFiles(), evidence: evidenceIn(join(state, 'received'), systemClock()) };
  const received = await store.received(station.id);
  for (const { file } of received) {
    const path = reader.evidence.path(file);
    await checkExport(reader.exportFiles.read(path));
    const { publicKey } = await exportHead(reader, path);
    expect(Buffer.compare(publicKey, keys.publicKey() ?? Buffer.of()), file).toBe(0);
  }
  const links: string[] = [];
  for await (const { seq, prevHash, hash } of heldLinks(reader, received, 1))
    links.push(`${seq} ${prevHash} ${hash}`);
  const written = [...records.entries(0)].map(({ seq, prevHash, hash }) => `${seq} ${prevHash} ${hash}`);
  expect(links, station.id).toEqual(written);
  expect(verifyChain(records.entries(0), records.head(), records.airingsBySeq()).findings).toEqual([]);
}

/** Open ones are in no row yet. */
async function proveAirings(store: SuperiorStore, { station: { id }, records }: TempWard): Promise<void> {
  const kept = await store.airings({ ...EVER, station: id }, null, 1_000_000);
  const own = [...records.airings({})].filter(({ outcome }) => outcome !== null);
  expect(own, id).toHaveLength(airingsEnded(records.head().seq));
  expect(
    kept.map(({ airing }) => airing),
    id,
  ).toEqual(own.toSorted((a, b) => a.seq - b.seq));
}

async function findingsOf(store: SuperiorStore): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number> = {};
  for (const { code, station } of await store.findings(null)) {
    // Entries written now tell of airings of 2024: they are out of their place, and nothing else of them is wrong.
    if (code === 'district.airtime.out-of-place') continue;
    expect(code, station).toMatch(/^district\.clock\./);
    times[code] = (times[code] ?? 0) + 1;
  }
  return times;
}
