import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from '../../../src/adapters/sqlite/record-store.ts';
import type { EntryBody } from '../../../src/model/entry.ts';
import type { AiringFilter } from '../../../src/model/ports/record-store.ts';
import { airingJson } from '../../../src/record/airing-json.ts';
import { appendEntries } from '../../../src/record/append.ts';
import { verifyLog } from '../../../src/verbs/verify-log.ts';
import { closedAt, missedAt, openedAt } from '../../fakes/airing-entries.ts';
import { startFixture } from '../../fakes/child-process.ts';
import { beginRecord, type TempWard, tempWard } from '../../fakes/temp-ward.ts';

function begunWard(): TempWard {
  const ward = tempWard();
  beginRecord(ward);
  return ward;
}

function stateOf(ward: TempWard): string {
  return ward.files.absolute('state');
}

test('a new station has an empty record, then one known by the entry that began it', () => {
  const ward = tempWard();
  expect(ward.records.head()).toMatchObject({ seq: 0, chainId: '' });
  beginRecord(ward);
  const [first, ...others] = [...ward.records.entries(0)];
  const last = others.at(-1);
  expect(ward.records.head()).toEqual({ chainId: first?.hash, seq: 4, hash: last?.hash, atMs: last?.atMs });
});

test('every commit is on disk before it is believed: WAL with synchronous FULL', () => {
  const db = openDatabase(stateOf(begunWard()));
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  db.close();
});

test('the database itself refuses to change, delete or fork the record', () => {
  const ward = begunWard();
  const db = openDatabase(stateOf(ward));
  expect(() => db.exec("UPDATE entry SET payload = '{}' WHERE seq = 2")).toThrow('never changed');
  expect(() => db.exec('DELETE FROM entry WHERE seq = 4')).toThrow('never deleted');
  const { seq, hash } = ward.records.head();
  const insert = db.prepare("INSERT INTO entry VALUES (?, ?, ?, 0, 'pin-accepted', '{}')");
  expect(() => insert.run(seq + 2, hash, 'x')).toThrow('does not follow');
  expect(() => insert.run(seq + 1, 'another', 'x')).toThrow('does not follow');
  db.close();
});

test('entries are read from where a reader stopped, and by kind', () => {
  const ward = begunWard();
  const seqs = (...query: Parameters<typeof ward.records.entries>) =>
    [...ward.records.entries(...query)].map(({ seq }) => seq);
  expect(seqs(2)).toEqual([3, 4]);
  expect(seqs(0, ['person-added'])).toEqual([2, 3]);
  expect(seqs(2, ['person-added', 'hours-confirmed'])).toEqual([3, 4]);
});

test('a long record is read page by page, whole and in order, while its reader appends', () => {
  const ward = begunWard();
  const bodies = Array.from({ length: 1200 }, (_, minute) =>
    missedAt(new Date(Date.parse('2024-03-18T00:00:00Z') + minute * 60_000).toISOString()),
  );
  appendEntries(ward.records, 0, bodies);
  let read = 0;
  for (const airing of ward.records.airings({})) {
    expect(airing.plannedAtMs).toBe(Date.parse('2024-03-18T00:00:00Z') + read * 60_000);
    if (read++ === 700) ward.records.setDecidedUntilMs(1);
  }
  expect(read).toBe(1200);
  expect([...ward.records.entries(0)].map(({ seq }) => seq)).toEqual(
    Array.from({ length: 1204 }, (_, index) => index + 1),
  );
});

