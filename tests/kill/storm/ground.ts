/** What a storm passes over: a superior unit's folder and database, and stations enrolled in it, each with its record. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { postgresSuperiorStore } from '../../../src/adapters/district/postgres-store.ts';
import { sqliteSuperiorStore } from '../../../src/adapters/district/sqlite-store.ts';
import { pullTokensIn } from '../../../src/adapters/kept-tokens.ts';
import { signingKeys } from '../../../src/adapters/signing-keys.ts';
import { systemClock } from '../../../src/adapters/system-clock.ts';
import { serverCertificate } from '../../../src/adapters/tls-certificate.ts';
import { enrolStation } from '../../../src/district/enrol-station.ts';
import { setPullDoor } from '../../../src/district/pull-source.ts';
import { SUPERIOR_FILE, superiorYaml } from '../../../src/district/superior-config.ts';
import type { SuperiorStore } from '../../../src/model/ports/superior-store.ts';
import type { StationConfig } from '../../../src/model/station.ts';
import { keyToken } from '../../../src/record/key-token.ts';
import { addToken } from '../../../src/verbs/token.ts';
import { exportingWard } from '../../fakes/exporting-ward.ts';
import { ownPort } from '../../fakes/free-port.ts';
import type { TempWard } from '../../fakes/temp-ward.ts';
import { StormDisk } from './disk.ts';
import type { StormLines } from './lines.ts';

const ID = 'so-van-hoa';

export interface StormStation {
  readonly ward: TempWard;
  /** Where it answers whoever pulls; null: it sends by itself. */
  readonly port: number | null;
}

export class StormGround {
  /** The superior's. */
  readonly root = mkdtempSync(join(tmpdir(), 'loa-storm-'));
  readonly state = join(this.root, 'state');
  readonly disk: StormDisk;
  /** Where the superior is served. */
  readonly port: number;
  readonly stations: StormStation[] = [];
  private readonly lines: StormLines;
  /** null: SQLite. */
  private readonly url: string | null;

  /** Every other station is pulled. */
  static async furnish(stations: number, url: string | null, lines: StormLines): Promise<StormGround> {
    const ground = new StormGround(url, lines, await ownPort());
    await ground.withStore(async (store) => {
      for (let number = 1; number <= stations; number += 1)
        ground.stations.push(await ground.enrolled(store, `phuong-${number}`, number % 2 === 0));
    });
    return ground;
  }

  private constructor(url: string | null, lines: StormLines, port: number) {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    this.disk = new StormDisk(this.state);
    this.url = url;
    this.lines = lines;
    this.port = port;
    const config = { id: ID, name: 'Sở Văn hóa', zone: 'Asia/Ho_Chi_Minh', database: url };
    writeFileSync(join(this.root, SUPERIOR_FILE), superiorYaml(config), { mode: 0o600 });
    signingKeys(this.state).make();
  }

  /** What stands in every sending station's station.yaml. */
  async contact(): Promise<StationConfig['superior']> {
    const { fingerprint } = await serverCertificate(this.root, null, systemClock());
    const publicKey = signingKeys(this.state).publicKey() ?? new Uint8Array();
    return { key: keyToken({ id: ID, publicKey }), url: await this.lines.to(this.port), fingerprint };
  }

  /** Opened anew for each look, as another process would. */
  async withStore<T>(look: (store: SuperiorStore) => Promise<T>): Promise<T> {
    const store = this.url === null ? sqliteSuperiorStore(this.state) : await postgresSuperiorStore(this.url);
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  }

  /** Resolves when the superior begins to receive an export, or none has come. */
  async nextArrival(withinMs: number): Promise<void> {
    const incoming = join(this.state, 'incoming');
    const names = () => (existsSync(incoming) ? readdirSync(incoming) : []);
    const before = new Set(names());
    const untilMs = Date.now() + withinMs;
    while (Date.now() < untilMs && names().every((name) => before.has(name))) await wait(3);
  }

  private async enrolled(store: SuperiorStore, id: string, isPulled: boolean): Promise<StormStation> {
    const clock = systemClock();
    const ward = exportingWard([], id);
    const publicKey = ward.keys.publicKey() ?? new Uint8Array();
    await enrolStation({ store, clock, keys: { publicKey: () => null } }, keyToken({ id, publicKey }), id);
    if (!isPulled) return { ward, port: null };
    const port = await ownPort();
    const { fingerprint } = await serverCertificate(ward.files.root, null, clock);
    const token = addToken(ward, { name: 'so-vhtt', expires: null, by: 'lanh-dao' });
    const pullTokens = pullTokensIn(join(this.state, 'tokens'));
    await setPullDoor({ store, pullTokens }, id, {
      source: { url: await this.lines.to(port), fingerprint },
      token,
    });
    return { ward, port };
  }
}
