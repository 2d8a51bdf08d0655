import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readyMixesIn } from '../../src/adapters/ready-mixes.ts';
import type { ReadyMix } from '../../src/model/mix.ts';
import type { ReadyMixes } from '../../src/model/ports/ready-mixes.ts';
import { BYTES_PER_FRAME, WAV_HEADER_BYTES } from '../../src/model/sound.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { memorySeals } from '../fakes/memory-seals.ts';
import { blocksOf } from '../fakes/mix-blocks.ts';
import { pcmOf, sine, writeWav } from '../fakes/tone-file.ts';

const FRAMES = 4800;
const BYTES = WAV_HEADER_BYTES + FRAMES * BYTES_PER_FRAME;

function cache() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-mixes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clock = new ManualClock('2024-03-18T05:00:00+07:00');
  const seals = memorySeals();
  return { folder, clock, seals, mixes: readyMixesIn(folder, clock, seals) };
}

function mixOf(mixes: ReadyMixes, key: string): ReadyMix {
  const pcm = pcmOf(FRAMES, sine(500, 0.2));
  writeWav(mixes.pathFor(key), pcm);
  const path = mixes.pathFor(key);
  const measured = { lengthFrames: FRAMES, loudnessLufs: -16, truePeakDbtp: -3 };
  return { key, path, parts: [], sounds: [], ...measured, blockSha256s: blocksOf(path) };
}

test('a mix that was put is found again, also by a daemon that starts later', async () => {
  const { folder, clock, seals, mixes } = cache();
  const mix = mixOf(mixes, 'a');
  mixes.put(mix);
  expect(readyMixesIn(folder, clock, seals).get('a')).toEqual(mix);
  expect(await mixes.intact(mix)).toBe(true);
  expect(mixes.get('b')).toBeNull();
});

test('a mix of which one sample, or the header, was changed is not intact', async () => {
  const { mixes } = cache();
  const mix = mixOf(mixes, 'a');
  const pcm = pcmOf(FRAMES, sine(500, 0.2));
  pcm[4000]! += 1;
  writeWav(mix.path, pcm);
  expect(await mixes.intact(mix)).toBe(false);
  expect(await mixes.intact({ ...mixOf(mixes, 'a'), lengthFrames: FRAMES - 1 })).toBe(false);
});

test('a mix that somebody laid into the folder, sound and facts and all, is unknown', async () => {
  const { folder, mixes } = cache();
  const mix = mixOf(mixes, 'a');
  mixes.put(mix);
  const pcm = pcmOf(FRAMES, sine(900, 0.5));
  writeWav(mix.path, pcm);
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ ...mix, blockSha256s: blocksOf(mix.path) }));
  expect(mixes.get('a')).toBeNull();
});

test('a mix that is gone or cut off is unknown, and not intact', async () => {
  const { mixes } = cache();
  const mix = mixOf(mixes, 'a');
  mixes.put(mix);
  writeFileSync(mix.path, 'RIFF');
  expect(mixes.get('a')).toBeNull();
  rmSync(mix.path);
  expect(mixes.get('a')).toBeNull();
  expect(await mixes.intact(mix)).toBe(false);
});

test('over its size the cache gives up the longest unused, never one that is kept for a coming slot', async () => {
  const { clock, mixes } = cache();
  for (const key of ['a', 'b', 'c', 'd']) {
    mixes.put(mixOf(mixes, key));
    await clock.advance(60_000);
  }
  mixes.get('a');
  mixes.evict(2 * BYTES, new Set(['b']));
  expect(['a', 'b', 'c', 'd'].filter((key) => mixes.get(key) !== null)).toEqual(['a', 'b']);
});

test('what a killed render left is cleared away after an hour', () => {
  const { folder, clock, mixes } = cache();
  const nowS = clock.nowMs() / 1000;
  for (const [name, ageS] of [
    ['old', 3700],
    ['new', 60],
  ] as const) {
    const path = join(folder, `${name}.wav.1-1.part`);
    writeFileSync(path, 'x');
    utimesSync(path, nowS - ageS, nowS - ageS);
  }
  mixes.evict(BYTES, new Set());
  expect(readdirSync(folder)).toEqual(['new.wav.1-1.part']);
});
