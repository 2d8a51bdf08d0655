import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { evidenceIn } from '../../../src/adapters/district/evidence.ts';
import { DAY_MS } from '../../../src/model/time.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';

function aFolder() {
  const root = mkdtempSync(join(tmpdir(), 'loa-evidence-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const sent = join(root, 'gửi.loa');
  writeFileSync(sent, 'như đã gửi');
  const folder = join(root, 'received');
  const clock = new ManualClock(statSync(sent).mtimeMs);
  return { root, folder, sent, clock, evidence: evidenceIn(folder, clock) };
}

test('a file is copied where nobody else enters, and bears its name only when it is kept', async () => {
  const { folder, sent, evidence } = aFolder();
  const draft = await evidence.draft(sent);
  expect(readFileSync(draft.path, 'utf8')).toBe('như đã gửi');
  if (process.platform !== 'win32') expect(statSync(join(draft.path, '..')).mode & 0o077).toBe(0);
  await draft.keep('phuong-lang/1-4.loa');
  draft.discard();
  expect(readFileSync(evidence.path('phuong-lang/1-4.loa'), 'utf8')).toBe('như đã gửi');
  expect(readdirSync(folder)).toEqual(['phuong-lang']);
  expect(evidence.names('phuong-lang')).toEqual(['phuong-lang/1-4.loa']);
  expect(evidence.names('phuong-khac')).toEqual([]);
});

test('what is discarded leaves nothing, and what it was copied from stays', async () => {
  const { folder, sent, evidence } = aFolder();
  (await evidence.draft(sent)).discard();
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(sent)).toBe(true);
});

test('a name that is kept again is the newer file; a link in its place is replaced, never followed', async () => {
  const { root, folder, sent, evidence } = aFolder();
  const victim = join(root, 'khác');
  writeFileSync(victim, 'của người khác');
  mkdirSync(join(folder, 'phuong-lang'), { recursive: true });
  symlinkSync(victim, evidence.path('phuong-lang/1-4.loa'));
  for (const text of ['một', 'hai']) {
    writeFileSync(sent, text);
    const draft = await evidence.draft(sent);
    await draft.keep('phuong-lang/1-4.loa');
    draft.discard();
    expect(readFileSync(evidence.path('phuong-lang/1-4.loa'), 'utf8')).toBe(text);
  }
  expect(readFileSync(victim, 'utf8')).toBe('của người khác');
});

test('a folder, a device or nothing at all is no file, and leaves nothing', async () => {
  const { root, folder, evidence } = aFolder();
  for (const path of [root, '/dev/zero'])
    await expect(evidence.draft(path)).rejects.toThrow('export.not-a-file');
  await expect(evidence.draft(join(root, 'x'))).rejects.toThrow('ENOENT');
  expect(existsSync(folder)).toBe(false);
});

test('what a killed import left behind is removed a day later, never one that is under way', async () => {
  const { folder, sent, clock, evidence } = aFolder();
  const old = await evidence.draft(sent);
  const before = new Date(clock.nowMs() - DAY_MS - 1000);
  utimesSync(join(old.path, '..'), before, before);
  const other = await evidence.draft(sent);
  expect(existsSync(old.path)).toBe(false);
  const third = await evidence.draft(sent);
  expect(existsSync(other.path)).toBe(true);
  for (const draft of [other, third]) draft.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('folders are those of stations: what is under way, or was left by a killed import, is none', async () => {
  const { sent, evidence } = aFolder();
  expect(evidence.folders()).toEqual([]);
  const kept = await evidence.draft(sent);
  await kept.keep('phuong-lang/1-4.loa');
  const left = await evidence.draft(sent);
  expect(evidence.folders()).toEqual(['phuong-lang']);
  left.discard();
});
