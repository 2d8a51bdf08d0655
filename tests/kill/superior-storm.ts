/**
 * A superior unit, and stations that push or are pulled over real HTTPS, all in processes of their own which are killed
 * as they come, over lines that break, with a disk that fills, by clocks that lie. A seeded plan says what and when; at
 * every check on the way nothing is lost that a station holds a receipt for, at the end every entry is there once.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { evidenceIn } from '../../src/adapters/district/evidence.ts';
import { postgresSuperiorStore } from '../../src/adapters/district/postgres-store.ts';
import { sqliteSuperiorStore } from '../../src/adapters/district/sqlite-store.ts';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { pullTokensIn } from '../../src/adapters/kept-tokens.ts';
import { signingKeys } from '../../src/adapters/signing-keys.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { serverCertificate } from '../../src/adapters/tls-certificate.ts';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { heldLinks } from '../../src/district/import-known.ts';
import { setPullDoor } from '../../src/district/pull-source.ts';
import { SUPERIOR_FILE, superiorYaml } from '../../src/district/superior-config.ts';
import type { SuperiorStore } from '../../src/model/ports/superior-store.ts';
import type { SuperiorConfig } from '../../src/model/received.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { entryAt } from '../../src/verbs/export-record.ts';
import { addToken } from '../../src/verbs/token.ts';
import { cuttingProxy } from '../fakes/cutting-proxy.ts';
import { airingsEnded } from '../fakes/endless-airings.ts';
import { exportingWard } from '../fakes/exporting-ward.ts';
import { freePort } from '../fakes/free-port.ts';
import type { PrivatePostgres } from '../fakes/postgres.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import type { TempWard } from '../fakes/temp-ward.ts';
import type { ManyStations, StationAtWork } from '../fixtures/many-stations.ts';
import { KeptProcess } from './kept-process.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const STATIONS_A_PROCESS = 5;
const HOUR_MS = 3_600_000;
/** Half of all clocks are honest. */
const LIES_MS = [0, 0, 0, 0, 3 * HOUR_MS, -3 * HOUR_MS, 48 * HOUR_MS, -300 * HOUR_MS];
/** Of a connection, both ways: its handshake takes some 2,500 bytes, an export's head and some entries as many. */
const CUT_BYTES_MAX = 7_000;
const CUT_SHARE = 0.4;
const DISK_BYTES = 96_000_000;
const CALM_MS = 180_000;
const WHOLE = { from: '2000-01-01', to: '2099-12-31' } as const;

export interface StormSize {
  readonly stations: number;
  readonly seconds: number;
  readonly seed: number;
}

interface StormStation {
  readonly ward: TempWard;
  readonly isPulled: boolean;
  readonly port: number | null;
}

/** `postgres` null: on SQLite. Fails where anything was lost, or is there twice. */
export async function storm(size: StormSize, postgres: PrivatePostgres | null) {
  const url = postgres === null ? null : await postgres.database();
  return new Storm(size, postgres, url).run();
}

class Storm {
  private readonly size: StormSize;
  private readonly postgres: PrivatePostgres | null;
  private readonly url: string | null;
  private readonly random: ReturnType<typeof seededRandom>;
  private readonly root = mkdtempSync(join(tmpdir(), 'loa-storm-'));
  private readonly state = join(this.root, 'state');
  private readonly stations: StormStation[] = [];
  private readonly groups: KeptProcess[] = [];
  private readonly done = { checks: 0, receiptsHeld: 0, databaseKills: 0, diskFills: 0 };
  private readonly cuts: { shift(): number | undefined };
  private readonly proxies: { cut(): number }[] = [];
  private hasDisk = false;
  private isCalm = false;

  constructor(size: StormSize, postgres: PrivatePostgres | null, url: string | null) {
    this.size = size;
    this.postgres = postgres;
    this.url = url;
    this.random = seededRandom(size.seed);
    // Of its own: how often a line breaks is no part of the plan.
    const lines = seededRandom(size.seed + 1);
    this.cuts = {
      shift: () =>
        this.isCalm || dice(lines) > CUT_SHARE ? undefined : Math.round(dice(lines) * CUT_BYTES_MAX),
    };
  }

