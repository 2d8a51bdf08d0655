import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type KeyEnvironment, voiceKeys } from '../../../src/adapters/voices/voice-keys.ts';

const SECRET = 'khoa-bi-mat-0123456789';
const NONE: KeyEnvironment = { key: null, file: null };

function keysFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lay = (name: string, text: string, mode = 0o600): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };
  const find = (fpt: KeyEnvironment = NONE) => voiceKeys({ fpt, viettel: NONE, google: NONE }, folder)('fpt');
  return { folder, lay, find };
}

test('a key is taken from the environment, else from the file that it names, else from the station’s own', () => {
  const { lay, find } = keysFolder();
  lay('fpt.key', `${SECRET}-cua-dai\n`);
  const named = lay('khac.key', `${SECRET}-tep\n`);
  expect(find()).toEqual({ key: `${SECRET}-cua-dai` });
  expect(find({ key: null, file: named })).toEqual({ key: `${SECRET}-tep` });
  expect(find({ key: SECRET, file: named })).toEqual({ key: SECRET });
});

test('without a key the sentence names the variable and the file', () => {
  const { folder, find } = keysFolder();
  expect(find()).toEqual({
    fault: {
      code: 'voice.key-missing',
      params: { service: 'fpt', variable: 'LOA_FPT_KEY', path: join(folder, 'fpt.key') },
    },
  });
});

test.skipIf(process.platform === 'win32')('a key file that others can read is refused', () => {
  const { lay, find } = keysFolder();
  const path = lay('fpt.key', SECRET, 0o644);
  expect(find()).toEqual({
    fault: { code: 'voice.key-open', params: { service: 'fpt', path, mode: '0644' } },
  });
  chmodSync(path, 0o400);
  expect(find()).toEqual({ key: SECRET });
});

test('what was copied wrong is no key, and is not repeated', () => {
  const { lay, find } = keysFolder();
  for (const wrong of ['', 'ngắn', `${SECRET}\nX-Other: 1`, `hai khoa ${SECRET}`]) {
    lay('fpt.key', wrong);
    const found = JSON.stringify(find());
    expect(found).toContain('voice.key-malformed');
    expect(found).not.toContain(SECRET);
  }
});

test.skipIf(process.platform === 'win32')(
  'what stands in a key’s place and is none keeps no other voice from speaking',
  () => {
    const { folder, find } = keysFolder();
    const path = join(folder, 'fpt.key');
    mkdirSync(path);
    expect(find()).toMatchObject({ fault: { code: 'voice.key-missing' } });
    rmSync(path, { recursive: true });
    spawnSync('mkfifo', ['-m', '600', path]);
    expect(find()).toMatchObject({ fault: { code: 'voice.key-missing' } });
    rmSync(path);
    symlinkSync(path, path);
    expect(find()).toEqual({ fault: { code: 'voice.key-closed', params: { service: 'fpt', path } } });
    const beside = join(folder, 'tep');
    writeFileSync(beside, '');
    expect(find({ key: null, file: join(beside, 'fpt.key') })).toMatchObject({
      fault: { code: 'voice.key-missing' },
    });
  },
);

test.skipIf(process.getuid?.() !== 0)(
  'a key file that is another user’s is told as such, and is no end of the program',
  () => {
    const { lay, find } = keysFolder();
    const path = lay('fpt.key', SECRET);
    process.seteuid?.(65_534);
    onTestFinished(() => void process.seteuid?.(0));
    expect(find()).toEqual({ fault: { code: 'voice.key-closed', params: { service: 'fpt', path } } });
  },
);
