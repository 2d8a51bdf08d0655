import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { outgoingFilesIn } from '../../src/adapters/outgoing-files.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'loa-outgoing-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test('a file on its way out has no name any more, and every one has a place of its own', async () => {
  const path = folder();
  const files = outgoingFilesIn(path);
  const [first, second] = [files.place(), files.place()];
  expect(first).not.toBe(second);
  writeFileSync(first, 'một');
  const stream = files.take(first);
  expect(readdirSync(path)).toEqual([]);
  expect(await text(stream)).toBe('một');
});

test('what a dead process left behind is cleared at the next start', () => {
  const path = folder();
  mkdirSync(join(path, '.making-abc'));
  for (const name of ['1.loa', '.making-abc/2.loa']) writeFileSync(join(path, name), 'cũ');
  const files = outgoingFilesIn(path);
  expect(readdirSync(path)).toEqual([]);
  expect(existsSync(files.place())).toBe(false);
});
