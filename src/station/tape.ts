/** Arithmetic on a loudspeaker's tape: which frame sounds when, and how much of a mix laid on it was heard (law 11). */
import type { TapePosition } from '../model/ports/loudspeaker.ts';
import { msOfFrames, SAMPLE_RATE_HZ } from '../model/sound.ts';
import type { MonotonicMs } from '../model/time.ts';

/** Frames [fromFrame, toFrame) of a tape. */
export interface FrameRange {
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** Frame (with a fraction) that sounds at a monotonic instant, reckoned from a position. */
export function frameAt(position: TapePosition, atMs: MonotonicMs): number {
  return position.frame + ((atMs - position.atMs) * SAMPLE_RATE_HZ) / 1000;
}

/** Monotonic instant at which a frame sounds, reckoned from a position. */
export function instantOf(position: TapePosition, frame: number): MonotonicMs {
  return position.atMs + msOfFrames(frame - position.frame);
}

/**
 * Frames of a mix that sounded: those of its range before the heard position, less the silence that the device
 * made in their place.
 */
export function heardFrames(range: FrameRange, heardFrame: number, gaps: readonly FrameRange[]): number {
  const until = Math.min(Math.floor(heardFrame), range.toFrame);
  if (until <= range.fromFrame) return 0;
  const missing = gaps.reduce((sum, gap) => {
    return sum + Math.max(0, Math.min(gap.toFrame, until) - Math.max(gap.fromFrame, range.fromFrame));
  }, 0);
  return until - range.fromFrame - missing;
}
