/** A WAV file encoded with chapter marks, so that a day of broadcasts can be leafed through in any player. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Chapter } from '../../model/ports/rehearsal.ts';
import { refuse } from '../../model/problem.ts';
import { runFfmpeg } from './ffmpeg-process.ts';

/** Container and codec by the file's ending; WAV and FLAC keep every sample, and FLAC and WAV no chapters. */
const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
  '.m4a': ['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '128k', '-movflags', '+faststart', '-f', 'ipod'],
  '.mp3': ['-c:a', 'libmp3lame', '-b:a', '128k', '-f', 'mp3'],
  '.flac': ['-c:a', 'flac', '-f', 'flac'],
  '.wav': ['-c:a', 'pcm_s16le', '-f', 'wav'],
};

const TIME_LIMIT_MS = 600_000;

export function canEncode(path: string): boolean {
  return ENCODINGS[extname(path).toLowerCase()] !== undefined;
}

/** Rejects with `rehearse.not-saved`; nothing is left behind then. */
export async function encodeWithChapters(
  wavPath: string,
  path: string,
  chapters: readonly Chapter[],
): Promise<void> {
  const encoding = ENCODINGS[extname(path).toLowerCase()] ?? [];
  const marksPath = `${wavPath}.chapters`;
  const partPath = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(marksPath, chapterMarks(chapters));
  const { ok, lines } = await runFfmpeg({
    inputs: [wavPath],
    // A second input: the marks.
    outputOptions: [
      '-f',
      'ffmetadata',
      '-i',
      marksPath,
      '-map',
      '0:a',
      '-map_chapters',
      '1',
      ...encoding,
      '-y',
    ],
    output: partPath,
    timeLimitMs: TIME_LIMIT_MS,
  });
  if (ok) return rename(partPath, path);
  await rm(partPath, { force: true });
  throw refuse(
    'rehearse.not-saved',
    { path, detail: lines.filter((line) => line.includes('[error]')).at(-1) ?? '' },
    3,
  );
}

function chapterMarks(chapters: readonly Chapter[]): string {
  const marks = chapters.map(
    ({ fromMs, toMs, title }) =>
      `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${Math.round(fromMs)}\nEND=${Math.round(toMs)}\ntitle=${escaped(title)}\n`,
  );
  return `;FFMETADATA1\n${marks.join('')}`;
}

function escaped(text: string): string {
  return text.replace(/[=;#\\\n]/g, (sign) => `\\${sign}`);
}
