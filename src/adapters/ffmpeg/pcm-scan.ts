/** One pass over decoded frames (48 kHz s16 stereo): length, peak, clipping, what is silent, and their hash. */
import { createHash } from 'node:crypto';
import { BYTES_PER_FRAME, msOfFrames, SAMPLE_RATE_HZ } from '../../model/sound.ts';

/** Silence is told in windows of 10 ms. */
const WINDOW_FRAMES = SAMPLE_RATE_HZ / 100;
/** −0.02 dBFS: resampling ripples a flat top a little below full scale. */
const FULL_SCALE = 32_700;
/** ffmpeg spreads one channel over two at −3 dB. */
const FULL_SCALE_OF_MONO = FULL_SCALE * Math.SQRT1_2;
/** A sine at full scale touches it for two frames at most down to 25 Hz; three in a row are cut off. */
const CLIPPED_RUN_FRAMES = 3;

export interface PcmScan {
  readonly lengthFrames: number;
  readonly samplePeakDbfs: number;
  readonly pcmSha256: string;
  /** Runs of samples at full scale, by how many channels the recording had. */
  clipping(mono: boolean): Clipping;
  /** [first, last) frame of the windows whose RMS is above the threshold; null: none. */
  sounding(thresholdDbfs: number): { readonly fromFrame: number; readonly toFrame: number } | null;
}

export interface Clipping {
  readonly clippedRuns: number;
  readonly firstClippedMs: number | null;
}

/** Takes chunks of any size in order; `end` once there are no more. */
export function scanPcm(): { take(chunk: Buffer): void; end(): PcmScan } {
  const hash = createHash('sha256');
  const full = watchClipping(FULL_SCALE);
  const fullOfMono = watchClipping(FULL_SCALE_OF_MONO);
  const windowPowers: number[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let frames = 0;
  let peak = 0;
  let power = 0;

  const closeWindow = (length: number) => {
    windowPowers.push(power / (length * 2 * 32_768 * 32_768));
    power = 0;
  };
  return {
    take(chunk) {
      hash.update(chunk);
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const whole = bytes.length - (bytes.length % BYTES_PER_FRAME);
      for (let at = 0; at < whole; at += BYTES_PER_FRAME) {
        const left = bytes.readInt16LE(at);
        const right = bytes.readInt16LE(at + 2);
        const high = Math.max(Math.abs(left), Math.abs(right));
        if (high > peak) peak = high;
        full.frame(high, frames);
        fullOfMono.frame(high, frames);
        power += left * left + right * right;
        frames += 1;
        if (frames % WINDOW_FRAMES === 0) closeWindow(WINDOW_FRAMES);
      }
      rest = Buffer.from(bytes.subarray(whole));
    },
    end() {
      const openFrames = frames % WINDOW_FRAMES;
      if (openFrames > 0) closeWindow(openFrames);
      return {
        lengthFrames: frames,
        samplePeakDbfs: 20 * Math.log10(peak / 32_768),
        pcmSha256: hash.digest('hex'),
        clipping: (mono) => (mono ? fullOfMono : full).found(),
        sounding: (thresholdDbfs) => soundingRange(windowPowers, 10 ** (thresholdDbfs / 10), frames),
      };
    },
  };
}

function watchClipping(fullScale: number) {
  let run = 0;
  let clippedRuns = 0;
  let firstClippedMs: number | null = null;
  return {
    frame(level: number, at: number) {
      run = level >= fullScale ? run + 1 : 0;
      if (run !== CLIPPED_RUN_FRAMES) return;
      clippedRuns += 1;
      firstClippedMs ??= msOfFrames(at - CLIPPED_RUN_FRAMES + 1);
    },
    found: (): Clipping => ({ clippedRuns, firstClippedMs }),
  };
}

function soundingRange(windowPowers: readonly number[], threshold: number, lengthFrames: number) {
  const first = windowPowers.findIndex((power) => power > threshold);
  if (first === -1) return null;
  const last = windowPowers.findLastIndex((power) => power > threshold);
  return { fromFrame: first * WINDOW_FRAMES, toFrame: Math.min((last + 1) * WINDOW_FRAMES, lengthFrames) };
}
