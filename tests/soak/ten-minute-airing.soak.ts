/** Ten minutes on a real PulseAudio's null sink: every sample as mixed, no gap, and the airtime right to the frame. */
import { expect, test } from 'vitest';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { CHANNELS, framesOfMs } from '../../src/model/sound.ts';
import { AiredPump } from '../adapters/loudspeakers/aired-pump.ts';
import {
  differenceDb,
  MonitorRecorder,
  soundingStretches,
} from '../adapters/loudspeakers/monitor-recorder.ts';
import { HAS_PULSE, PrivatePulse } from '../adapters/loudspeakers/private-pulse.ts';

const LENGTH_FRAMES = framesOfMs(600_000);

test.skipIf(!HAS_PULSE)(
  'a programme of 10 minutes sounds as its mix to the sample (skipped where PulseAudio is not installed)',
  async () => {
    const clock = systemClock();
    const pulse = new PrivatePulse();
    await pulse.start();
    pulse.addSink('loa');
    const aired = new AiredPump(pulse, ['loa'], clock);
    await aired.open();
    const mix = await aired.prime('sang', LENGTH_FRAMES);
    const recorder = new MonitorRecorder(pulse, 'loa', () => clock.monotonicMs());
    await recorder.ready();
    const cpuBefore = process.cpuUsage();
    const startedAtMs = clock.monotonicMs();
    aired.pump.start('sang', clock.nowMs() + 1000);
    const end = await aired.ended('sang');
    const cpu = process.cpuUsage(cpuBefore);
    const cpuShare = (cpu.user + cpu.system) / 1000 / (clock.monotonicMs() - startedAtMs);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await recorder.stop();
    await aired.close();
    await pulse.remove();

    const samples = recorder.samples();
    const stretches = soundingStretches(samples, 4);
    expect(stretches).toHaveLength(1);
    const { fromFrame = 0, toFrame = 0 } = stretches[0] ?? {};
    const differenceIsDb = differenceDb(samples.subarray(fromFrame * CHANNELS, toFrame * CHANNELS), mix);
    process.stderr.write(
      `  measured: difference ${differenceIsDb} dB, ${toFrame - fromFrame} frames recorded, ` +
        `CPU ${(cpuShare * 100).toFixed(2)} % (recorder's pipe in it)\n`,
    );
    expect(toFrame - fromFrame).toBe(LENGTH_FRAMES);
    expect(differenceIsDb).toBeLessThan(-60);
    expect(end).toMatchObject({
      how: 'complete',
      clusters: [{ heardFrames: LENGTH_FRAMES, counted: 'device', fault: null }],
    });
  },
);
