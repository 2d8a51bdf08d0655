// A process of its own that takes exports in as `loa district import` does, one after the other, and prints what it took.
// node bench/district-import.ts FOLDER-OF-EXPORTS SUPERIOR-FOLDER [postgres://…]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enrolStation } from '../src/district/enrol-station.ts';
import { importExport } from '../src/district/import-export.ts';
import { type BenchSuperior, openSuperior } from './district-superior.ts';

export interface ImportFigures {
  readonly entries: number;
  readonly airings: number;
  readonly wallMs: number;
  /** Of every thread of the process, the system's share included. */
  readonly cpuMs: number;
  /** Highest so far, when a tenth of the exports had been taken in and when all had. */
  readonly tenthBytes: number;
  readonly allBytes: number;
}

const [exports = '.', root = '.', database = null] = process.argv.slice(2);
const superior = await openSuperior(root, database);
try {
  await enrol(superior);
  process.stdout.write(JSON.stringify(await importAll(superior)));
} finally {
  await superior.store.close();
}

async function enrol(into: BenchSuperior): Promise<void> {
  for (const name of named('.key'))
    await enrolStation(
      { ...into, keys: { publicKey: () => null } },
      readFileSync(join(exports, name), 'utf8'),
      null,
    );
}

async function importAll(into: BenchSuperior): Promise<ImportFigures> {
  const files = named('.loa');
  let [entries, airings, tenthBytes] = [0, 0, 0];
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  for (const [index, file] of files.entries()) {
    const { taken } = await importExport(into, join(exports, file));
    entries += taken?.entries ?? 0;
    airings += taken?.airings ?? 0;
    if (index === Math.ceil(files.length / 10) - 1) tenthBytes = highestBytes();
  }
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { entries, airings, wallMs, cpuMs: (user + system) / 1000, tenthBytes, allBytes: highestBytes() };
}

/** In the order of stations, each station's exports in theirs. */
function named(ending: string): readonly string[] {
  return readdirSync(exports)
    .filter((name) => name.endsWith(ending))
    .sort();
}

function highestBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}
