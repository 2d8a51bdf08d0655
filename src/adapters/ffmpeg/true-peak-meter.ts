/**
 * True peak of stereo frames by ITU-R BS.1770-4, annex 2: four times oversampling. Exact, and cheap because a stretch
 * is interpolated only where it could hold a higher peak than the one already found.
 */
import { CHANNELS } from '../../model/sound.ts';

const FULL_SCALE = 32_768;
const TAPS = 12;
const HISTORY_FRAMES = TAPS - 1;
const STRETCH_FRAMES = 64;
const CHUNK_FRAMES = 4800;

/** Phases 0 and 1 of the annex's filter; 3 and 2 are the same backwards. */
const PHASE_0 = Float64Array.of(
  0.001708984375,
  0.010986328125,
  -0.0196533203125,
  0.033203125,
  -0.0594482421875,
  0.1373291015625,
  0.97216796875,
  -0.102294921875,
  0.047607421875,
  -0.026611328125,
  0.014892578125,
  -0.00830078125,
);
const PHASE_1 = Float64Array.of(
  -0.0291748046875,
  0.029296875,
  -0.0517578125,
  0.089111328125,
  -0.16650390625,
  0.465087890625,
  0.77978515625,
  -0.2003173828125,
  0.1015625,
  -0.0582275390625,
  0.0330810546875,
  -0.0189208984375,
);
/** Largest sum of taps' magnitudes (phase 1), whole and split into the two middle taps and the rest. */
const MIDDLE_GAIN = 0.465087890625 + 0.77978515625;
const REST_GAIN = 0.778;
const WHOLE_GAIN = MIDDLE_GAIN + REST_GAIN;

export class TruePeakMeter {
  /** The frames before, then those being taken. */
  private readonly window = new Int16Array((HISTORY_FRAMES + CHUNK_FRAMES) * CHANNELS);
  private peak = 0;

  /** Takes interleaved frames, any number of them. */
  add(pcm: Int16Array): void {
    for (let from = 0; from < pcm.length; from += CHUNK_FRAMES * CHANNELS) {
      this.take(pcm.subarray(from, from + CHUNK_FRAMES * CHANNELS));
    }
  }

  /** −Infinity for silence. */
  truePeakDbtp(): number {
    this.take(new Int16Array(TAPS * CHANNELS));
    return 20 * Math.log10(this.peak / FULL_SCALE);
  }

  private take(pcm: Int16Array): void {
    const history = HISTORY_FRAMES * CHANNELS;
    this.window.set(pcm, history);
    const end = history + pcm.length;
    for (let from = history; from < end; from += STRETCH_FRAMES * CHANNELS) {
      this.scan(from, Math.min(end, from + STRETCH_FRAMES * CHANNELS));
    }
    this.window.copyWithin(0, pcm.length, end);
  }

  /** Frames whose newest sample stands at [from, to) of the window. */
  private scan(from: number, to: number): void {
    const highest = this.highestSample(from - HISTORY_FRAMES * CHANNELS, to);
    if (highest > this.peak) this.peak = highest;
    if (highest * WHOLE_GAIN <= this.peak) return;
    const rest = highest * REST_GAIN;
    for (let at = from; at < to; at += 1) {
      const middle = Math.max(Math.abs(this.window[at - 10]!), Math.abs(this.window[at - 12]!));
      if (middle * MIDDLE_GAIN + rest > this.peak) this.interpolate(at);
    }
  }

  private highestSample(from: number, to: number): number {
    let high = 0;
    let low = 0;
    for (let at = from; at < to; at += 1) {
      const sample = this.window[at]!;
      if (sample > high) high = sample;
      else if (sample < low) low = sample;
    }
    return Math.max(high, -low);
  }

  /** The four points between the two samples in the middle of the taps that end at `newest`. */
  private interpolate(newest: number): void {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    let at = newest - HISTORY_FRAMES * CHANNELS;
    for (let tap = 0; tap < TAPS; tap += 1) {
      const sample = this.window[at]!;
      first += PHASE_0[tap]! * sample;
      second += PHASE_1[tap]! * sample;
      third += PHASE_1[HISTORY_FRAMES - tap]! * sample;
      fourth += PHASE_0[HISTORY_FRAMES - tap]! * sample;
      at += CHANNELS;
    }
    this.peak = Math.max(this.peak, Math.abs(first), Math.abs(second), Math.abs(third), Math.abs(fourth));
  }
}
