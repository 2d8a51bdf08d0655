import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readWhileWritten } from '../../../src/adapters/ffmpeg/growing-file.ts';

function growing() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-growing-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'mix.part');
  const written = Promise.withResolvers<void>();
  const taken: string[] = [];
  const read = readWhileWritten(path, 2, written.promise, (chunk) =>
    taken.push(Buffer.from(chunk).toString()),
  );
  return { path, written, read, text: () => taken.join('') };
}

test('what is written before, while and after it is looked at is read once, in order, from the given byte on', async () => {
  const file = growing();
  writeFileSync(file.path, 'xxmột ');
  await expect.poll(file.text).toBe('một ');
  appendFileSync(file.path, 'hai ');
  appendFileSync(file.path, 'ba');
  file.written.resolve();
  await file.read;
  expect(file.text()).toBe('một hai ba');
});

test('a file that never appears has no bytes, even when its writer fails', async () => {
  const file = growing();
  file.written.reject(new Error('no ffmpeg'));
  await file.read;
  expect(file.text()).toBe('');
});
