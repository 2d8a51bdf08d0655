import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sealedSoundsIn } from '../../src/adapters/sealed-sounds.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { memorySeals } from '../fakes/memory-seals.ts';

const BYTES = 1000;
const MINUTE_MS = 60_000;

function folderOf(...keys: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'loa-sounds-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clock = new ManualClock('2024-03-18T02:30:00+07:00');
  const seals = memorySeals();
  const sounds = sealedSoundsIn<{ readonly of: string }>(folder, clock, seals);
  const make = (key: string) => writeFileSync(sounds.pathFor(key), Buffer.alloc(BYTES));
  const keep = (key: string) => {
    make(key);
    sounds.put(key, { of: key });
  };
  /** Each a minute after the other. */
  const keepAll = async () => {
    for (const key of keys) {
      keep(key);
      await clock.advance(MINUTE_MS);
    }
  };
  const left = () => keys.filter((key) => existsSync(sounds.pathFor(key)));
  return { folder, clock, seals, sounds, make, keep, keepAll, left };
}

test('a sound is known by its sealed facts, as long as it is there', () => {
  const { folder, sounds, keep } = folderOf();
  keep('a');
  expect(sounds.get('a')).toEqual({ of: 'a' });
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ of: 'somebody else' }));
  expect(sounds.get('a')).toBeNull();
  keep('a');
  rmSync(sounds.pathFor('a'));
  expect(sounds.get('a')).toBeNull();
});

test('over its size the longest unused are given up, their facts and seals with them', async () => {
  const { folder, seals, clock, sounds, keepAll, left } = folderOf('a', 'b', 'c', 'd');
  await keepAll();
  sounds.get('a');
  sounds.evict(2 * BYTES, clock.nowMs() + 1);
  expect(left()).toEqual(['a', 'd']);
  expect(readdirSync(folder)).toEqual(['a.json', 'a.wav', 'd.json', 'd.wav']);
  const sealed = (key: string) => seals.sealOf(`state/${basename(folder)}/${key}.json`) !== null;
  expect(['a', 'b', 'c', 'd'].filter(sealed)).toEqual(['a', 'd']);
});

test('nothing that was used lately goes, however much there is', async () => {
  const { clock, sounds, keepAll, left } = folderOf('a', 'b', 'c');
  await keepAll();
  sounds.get('a');
  sounds.evict(0, clock.nowMs() - MINUTE_MS);
  expect(left()).toEqual(['a', 'c']);
});

test('a sound that was made and never found good takes room, and is given up as others are', () => {
  const { clock, sounds, make, keep, left } = folderOf('bad', 'good');
  make('bad');
  keep('good');
  const agoS = clock.nowMs() / 1000 - 60;
  utimesSync(sounds.pathFor('bad'), agoS, agoS);
  sounds.evict(BYTES, clock.nowMs() + 1);
  expect(left()).toEqual(['good']);
});

test('lists that lie in the same folder are no sounds', async () => {
  const { folder, clock, sounds, keepAll } = folderOf('a');
  await keepAll();
  writeFileSync(join(folder, 'faults.json'), '{}');
  sounds.evict(0, clock.nowMs() + 1);
  expect(readdirSync(folder)).toEqual(['faults.json']);
});

test('what was killed in the making is cleared away after an hour', () => {
  const { folder, clock, sounds } = folderOf();
  const nowS = clock.nowMs() / 1000;
  const begun = (ageS: number) => {
    const path = sounds.begin().pathFor('a');
    writeFileSync(path, 'half a sound');
    utimesSync(dirname(path), nowS - ageS, nowS - ageS);
    return basename(dirname(path));
  };
  begun(3700);
  const lately = begun(60);
  sounds.evict(BYTES, clock.nowMs());
  expect(readdirSync(folder)).toEqual([lately]);
});

test('a sound in the making is none that is kept until it is moved in', () => {
  const { folder, sounds } = folderOf();
  const making = sounds.begin();
  for (const key of ['good', 'bad']) writeFileSync(making.pathFor(key), key);
  expect(existsSync(sounds.pathFor('good'))).toBe(false);
  making.moveIn('good');
  making.remove();
  expect(readdirSync(folder)).toEqual(['good.wav']);
});

test.skipIf(process.platform === 'win32')(
  'what is no file of ours is not known: a planted pipe keeps nobody waiting, a link is not followed',
  () => {
    const { folder, sounds, keep } = folderOf();
    for (const name of ['a.json', 'a.wav']) {
      const path = join(folder, name);
      keep('a');
      renameSync(path, `${path}.own`);
      symlinkSync(`${path}.own`, path);
      expect(sounds.get('a')).toBeNull();
      rmSync(path);
      execFileSync('mkfifo', [path]);
      expect(sounds.get('a')).toBeNull();
      rmSync(path);
    }
    keep('a');
    expect(sounds.get('a')).toEqual({ of: 'a' });
  },
);

test('a planted link that leads nowhere keeps no housekeeping from its work', async () => {
  const { folder, clock, sounds, keepAll } = folderOf('a');
  await keepAll();
  symlinkSync('/nowhere', join(folder, 'planted.wav'));
  sounds.evict(0, clock.nowMs() + 24 * 60 * MINUTE_MS * 36_500);
  expect(readdirSync(folder)).toEqual([]);
});