test('airings are found by date, topic, programme and outcome, in the order of their instants', () => {
  const ward = begunWard();
  const at = (day: number, hour = '06') => `2024-03-${day}T${hour}:00:00+07:00`;
  appendEntries(ward.records, 0, [
    missedAt(at(20)),
    openedAt(at(19)),
    closedAt(at(19)),
    missedAt(at(18, '17'), { programme: 'ban-tin-chieu', topic: 'phong-chay' }),
    openedAt(at(18), { topic: 'an ninh "mạng"' }),
    closedAt(at(18)),
  ]);
  const found = (filter: AiringFilter) =>
    [...ward.records.airings(filter)].map(({ date, programme }) => `${date.slice(8)} ${programme}`);
  expect(found({})).toEqual(['18 ban-tin-sang', '18 ban-tin-chieu', '19 ban-tin-sang', '20 ban-tin-sang']);
  expect(found({ from: '2024-03-19' })).toEqual(['19 ban-tin-sang', '20 ban-tin-sang']);
  expect(found({ from: '2024-03-18', to: '2024-03-19', outcome: 'aired' })).toEqual([
    '18 ban-tin-sang',
    '19 ban-tin-sang',
  ]);
  expect(found({ programme: 'ban-tin-chieu' })).toEqual(['18 ban-tin-chieu']);
  expect(found({ topic: 'phong-chay' })).toEqual(['18 ban-tin-chieu']);
  expect(found({ topic: 'an ninh "mạng"' })).toEqual(['18 ban-tin-sang']);
  // By a part of it, though the programme's own topic is another.
  expect(found({ topic: 'sap-xep-dvhc', to: '2024-03-18' })).toEqual(['18 ban-tin-sang']);
  expect(found({ topic: 'sap-xep' })).toEqual([]);
});

test('which voice spoke a part, in which edition, stands in its row as in its entry', () => {
  const ward = begunWard();
  const at = '2024-03-18T06:00:00+07:00';
  const closed = closedAt(at) as Extract<EntryBody, { kind: 'airing-closed' }>;
  const spoken = {
    item: 'say',
    rung: 'voice',
    voice: 'sherpa:giong/vi',
    voiceEdition: 'vi.onnx 0011',
  } as const;
  const parts = closed.parts.map((part, at) => (at === 0 ? { ...part, ...spoken } : part));
  appendEntries(ward.records, 0, [openedAt(at), { ...closed, parts }]);
  const [airing] = [...ward.records.airings({})];
  expect(airing?.parts).toEqual(parts);
  expect(airing === undefined ? null : airingJson(airing, 'Asia/Ho_Chi_Minh').items).toMatchObject([
    { voice: 'sherpa:giong/vi', voiceEdition: 'vi.onnx 0011' },
    { voice: null, voiceEdition: null },
  ]);
  expect(verifyLog(ward.records)).toMatchObject({ ok: true, airings: 1 });
});

test('how far slots are decided is remembered', () => {
  const ward = begunWard();
  expect(ward.records.decidedUntilMs()).toBeNull();
  ward.records.setDecidedUntilMs(1_710_700_000_000.5);
  expect(ward.records.decidedUntilMs()).toBe(1_710_700_000_000.5);
});

test('a schedule version is kept as it first came into force', () => {
  const ward = begunWard();
  const version = { version: 'v1', filesJson: '[]', normalisedJson: '{"a":1}', stationJson: '{}' };
  ward.records.saveVersion(version);
  ward.records.saveVersion({ ...version, normalisedJson: '{"a":2}' });
  expect(ward.records.version('v1')).toEqual(version);
  expect(ward.records.version('v2')).toBeNull();
});

test('two processes appending at once never fork the chain, and lose nothing', async () => {
  const ward = begunWard();
  const children = ['bien-tap', 'lanh-dao'].map((name) =>
    startFixture('append-many.ts', [stateOf(ward), name, '150']),
  );
  await Promise.all(children.map(({ ended }) => ended));
  expect(verifyLog(ward.records)).toMatchObject({ ok: true, entries: 304 });
});

test('of two daemons that claim the same hundred slots, one wins each', async () => {
  const ward = begunWard();
  const children = ['máy-một', 'máy-hai'].map((name) =>
    startFixture('claim-slots.ts', [stateOf(ward), name, '100']),
  );
  const won = await Promise.all(children.map(async ({ ended }) => Number(await ended)));
  expect((won[0] ?? 0) + (won[1] ?? 0)).toBe(100);
  expect([...ward.records.airings({})]).toHaveLength(100);
  expect(verifyLog(ward.records)).toMatchObject({ ok: true, entries: 104, airings: 100 });
});

test('a verification sees one moment, whatever another process appends meanwhile', () => {
  const ward = begunWard();
  const other = sqliteRecordStore(openDatabase(stateOf(ward)));
  ward.records.atOneMoment(() => {
    expect(ward.records.head().seq).toBe(4);
    appendEntries(other, 0, [missedAt('2024-03-18T06:00:00+07:00')]);
    expect([...ward.records.airings({})]).toEqual([]);
    expect([...ward.records.entries(0)]).toHaveLength(4);
  });
  expect([...ward.records.airings({})]).toHaveLength(1);
  other.close();
});
