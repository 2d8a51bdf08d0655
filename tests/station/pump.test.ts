/** The pump on a clock that moves by hand and loudspeakers that misbehave on demand. */
import { beforeEach, expect, test } from 'vitest';
import type { Checkpoint } from '../../src/model/ports/checkpoint.ts';
import type { PumpEvent } from '../../src/model/ports/pump.ts';
import { CHANNELS, framesOfMs } from '../../src/model/sound.ts';
import { LIVE_SETTINGS, PumpCore, type PumpSettings, SIMULATED_SETTINGS } from '../../src/station/pump.ts';
import { BadLoudspeaker } from '../fakes/bad-loudspeaker.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { memoryCheckpoint } from '../fakes/memory-checkpoint.ts';
import { MemoryMixes } from '../fakes/memory-mixes.ts';

const SIX = Date.parse('2024-03-18T06:00:00+07:00');
const TEN_SECONDS = framesOfMs(10_000);

let clock: ManualClock;
let mixes: MemoryMixes;
let events: PumpEvent[];
let checkpoint: Checkpoint;

beforeEach(() => {
  clock = new ManualClock(SIX - 5000);
  mixes = new MemoryMixes();
  events = [];
  checkpoint = memoryCheckpoint();
});

async function openPump(
  loudspeakers: readonly BadLoudspeaker[],
  settings: PumpSettings = LIVE_SETTINGS,
): Promise<PumpCore> {
  const pump = new PumpCore({ loudspeakers, clock, checkpoint, mixes }, settings);
  await pump.open((event) => events.push(event));
  return pump;
}

async function prime(
  pump: PumpCore,
  airing: string,
  frames = TEN_SECONDS,
  clusters = ['default'],
): Promise<Int16Array> {
  const pcm = mixes.add(airing, frames);
  await pump.prime({ airing, mixPath: airing, lengthFrames: frames, blockSha256s: [], clusters });
  return pcm;
}

function ended(airing: string): Extract<PumpEvent, { kind: 'ended' }> {
  const event = events.find((each) => each.kind === 'ended' && each.airing === airing);
  if (event?.kind !== 'ended') throw new Error(`${airing} has not ended`);
  return event;
}

/** Instants at which the meter and the start were told, and so on, by kind. */
function kinds(): string[] {
  return events.filter((event) => event.kind !== 'level').map((event) => event.kind);
}

test('what is primed again, never started, is the mix of the last time; what has started stays', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  const mix = await prime(pump, 'sang', framesOfMs(2000));
  pump.start('sang', SIX);
  await pump.prime({
    airing: 'sang',
    mixPath: '-',
    lengthFrames: 1,
    blockSha256s: [],
    clusters: ['default'],
  });
  await clock.advance(20_000);
  expect(ended('sang')).toMatchObject({ how: 'complete', clusters: [{ heardFrames: framesOfMs(2000) }] });
  expect(Buffer.from(speaker.heardSamples().buffer).equals(Buffer.from(mix.buffer))).toBe(true);
});

for (const [name, settings] of [
  ['in a thread', LIVE_SETTINGS],
  ['in a rehearsal', SIMULATED_SETTINGS],
] as const) {
  test(`${name}, a broadcast sounds at its instant, whole and unchanged, and its airtime is its length`, async () => {
    const speaker = new BadLoudspeaker('loa', 'default', clock);
    const pump = await openPump([speaker], settings);
    const mix = await prime(pump, 'sang');
    pump.start('sang', SIX);
    await clock.advance(20_000);
    expect(speaker.firstHeardAtMs).toBeCloseTo(SIX, 1);
    expect(Buffer.from(speaker.heardSamples().buffer).equals(Buffer.from(mix.buffer))).toBe(true);
    const end = ended('sang');
    expect(end).toMatchObject({
      how: 'complete',
      clusters: [{ cluster: 'default', heardFrames: TEN_SECONDS, counted: 'device', fault: null }],
    });
    expect(end.startedAtMs).toBeCloseTo(SIX, 1);
    expect(end.endedAtMs).toBeCloseTo(SIX + 10_000, 1);
    expect(kinds()).toEqual(['loudspeaker', 'started', 'ended']);
    await pump.close();
  });
}

test('the level meter moves about ten times a second while on air and never while silent', async () => {
  const pump = await openPump([new BadLoudspeaker('loa', 'default', clock)]);
  await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(30_000);
  const levels = events.filter((event) => event.kind === 'level');
  expect(levels.length).toBeGreaterThan(70);
  expect(levels.length).toBeLessThanOrEqual(101);
  for (const level of levels) expect(level.peakDbfs).toBeGreaterThan(-10);
});

