/**
 * A ward in a folder of its own with a real SQLite database, a manual clock and fast PINs; whatever else a test needs
 * (audio tools, voices, mixes) it hands over itself. `beginRecord` gives it a chain and its two people.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sealedSoundsIn } from '../../src/adapters/sealed-sounds.ts';
import { signingKeys } from '../../src/adapters/signing-keys.ts';
import { sqliteApiTokens } from '../../src/adapters/sqlite/api-tokens.ts';
import { sqliteDaemonLock } from '../../src/adapters/sqlite/daemon-lock.ts';
import { sqliteReceipts } from '../../src/adapters/sqlite/kept-receipts.ts';
import { sqliteLibraryStore } from '../../src/adapters/sqlite/library-store.ts';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from '../../src/adapters/sqlite/record-store.ts';
import { sqliteSeals } from '../../src/adapters/sqlite/seals.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import type { EntryBody } from '../../src/model/entry.ts';
import { ALL_RIGHTS, type Right } from '../../src/model/person.ts';
import type { Seals } from '../../src/model/ports/seals.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { appendEntries } from '../../src/record/append.ts';
import { keyIdOf } from '../../src/record/key-id.ts';
import { ManualClock } from './manual-clock.ts';
import { plainPins } from './plain-pins.ts';
import { sampleStation } from './sample-station.ts';
import { seededRandom } from './seeded-random.ts';

/** Everyone's PIN in tests. */
export const SAMPLE_PIN = '246810';

export interface TempWard extends Ward {
  readonly clock: ManualClock;
  readonly seals: Seals;
}

/** Monday 18 March 2024, 05:00 in Việt Nam, unless `clock` says otherwise; everything is gone when the test ends. */
export function tempWard(parts: Partial<Ward> & { readonly clock?: ManualClock } = {}): TempWard {
  const root = mkdtempSync(join(tmpdir(), 'loa-ward-'));
  const state = join(root, 'state');
  for (const folder of ['schedules', 'audio']) mkdirSync(join(root, folder));
  const db = openDatabase(state);
  const lock = sqliteDaemonLock(state);
  onTestFinished(() => {
    lock.release();
    db.close();
    rmSync(root, { recursive: true, force: true });
  });
  const clock = parts.clock ?? new ManualClock('2024-03-18T05:00:00+07:00');
  const seals = sqliteSeals(db);
  return {
    station: sampleStation(),
    files: stationFilesAt(root),
    records: sqliteRecordStore(db),
    library: sqliteLibraryStore(db),
    tokens: sqliteApiTokens(db),
    receipts: sqliteReceipts(db),
    seals,
    spoken: sealedSoundsIn(join(state, 'spoken'), clock, seals),
    joined: sealedSoundsIn(join(state, 'joined'), clock, seals),
    mixes: absent('mixes'),
    audio: absent('audio'),
    voices: [],
    voiceNamed: (id) => parts.voices?.find((voice) => voice.id === id) ?? null,
    checkpoint: absent('checkpoint'),
    lock,
    keys: signingKeys(state),
    pins: plainPins,
    random: seededRandom(),
    clock,
    ...parts,
  };
}

/** What a record begins with. */
type BegunWard = Pick<Ward, 'records' | 'clock' | 'station' | 'keys'>;

/** First entries of a station: `bien-tap` edits, operates and administers, `lanh-dao` does everything but edit; all hours confirmed. */
export function beginRecord(ward: BegunWard, more: readonly EntryBody[] = []): void {
  beginRecordOf(ward, [
    personAdded('bien-tap', ['edit', 'operate', 'administer'], 'Người biên tập'),
    personAdded(
      'lanh-dao',
      ALL_RIGHTS.filter((right) => right !== 'edit'),
      'Lãnh đạo',
    ),
    {
      kind: 'hours-confirmed',
      quarters: Array.from({ length: 672 }, (_, quarter) => quarter),
      by: 'lanh-dao',
      author: 'bien-tap',
      basis: ward.station.rules.basis,
    },
    ...more,
  ]);
}

/** A chain with these entries after its first one, which names the ward's key where it has one. */
export function beginRecordOf(ward: BegunWard, bodies: readonly EntryBody[]): void {
  const { id, name, unit, zone, demo } = ward.station;
  const publicKey = ward.keys.publicKey();
  const keyId = publicKey === null ? 'test-key' : keyIdOf(publicKey);
  const began = { station: id, name, unit: unit.name, zone, keyId, demo, parent: null };
  appendEntries(ward.records, ward.clock.nowMs(), [{ kind: 'chain-began', ...began }, ...bodies]);
}

/** Their PIN is `SAMPLE_PIN`. */
export function personAdded(name: string, rights: readonly Right[], fullName = name): EntryBody {
  return { kind: 'person-added', name, fullName, rights, pinHash: `plain:${SAMPLE_PIN}`, by: [] };
}

/** A part this ward was not given; using it fails with its name. */
function absent<Part extends object>(name: string): Part {
  return new Proxy({} as Part, {
    get(_target, method) {
      throw new Error(`this test's ward has no ${name} (${String(method)})`);
    },
  });
}
