import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import type { SealedEntry } from '../../src/model/entry.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import { appendEntries } from '../../src/record/append.ts';
import { checkExport } from '../../src/record/check-export.ts';
import { exportRecord } from '../../src/verbs/export-record.ts';
import { sendRecord } from '../../src/verbs/send-record.ts';
import { lineOf } from '../fakes/export-line.ts';
import { airOn, ENTRIES_A_DAY, exported, exportingWard, FIRST_ENTRIES } from '../fakes/exporting-ward.ts';
import { receiver, sendingTools, sendingWard } from '../fakes/receiver.ts';
import { restoredWard } from '../fakes/restored-ward.ts';
import { enrolWard, tempSuperior } from '../fakes/temp-superior.ts';
import { SAMPLE_PIN, type TempWard, tempWard } from '../fakes/temp-ward.ts';

const NEW = { kind: 'new' } as const;
const ALL = { kind: 'all' } as const;

function into(ward: TempWard, scope: Parameters<typeof exportRecord>[2]) {
  return exportRecord(ward, exportFiles(), scope, ward.files.root);
}

/** Somebody who can write the database. */
function tamper(ward: TempWard, sql: string): void {
  const db = openDatabase(ward.files.absolute('state'));
  db.exec('DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_deleted');
  db.exec(sql);
  db.close();
}

function datesOf(year: number): readonly string[] {
  const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)));
  return days.map((day) => day.toISOString().slice(0, 10));
}

test('a year leaves as one file, says the same as the record, and no PIN’s hash is in it', async () => {
  const ward = exportingWard(datesOf(2023));
  appendEntries(ward.records, ward.clock.nowMs(), [
    { kind: 'pin-set', name: 'bien-tap', pinHash: `plain:${SAMPLE_PIN}`, by: ['bien-tap'] },
  ]);
  const made = await into(ward, ALL);
  const summary = await checkExport(exportFiles().read(made?.file ?? ''));
  expect(summary).toEqual(made?.summary);
  expect(summary).toMatchObject({
    entries: FIRST_ENTRIES + 365 * ENTRIES_A_DAY + 1,
    keptBack: 3,
    outcomes: { aired: 365, missed: 365 },
    period: { from: '2023-01-01', to: '2023-12-31' },
  });
  const text = gunzipSync(readFileSync(made?.file ?? '')).toString('utf8');
  expect(text).not.toContain('pinHash');
  expect(text).not.toContain(SAMPLE_PIN);
  const payloads = text
    .split('\n')
    .slice(1, -1)
    .map((line) => lineOf(line).payload);
  const sealed: readonly SealedEntry[] = [...ward.records.entries(0)];
  expect(payloads.map((payload, index) => payload ?? sealed[index]?.payload)).toEqual(
    sealed.map(({ payload }) => payload),
  );
});

test('each export holds what is new since the one before, and when nothing is, none is made', async () => {
  const ward = exportingWard(['2024-03-18']);
  const first = await exported(ward, NEW);
  expect(first.file).toBe(join(ward.files.root, 'phuong-lang-1-7.loa'));
  airOn(ward, ['2024-03-19']);
  const second = await exported(ward, NEW);
  expect(second.summary.manifest).toMatchObject({
    fromSeq: 8,
    toSeq: 10,
    prevHash: first.summary.manifest.head,
  });
  expect(await into(ward, NEW)).toBeNull();
});

test('a period that left on its own makes what lies before it no less new', async () => {
  const ward = exportingWard(['2024-03-18', '2024-03-19', '2024-03-20']);
  const { summary } = await exported(ward, { kind: 'period', from: '2024-03-19', to: '2024-03-19' });
  expect(summary.manifest).toMatchObject({ fromSeq: 8, toSeq: 10 });
  expect(summary.period).toEqual({ from: '2024-03-19', to: '2024-03-19' });
  expect((await exported(ward, NEW)).summary.manifest).toMatchObject({ fromSeq: 1, toSeq: 13 });
  await expect(into(ward, { kind: 'period', from: '2024-04-01', to: '2024-04-30' })).rejects.toThrow(
    'export.nothing-in-period',
  );
});

test('a broken record does not leave, and its first broken entry is named', async () => {
  const ward = exportingWard(['2024-03-18']);
  tamper(ward, "UPDATE entry SET payload = replace(payload, 'missed', 'failed') WHERE seq = 7");
  await expect(into(ward, ALL)).rejects.toMatchObject({
    problems: [{ code: 'export.record-broken', params: { seq: 7, fault: 'changed' } }],
  });
  expect(readdirSync(ward.files.root).filter((name) => /^\.|\.loa$/.test(name))).toEqual([]);
});

test('a row that differs does not keep the record itself at home, and is told', async () => {
  const ward = exportingWard(['2024-03-18']);
  tamper(ward, "UPDATE airing SET projection = json_set(projection, '$.title', 'khác')");
  expect(await into(ward, ALL)).toMatchObject({ differingRows: 2, summary: { airings: 2 } });
});

test('a record in which what had left was rewritten is told from one that only grew', async () => {
  const ward = exportingWard(['2024-03-18']);
  await into(ward, NEW);
  airOn(ward, ['2024-03-19']);
  tamper(ward, "UPDATE left_station SET head = 'another'");
  await expect(into(ward, NEW)).rejects.toMatchObject({
    problems: [{ code: 'export.rewritten', params: { seq: 7 } }],
  });
});

