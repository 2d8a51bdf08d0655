/**
 * Renders a mix of copies of its inputs: ffmpeg hands over its frames, they are hashed and measured on their way into a
 * file in the making, and the file gets its name only when all of it holds. Nothing is read back by its name.
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { OnBytes, OnProgress, RenderedSound, RenderJob } from '../../model/ports/audio-tools.ts';
import { Refusal, refuse } from '../../model/problem.ts';
import { msOfFrames } from '../../model/sound.ts';
import { makingOf } from '../making.ts';
import { wavHeader } from '../wav-header.ts';
import { type FfmpegEnd, runFfmpeg } from './ffmpeg-process.ts';
import { Gathered } from './gathered.ts';
import { checkUntouched, type OwnInput, ownInputs, proveInputs } from './own-inputs.ts';
import { PcmMeters } from './pcm-meters.ts';

/** A mix renders some hundred times faster than it plays; a machine that needs as long as playing is of no use. */
const SHORTEST_LIMIT_MS = 60_000;

/** The frames alone: the header is ours. */
const PCM = ['-map', '[out]', '-c:a', 'pcm_s16le', '-f', 's16le'];

/**
 * Rejects with `mix.input-altered`, `mix.render-failed`, `mix.render-too-slow` or `mix.length-off`; nothing is left
 * behind then.
 */
export async function renderMix(
  job: RenderJob,
  onProgress?: OnProgress,
  onBytes?: OnBytes,
): Promise<RenderedSound> {
  const making = makingOf(job.outPath);
  try {
    const inputs = await ownInputs(making.folder, job.inputs);
    const file = await open(making.path, 'wx');
    try {
      const rendered = await provedRender(inputs, renderTo(file, job, inputs, onProgress, onBytes));
      making.done();
      return rendered;
    } finally {
      await file.close();
    }
  } finally {
    making.end();
  }
}

/** A render of other bytes than those approved fails as such, however it ended itself. */
async function provedRender(
  inputs: readonly OwnInput[],
  rendering: Promise<RenderedSound>,
): Promise<RenderedSound> {
  const [proof, rendered] = await Promise.allSettled([proveInputs(inputs), rendering]);
  if (proof.status === 'rejected') throw proof.reason;
  await checkUntouched(inputs);
  if (rendered.status === 'rejected') throw rendered.reason;
  return rendered.value;
}

async function renderTo(
  file: FileHandle,
  job: RenderJob,
  inputs: readonly OwnInput[],
  onProgress?: OnProgress,
  onBytes?: OnBytes,
): Promise<RenderedSound> {
  const { graph, lengthFrames } = job;
  const meters = new PcmMeters();
  const lay = (bytes: Uint8Array): Promise<void> => {
    const laid = file.writeFile(bytes);
    onBytes?.(bytes);
    return laid;
  };
  const pcm = new Gathered((bytes) => {
    const laid = lay(bytes);
    meters.take(bytes);
    onProgress?.(Math.min(1, meters.frames / lengthFrames));
    return laid;
  });
  await lay(wavHeader(lengthFrames));
  const timeLimitMs = Math.max(SHORTEST_LIMIT_MS, msOfFrames(lengthFrames));
  const end = await runFfmpeg({
    inputs: inputs.map(({ copy }) => copy),
    outputOptions: ['-filter_complex', graph, ...PCM],
    output: (chunk) => pcm.take(chunk),
    timeLimitMs,
  }).catch(asRefusal);
  checkEnd(end, timeLimitMs);
  await pcm.end().catch(asRefusal);
  if (meters.frames !== lengthFrames) {
    throw refuse('mix.length-off', { expectedFrames: lengthFrames, frames: meters.frames }, 3);
  }
  return meters.end();
}

/** What is no refusal yet is a file that could not be written. */
function asRefusal(error: unknown): never {
  throw error instanceof Refusal ? error : failed(error instanceof Error ? error.message : String(error));
}

function checkEnd(end: FfmpegEnd, limitMs: number): void {
  if (end.timedOut) throw refuse('mix.render-too-slow', { seconds: Math.round(limitMs / 1000) }, 3);
  if (end.ok) return;
  const line = end.lines.findLast((text) => /\[(error|fatal)\]/.test(text)) ?? end.lines.at(-1) ?? '';
  throw failed(line.replace(/^(\[[^\]]*\] )+/, '').trim());
}

function failed(detail: string) {
  return refuse('mix.render-failed', { detail }, 3);
}
