import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeWhole } from '../../src/adapters/written-whole.ts';

test('a text takes the place of a planted link, never of what the link points to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loa-written-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const victim = join(folder, 'victim');
  const path = join(folder, 'pace.json');
  writeFileSync(victim, 'untouched');
  symlinkSync(victim, path);
  writeWhole(path, '{}');
  expect(readFileSync(victim, 'utf8')).toBe('untouched');
  expect(readFileSync(path, 'utf8')).toBe('{}');
  expect(readdirSync(folder)).toEqual(['pace.json', 'victim']);
});
