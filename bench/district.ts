// `npm run bench:district`: taking in what a country's wards send, keeping it small, and its monthly report, each beside
// the plainest thing that a database can do. `--scale 0.1` of 12 million airings; `--quick` for a first look.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { HAS_POSTGRES, PrivatePostgres } from '../tests/fakes/postgres.ts';
import type { ImportFigures } from './district-import.ts';
import { PINNED, pinned } from './district-pinned.ts';
import type { PlainFigures } from './district-plain.ts';
import { benchReport } from './district-report.ts';
import { openSuperior } from './district-superior.ts';
import { AIRINGS_A_YEAR } from './district-year.ts';

const COUNTRY_STATIONS = 3321;
const QUICK_STATIONS = 10;
/** As a superior unit has it: what it said to be taken in is on disk. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', wal_writer_delay: '200ms' };

const { values: options } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.1' },
    quick: { type: 'boolean', default: false },
    /** Files in which each station's year comes. */
    exports: { type: 'string', default: '1' },
  },
});
const stations = options.quick ? QUICK_STATIONS : Math.round(COUNTRY_STATIONS * Number(options.scale));

const print = (line: string): void => console.log(line);
const folder = mkdtempSync(join(tmpdir(), 'loa-bench-'));
const exportsFolder = join(folder, 'exports');
const sqlitePath = join(folder, 'sqlite', 'state', 'district.sqlite');
try {
  mkdirSync(exportsFolder);
  print(
    `${stations} stations, ${stations * AIRINGS_A_YEAR} airings, a year in ${options.exports} export(s) each; making them …`,
  );
  await makeExports();
  print(`Import with verification, ${PINNED}${loadNow()}`);
  await benchSqlite();
  if (HAS_POSTGRES) await benchPostgres();
  else print('PostgreSQL is not here: nothing of it is measured.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** By as many processes as there are cores. */
async function makeExports(): Promise<void> {
  const makers = Math.min(availableParallelism(), stations);
  const share = (maker: number): number => Math.floor((stations * maker) / makers);
  const made = Array.from({ length: makers }, (_, maker) => {
    const script = join(import.meta.dirname, 'district-make.ts');
    const words = [share(maker), share(maker + 1) - share(maker), options.exports].map(String);
    return promisify(execFile)(process.execPath, [script, exportsFolder, ...words]);
  });
  await Promise.all(made);
}

async function benchSqlite(): Promise<void> {
  const root = join(folder, 'sqlite');
  const ours = await pinned<ImportFigures>('district-import.ts', [exportsFolder, root]);
  const { rowBytes, allBytes } = sqliteBytes();
  const empty = join(folder, 'plain');
  await (await openSuperior(empty, null)).store.close();
  const target = join(empty, 'state', 'district.sqlite');
  const plain = await pinned<PlainFigures>('district-plain.ts', [sqlitePath, target]);
  printImport('SQLite', 50_000, ours, plain, 'prepared inserts');
  printBytes(rowBytes / ours.airings, allBytes / ours.airings);
  printReport(await benchReport(root, sqlitePath, null, null));
}

async function benchPostgres(): Promise<void> {
  const server = new PrivatePostgres(DURABLE);
  try {
    await server.start();
    const root = join(folder, 'postgres');
    const database = await server.database();
    const ours = await pinned<ImportFigures>('district-import.ts', [exportsFolder, root, database]);
    const { rowBytes, allBytes } = await postgresBytes(server, database);
    const target = await server.database();
    await (await openSuperior(join(folder, 'plain'), target)).store.close();
    const plain = await pinned<PlainFigures>('district-plain.ts', [sqlitePath, target]);
    printImport('PostgreSQL', 30_000, ours, plain, 'COPY');
    printBytes(rowBytes / ours.airings, allBytes / ours.airings);
    printReport(await benchReport(root, sqlitePath, database, server));
  } finally {
    await server.remove();
  }
}

interface Bytes {
  /** Of the airings' rows and their indexes. */
  readonly rowBytes: number;
  /** Of everything in the database. */
  readonly allBytes: number;
}

function sqliteBytes(): Bytes {
  const db = new Sqlite(sqlitePath, { readonly: true });
  const sum = (where: string): number =>
    db.prepare<[], number>(`SELECT sum(pgsize) FROM dbstat ${where}`).pluck().get() ?? 0;
  const bytes = { rowBytes: sum(`WHERE name GLOB 'airing*'`), allBytes: sum('') };
  db.close();
  return bytes;
}

async function postgresBytes(server: PrivatePostgres, database: string): Promise<Bytes> {
  const [sizes] = await server.query(
    `SELECT pg_total_relation_size('airing') AS rows, sum(pg_total_relation_size(oid)) AS everything
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    database,
  );
  return { rowBytes: Number(sizes?.rows), allBytes: Number(sizes?.everything) };
}

function printImport(name: string, aim: number, ours: ImportFigures, plain: PlainFigures, how: string): void {
  const { entries, airings, wallMs, cpuMs } = ours;
  const plainMs = (plain.wallMs * airings) / plain.rows;
  print(`${name}: ${entries} entries, ${airings} airings${loadNow()}`);
  print(
    `  ${perSecond(entries, wallMs)} entries/s (aim ≥ ${aim}); of processor time ${perSecond(entries, cpuMs)} entries/s`,
  );
  print(
    `  ${perSecond(airings, wallMs)} airings/s; ${how} of the same rows, unproved: ${perSecond(plain.rows, plain.wallMs)} rows/s, ratio ${(wallMs / plainMs).toFixed(2)}`,
  );
  const [tenth, all] = [ours.tenthBytes, ours.allBytes].map((bytes) => (bytes / 1e6).toFixed(0));
  print(`  peak memory: ${tenth} MB after a tenth of the data, ${all} MB after all of it (aim ≤ 300)`);
}

function printBytes(row: number, all: number): void {
  print(
    `  an airing: ${row.toFixed(0)} bytes with its indexes (aim ≤ 400), ${all.toFixed(0)} with all else kept of it`,
  );
}

function printReport({ firstMs, bestMs, plainMs, rows }: Awaited<ReturnType<typeof benchReport>>): void {
  print(
    `  monthly report by station and topic, ${rows} rows: ${bestMs.toFixed(0)} ms, first ${firstMs.toFixed(0)} ms (aim ≤ 1000); plain SQL over rows ${plainMs.toFixed(0)} ms, ratio ${(bestMs / plainMs).toFixed(2)}${loadNow()}`,
  );
}

function perSecond(count: number, durationMs: number): string {
  return ((count / durationMs) * 1000).toFixed(0);
}

/** What else the machine was doing, beside each figure. */
function loadNow(): string {
  return ` [load ${loadavg()[0]!.toFixed(1)}]`;
}
