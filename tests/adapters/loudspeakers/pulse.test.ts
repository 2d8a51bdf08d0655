/** The pump in its thread on a real PulseAudio: what its null sinks let sound is recorded from their monitors. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CheckpointFile } from '../../../src/adapters/checkpoint-file.ts';
import { systemClock } from '../../../src/adapters/system-clock.ts';
import { CHANNELS, framesOfMs, msOfFrames } from '../../../src/model/sound.ts';
import { AiredPump } from './aired-pump.ts';
import { differenceDb, MonitorRecorder, soundingStretches } from './monitor-recorder.ts';
import { HAS_PULSE, PrivatePulse } from './private-pulse.ts';

const clock = systemClock();
const steadyMs = (): number => clock.monotonicMs();
const AIRING_PROCESS = fileURLToPath(new URL('../../fixtures/airing-process.ts', import.meta.url));

function sleepMs(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}

function report(line: string): void {
  process.stderr.write(`  measured: ${line}\n`);
}

describe.skipIf(!HAS_PULSE).concurrent('on a real PulseAudio (skipped where it is not installed)', () => {
  const pulse = new PrivatePulse();
  beforeAll(() => pulse.start());
  afterAll(() => pulse.remove());

  test('a programme of 20 s sounds as its mix to the sample, and its airtime is what was recorded', async () => {
    pulse.addSink('hai-muoi');
    const aired = new AiredPump(pulse, ['hai-muoi'], clock);
    await aired.open();
    const recorder = new MonitorRecorder(pulse, 'hai-muoi', steadyMs);
    await recorder.ready();
    const mix = await aired.prime('sang', framesOfMs(20_000));
    const startAtMs = clock.nowMs() + 1000;
    aired.pump.start('sang', startAtMs);
    const end = await aired.ended('sang');
    await sleepMs(300);
    await recorder.stop();
    await aired.close();
    const samples = recorder.samples();
    const stretches = soundingStretches(samples, 4);
    expect(stretches).toHaveLength(1);
    const { fromFrame, toFrame } = stretches[0] ?? { fromFrame: 0, toFrame: 0 };
    expect(toFrame - fromFrame).toBe(mix.length / CHANNELS);
    const heard = samples.subarray(fromFrame * CHANNELS, toFrame * CHANNELS);
    const differenceIsDb = differenceDb(heard, mix);
    expect(differenceIsDb).toBeLessThan(-60);
    expect(end).toMatchObject({
      how: 'complete',
      clusters: [{ heardFrames: toFrame - fromFrame, counted: 'device' }],
    });
    report(
      `20 s programme: difference ${differenceIsDb} dB, ${toFrame - fromFrame} frames recorded and counted`,
    );
  });

  test('broadcasts start within 3 ms of their instant at the sink', async () => {
    pulse.addSink('dung-gio');
    const aired = new AiredPump(pulse, ['dung-gio'], clock);
    await aired.open();
    const recorder = new MonitorRecorder(pulse, 'dung-gio', steadyMs);
    await recorder.ready();
    await sleepMs(2000);
    const instants: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      await aired.prime(`lan-${n}`, framesOfMs(200));
      const atMs = clock.nowMs() + 700 + n * 13.7;
      instants.push(atMs - (clock.nowMs() - clock.monotonicMs()));
      aired.pump.start(`lan-${n}`, atMs);
      await aired.ended(`lan-${n}`);
    }
    await sleepMs(1000);
    await recorder.stop();
    await aired.close();
    const stretches = soundingStretches(recorder.samples(), 480);
    expect(stretches.map((each) => each.toFrame - each.fromFrame)).toEqual(
      instants.map(() => framesOfMs(200)),
    );
    const errors = stretches.map((each, n) => recorder.instantOf(each.fromFrame) - (instants[n] ?? 0));
    const sizes = errors.map(Math.abs).sort((a, b) => a - b);
    const at = (share: number): string => (sizes[Math.ceil(sizes.length * share) - 1] ?? 0).toFixed(3);
    report(`start error of ${sizes.length}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
    expect(sizes.at(-1)).toBeLessThan(3);
  });

  test('a stop is silence at the sink within 300 ms, and the airtime is what was recorded', async () => {
    pulse.addSink('dung-lai');
    const aired = new AiredPump(pulse, ['dung-lai'], clock);
    await aired.open();
    const recorder = new MonitorRecorder(pulse, 'dung-lai', steadyMs);
    await recorder.ready();
    const mix = await aired.prime('sang', framesOfMs(20_000));
    aired.pump.start('sang', clock.nowMs() + 300);
    await sleepMs(2000);
    const stoppedAtMs = steadyMs();
    aired.pump.stop('sang', 250);
    const end = await aired.ended('sang');
    await sleepMs(1000);
    await recorder.stop();
    await aired.close();
    const [sound] = soundingStretches(recorder.samples(), 480);
    const { fromFrame, toFrame } = sound ?? { fromFrame: 0, toFrame: 0 };
    const silentAfterMs = recorder.instantOf(toFrame) - stoppedAtMs;
    const heard = end.clusters[0]?.heardFrames ?? 0;
    report(
      `stop: silent after ${silentAfterMs.toFixed(1)} ms; counted less audible ${heard - (toFrame - fromFrame)} frames`,
    );
    expect(end.how).toBe('stopped');
    expect(silentAfterMs).toBeLessThan(300);
    // The last few ms of a fade are below what counts as audible.
    expect(heard - (toFrame - fromFrame)).toBeGreaterThanOrEqual(0);
    expect(heard - (toFrame - fromFrame)).toBeLessThan(framesOfMs(10));
    expect(mix.length / CHANNELS).toBeGreaterThan(heard);
  });

  test('kill -9 of the daemon is silence at once, and the checkpoint is close to what had sounded', async () => {
    pulse.addSink('mat-dien');
    const aired = new AiredPump(pulse, ['mat-dien'], clock);
    const recorder = new MonitorRecorder(pulse, 'mat-dien', steadyMs);
    const cue = aired.cueOf('sang', framesOfMs(20_000));
    const daemon = spawn(process.execPath, [AIRING_PROCESS, JSON.stringify({ setup: aired.setup, cue })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => {
      daemon.stdout.on('data', (lines: Buffer) => String(lines).includes('"started"') && resolve());
    });
    await sleepMs(1500);
    const killedAtMs = steadyMs();
    daemon.kill('SIGKILL');
    await once(daemon, 'exit');
    await sleepMs(1200);
    await recorder.stop();
    const [sound] = soundingStretches(recorder.samples(), 480);
    const { fromFrame, toFrame } = sound ?? { fromFrame: 0, toFrame: 0 };
    const tailMs = recorder.instantOf(toFrame) - killedAtMs;
    const kept = new CheckpointFile(aired.setup.checkpointPath).readOf('sang')?.clusters[0]?.heardFrames ?? 0;
    const behindMs = msOfFrames(toFrame - fromFrame - kept);
    report(
      `kill -9: silent after ${tailMs.toFixed(1)} ms, checkpoint ${behindMs.toFixed(1)} ms behind what sounded`,
    );
    await aired.close();
    // A loaded machine takes its time to end a process; the 1.5 s in hand must not play on.
    expect(tailMs).toBeLessThan(500);
    expect(behindMs - tailMs).toBeLessThan(100);
    expect(behindMs).toBeGreaterThanOrEqual(0);
  });

  test('a sink that goes away is told at once, and the other loudspeaker plays on to the last frame', async () => {
    const module = pulse.addSink('cum-a');
    pulse.addSink('cum-b');
    const aired = new AiredPump(pulse, ['cum-a', 'cum-b'], clock);
    await aired.open();
    const recorder = new MonitorRecorder(pulse, 'cum-b', steadyMs);
    await recorder.ready();
    const mix = await aired.prime('sang', framesOfMs(4000));
    aired.pump.start('sang', clock.nowMs() + 300);
    await sleepMs(1500);
    await pulse.removeSink(module);
    const goneAtMs = steadyMs();
    const lost = await aired.until('loudspeaker', (event) => event.state === 'lost');
    const end = await aired.ended('sang');
    await sleepMs(300);
    await recorder.stop();
    await aired.close();
    const toldAfterMs = lost.atMs - goneAtMs;
    report(`lost sink told ${toldAfterMs.toFixed(1)} ms after the command that took it away came back`);
    expect(lost.event).toMatchObject({ id: 'cum-a', reason: 'loudspeaker.device-gone' });
    expect(toldAfterMs).toBeLessThan(100);
    const [a, b] = end.clusters;
    expect(a).toMatchObject({ cluster: 'cum-a', fault: 'loudspeaker.device-gone' });
    expect(b).toMatchObject({ cluster: 'cum-b', heardFrames: mix.length / CHANNELS, fault: null });
    const samples = recorder.samples();
    const { fromFrame = 0, toFrame = 0 } = soundingStretches(samples, 4)[0] ?? {};
    expect(differenceDb(samples.subarray(fromFrame * CHANNELS, toFrame * CHANNELS), mix)).toBeLessThan(-60);
  });
});

describe.skipIf(!HAS_PULSE)('on a PulseAudio that dies (skipped where it is not installed)', () => {
  test('its loudspeaker is told lost, and opens again when the server is back', async () => {
    const pulse = new PrivatePulse();
    await pulse.start();
    pulse.addSink('loa');
    const aired = new AiredPump(pulse, ['loa'], clock);
    await aired.open();
    const diedAtMs = steadyMs();
    await pulse.kill();
    const lost = await aired.until('loudspeaker', (event) => event.state === 'lost');
    report(`dead server told after ${(lost.atMs - diedAtMs).toFixed(1)} ms`);
    expect(lost.event.reason).toBe('loudspeaker.connection-lost');
    expect(lost.atMs - diedAtMs).toBeLessThan(50);
    await pulse.start();
    pulse.addSink('loa');
    aired.events.length = 0;
    await aired.until('loudspeaker', (event) => event.state === 'open');
    const mix = await aired.prime('sau', framesOfMs(500));
    aired.pump.start('sau', clock.nowMs());
    expect((await aired.ended('sau')).clusters[0]?.heardFrames).toBe(mix.length / CHANNELS);
    await aired.close();
    await pulse.remove();
  });
});