test('without its key, or with another’s, a station exports nothing', async () => {
  const ward = exportingWard(['2024-03-18']);
  const stranger = tempWard();
  await expect(into({ ...ward, keys: stranger.keys }, ALL)).rejects.toThrow('export.no-key');
  stranger.keys.make();
  await expect(into({ ...ward, keys: stranger.keys }, ALL)).rejects.toThrow('export.not-our-key');
});

test('a file that the disk spoiled is not kept, and what was in it stays new', async () => {
  const ward = exportingWard(['2024-03-18']);
  const files = exportFiles();
  const spoiling: typeof files = {
    ...files,
    async draft(path, lines) {
      const draft = await files.draft(path, lines);
      const bytes = readFileSync(draft.path);
      bytes[40] = (bytes[40] ?? 0) ^ 0x10;
      writeFileSync(draft.path, bytes);
      return draft;
    },
  };
  await expect(exportRecord(ward, spoiling, NEW, ward.files.root)).rejects.toThrow('export.damaged');
  expect(readdirSync(ward.files.root).filter((name) => /^\.|\.loa$/.test(name))).toEqual([]);
  expect((await exported(ward, NEW)).summary.manifest.fromSeq).toBe(1);
});

test('a file of that name is never written over', async () => {
  const ward = exportingWard(['2024-03-18']);
  const out = join(ward.files.root, 'thang-ba.loa');
  writeFileSync(out, 'của người khác');
  await expect(exportRecord(ward, exportFiles(), ALL, out)).rejects.toThrow('export.exists');
  expect(readFileSync(out, 'utf8')).toBe('của người khác');
  expect(readdirSync(ward.files.root).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('what the daemon writes while an export is under way is left for the next one', async () => {
  const ward = exportingWard(['2024-03-18']);
  const files = exportFiles();
  const slow: typeof files = {
    ...files,
    async draft(path, lines) {
      airOn(ward, ['2024-03-19']);
      return files.draft(path, lines);
    },
  };
  const made = await exportRecord(ward, slow, NEW, ward.files.root);
  expect(made?.summary.manifest).toMatchObject({ fromSeq: 1, toSeq: 7 });
  expect((await exported(ward, NEW)).summary.manifest).toMatchObject({ fromSeq: 8, toSeq: 10 });
});

test('an export tells until when all slots are decided, but only where it ends with the record', async () => {
  const ward = exportingWard(['2024-03-18', '2024-03-19']);
  const period = { kind: 'period', from: '2024-03-18', to: '2024-03-18' } as const;
  expect((await exported(ward, { kind: 'after', seq: 4 })).summary.manifest.decidedUntil).toBeNull();
  ward.records.setDecidedUntilMs(Date.parse('2024-03-19T12:30:00+07:00'));
  expect((await exported(ward, period)).summary.manifest.decidedUntil).toBeNull();
  const { decidedUntil } = (await exported(ward)).summary.manifest;
  expect(decidedUntil).toBe('2024-03-19T12:30:00+07:00');
});

test('what follows an entry is exported for whoever holds the record up to there; the last one when nothing does', async () => {
  const ward = exportingWard(['2024-03-18', '2024-03-19']);
  const after = await exported(ward, { kind: 'after', seq: 7 });
  expect(after.summary.manifest).toMatchObject({ fromSeq: 8, toSeq: 10 });
  const nothing = await exported(ward, { kind: 'after', seq: 10 });
  expect(nothing.summary.manifest).toMatchObject({ fromSeq: 10, toSeq: 10 });
});

test('what the superior has receipted is not new; what came after it, or was exported after it, is told apart', async () => {
  const superior: Superior = { ...tempSuperior(), clock: systemClock() };
  const bare = exportingWard(['2024-03-18']);
  await enrolWard(superior, bare);
  const door = await receiver(superior);
  const ward = sendingWard(bare, superior, door);
  const { seq: sentSeq } = bare.records.head();
  await sendRecord(ward, sendingTools(ward));
  expect(await into(bare, NEW)).toBeNull();

  airOn(bare, ['2024-03-19']);
  expect((await into(bare, NEW))?.summary.manifest).toMatchObject({ fromSeq: sentSeq + 1 });
  expect(await into(bare, NEW)).toBeNull();
  airOn(bare, ['2024-03-20']);
  // The file of the day before counts, as it follows what was receipted.
  expect((await into(bare, NEW))?.summary.manifest).toMatchObject({ fromSeq: sentSeq + ENTRIES_A_DAY + 1 });

  airOn(bare, ['2024-03-21']);
  await sendRecord(ward, sendingTools(ward));
  expect(await into(bare, NEW)).toBeNull();
  // Whatever has left, all of it can leave again.
  expect((await into(bare, ALL))?.summary.manifest).toMatchObject({ fromSeq: 1 });
});

test('a receipt of a branch that a restore left makes nothing old here', async () => {
  const superior: Superior = { ...tempSuperior(), clock: systemClock() };
  const bare = exportingWard(['2024-03-18', '2024-03-19']);
  await enrolWard(superior, bare);
  const ward = sendingWard(bare, superior, await receiver(superior));
  await sendRecord(ward, sendingTools(ward));
  const restored = restoredWard(bare, FIRST_ENTRIES, '2024-03-20T05:00:00+07:00', 'ổ đĩa hỏng');
  for (const receipt of bare.receipts.all()) restored.receipts.keep(receipt);
  expect((await into(restored, NEW))?.summary.manifest).toMatchObject({
    fromSeq: 1,
    toSeq: FIRST_ENTRIES + 1,
  });
});
