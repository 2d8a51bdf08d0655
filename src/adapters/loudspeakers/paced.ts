/**
 * A loudspeaker without a device: it paces by the clock (also a simulated one) and hands what has "sounded" to a
 * keeper, so that it can be listened to. Only frames already heard are handed over; the rest can still be rewritten.
 */
import type { Clock } from '../../model/ports/clock.ts';
import type { Loudspeaker, LoudspeakerEvent, TapePosition } from '../../model/ports/loudspeaker.ts';
import { CHANNELS, msOfFrames, SAMPLE_RATE_HZ } from '../../model/sound.ts';
import type { InstantMs, MonotonicMs } from '../../model/time.ts';

/** Who keeps what a paced loudspeaker has let sound. */
export interface HeardKeeper {
  /** Frames that sounded, in order; `atMs` is the instant of the first. What lies between two calls was silence. */
  keep(atMs: InstantMs, pcm: Int16Array): void;
  close(): void;
}

export interface PacedIdentity {
  readonly id: string;
  readonly cluster: string;
  readonly kind: 'wav-file' | 'virtual';
  readonly note: string | null;
}

interface Chunk {
  readonly fromFrame: number;
  readonly pcm: Int16Array;
}

export class PacedLoudspeaker implements Loudspeaker {
  readonly id: string;
  readonly cluster: string;
  readonly kind: 'wav-file' | 'virtual';
  readonly note: string | null;
  readonly counted = 'sent';
  readonly rewriteMarginFrames = 0;
  private readonly clock: Clock;
  private readonly keeper: HeardKeeper;
  private openedAtMs: MonotonicMs | null = null;
  private onEvent: (event: LoudspeakerEvent) => void = () => undefined;
  private written = 0;
  /** Sound on the tape, in order and without overlaps; where there is none it is silent. */
  private tape: readonly Chunk[] = [];

  constructor(identity: PacedIdentity, clock: Clock, keeper: HeardKeeper) {
    this.id = identity.id;
    this.cluster = identity.cluster;
    this.kind = identity.kind;
    this.note = identity.note;
    this.clock = clock;
    this.keeper = keeper;
  }

  async open(onEvent: (event: LoudspeakerEvent) => void): Promise<void> {
    this.onEvent = onEvent;
    this.openedAtMs = this.clock.monotonicMs();
    this.written = 0;
    this.tape = [];
  }

  /** Rejects when the keeper cannot keep any more (disk full). */
  async position(): Promise<TapePosition> {
    this.handOver();
    return this.now();
  }

  writtenFrame(): number {
    return this.written;
  }

  write(atFrame: number, pcm: Int16Array): void {
    const frames = pcm.length / CHANNELS;
    this.clear(atFrame, frames);
    const fromFrame = Math.max(atFrame, Math.floor(this.now().frame));
    if (fromFrame >= atFrame + frames) return;
    const chunk = { fromFrame, pcm: pcm.slice((fromFrame - atFrame) * CHANNELS) };
    this.tape = [...this.tape, chunk].sort((a, b) => a.fromFrame - b.fromFrame);
  }

  writeSilence(atFrame: number, frames: number): void {
    this.clear(atFrame, frames);
  }

  async close(): Promise<void> {
    if (this.openedAtMs === null) return;
    this.handOver();
    this.openedAtMs = null;
    this.keeper.close();
  }

  private now(): TapePosition {
    const atMs = this.clock.monotonicMs();
    return { frame: ((atMs - (this.openedAtMs ?? atMs)) * SAMPLE_RATE_HZ) / 1000, atMs };
  }

  /** Takes what is not yet heard of [atFrame, atFrame + frames) off the tape, and tells of frames that came too late. */
  private clear(atFrame: number, frames: number): void {
    const heard = Math.floor(this.now().frame);
    if (heard > this.written) {
      const toFrame = Math.max(heard, atFrame);
      this.onEvent({ kind: 'gap', fromFrame: this.written, missingFrames: toFrame - this.written });
    }
    this.written = Math.max(this.written, atFrame + frames);
    const fromFrame = Math.max(atFrame, heard);
    const toFrame = atFrame + frames;
    this.tape = this.tape.flatMap((chunk) => [
      ...partOf(chunk, chunk.fromFrame, fromFrame),
      ...partOf(chunk, toFrame, endOf(chunk)),
    ]);
  }

  /** Hands over what has sounded by now. */
  private handOver(): void {
    const heard = Math.floor(this.now().frame);
    const sounded = this.tape.flatMap((chunk) => partOf(chunk, chunk.fromFrame, heard));
    this.tape = this.tape.flatMap((chunk) => partOf(chunk, heard, endOf(chunk)));
    for (const chunk of sounded) {
      this.keeper.keep(this.clock.nowMs() - msOfFrames(this.now().frame - chunk.fromFrame), chunk.pcm);
    }
  }
}

function endOf(chunk: Chunk): number {
  return chunk.fromFrame + chunk.pcm.length / CHANNELS;
}

/** The part of a chunk inside [fromFrame, toFrame), as a list of one or none. */
function partOf(chunk: Chunk, fromFrame: number, toFrame: number): readonly Chunk[] {
  const from = Math.max(fromFrame, chunk.fromFrame);
  const to = Math.min(toFrame, endOf(chunk));
  if (to <= from) return [];
  if (from === chunk.fromFrame && to === endOf(chunk)) return [chunk];
  const pcm = chunk.pcm.subarray((from - chunk.fromFrame) * CHANNELS, (to - chunk.fromFrame) * CHANNELS);
  return [{ fromFrame: from, pcm }];
}
