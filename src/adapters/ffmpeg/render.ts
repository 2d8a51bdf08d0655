/**
 * Renders a mix: ffmpeg hands its frames over by a pipe (it cannot outlive us), they are hashed and measured as they
 * come, and the file gets its name only when every frame is there. What was measured is what stands on disk.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OnProgress, RenderedSound, RenderJob } from '../../model/ports/audio-tools.ts';
import { Refusal, refuse } from '../../model/problem.ts';
import { BYTES_PER_FRAME, msOfFrames } from '../../model/sound.ts';
import { wavHeader } from '../wav-header.ts';
import { type FfmpegEnd, runFfmpeg, type TakeChunk } from './ffmpeg-process.ts';
import { LoudnessMeter } from './loudness-meter.ts';
import { TruePeakMeter } from './true-peak-meter.ts';

/** A mix renders some hundred times faster than it plays; a machine that needs longer than playing is of no use. */
const SHORTEST_LIMIT_MS = 60_000;

let rendersBegun = 0;

/** Rejects with `mix.render-failed`, `mix.render-too-slow` or `mix.length-off`; nothing is left behind then. */
export async function renderMix(job: RenderJob, onProgress?: OnProgress): Promise<RenderedSound> {
  rendersBegun += 1;
  const partPath = `${job.outPath}.${process.pid}-${rendersBegun}.part`;
  mkdirSync(dirname(job.outPath), { recursive: true });
  try {
    const rendered = await renderTo(partPath, job, onProgress);
    await rename(partPath, job.outPath);
    return rendered;
  } catch (error) {
    await rm(partPath, { force: true });
    if (error instanceof Refusal) throw error;
    throw refuse('mix.render-failed', { detail: error instanceof Error ? error.message : String(error) }, 3);
  }
}

async function renderTo(path: string, job: RenderJob, onProgress?: OnProgress): Promise<RenderedSound> {
  const file = await open(path, 'wx');
  try {
    await file.write(wavHeader(job.lengthFrames));
    const measured = measuring();
    const end = await run(job, async (chunk) => {
      measured.take(chunk);
      await file.write(chunk);
      onProgress?.(Math.min(1, measured.bytes() / (job.lengthFrames * BYTES_PER_FRAME)));
    });
    const rendered = measured.end();
    check(job, end, rendered.lengthFrames);
    return rendered;
  } finally {
    await file.close();
  }
}

function run(job: RenderJob, take: TakeChunk): Promise<FfmpegEnd> {
  return runFfmpeg({
    inputs: job.inputs,
    outputOptions: ['-filter_complex', job.graph, '-map', '[out]', '-c:a', 'pcm_s16le', '-f', 's16le'],
    output: take,
    timeLimitMs: Math.max(SHORTEST_LIMIT_MS, msOfFrames(job.lengthFrames)),
  });
}

function check(job: RenderJob, end: FfmpegEnd, lengthFrames: number): void {
  if (end.timedOut)
    throw refuse('mix.render-too-slow', { seconds: Math.round(msOfFrames(job.lengthFrames) / 1000) }, 3);
  if (!end.ok) {
    const line = end.lines.findLast((text) => /\[(error|fatal)\]/.test(text)) ?? end.lines.at(-1) ?? '';
    throw refuse('mix.render-failed', { detail: line.replace(/^(\[[^\]]*\] )+/, '') }, 3);
  }
  if (lengthFrames !== job.lengthFrames) {
    throw refuse('mix.length-off', { expectedFrames: job.lengthFrames, frames: lengthFrames }, 3);
  }
}

/** Hash, loudness and true peak of the frames, chunk by chunk: a few milliseconds at a time. */
function measuring() {
  const hash = createHash('sha256');
  const loudness = new LoudnessMeter();
  const peak = new TruePeakMeter();
  let bytes = 0;
  let rest: Buffer = Buffer.alloc(0);
  return {
    take(chunk: Buffer) {
      hash.update(chunk);
      bytes += chunk.length;
      const whole = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const used = whole.length - (whole.length % BYTES_PER_FRAME);
      const pcm = samples(whole.subarray(0, used));
      loudness.add(pcm);
      peak.add(pcm);
      rest = Buffer.from(whole.subarray(used));
    },
    bytes: () => bytes,
    end: (): RenderedSound => ({
      lengthFrames: bytes / BYTES_PER_FRAME,
      loudnessLufs: loudness.loudnessLufs(),
      truePeakDbtp: peak.truePeakDbtp(),
      pcmSha256: hash.digest('hex'),
    }),
  };
}

/** The bytes as samples; copied where the pool did not align them. */
function samples(bytes: Buffer): Int16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes);
  return new Int16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 2);
}
