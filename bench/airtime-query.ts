// The airtime report over ten years of a station against the plainest SQL that gives the same figures.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from '../src/adapters/sqlite/record-store.ts';
import type { EntryBody } from '../src/model/entry.ts';
import type { RecordStore } from '../src/model/ports/record-store.ts';
import { appendEntries } from '../src/record/append.ts';
import { type Counts, countAirings } from '../src/report/count.ts';
import type { CountRow } from '../src/report/tally.ts';
import { verifyLog } from '../src/verbs/verify-log.ts';
import { type PlainRow, plainDatabase, plainReport } from './plain-airtime.ts';
import { tenYears } from './ten-years.ts';

const AIRINGS = 150_000;
const FROM = '2016-01-01';
const TO = '2026-12-31';
/** Airings that go into the record in one transaction. */
const BATCH = 5_000;
const ROUNDS = 5;

/** Builds both databases (a minute or two), checks that the figures agree, prints the ratios. */
export async function benchAirtimeQuery(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'loa-bench-'));
  try {
    print(`Airtime report over ten years, ${AIRINGS} airings (filling the record first) …`);
    const db = openDatabase(folder);
    const store = sqliteRecordStore(db);
    fill(store);
    const plain = plainDatabase(join(folder, 'plain.sqlite'), store.airings({}));
    for (const by of ['topic', 'programme'] as const) {
      const ours = bestMs(() => reportRows(store, by));
      const plainest = bestMs(() => plainReport(plain, by, FROM, TO));
      assert.deepEqual(ours.value, plainest.value.map(withoutPrototype), `figures by ${by} differ`);
      const ratio = (ours.ms / plainest.ms).toFixed(2);
      print(`  by ${by}: ${ours.ms.toFixed(0)} ms, plain SQL ${plainest.ms.toFixed(0)} ms, ratio ${ratio}`);
    }
    const proof = bestMs(() => verifyLog(store));
    assert.equal(proof.value.ok, true);
    print(`  proof of the whole chain, ${proof.value.entries} entries: ${proof.ms.toFixed(0)} ms`);
    plain.close();
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(store: RecordStore): void {
  const began: EntryBody = {
    kind: 'chain-began',
    station: 'bench',
    name: 'Đài đo tốc độ',
    unit: 'Phường Cửa Nam',
    zone: 'Asia/Ho_Chi_Minh',
    keyId: 'none',
    demo: true,
    parent: null,
  };
  let batch: EntryBody[] = [began];
  let airings = 0;
  for (const entries of tenYears(AIRINGS)) {
    batch.push(...entries);
    airings += 1;
    if (airings % BATCH > 0 && airings < AIRINGS) continue;
    appendEntries(store, 0, batch);
    batch = [];
  }
}

function reportRows(store: RecordStore, by: 'topic' | 'programme'): readonly PlainRow[] {
  const question = { from: FROM, to: TO, by: [by], topic: null, entries: false };
  const counts: Counts = countAirings(store.airings({ from: FROM, to: TO }), question);
  const rows = counts.rows.map((row) => plainRow(row, String(row.keys[by])));
  return [...rows.sort((a, b) => (String(a.place) < String(b.place) ? -1 : 1)), plainRow(counts.total, null)];
}

function plainRow(row: CountRow, place: string | null): PlainRow {
  const { clips, sessions, airings, plays, airtimeFrames: airtime, notAired } = row;
  return { place, clips, sessions, airings, plays, airtime, ...notAired };
}

function withoutPrototype(row: PlainRow): PlainRow {
  const { place, clips, sessions, airings, plays, airtime, missed, skipped, failed } = row;
  return { place, clips, sessions, airings, plays, airtime, missed, skipped, failed };
}

/** The best of some rounds: what the machine does besides only ever adds. */
function bestMs<T>(work: () => T): { readonly ms: number; readonly value: T } {
  let value = work();
  let ms = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    value = work();
    ms = Math.min(ms, performance.now() - began);
  }
  return { ms, value };
}
