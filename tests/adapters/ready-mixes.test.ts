import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readyMixesIn } from '../../src/adapters/ready-mixes.ts';
import type { ReadyMix } from '../../src/model/mix.ts';
import type { ReadyMixes } from '../../src/model/ports/ready-mixes.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { memorySeals } from '../fakes/memory-seals.ts';
import { blocksOf } from '../fakes/mix-blocks.ts';
import { pcmOf, sine, writeWav } from '../fakes/tone-file.ts';

const FRAMES = 4800;

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