  async run() {
    await this.furnish();
    const port = await freePort();
    const contact = await this.contact(port);
    const loa = (...words: string[]) => [
      join(ROOT, 'src', 'main.ts'),
      ...['--json', 'district', '--district', this.root, ...words],
    ];
    const serve = new KeptProcess(
      () => loa('serve', '--listen', `127.0.0.1:${port}`),
      () => 200 + 1_500 * dice(this.random),
    );
    const pull = new KeptProcess(
      () => loa('pull'),
      () => 500,
    );
    for (let at = 0; at < this.stations.length; at += STATIONS_A_PROCESS) {
      const some = this.stations.slice(at, at + STATIONS_A_PROCESS);
      const argv = () => [
        join(ROOT, 'tests', 'fixtures', 'many-stations.ts'),
        JSON.stringify(this.atWork(some, contact)),
      ];
      this.groups.push(new KeptProcess(argv, () => 200 + 2_000 * dice(this.random)));
    }
    const all = [serve, pull, ...this.groups];
    try {
      const untilMs = Date.now() + this.size.seconds * 1_000;
      while (Date.now() < untilMs) await this.misfortune(serve, pull);
      await this.calm();
    } finally {
      await Promise.all(all.map((kept) => kept.end()));
    }
    const entries = await this.proveAll();
    const kills = (kept: KeptProcess) => kept.kills;
    return {
      ...this.done,
      stations: this.stations.length,
      entries,
      cuts: this.proxies.reduce((sum, proxy) => sum + proxy.cut(), 0),
      kills: {
        superior: kills(serve),
        pulls: kills(pull),
        stations: this.groups.reduce((sum, group) => sum + kills(group), 0),
      },
      said: Object.fromEntries(saidBy(this.groups)),
      /** Ends that nobody asked for: of the stations none may be; of the superior those without a database. */
      endedByThemselves: { superior: serve.ends, stations: this.groups.flatMap(({ ends }) => ends) },
      pulls: { ended: pull.ends.length, refused: Object.fromEntries(codesIn(pull.ends)) },
    };
  }

  private async furnish(): Promise<void> {
    onTestFinished(() => this.remove());
    const received = join(this.state, 'received');
    mkdirSync(received, { recursive: true, mode: 0o700 });
    const config: SuperiorConfig = {
      ...{ id: 'so-van-hoa', name: 'Sở Văn hóa', zone: 'Asia/Ho_Chi_Minh' },
      database: this.url,
    };
    writeFileSync(join(this.root, SUPERIOR_FILE), superiorYaml(config), { mode: 0o600 });
    // A disk of its own takes an administrator.
    if (process.getuid?.() === 0) {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES},mode=700`, 'tmpfs', received]);
      this.hasDisk = true;
    }
    signingKeys(this.state).make();
    await this.withStore(async (store) => {
      for (let number = 0; number < this.size.stations; number += 1) {
        const isPulled = number % 2 === 1;
        this.stations.push(await this.enrolled(store, `phuong-${number + 1}`, isPulled));
      }
    });
  }

  private async enrolled(store: SuperiorStore, id: string, isPulled: boolean): Promise<StormStation> {
    const ward = exportingWard([], id);
    const publicKey = ward.keys.publicKey() ?? new Uint8Array();
    await enrolStation({ store, clock: systemClock() } as never, keyToken({ id, publicKey }), id);
    if (!isPulled) return { ward, isPulled, port: null };
    const port = await freePort();
    const { fingerprint } = await serverCertificate(ward.files.root, null, systemClock());
    const token = addToken(ward, { name: 'so-vhtt', expires: null, by: 'lanh-dao' });
    const proxy = await cuttingProxy(port, this.cuts);
    this.proxies.push(proxy);
    const source = { url: `https://127.0.0.1:${proxy.port}`, fingerprint };
    const pullTokens = pullTokensIn(join(this.state, 'tokens'));
    await setPullDoor({ store, pullTokens }, id, { source, token });
    return { ward, isPulled, port };
  }

  /** What stands in every pushing station's station.yaml. */
  private async contact(port: number) {
    const { fingerprint } = await serverCertificate(this.root, null, systemClock());
    const proxy = await cuttingProxy(port, this.cuts);
    this.proxies.push(proxy);
    const publicKey = signingKeys(this.state).publicKey() ?? new Uint8Array();
    const key = keyToken({ id: 'so-van-hoa', publicKey });
    return { key, url: `https://127.0.0.1:${proxy.port}`, fingerprint };
  }

  /** Whenever a process begins, its stations' clocks are set anew. */
  private atWork(some: readonly StormStation[], contact: StationAtWork['station']['superior']): ManyStations {
    const stations = some.map(({ ward, isPulled, port }) => ({
      station: isPulled ? ward.station : { ...ward.station, superior: contact },
      root: ward.files.root,
      port,
      lieMs: LIES_MS[Math.floor(dice(this.random) * LIES_MS.length)] ?? 0,
    }));
    return { stations, isQuiet: this.isCalm };
  }

  private async misfortune(serve: KeptProcess, pull: KeptProcess): Promise<void> {
    await wait(200 + dice(this.random) * 1_200);
    const which = dice(this.random);
    if (which < 0.35) this.groups[Math.floor(dice(this.random) * this.groups.length)]?.kill();
    else if (which < 0.55) {
      serve.kill();
      await this.check();
    } else if (which < 0.7) pull.kill();
    else if (which < 0.78) await this.fillDisk();
    else if (which < 0.9) await this.killDatabase();
    else await this.check();
  }

