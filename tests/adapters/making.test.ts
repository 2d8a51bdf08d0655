import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makingOf } from '../../src/adapters/making.ts';

function placed() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-making-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, outPath: join(folder, 'spoken', 'a.wav') };
}

test('a file in the making lies in a folder that only its owner enters, under a name that nobody foretells', () => {
  const { outPath } = placed();
  const [one, other] = [makingOf(outPath), makingOf(outPath)];
  expect(statSync(one.folder).mode & 0o777).toBe(0o700);
  expect(one.folder).not.toBe(other.folder);
  expect(dirname(one.folder)).toBe(dirname(outPath));
  expect([basename(one.path), existsSync(one.path)]).toEqual(['a.wav', false]);
});

test('done, it bears its name alone; what a link of that name points to is not touched', () => {
  const { folder, outPath } = placed();
  const making = makingOf(outPath);
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'untouched');
  symlinkSync(victim, outPath);
  writeFileSync(making.path, 'a sound');
  making.done();
  making.end();
  expect(readFileSync(victim, 'utf8')).toBe('untouched');
  expect(readFileSync(outPath, 'utf8')).toBe('a sound');
  expect(readdirSync(dirname(outPath))).toEqual(['a.wav']);
});

test('given up, it leaves nothing behind', () => {
  const { outPath } = placed();
  const making = makingOf(outPath);
  writeFileSync(making.path, 'half a sound');
  making.end();
  expect(readdirSync(dirname(outPath))).toEqual([]);
});
