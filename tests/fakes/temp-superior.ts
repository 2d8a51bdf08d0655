/** A superior unit in a folder of its own with a real SQLite database, and stations that send it real files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { evidenceIn } from '../../src/adapters/district/evidence.ts';
import { sqliteSuperiorStore } from '../../src/adapters/district/sqlite-store.ts';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { incomingFilesIn } from '../../src/adapters/incoming-files.ts';
import { pullTokensIn } from '../../src/adapters/kept-tokens.ts';
import { signingKeys } from '../../src/adapters/signing-keys.ts';
import { enrolStation } from '../../src/district/enrol-station.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import type { SuperiorStore } from '../../src/model/ports/superior-store.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { ManualClock } from './manual-clock.ts';
import { seededRandom } from './seeded-random.ts';
import type { TempWard } from './temp-ward.ts';

export interface TempSuperior extends Superior {
  readonly clock: ManualClock;
}

/** 1 April 2024, 08:00 in Việt Nam. Everything is gone when the test ends. */
export function tempSuperior(
  openStore: (state: string) => SuperiorStore = sqliteSuperiorStore,
): TempSuperior {
  const root = mkdtempSync(join(tmpdir(), 'loa-superior-'));
  const state = join(root, 'state');
  const store = openStore(state);
  onTestFinished(async () => {
    await store.close();
    rmSync(root, { recursive: true, force: true });
  });
  const clock = new ManualClock('2024-04-01T08:00:00+07:00');
  const keys = signingKeys(state);
  keys.make();
  return {
    config: {
      id: 'phong-van-hoa',
      name: 'Phòng Văn hóa quận',
      zone: 'Asia/Ho_Chi_Minh',
      database: null,
      topics: new Map(),
    },
    root,
    unitsYaml: () => null,
    topicTitles: () => new Map(),
    store,
    exportFiles: exportFiles(),
    evidence: evidenceIn(join(state, 'received'), clock),
    incoming: incomingFilesIn(join(state, 'incoming'), clock),
    pullTokens: pullTokensIn(join(state, 'tokens')),
    keys,
    random: seededRandom(),
    clock,
  };
}

/** As `loa district add` does with what `loa export key` shows. */
export function enrolWard(superior: Superior, ward: TempWard) {
  const publicKey = ward.keys.publicKey();
  if (publicKey === null) throw new Error('the ward has no key');
  return enrolStation(superior, keyToken({ id: ward.station.id, publicKey }), ward.station.name);
}
