/** The virtual loudspeaker and the WAV file: what "sounded" can be listened to, and nothing else. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HeardFolder, OneHeardFile } from '../../../src/adapters/loudspeakers/heard-files.ts';
import { PacedLoudspeaker } from '../../../src/adapters/loudspeakers/paced.ts';
import { mixFiles } from '../../../src/adapters/mix-files.ts';
import type { LoudspeakerEvent } from '../../../src/model/ports/loudspeaker.ts';
import { CHANNELS, framesOfMs } from '../../../src/model/sound.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { blocksOf } from '../../fakes/mix-blocks.ts';

const VIRTUAL = { id: 'loa', cluster: 'default', kind: 'virtual', note: null } as const;

let folder: string;
let clock: ManualClock;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loa-paced-'));
  clock = new ManualClock('2024-03-18T06:00:00+07:00');
});
afterEach(() => rmSync(folder, { recursive: true }));

function sound(durationMs: number, value: number): Int16Array {
  return new Int16Array(framesOfMs(durationMs) * CHANNELS).fill(value);
}

/** Left channel of a WAV file as [value, frames] runs. */
function runsOf(path: string): [number, number][] {
  const mix = mixFiles.open(path, blocksOf(path));
  const pcm = mix.read(0, mix.lengthFrames);
  mix.close();
  const runs: [number, number][] = [];
  for (let at = 0; at < pcm.length; at += CHANNELS) {
    const value = pcm[at] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

test('the virtual loudspeaker advances as its clock does, 48 frames a millisecond', async () => {
  const speaker = new PacedLoudspeaker(VIRTUAL, clock, new HeardFolder(folder, 'Asia/Ho_Chi_Minh'));
  await speaker.open(() => undefined);
  await clock.advance(12.5);
  expect(await speaker.position()).toEqual({ frame: 600, atMs: clock.monotonicMs() });
});

test('what was rewritten before it was heard never sounded; what was heard cannot be rewritten', async () => {
  const path = join(folder, 'ngay.wav');
  const speaker = new PacedLoudspeaker(VIRTUAL, clock, new OneHeardFile(path, 'new', 1000));
  await speaker.open(() => undefined);
  speaker.write(0, sound(100, 5));
  await clock.advance(40);
  speaker.write(0, sound(60, 7));
  speaker.writeSilence(framesOfMs(60), framesOfMs(40));
  await clock.advance(100);
  await speaker.close();
  expect(runsOf(path)).toEqual([
    [5, framesOfMs(40)],
    [7, framesOfMs(20)],
  ]);
});

test('frames written too late are told as a gap', async () => {
  const events: LoudspeakerEvent[] = [];
  const speaker = new PacedLoudspeaker(VIRTUAL, clock, new HeardFolder(folder, 'Asia/Ho_Chi_Minh'));
  await speaker.open((event) => events.push(event));
  speaker.write(0, sound(100, 5));
  await clock.advance(250);
  speaker.write(framesOfMs(100), sound(500, 6));
  expect(events).toEqual([{ kind: 'gap', fromFrame: framesOfMs(100), missingFrames: framesOfMs(150) }]);
});

test('each broadcast of a day is a file of its own, named by the hour it began', async () => {
  const speaker = new PacedLoudspeaker(VIRTUAL, clock, new HeardFolder(folder, 'Asia/Ho_Chi_Minh'));
  await speaker.open(() => undefined);
  for (let airing = 0; airing < 2; airing += 1) {
    const { frame } = await speaker.position();
    speaker.write(frame, sound(300, 9));
    await clock.advance(150);
    await speaker.position();
    await clock.advance(11 * 3_600_000);
  }
  await speaker.close();
  expect(readdirSync(folder).sort()).toEqual(['2024-03-18T06-00-00.wav', '2024-03-18T17-00-00.wav']);
  for (const name of readdirSync(folder)) expect(runsOf(join(folder, name))).toEqual([[9, framesOfMs(300)]]);
});

test('one file for all keeps short pauses whole, cuts long ones, says where each broadcast begins, and goes on when opened again', async () => {
  const path = join(folder, 'tat-ca.wav');
  const keeper = new OneHeardFile(path, 'continue', 1000);
  const atMs = clock.nowMs();
  keeper.keep(atMs, sound(100, 1));
  keeper.keep(atMs + 300, sound(100, 2));
  keeper.keep(atMs + 3_600_000, sound(100, 3));
  keeper.close();
  expect(keeper.stretches).toEqual([
    { atMs, fileFrame: 0 },
    { atMs: atMs + 3_600_000, fileFrame: framesOfMs(1400) },
  ]);
  const again = new OneHeardFile(path, 'continue', 1000);
  again.keep(atMs + 7_200_000, sound(100, 4));
  again.close();
  const ms = (durationMs: number): number => framesOfMs(durationMs);
  expect(runsOf(path)).toEqual([
    [1, ms(100)],
    [0, ms(200)],
    [2, ms(100)],
    [0, ms(1000)],
    [3, ms(100)],
    [0, ms(1000)],
    [4, ms(100)],
  ]);
});
