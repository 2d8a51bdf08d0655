import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { appendEntries } from '../../src/record/append.ts';
import { checkExport } from '../../src/record/check-export.ts';
import { exportRun, type RunRequest } from '../../src/verbs/export-run.ts';
import { airOn, ENTRIES_A_DAY, exportingWard, FIRST_ENTRIES } from '../fakes/exporting-ward.ts';
import type { TempWard } from '../fakes/temp-ward.ts';

const ENTRIES = FIRST_ENTRIES + 2 * ENTRIES_A_DAY;

function twoDays(): TempWard {
  return exportingWard(['2024-03-18', '2024-03-19']);
}

async function run(ward: TempWard, request: Partial<RunRequest> = {}, files = exportFiles()) {
  const path = join(ward.files.root, 'run.loa');
  return exportRun(ward, files, { afterSeq: 0, afterHash: null, entriesMax: 1000, ...request }, path);
}

async function manifestOf(ward: TempWard, request: Partial<RunRequest> = {}) {
  const leaving = await run(ward, request);
  if (leaving === null) return null;
  const { manifest } = await checkExport(exportFiles().read(leaving.draft.path));
  leaving.draft.discard();
  return manifest;
}

/** As a station that went back to a backup goes on. */
function restored(ward: TempWard, cause: string): void {
  const { id: station, name, unit, zone, demo } = ward.station;
  const { chainId, hash: head } = ward.records.head();
  const keyId = 'test-key';
  const parent = { chainId, head, cause };
  appendEntries(ward.records, ward.clock.nowMs(), [
    { kind: 'chain-began', station, name, unit: unit.name, zone, keyId, demo, parent },
  ]);
}

test('a run begins right after what the receiver holds and ends after as many entries as it may', async () => {
  const ward = twoDays();
  expect(await manifestOf(ward, { entriesMax: 3 })).toMatchObject({ fromSeq: 1, toSeq: 3 });
  expect(await manifestOf(ward, { afterSeq: 3, entriesMax: 3 })).toMatchObject({ fromSeq: 4, toSeq: 6 });
  expect(await manifestOf(ward, { afterSeq: 6 })).toMatchObject({ fromSeq: 7, toSeq: ENTRIES });
  expect(await manifestOf(ward, { afterSeq: ENTRIES })).toBeNull();
  airOn(ward, ['2024-03-20']);
  expect(await manifestOf(ward, { afterSeq: ENTRIES })).toMatchObject({ fromSeq: ENTRIES + 1 });
  expect(readdirSync(ward.files.root).filter((name) => /^\.|\.loa$/.test(name))).toEqual([]);
  expect(ward.records.leftExports()).toEqual([]);
});

test('a receiver that holds what the record no longer has is told from where both went the same way', async () => {
  const ward = twoDays();
  const { seq, hash } = ward.records.head();
  expect(await manifestOf(ward, { afterSeq: seq, afterHash: hash })).toBeNull();
  const about = (code: string, params: object) => ({ problems: [{ code, params }] });
  await expect(run(ward, { afterSeq: seq + 5 })).rejects.toMatchObject(
    about('export.beyond-end', { seq: seq + 5, toSeq: seq, resumeAfter: 0 }),
  );
  restored(ward, 'ổ đĩa hỏng');
  airOn(ward, ['2024-03-20']);
  const other = { afterSeq: seq + 2, afterHash: '0'.repeat(64) };
  await expect(run(ward, other)).rejects.toMatchObject(
    about('export.other-branch', { seq: seq + 2, toSeq: seq + 4, resumeAfter: seq }),
  );
  await expect(run(ward, { afterSeq: seq - 1, afterHash: '0'.repeat(64) })).rejects.toMatchObject(
    about('export.other-branch', { resumeAfter: 0 }),
  );
});

test('a run whose bytes are not those that were sealed does not leave, whatever the rest of the record is', async () => {
  const ward = twoDays();
  const db = openDatabase(ward.files.absolute('state'));
  db.exec('DROP TRIGGER entry_is_never_changed');
  db.exec("UPDATE entry SET payload = replace(payload, 'missed', 'failed') WHERE seq = 7");
  db.close();
  await expect(run(ward)).rejects.toMatchObject({
    problems: [{ code: 'export.broken', params: { seq: 7, fault: 'changed' } }],
  });
  expect(await manifestOf(ward, { afterSeq: 7 })).toMatchObject({ fromSeq: 8 });
  expect(readdirSync(ward.files.root).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a run that the disk spoiled is not handed over', async () => {
  const ward = twoDays();
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
  await expect(run(ward, {}, spoiling)).rejects.toThrow('export.damaged');
  expect(readdirSync(ward.files.root).filter((name) => name.startsWith('.'))).toEqual([]);
});