test('a broadcast whose instant has passed begins at once', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'khan');
  const askedAtMs = clock.nowMs();
  pump.start('khan', askedAtMs - 60_000);
  await clock.advance(12_000);
  expect((speaker.firstHeardAtMs ?? 0) - askedAtMs).toBeLessThanOrEqual(11);
  expect(ended('khan').clusters[0]?.heardFrames).toBe(TEN_SECONDS);
});

test('the instant follows a clock that is set right before it', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(2000);
  clock.setCivil(SIX - 10_000);
  await clock.advance(9000);
  expect(speaker.heardFrames).toBe(0);
  await clock.advance(12_000);
  expect(speaker.firstHeardAtMs).toBeCloseTo(SIX, 1);
});

test('a stop is silence within 300 ms, faded, and the airtime is what had sounded', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock, 38);
  const pump = await openPump([speaker]);
  const mix = await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(8123);
  const heardAtStop = framesOfMs(3123);
  pump.stop('sang', 250);
  await clock.advance(300);
  expect(ended('sang').how).toBe('stopped');
  await clock.advance(5000);
  const heard = speaker.heardSamples();
  expect(ended('sang').clusters).toEqual([
    { cluster: 'default', heardFrames: speaker.heardFrames, counted: 'device', fault: null },
  ]);
  expect(speaker.heardFrames - heardAtStop).toBeLessThanOrEqual(framesOfMs(290));
  const last = speaker.heardFrames - 1;
  expect(Math.abs(heard[last * CHANNELS] ?? 1)).toBeLessThanOrEqual(4);
  for (let at = heard.length - framesOfMs(250) * CHANNELS; at < heard.length; at += 1) {
    expect(Math.abs(heard[at] ?? 0)).toBeLessThanOrEqual(Math.abs(mix[at] ?? 0));
  }
});

test('a broadcast stopped before its instant never sounds', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(4800);
  pump.stop('sang', 250);
  await clock.advance(30_000);
  expect(speaker.heardFrames).toBe(0);
  expect(ended('sang')).toMatchObject({ how: 'stopped', startedAtMs: null });
  expect(ended('sang').clusters[0]?.heardFrames).toBe(0);
});

test('the next broadcast follows the one before it without a frame between them', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  const first = await prime(pump, 'mot');
  const second = await prime(pump, 'hai', framesOfMs(3000));
  pump.start('mot', SIX);
  await clock.advance(10_000);
  pump.start('hai', SIX + 10_000);
  await clock.advance(20_000);
  const heard = speaker.heardSamples();
  expect(heard.length).toBe(first.length + second.length);
  expect(Buffer.from(heard.slice(first.length).buffer).equals(Buffer.from(second.buffer))).toBe(true);
  expect(ended('hai').startedAtMs).toBeCloseTo(SIX + 10_000, 1);
});

test('an emergency sounds as soon as the broadcast that it cuts has faded', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  await prime(pump, 'khan', framesOfMs(2000));
  pump.start('sang', SIX);
  await clock.advance(8000);
  pump.stop('sang', 250);
  pump.start('khan', clock.nowMs());
  await clock.advance(5000);
  expect(ended('khan')).toMatchObject({ how: 'complete' });
  expect((ended('khan').startedAtMs ?? 0) - (SIX + 3000)).toBeLessThanOrEqual(261);
  expect(ended('sang').clusters[0]?.heardFrames).toBe(framesOfMs(3260));
});

test('a dead loudspeaker never stops the others, and its cluster names the fault', async () => {
  const hall = new BadLoudspeaker('hoi-truong', 'hoi-truong', clock);
  const market = new BadLoudspeaker('cho', 'cho', clock);
  const pump = await openPump([hall, market]);
  const mix = await prime(pump, 'sang', TEN_SECONDS, ['hoi-truong', 'cho']);
  pump.start('sang', SIX);
  await clock.advance(9000);
  hall.goAway();
  await clock.advance(10_000);
  const [hallHeard, marketHeard] = ended('sang').clusters;
  expect(ended('sang').how).toBe('complete');
  expect(marketHeard).toEqual({ cluster: 'cho', heardFrames: TEN_SECONDS, counted: 'device', fault: null });
  expect(hallHeard?.fault).toBe('loudspeaker.device-gone');
  expect(framesOfMs(4000) - (hallHeard?.heardFrames ?? 0)).toBeLessThanOrEqual(framesOfMs(26));
  expect(Buffer.from(market.heardSamples().buffer).equals(Buffer.from(mix.buffer))).toBe(true);
});

test('with its last loudspeaker gone a broadcast ends as lost', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(7000);
  speaker.goAway();
  expect(ended('sang')).toMatchObject({ how: 'lost', clusters: [{ fault: 'loudspeaker.device-gone' }] });
});

