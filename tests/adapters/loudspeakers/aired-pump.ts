/** The pump in its real thread on a private PulseAudio's sinks, with mixes of noise in WAV files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WavWriter } from '../../../src/adapters/loudspeakers/wav-writer.ts';
import type { PumpThreadSetup } from '../../../src/adapters/pump-messages.ts';
import { PumpWorker } from '../../../src/adapters/pump-worker.ts';
import type { Clock } from '../../../src/model/ports/clock.ts';
import type { PumpCue, PumpEvent } from '../../../src/model/ports/pump.ts';
import { CHANNELS } from '../../../src/model/sound.ts';
import { blocksOf } from '../../fakes/mix-blocks.ts';
import { seededRandom } from '../../fakes/seeded-random.ts';
import type { PrivatePulse } from './private-pulse.ts';

const PUMP_THREAD = new URL('../../../src/pump-thread.ts', import.meta.url);

export class AiredPump {
  readonly folder = mkdtempSync(join(tmpdir(), 'loa-pump-'));
  readonly events: { readonly atMs: number; readonly event: PumpEvent }[] = [];
  readonly setup: PumpThreadSetup;
  readonly pump: PumpWorker;
  private readonly clock: Clock;
  private wake: () => void = () => undefined;

  /** One loudspeaker and one cluster of its own for each sink. */
  constructor(pulse: PrivatePulse, sinks: readonly string[], clock: Clock) {
    this.clock = clock;
    this.setup = {
      loudspeakers: sinks.map((device) => ({
        id: device,
        kind: 'sound-card',
        device,
        path: null,
        cluster: device,
        calibrationMs: 0,
      })),
      pulse: pulse.environment,
      root: this.folder,
      heardFolder: join(this.folder, 'heard'),
      zone: 'Asia/Ho_Chi_Minh',
      checkpointPath: join(this.folder, 'checkpoint'),
    };
    this.pump = new PumpWorker(PUMP_THREAD, this.setup, clock);
  }

  async open(): Promise<void> {
    await this.pump.open((event) => {
      this.events.push({ atMs: this.clock.monotonicMs(), event });
      this.wake();
    });
  }

  /** Primes a mix of noise that is loud from its first frame to its last, and returns its samples. */
  async prime(airing: string, frames: number): Promise<Int16Array> {
    await this.pump.prime(this.cueOf(airing, frames));
    return noise(frames);
  }

  /** Writes a mix of noise and returns its cue on every cluster. */
  cueOf(airing: string, frames: number): PumpCue {
    const mixPath = join(this.folder, `${airing}.wav`);
    const wav = new WavWriter(mixPath, 'new');
    wav.append(noise(frames));
    wav.close();
    const clusters = this.setup.loudspeakers.map((config) => config.cluster);
    return { airing, mixPath, lengthFrames: frames, blockSha256s: blocksOf(mixPath), clusters };
  }

  /** The first event of a kind that `is` true of, waiting for it, and when it came. */
  async until<K extends PumpEvent['kind']>(
    kind: K,
    is: (event: Extract<PumpEvent, { kind: K }>) => boolean,
  ): Promise<{ readonly atMs: number; readonly event: Extract<PumpEvent, { kind: K }> }> {
    for (;;) {
      for (const { atMs, event } of this.events) {
        const right = event as Extract<PumpEvent, { kind: K }>;
        if (event.kind === kind && is(right)) return { atMs, event: right };
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async ended(airing: string): Promise<Extract<PumpEvent, { kind: 'ended' }>> {
    return (await this.until('ended', (event) => event.airing === airing)).event;
  }

  async close(): Promise<void> {
    await this.pump.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const NOISE = new Map<number, Int16Array>();

/** Noise of both signs, never below 1000 of 32768; the same for a length each time, made once. */
function noise(frames: number): Int16Array {
  const made = NOISE.get(frames);
  if (made !== undefined) return made;
  const bytes = seededRandom(frames).bytes(frames * CHANNELS);
  const fresh = Int16Array.from(bytes, (byte) => (byte < 128 ? 1000 + byte * 60 : -1000 - (byte - 128) * 60));
  NOISE.set(frames, fresh);
  return fresh;
}
