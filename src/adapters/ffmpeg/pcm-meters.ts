/** Frames, hashes, loudness and true peak of s16 stereo PCM that comes in chunks of any size, in order. */
import type { RenderedSound } from '../../model/ports/audio-tools.ts';
import { BYTES_PER_FRAME } from '../../model/sound.ts';
import { BlockHashes } from '../block-hashes.ts';
import { LoudnessMeter } from './loudness-meter.ts';
import { TruePeakMeter } from './true-peak-meter.ts';

export class PcmMeters {
  private readonly blocks = new BlockHashes();
  private readonly loudness = new LoudnessMeter();
  private readonly peak = new TruePeakMeter();
  private rest: Uint8Array = new Uint8Array(0);
  private bytes = 0;

  /** Whole frames taken so far. */
  get frames(): number {
    return Math.floor(this.bytes / BYTES_PER_FRAME);
  }

  take(chunk: Uint8Array): void {
    this.blocks.take(chunk);
    this.bytes += chunk.length;
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const whole = bytes.length - (bytes.length % BYTES_PER_FRAME);
    const pcm = samplesOf(bytes.subarray(0, whole));
    this.loudness.add(pcm);
    this.peak.add(pcm);
    this.rest = Uint8Array.from(bytes.subarray(whole));
  }

  end(): RenderedSound {
    return {
      lengthFrames: this.frames,
      loudnessLufs: this.loudness.loudnessLufs(),
      truePeakDbtp: this.peak.truePeakDbtp(),
      blockSha256s: this.blocks.end(),
    };
  }
}

/** The bytes as samples; copied where they are not aligned. */
function samplesOf(bytes: Uint8Array): Int16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes);
  return new Int16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 2);
}
