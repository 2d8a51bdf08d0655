/**
 * One loudspeaker output as an endless tape of frames: the device moves along it by its own clock, whoever holds the
 * port writes what stands on the tape, up to the part already heard. Silence stands where nothing was written in time.
 */
import type { MonotonicMs } from '../time.ts';

/** Which frame the device lets sound at a monotonic instant, by its own clock. */
export interface TapePosition {
  /** Frame (with a fraction) sounding at `atMs`. */
  readonly frame: number;
  readonly atMs: MonotonicMs;
}

export type LoudspeakerEvent =
  /** The device waited for frames: `missingFrames` of silence sounded instead, from tape frame `fromFrame` on. */
  | { readonly kind: 'gap'; readonly fromFrame: number; readonly missingFrames: number }
  /** It will not sound again until it is opened anew. */
  | { readonly kind: 'lost'; readonly reason: string }
  /** The device stands still (suspended); position frozen. */
  | { readonly kind: 'stalled' }
  | { readonly kind: 'resumed' };

export interface Loudspeaker {
  readonly id: string;
  readonly cluster: string;
  readonly kind: 'sound-card' | 'wav-file' | 'virtual';
  /** Code of why it is not what a person would expect (`auto` without a sound card is virtual); else null. */
  readonly note: string | null;
  /** device: positions come from the device's own clock; sent: from ours. */
  readonly counted: 'device' | 'sent';
  /** Opens the device and starts it on silence. Rejects with an Error that says why. */
  open(onEvent: (event: LoudspeakerEvent) => void): Promise<void>;
  /** The device's own word on where it is; the best of several questions where one is noisy. */
  position(): Promise<TapePosition>;
  /** First frame that has not been handed over yet. */
  writtenFrame(): number;
  /** Frames ahead of the heard position that may still be overwritten safely start here (a margin of a few ms). */
  readonly rewriteMarginFrames: number;
  /**
   * Puts interleaved s16 frames on the tape at `atFrame`. Overwrites what stands there and is not yet heard; frames
   * already heard are ignored; a hole left behind writtenFrame is silence. Never blocks.
   */
  write(atFrame: number, pcm: Int16Array): void;
  /** The same as writing `frames` of zeros, without having to make them. */
  writeSilence(atFrame: number, frames: number): void;
  close(): Promise<void>;
}