test('a lost loudspeaker is opened again after longer and longer pauses, and sounds in the next broadcast', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  speaker.refusals = 6;
  speaker.goAway();
  await clock.advance(120_000);
  const pauses = speaker.openings.slice(1).map((at, n) => at - (speaker.openings[n] ?? 0));
  expect(pauses.map((pause) => Math.round(pause / 1000))).toEqual([1, 2, 4, 8, 16, 30, 30]);
  const startMs = clock.nowMs() + 2000;
  await prime(pump, 'chieu');
  pump.start('chieu', startMs);
  await clock.advance(15_000);
  expect(ended('chieu')).toMatchObject({ how: 'complete' });
  expect(speaker.firstHeardAtMs).toBeCloseTo(startMs, 1);
});

test('silence that the device made for want of samples is no airtime', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(8000);
  speaker.starve(700);
  await clock.advance(10_000);
  expect(ended('sang').clusters[0]?.heardFrames).toBe(TEN_SECONDS - framesOfMs(700));
});

test('a device that stands still for a moment goes on where it was, and every frame sounds', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  const mix = await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(8000);
  speaker.standStill();
  await clock.advance(2000);
  speaker.moveOn();
  await clock.advance(10_000);
  expect(Buffer.from(speaker.heardSamples().buffer).equals(Buffer.from(mix.buffer))).toBe(true);
  expect(ended('sang').endedAtMs).toBeCloseTo(SIX + 12_000, 0);
});

test('a device that stands still for long, or does not answer, is lost', async () => {
  const still = new BadLoudspeaker('loa', 'a', clock);
  const mute = new BadLoudspeaker('cam', 'b', clock);
  const pump = await openPump([still, mute]);
  await prime(pump, 'sang', TEN_SECONDS, ['a', 'b']);
  pump.start('sang', SIX);
  await clock.advance(8000);
  still.standStill();
  mute.silentOnQuestions = true;
  await clock.advance(3200);
  const faults = ended('sang').clusters.map((cluster) => cluster.fault);
  expect(faults).toEqual(['loudspeaker.stalled', 'loudspeaker.no-answer']);
  await pump.close();
});

test('a cluster whose loudspeaker is not open at the instant is told so; with none open nothing is said to have sounded', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  speaker.refusals = 100;
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(10_000);
  expect(ended('sang')).toMatchObject({
    how: 'lost',
    startedAtMs: null,
    clusters: [{ cluster: 'default', heardFrames: 0, fault: 'loudspeaker.not-open' }],
  });
});

test('a mix that cannot be read to its end is cut there, and the pump goes on', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  mixes.brokenFromFrame = framesOfMs(6000);
  pump.start('sang', SIX);
  await clock.advance(15_000);
  expect(ended('sang')).toMatchObject({ how: 'lost', clusters: [{ fault: 'loudspeaker.mix-unreadable' }] });
  mixes.brokenFromFrame = null;
  await prime(pump, 'sau', framesOfMs(1000));
  pump.start('sau', clock.nowMs() + 1000);
  await clock.advance(3000);
  expect(ended('sau').how).toBe('complete');
});

test('the checkpoint is never more than 50 ms behind what has sounded', async () => {
  const pump = await openPump([new BadLoudspeaker('loa', 'default', clock)]);
  await prime(pump, 'sang');
  pump.start('sang', SIX);
  await clock.advance(5100);
  for (let step = 0; step < 40; step += 1) {
    await clock.advance(7);
    const heard = checkpoint.readOf('sang')?.clusters[0]?.heardFrames ?? 0;
    const behind = framesOfMs(clock.nowMs() - SIX) - heard;
    expect(behind).toBeGreaterThanOrEqual(-1);
    expect(behind).toBeLessThanOrEqual(framesOfMs(50));
  }
});

test('what is not to be aired after all is let go of, and a mix of another length is refused', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker]);
  await prime(pump, 'sang');
  pump.discard('sang');
  pump.start('sang', SIX);
  await clock.advance(10_000);
  expect(speaker.heardFrames).toBe(0);
  mixes.add('ngan', 100);
  const wrong = { airing: 'x', mixPath: 'ngan', lengthFrames: 101, blockSha256s: [], clusters: ['default'] };
  await expect(pump.prime(wrong)).rejects.toThrow('not 101');
});

test('an idle day in a rehearsal costs few wake-ups', async () => {
  const speaker = new BadLoudspeaker('loa', 'default', clock);
  const pump = await openPump([speaker], SIMULATED_SETTINGS);
  await prime(pump, 'chieu');
  pump.start('chieu', SIX + 11 * 3_600_000);
  let wakes = 0;
  const wakeAt = clock.wakeAt.bind(clock);
  clock.wakeAt = (atMs, wake) => {
    wakes += 1;
    return wakeAt(atMs, wake);
  };
  await clock.advance(24 * 3_600_000);
  expect(ended('chieu').how).toBe('complete');
  expect(wakes).toBeLessThan(2000);
});
