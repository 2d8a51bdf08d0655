/**
 * Renders a mix of copies of its inputs: ffmpeg writes it under another name, its frames are hashed and measured as they
 * reach the disk, the copies are proved meanwhile, and the file gets its name only when all of it holds.
 */
import { mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { OnProgress, RenderedSound, RenderJob } from '../../model/ports/audio-tools.ts';
import { refuse } from '../../model/problem.ts';
import { msOfFrames, WAV_HEADER_BYTES } from '../../model/sound.ts';
import { wavHeader } from '../wav-header.ts';
import { type FfmpegEnd, runFfmpeg } from './ffmpeg-process.ts';
import { readWhileWritten } from './growing-file.ts';
import { type OwnInput, ownInputs, proveInputs } from './own-inputs.ts';
import { PcmMeters } from './pcm-meters.ts';

/** A mix renders some hundred times faster than it plays; a machine that needs as long as playing is of no use. */
const SHORTEST_LIMIT_MS = 60_000;

/** A canonical WAV file of the frames alone: no tags, no version of ffmpeg in it. */
const CANONICAL_WAV = [
  '-c:a',
  'pcm_s16le',
  '-f',
  'wav',
  '-bitexact',
  '-fflags',
  '+bitexact',
  '-map_metadata',
  '-1',
];

let rendersBegun = 0;

/** Rejects with `mix.render-failed`, `mix.render-too-slow` or `mix.length-off`; nothing is left behind then. */
export async function renderMix(job: RenderJob, onProgress?: OnProgress): Promise<RenderedSound> {
  rendersBegun += 1;
  const partPath = `${job.outPath}.${process.pid}-${rendersBegun}.part`;
  const inputsFolder = `${partPath}-inputs`;
  mkdirSync(inputsFolder, { recursive: true });
  try {
    const inputs = await ownInputs(inputsFolder, job.inputs);
    const [rendered, proved] = await Promise.allSettled([
      renderTo(partPath, job, inputs, onProgress),
      proveInputs(inputs),
    ]);
    // First what was wrong with an input: what ffmpeg made of it does not matter then.
    if (proved.status === 'rejected') throw proved.reason;
    if (rendered.status === 'rejected') throw rendered.reason;
    await rename(partPath, job.outPath);
    return rendered.value;
  } catch (error) {
    await rm(partPath, { force: true });
    throw error;
  } finally {
    await rm(inputsFolder, { recursive: true, force: true });
  }
}

async function renderTo(
  path: string,
  job: RenderJob,
  inputs: readonly OwnInput[],
  onProgress?: OnProgress,
): Promise<RenderedSound> {
  const meters = new PcmMeters();
  const limitMs = Math.max(SHORTEST_LIMIT_MS, msOfFrames(job.lengthFrames));
  const running = runFfmpeg({
    inputs: inputs.map(({ copy }) => copy),
    outputOptions: ['-filter_complex', job.graph, '-map', '[out]', ...CANONICAL_WAV],
    output: path,
    timeLimitMs: limitMs,
  });
  await readWhileWritten(path, WAV_HEADER_BYTES, running, (chunk) => {
    meters.take(chunk);
    onProgress?.(Math.min(1, meters.frames / job.lengthFrames));
  });
  checkEnd(await running, limitMs);
  if (meters.frames !== job.lengthFrames) {
    throw refuse('mix.length-off', { expectedFrames: job.lengthFrames, frames: meters.frames }, 3);
  }
  await checkHeader(path, job.lengthFrames);
  return meters.end();
}

function checkEnd(end: FfmpegEnd, limitMs: number): void {
  if (end.timedOut) throw refuse('mix.render-too-slow', { seconds: Math.round(limitMs / 1000) }, 3);
  if (end.ok) return;
  const line = end.lines.findLast((text) => /\[(error|fatal)\]/.test(text)) ?? end.lines.at(-1) ?? '';
  throw failed(line.replace(/^(\[[^\]]*\] )+/, '').trim());
}

async function checkHeader(path: string, lengthFrames: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(WAV_HEADER_BYTES), 0, WAV_HEADER_BYTES, 0);
    if (!buffer.equals(wavHeader(lengthFrames))) throw failed('the WAV header is not canonical');
  } finally {
    await file.close();
  }
}

function failed(detail: string) {
  return refuse('mix.render-failed', { detail }, 3);
}
