/**
 * Everything measured in one decode at 48 kHz stereo: loudness and true peak by ebur128 inside ffmpeg, the rest on
 * the frames as they come out. A second, short run follows only where the first says that something is wrong, or
 * where silence around a short sound would weigh on its loudness.
 */
import type { MeasuredAudio, OnProgress } from '../../model/ports/audio-tools.ts';
import { refuse } from '../../model/problem.ts';
import { BYTES_PER_FRAME, msOfFrames, SAMPLE_RATE_HZ } from '../../model/sound.ts';
import { type FfmpegEnd, runFfmpeg, type TakeChunk } from './ffmpeg-process.ts';
import { scanPcm } from './pcm-scan.ts';

/** A clip of two hours takes half a minute here; ten times as much for a slow machine. */
const TIME_LIMIT_MS = 300_000;
/** Decoding stops here whatever a file claims: a few bytes of a lossy format can unpack to days of silence. */
const LENGTH_MAX_SECONDS = 7_500;

/** ebur128 answers −70 where nothing passed its gate. */
const NO_LOUDNESS_LUFS = -70;
/** Silence is 35 dB below the speech, within these bounds: a room's noise is none, a chime's tail is sound. */
const SILENCE_BELOW_LU = 35;
const SILENCE_MIN_DBFS = -60;
const SILENCE_MAX_DBFS = -45;

/** From this length on, the half-silent blocks at both ends weigh less than 0.15 LU. */
const EDGES_MATTER_FRAMES = 10 * SAMPLE_RATE_HZ;
/** One gating block of ITU-R BS.1770; a shorter sound is measured with silence after it. */
const BLOCK_FRAMES = 0.4 * SAMPLE_RATE_HZ;

/** The house's sound (model/sound.ts), still in floating point: a lossy file's peaks above full scale are measured. */
const HOUSE_FORMAT = `aformat=sample_fmts=dbl:sample_rates=${SAMPLE_RATE_HZ}:channel_layouts=stereo`;
const EBUR128 = 'ebur128=peak=true:framelog=verbose';
const TO_S16 = 'aformat=sample_fmts=s16';

interface Range {
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** Decodes and measures a local file. Rejects with `clip.too-slow` or `clip.not-audio`. */
export async function measureAudio(path: string, onProgress?: OnProgress): Promise<MeasuredAudio> {
  const scan = scanPcm();
  const told = listen(onProgress);
  const end = await decode(
    path,
    [HOUSE_FORMAT, EBUR128, TO_S16],
    (chunk) => {
      scan.take(chunk);
      told.bytes(chunk.length);
    },
    { onLine: told.line },
  );
  const { sounding, clipping, ...scanned } = scan.end();
  if (scanned.lengthFrames === 0) throw refuse('clip.not-audio', { detail: lastError(end) });
  const whole = loudnessOf(end);
  const range = sounding(silenceDbfs(whole.loudnessLufs));
  const narrow = range !== null && edgesMatter(range, scanned.lengthFrames);
  return {
    ...scanned,
    ...clipping(told.mono()),
    ...(narrow ? await loudnessOfRange(path, range) : whole),
    sounding: range,
    fault: end.lines.some(tellsFault) ? await firstFault(path) : null,
  };
}

/** Hears from ffmpeg's announcement how long the sound is and whether it has one channel; tells the progress. */
function listen(onProgress: OnProgress | undefined) {
  let announcedMs = 0;
  let bytes = 0;
  let mono = false;
  return {
    line(line: string) {
      const found = /Duration: (\d+):(\d+):([\d.]+)/.exec(line);
      if (found) announcedMs = (Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3])) * 1000;
      if (/Audio: .* Hz, (mono|1 channels)/.test(line)) mono = true;
    },
    bytes(count: number) {
      bytes += count;
      if (announcedMs > 0) onProgress?.(Math.min(1, msOfFrames(bytes / BYTES_PER_FRAME) / announcedMs));
    },
    mono: () => mono,
  };
}

async function decode(
  path: string,
  filters: readonly string[],
  take: TakeChunk,
  also: { readonly options?: readonly string[]; readonly onLine?: (line: string) => void } = {},
): Promise<FfmpegEnd> {
  const filtered = [
    '-map',
    '0:a:0',
    '-af',
    filters.join(','),
    '-t',
    String(LENGTH_MAX_SECONDS),
    '-f',
    's16le',
  ];
  const end = await runFfmpeg({
    inputs: [path],
    outputOptions: [...(also.options ?? []), ...filtered],
    output: take,
    timeLimitMs: TIME_LIMIT_MS,
    ...(also.onLine && { onLine: also.onLine }),
  });
  if (end.timedOut) throw refuse('clip.too-slow', { seconds: TIME_LIMIT_MS / 1000 });
  return end;
}

function silenceDbfs(loudnessLufs: number): number {
  return Math.min(SILENCE_MAX_DBFS, Math.max(SILENCE_MIN_DBFS, loudnessLufs - SILENCE_BELOW_LU));
}

function edgesMatter(range: Range, lengthFrames: number): boolean {
  const sounds = range.toFrame - range.fromFrame;
  return sounds < EDGES_MATTER_FRAMES && (sounds < lengthFrames || sounds < BLOCK_FRAMES);
}

async function loudnessOfRange(path: string, range: Range) {
  const trim = `atrim=start_sample=${range.fromFrame}:end_sample=${range.toFrame}`;
  const filters = [HOUSE_FORMAT, trim, `apad=whole_len=${BLOCK_FRAMES}`, EBUR128, TO_S16];
  return loudnessOf(await decode(path, filters, () => {}));
}

/** Reads ebur128's summary: `I: -16.3 LUFS`, `Peak: -1.9 dBFS` (the true peak). */
function loudnessOf(end: FfmpegEnd): { readonly loudnessLufs: number; readonly truePeakDbtp: number } {
  const summary = end.lines.slice(end.lines.findLastIndex((line) => line.includes('Summary:'))).join('\n');
  const number = (pattern: RegExp) => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  const loudnessLufs = number(/\bI:\s+(-?[\d.]+) LUFS/);
  const truePeakDbtp = number(/\bPeak:\s+(-?[\d.]+|-inf) dBFS/);
  return {
    loudnessLufs: Number.isNaN(loudnessLufs) ? NO_LOUDNESS_LUFS : loudnessLufs,
    truePeakDbtp: Number.isNaN(truePeakDbtp) ? Number.NEGATIVE_INFINITY : truePeakDbtp,
  };
}

function tellsFault(line: string): boolean {
  return line.includes('[error]') || line.includes('corrupt input packet');
}

function lastError(end: FfmpegEnd): string {
  return plainWords(end.lines.findLast(tellsFault) ?? '');
}

/** `[mp3float @ 0x55…] [error] Header missing` → `Header missing`. */
function plainWords(line: string): string {
  return line.replace(/^(\[[^\]]*\] )+/, '').trim();
}

/** Decodes again, up to the first fault; null when the decoder goes through (what it said was no fault of the sound). */
async function firstFault(path: string): Promise<MeasuredAudio['fault']> {
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
  };
  const end = await decode(path, [HOUSE_FORMAT, TO_S16], count, { options: ['-xerror'] });
  if (end.ok) return null;
  return { atMs: msOfFrames(Math.floor(bytes / BYTES_PER_FRAME)), message: lastError(end) };
}
