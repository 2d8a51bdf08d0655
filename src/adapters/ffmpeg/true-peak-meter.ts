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
/** Largest sum of taps' magnitudes (phase 1): no point lies higher above the samples around it. */
const WHOLE_GAIN = 2.023;
/**
 * The taps of a phase are a straight line between the two middle samples, times their sum (phase 0: 1.0016), and a rest
 * whose sum and first moment are 0. That rest sees only how the samples bend: the sum of the magnitudes of its taps summed
 * up twice (phase 1: 0.5697) times the largest second difference is the most that it gives.
 */
const LINE_GAIN = 1.002;
const BEND_GAIN = 0.57;

export class TruePeakMeter {
  /** The frames before, then those being taken. */
  private readonly window = new Int16Array((HISTORY_FRAMES + CHUNK_FRAMES) * CHANNELS);
  /** The same, both channels of a frame in one number. */
  private readonly frames = new Int32Array(this.window.buffer);
  private peak = 0;
  /** Of `changedBits`: none is set where no sample is high enough to matter. */
  private highBits = -1;

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
    const first = from - HISTORY_FRAMES * CHANNELS;
    if ((this.changedBits(first / CHANNELS, to / CHANNELS) & this.highBits) === 0) return;
    const highest = this.highestSample(first, to);
    this.rise(highest);
    if (highest * WHOLE_GAIN <= this.peak) return;
    const bent = this.largestBend(first, to) * BEND_GAIN;
    if (highest * LINE_GAIN + bent <= this.peak) return;
    for (let at = from; at < to; at += 1) {
      const middle = Math.max(Math.abs(this.window[at - 10]!), Math.abs(this.window[at - 12]!));
      if (middle * LINE_GAIN + bent > this.peak) this.interpolate(at);
    }
  }

  /**
   * Bits that differ from the one below, in any sample of frames [from, to): above the highest of them is the sign alone.
   * Four times as fast as looking for the highest sample, and enough for most of speech.
   */
  private changedBits(from: number, to: number): number {
    let bits = 0;
    for (let at = from; at < to; at += 1) {
      const frame = this.frames[at]!;
      bits |= frame ^ (frame << 1);
    }
    return bits;
  }

  private rise(peak: number): void {
    if (peak <= this.peak) return;
    this.peak = peak;
    // Samples within ±2^harmless stay within the peak, whatever lies between them.
    const harmless = Math.floor(Math.log2(peak / WHOLE_GAIN));
    const bits = harmless < 0 ? 0xffff : (0xffff << (harmless + 1)) & 0xffff;
    this.highBits = bits | (bits << 16);
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

  /** Second difference of one channel's samples. */
  private largestBend(from: number, to: number): number {
    let largest = 0;
    for (let at = from + 2 * CHANNELS; at < to; at += 1) {
      const bend = this.window[at]! - 2 * this.window[at - CHANNELS]! + this.window[at - 2 * CHANNELS]!;
      largest = Math.max(largest, Math.abs(bend));
    }
    return largest;
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
    this.rise(Math.max(Math.abs(first), Math.abs(second), Math.abs(third), Math.abs(fourth)));
  }
}
