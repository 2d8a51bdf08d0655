/**
 * Records what a null sink let sound, from its monitor, and knows when each frame sounded: a null sink renders a block
 * when its time has come by the system's steady clock, so the earliest arrival over many fragments, less the place in
 * the recording, is the map (some 0.1 ms late by the way through the processes). A sink that wakes late renders the
 * next block early in the same go: only the first fragment of such a burst counts.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { BYTES_PER_FRAME, CHANNELS, msOfFrames, SAMPLE_RATE_HZ } from '../../../src/model/sound.ts';
import type { PrivatePulse } from './private-pulse.ts';

/** Amplitude from which a sample counts as sound. */
const AUDIBLE = 200;

/** Fragments that come closer upon each other are one burst, ms. */
const BURST_MS = 3;

/** Fragments this near tell of a frame: a null sink strays from the steady clock by some 10 ppm. */
const NEAR_FRAMES = 2 * SAMPLE_RATE_HZ;

interface Fragment {
  readonly atMs: number;
  readonly fromFrame: number;
}

export class MonitorRecorder {
  private readonly recorder: ChildProcess;
  private readonly steadyMs: () => number;
  private readonly chunks: Buffer[] = [];
  private readonly fragments: Fragment[] = [];
  private bytes = 0;
  private lastAtMs = 0;

  constructor(pulse: PrivatePulse, sink: string, steadyMs: () => number) {
    this.steadyMs = steadyMs;
    const format = ['--raw', '--format=s16le', '--rate=48000', '--channels=2', '--latency-msec=5'];
    this.recorder = spawn('parec', [...format, '-d', `${sink}.monitor`], {
      env: pulse.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.recorder.stdout?.on('data', (chunk: Buffer) => this.onChunk(chunk));
  }

  /** Resolves once sound (or silence) comes in. */
  async ready(): Promise<void> {
    while (this.bytes === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async stop(): Promise<void> {
    if (this.recorder.exitCode !== null || this.recorder.signalCode !== null) return;
    const gone = new Promise((resolve) => this.recorder.once('exit', resolve));
    this.recorder.kill('SIGTERM');
    await gone;
  }

  get frames(): number {
    return Math.floor(this.bytes / BYTES_PER_FRAME);
  }

  samples(): Int16Array {
    const all = Buffer.concat(this.chunks);
    return new Int16Array(all.buffer, all.byteOffset, this.frames * CHANNELS);
  }

  /** Steady instant at which a recorded frame sounded, by the fragments near it. */
  instantOf(frame: number): number {
    const near = this.fragments.filter((each) => Math.abs(each.fromFrame - frame) < NEAR_FRAMES);
    const offsets = near.map((each) => each.atMs - msOfFrames(each.fromFrame));
    return Math.min(...offsets) + msOfFrames(frame);
  }

  private onChunk(chunk: Buffer): void {
    const atMs = this.steadyMs();
    if (atMs - this.lastAtMs > BURST_MS)
      this.fragments.push({ atMs, fromFrame: this.bytes / BYTES_PER_FRAME });
    this.lastAtMs = atMs;
    this.chunks.push(chunk);
    this.bytes += chunk.length;
  }
}

/** Stretches of sound [fromFrame, toFrame) in a recording; a silence of `pauseFrames` ends one. */
export function soundingStretches(
  samples: Int16Array,
  pauseFrames: number,
): { readonly fromFrame: number; readonly toFrame: number }[] {
  const stretches: { fromFrame: number; toFrame: number }[] = [];
  for (let at = 0; at < samples.length; at += 1) {
    if (Math.abs(samples[at] ?? 0) < AUDIBLE) continue;
    const frame = Math.floor(at / CHANNELS);
    const last = stretches.at(-1);
    if (last !== undefined && frame - last.toFrame < pauseFrames) last.toFrame = frame + 1;
    else stretches.push({ fromFrame: frame, toFrame: frame + 1 });
  }
  return stretches;
}

/** RMS of the difference from a reference, relative to the reference's, dB; −Infinity when equal. */
export function differenceDb(heard: Int16Array, reference: Int16Array): number {
  let difference = 0;
  let power = 0;
  for (let at = 0; at < reference.length; at += 1) {
    difference += ((heard[at] ?? 0) - (reference[at] ?? 0)) ** 2;
    power += (reference[at] ?? 0) ** 2;
  }
  return 10 * Math.log10(difference / power);
}
