/**
 * How fast each voice really speaks, learned from what it has spoken here: a voice that nobody has measured before is
 * estimated rightly once it has spoken a few sentences. Only estimates hang on it, never what is counted.
 */
import type { StationFiles } from '../model/ports/files.ts';
import type { VoiceSettings } from '../model/station.ts';
import { estimateSpeechMs } from '../speech/reading-time.ts';
import { keepByVoice, keptByVoice } from './kept-by-voice.ts';

const FILE = 'state/spoken/pace.json';

/** Less than this tells little. */
const ENOUGH_MS = 10_000;
/** What was spoken longer ago weighs less: at this length the sums are halved. */
const REMEMBERED_MS = 1_200_000;
/** No voice speaks more than so much faster or slower than estimated; what says so is damaged. */
const RATIO_MIN = 0.5;
const RATIO_MAX = 2;

interface Spoken {
  readonly estimatedMs: number;
  readonly spokenMs: number;
}

type Files = Pick<StationFiles, 'exists' | 'readText' | 'writeText'>;

/** Estimated length of spoken words, ms, in the station's first voice at its speed. */
export function readingTime(files: Files, { ladder, speed }: VoiceSettings): (words: string) => number {
  const ratio = ratioOf(kept(files)[ladder[0] ?? '']);
  return (words) => estimateSpeechMs(words, speed / ratio);
}

/** One sound that the voice made: what was estimated of it, and what was measured. */
export function keepPace(files: Files, voice: string, { estimatedMs, spokenMs }: Spoken): void {
  if (!isLength(estimatedMs) || !isLength(spokenMs)) return;
  const all = kept(files);
  const before = all[voice] ?? { estimatedMs: 0, spokenMs: 0 };
  const share = before.estimatedMs > REMEMBERED_MS ? 0.5 : 1;
  const now = {
    estimatedMs: before.estimatedMs * share + estimatedMs,
    spokenMs: before.spokenMs * share + spokenMs,
  };
  keepByVoice(files, FILE, { ...all, [voice]: now });
}

function ratioOf(spoken: Spoken | undefined): number {
  if (spoken === undefined || spoken.estimatedMs < ENOUGH_MS) return 1;
  return Math.min(RATIO_MAX, Math.max(RATIO_MIN, spoken.spokenMs / spoken.estimatedMs));
}

function kept(files: Files): Readonly<Record<string, Spoken>> {
  return keptByVoice(files, FILE, (value: Partial<Spoken>) => {
    const { estimatedMs, spokenMs } = value;
    return isLength(estimatedMs) && isLength(spokenMs) ? { estimatedMs, spokenMs } : null;
  });
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
