/** The pump's thread seen from the daemon: it plays, and its death is an event, not the daemon's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WavWriter } from '../../src/adapters/loudspeakers/wav-writer.ts';
import { mixFiles } from '../../src/adapters/mix-files.ts';
import type { PumpThreadSetup } from '../../src/adapters/pump-messages.ts';
import { PumpWorker } from '../../src/adapters/pump-worker.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import type { PumpEvent } from '../../src/model/ports/pump.ts';
import { CHANNELS, framesOfMs } from '../../src/model/sound.ts';
import { blocksOf } from '../fakes/mix-blocks.ts';

const clock = systemClock();
let folder: string;
let setup: PumpThreadSetup;
let events: PumpEvent[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loa-worker-'));
  events = [];
  setup = {
    loudspeakers: [
      { id: 'loa', kind: 'wav-file', device: null, path: 'heard.wav', cluster: 'default', calibrationMs: 0 },
    ],
    pulse: { server: null, cookie: null, pulseRuntime: null, runtime: null, home: null, userId: null },
    root: folder,
    heardFolder: join(folder, 'heard'),
    zone: 'Asia/Ho_Chi_Minh',
    checkpointPath: join(folder, 'checkpoint'),
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

async function until(is: (event: PumpEvent) => boolean): Promise<PumpEvent> {
  for (;;) {
    const found = events.find(is);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('a mix aired through the thread to a WAV file is there to listen to, to the sample', async () => {
  const pump = new PumpWorker(new URL('../../src/pump-thread.ts', import.meta.url), setup, clock);
  const pcm = Int16Array.from({ length: framesOfMs(1500) * CHANNELS }, (_, at) => 100 + (at % 9973));
  const mixPath = join(folder, 'mix.wav');
  const wav = new WavWriter(mixPath, 'new');
  wav.append(pcm);
  wav.close();
  await pump.open((event) => events.push(event));
  const blockSha256s = blocksOf(mixPath);
  const lengthFrames = framesOfMs(1500);
  const cue = { airing: 'sang', mixPath, lengthFrames, blockSha256s, clusters: ['default'] };
  await pump.prime(cue);
  await expect(pump.prime({ ...cue, airing: 'x', mixPath: '/nowhere.wav' })).rejects.toThrow('nowhere');
  const atMs = clock.nowMs() + 200;
  pump.start('sang', atMs);
  const end = await until((event) => event.kind === 'ended');
  await pump.close();
  expect(end).toMatchObject({
    how: 'complete',
    clusters: [{ heardFrames: framesOfMs(1500), counted: 'sent' }],
  });
  expect(Math.abs((end.kind === 'ended' ? (end.startedAtMs ?? 0) : 0) - atMs)).toBeLessThan(1);
  const heard = mixFiles.open(join(folder, 'heard.wav'), blocksOf(join(folder, 'heard.wav')));
  expect(Buffer.from(heard.read(0, heard.lengthFrames).buffer).equals(Buffer.from(pcm.buffer))).toBe(true);
  heard.close();
});

test('what was stopped when the thread died is never started by its successor', async () => {
  const pump = new PumpWorker(new URL('../fixtures/dying-pump-thread.ts', import.meta.url), setup, clock);
  await pump.open((event) => events.push(event));
  for (const airing of ['sau', 'chet'])
    await pump.prime({ airing, mixPath: '-', lengthFrames: 1, blockSha256s: [], clusters: ['default'] });
  pump.start('sau', clock.nowMs() + 2500);
  pump.stop('sau', 250);
  pump.start('chet', clock.nowMs());
  const end = await until((event) => event.kind === 'ended' && event.airing === 'sau');
  expect(end).toMatchObject({
    how: 'stopped',
    startedAtMs: null,
    clusters: [{ heardFrames: 0, fault: null }],
  });
  await new Promise((resolve) => setTimeout(resolve, 1700));
  expect(events.filter((event) => event.kind === 'started').map(({ airing }) => airing)).toEqual(['chet']);
  await pump.close();
});

test('a broadcast whose mix is gone when the thread is started again ends as lost, and not never', async () => {
  const pump = new PumpWorker(new URL('../fixtures/dying-pump-thread.ts', import.meta.url), setup, clock);
  await pump.open((event) => events.push(event));
  const mixPath = join(folder, 'mix.wav');
  writeFileSync(mixPath, '');
  for (const airing of ['sau', 'chet'])
    await pump.prime({ airing, mixPath, lengthFrames: 1, blockSha256s: [], clusters: ['default'] });
  pump.start('sau', clock.nowMs() + 60_000);
  rmSync(mixPath);
  pump.start('chet', clock.nowMs());
  const end = await until((event) => event.kind === 'ended' && event.airing === 'sau');
  expect(end).toMatchObject({ how: 'lost', clusters: [{ heardFrames: 0, fault: 'the mix is gone' }] });
  await pump.close();
});

test('when the thread dies, what sounded is told as lost, and the broadcast still to come is aired by its successor', async () => {
  const pump = new PumpWorker(new URL('../fixtures/dying-pump-thread.ts', import.meta.url), setup, clock);
  await pump.open((event) => events.push(event));
  for (const airing of ['chet', 'sau']) {
    await pump.prime({ airing, mixPath: '-', lengthFrames: 1, blockSha256s: [], clusters: ['default'] });
  }
  const laterMs = clock.nowMs() + 3000;
  pump.start('sau', laterMs);
  pump.start('chet', clock.nowMs());
  expect(await until((event) => event.kind === 'ended')).toMatchObject({
    airing: 'chet',
    how: 'lost',
    clusters: [{ cluster: 'default', heardFrames: 4800, fault: 'loudspeaker.pump-died' }],
  });
  expect(events).toContainEqual({
    kind: 'loudspeaker',
    id: 'loa',
    state: 'lost',
    output: null,
    reason: 'loudspeaker.pump-died',
  });
  const started = await until((event) => event.kind === 'started' && event.airing === 'sau');
  expect(started).toMatchObject({ startedAtMs: laterMs });
  expect(events.filter((event) => event.kind === 'loudspeaker').map((event) => event.state)).toEqual([
    'open',
    'lost',
    'open',
  ]);
  await pump.close();
});
