import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pullTokensIn } from '../../src/adapters/kept-tokens.ts';

test('a token replaces the one before, in a file that only its owner reads', () => {
  const root = mkdtempSync(join(tmpdir(), 'loa-tokens-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'tokens');
  const tokens = pullTokensIn(folder);
  expect(tokens.read('phuong-lang')).toBeNull();
  tokens.keep('phuong-lang', 'mot');
  tokens.keep('phuong-lang', 'hai');
  expect(tokens.read('phuong-lang')).toBe('hai');
  expect(readdirSync(folder)).toEqual(['phuong-lang']);
  expect(statSync(join(folder, 'phuong-lang')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