  private async fillDisk(): Promise<void> {
    if (!this.hasDisk) return;
    this.done.diskFills += 1;
    const ballast = join(this.state, 'received', 'ballast');
    execFileSync('sh', ['-c', 'cat /dev/zero > "$0" 2>/dev/null || true', ballast]);
    await wait(1_000 + dice(this.random) * 3_000);
    rmSync(ballast);
  }

  private async killDatabase(): Promise<void> {
    if (this.postgres === null) return;
    this.done.databaseKills += 1;
    await this.postgres.kill();
    await wait(dice(this.random) * 1_500);
    await this.postgres.run();
    await this.check();
  }

  /** What was receipted is held, and the file that brought it is there. */
  private async check(): Promise<void> {
    this.done.checks += 1;
    const receipts = this.stations.map(({ ward }) => [...ward.receipts.all()]);
    await this.withStore(async (store) => {
      const held = await store.allHeld();
      for (const [at, { ward }] of this.stations.entries()) {
        const { id } = ward.station;
        const { seq, head } = held.get(id) ?? { seq: 0, head: null };
        if (head !== null) expect(entryAt(ward.records, seq)?.hash, `${id} holds ${seq}`).toBe(head);
        for (const receipt of receipts[at] ?? []) {
          this.done.receiptsHeld += 1;
          expect(receipt.seq, `${id} is held to ${seq}`).toBeLessThanOrEqual(seq);
          expect(entryAt(ward.records, receipt.seq)?.hash, `${id} ${receipt.seq}`).toBe(receipt.head);
        }
        for (const { file } of await store.received(id))
          expect(existsSync(join(this.state, 'received', file)), file).toBe(true);
      }
    });
  }

  /** Nothing breaks any more; what is left is handed over. */
  private async calm(): Promise<void> {
    this.isCalm = true;
    for (const group of this.groups) group.kill();
    const untilMs = Date.now() + CALM_MS;
    let behind: readonly string[] = [];
    do {
      await wait(1_000);
      behind = await this.withStore(async (store) => {
        const held = await store.allHeld();
        return this.stations
          .filter(({ ward, isPulled }) => {
            const { seq } = ward.records.head();
            const [last] = ward.receipts.all();
            return held.get(ward.station.id)?.seq !== seq || (!isPulled && last?.seq !== seq);
          })
          .map(({ ward }) => ward.station.id);
      });
    } while (behind.length > 0 && Date.now() < untilMs);
    expect(behind, 'not handed over').toEqual([]);
  }

  /** Entry by entry from the evidence, airing by airing from the rows; their number. */
  private async proveAll(): Promise<number> {
    await this.check();
    const evidence = evidenceIn(join(this.state, 'received'), systemClock());
    return this.withStore(async (store) => {
      let entries = 0;
      for (const { ward } of this.stations) {
        const { id } = ward.station;
        const links: string[] = [];
        const received = await store.received(id);
        for await (const { seq, hash } of heldLinks({ exportFiles: exportFiles(), evidence }, received, 1))
          links.push(`${seq} ${hash}`);
        const written = [...ward.records.entries(0)].map(({ seq, hash }) => `${seq} ${hash}`);
        expect(links, id).toEqual(written);
        await this.proveAirings(store, ward);
        entries += links.length;
      }
      return entries;
    });
  }

  private async proveAirings(store: SuperiorStore, { station: { id }, records }: TempWard): Promise<void> {
    const rows = await store.airings({ ...WHOLE, station: id }, null, 1_000_000);
    const ids = rows.map(({ airing }) => airing.id);
    const ended = airingsEnded(records.head().seq);
    expect(ids, id).toHaveLength(ended);
    expect(new Set(ids).size, id).toBe(ended);
    const known = new Set([...records.airings({})].map((airing) => airing.id));
    expect(ids.filter((airing) => !known.has(airing))).toEqual([]);
    const days = await store.dayCounts(id, WHOLE.from, WHOLE.to);
    expect(
      days.reduce((sum, { airings }) => sum + airings, 0),
      `${id} in days`,
    ).toBe(ended);
  }

  /** Opened anew for each look, as another process would. */
  private async withStore<T>(look: (store: SuperiorStore) => Promise<T>): Promise<T> {
    const store = this.url === null ? sqliteSuperiorStore(this.state) : await postgresSuperiorStore(this.url);
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  }

  private remove(): void {
    if (this.hasDisk) execFileSync('umount', [join(this.state, 'received')]);
    rmSync(this.root, { recursive: true, force: true });
  }
}

function saidBy(groups: readonly KeptProcess[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { said } of groups)
    for (const [line, times] of said) sums.set(line, (sums.get(line) ?? 0) + times);
  return sums;
}

function codesIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts)
    for (const [, code = ''] of text.matchAll(/"code": ?"([^"]+)"/g))
      times.set(code, (times.get(code) ?? 0) + 1);
  return times;
}

/** 0 up to 1. */
function dice(random: ReturnType<typeof seededRandom>): number {
  return Buffer.from(random.bytes(4)).readUInt32BE() / 2 ** 32;
}
