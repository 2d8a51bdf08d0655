/** A loudspeaker that misbehaves when a test says so: goes away, stands still, does not answer, will not open. */
import { PacedLoudspeaker } from '../../src/adapters/loudspeakers/paced.ts';
import type { Clock } from '../../src/model/ports/clock.ts';
import type { Loudspeaker, LoudspeakerEvent, TapePosition } from '../../src/model/ports/loudspeaker.ts';
import { CHANNELS, framesOfMs } from '../../src/model/sound.ts';
import type { InstantMs, MonotonicMs } from '../../src/model/time.ts';

interface Heard {
  readonly atMs: InstantMs;
  readonly pcm: Int16Array;
}

export class BadLoudspeaker implements Loudspeaker {
  readonly id: string;
  readonly cluster: string;
  readonly kind = 'virtual';
  readonly note = null;
  readonly counted = 'device';
  readonly rewriteMarginFrames: number;
  /** What was let sound, in order. */
  readonly heard: Heard[] = [];
  /** Instants at which somebody tried to open it. */
  readonly openings: MonotonicMs[] = [];
  /** Openings that will still be refused. */
  refusals = 0;
  silentOnQuestions = false;
  private readonly clock: Clock;
  private readonly paced: PacedLoudspeaker;
  private onEvent: (event: LoudspeakerEvent) => void = () => undefined;
  private stoodMs = 0;
  private stillSinceMs: MonotonicMs | null = null;

  constructor(id: string, cluster: string, clock: Clock, marginMs = 10) {
    this.id = id;
    this.cluster = cluster;
    this.clock = clock;
    this.rewriteMarginFrames = framesOfMs(marginMs);
    const device: Clock = {
      nowMs: () => clock.nowMs(),
      monotonicMs: () => (this.stillSinceMs ?? clock.monotonicMs()) - this.stoodMs,
      wakeAt: (atMs, wake) => clock.wakeAt(atMs, wake),
    };
    const keeper = {
      keep: (atMs: InstantMs, pcm: Int16Array) => void this.heard.push({ atMs, pcm }),
      close: () => undefined,
    };
    this.paced = new PacedLoudspeaker({ id, cluster, kind: 'virtual', note: null }, device, keeper);
  }

  async open(onEvent: (event: LoudspeakerEvent) => void): Promise<void> {
    this.openings.push(this.clock.monotonicMs());
    if (this.refusals > 0) {
      this.refusals -= 1;
      throw new Error('loudspeaker.no-server');
    }
    this.onEvent = onEvent;
    await this.paced.open(onEvent);
  }

  position(): Promise<TapePosition> {
    if (this.silentOnQuestions) return new Promise(() => undefined);
    return this.paced.position().then(({ frame }) => ({ frame, atMs: this.clock.monotonicMs() }));
  }

  writtenFrame(): number {
    return this.paced.writtenFrame();
  }

  write(atFrame: number, pcm: Int16Array): void {
    this.paced.write(atFrame, pcm);
  }

  writeSilence(atFrame: number, frames: number): void {
    this.paced.writeSilence(atFrame, frames);
  }

  async close(): Promise<void> {
    await this.paced.close();
  }

  goAway(): void {
    this.onEvent({ kind: 'lost', reason: 'loudspeaker.device-gone' });
  }

  standStill(): void {
    this.stillSinceMs = this.clock.monotonicMs();
    this.onEvent({ kind: 'stalled' });
  }

  moveOn(): void {
    this.stoodMs += this.clock.monotonicMs() - (this.stillSinceMs ?? this.clock.monotonicMs());
    this.stillSinceMs = null;
    this.onEvent({ kind: 'resumed' });
  }

  /** The device made `durationMs` of silence of its own, ending now. */
  starve(durationMs: number): void {
    const frame = framesOfMs(this.clock.monotonicMs() - (this.openings.at(-1) ?? 0));
    const missingFrames = framesOfMs(durationMs);
    this.onEvent({ kind: 'gap', fromFrame: frame - missingFrames, missingFrames });
  }

  /** Everything heard as one run of samples. */
  heardSamples(): Int16Array {
    const all = new Int16Array(this.heard.reduce((sum, part) => sum + part.pcm.length, 0));
    let at = 0;
    for (const part of this.heard) {
      all.set(part.pcm, at);
      at += part.pcm.length;
    }
    return all;
  }

  /** Frames heard, and the instant of the first; null: none. */
  get heardFrames(): number {
    return this.heardSamples().length / CHANNELS;
  }

  get firstHeardAtMs(): InstantMs | null {
    return this.heard[0]?.atMs ?? null;
  }
}
