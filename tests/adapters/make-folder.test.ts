import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../src/adapters/make-folder.ts';

test('a folder is made with those above it, and making it again changes nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'loa-folder-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const path = join(root, 'a', 'b');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test.skipIf(!existsSync('/proc/self'))(
  'where the system takes no folders, a station kept there is refused at once',
  () => {
    expect(() => makeFolder('/proc/thu/sau')).toThrow('ENOENT');
  },
);
