/** The one sound format of the house: every mix, every loudspeaker stream. */

/** Frames a second of every mix and stream, Hz. */
export const SAMPLE_RATE_HZ = 48_000;
/** Interleaved channels of a frame. */
export const CHANNELS = 2;
/** Signed 16-bit little-endian samples. */
export const BYTES_PER_FRAME = CHANNELS * 2;
/** Ready mixes are canonical WAV files: this many header bytes, then frames. */
export const WAV_HEADER_BYTES = 44;

/** Whole frames of a duration, rounded to the nearest frame. */
export function framesOfMs(durationMs: number): number {
  return Math.round((durationMs * SAMPLE_RATE_HZ) / 1000);
}

/** Milliseconds of a number of frames (with a fraction: 1 frame is 0.0208 ms). */
export function msOfFrames(frames: number): number {
  return (frames * 1000) / SAMPLE_RATE_HZ;
}

/** A mix is hashed in blocks of this many frames, the last one as long as what is left. */
export const MIX_BLOCK_FRAMES = 48_000;
