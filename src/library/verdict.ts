/** The verdict on a probed and measured file: what keeps it out of the library, what is worth knowing, its cue points. */
import type { CuePoints } from '../model/clip.ts';
import type { MeasuredAudio, ProbedAudio } from '../model/ports/audio-tools.ts';
import type { Problem } from '../model/problem.ts';
import { msOfFrames } from '../model/sound.ts';
import { cuePoints } from './cue-points.ts';

const SHORTEST_MS = 300;
const LONGEST_MS = 2 * 3_600_000;

/** Cut-off peaks that are heard as distortion: this many a second of sound, or this many in all. */
const CLIPPED_RUNS_A_SECOND = 2;
const CLIPPED_RUNS_IN_ALL = 300;
/** A single knock on the microphone is worth a word, no more. */
const CLIPPED_RUNS_HEARD = 5;

/** Lifting a quieter clip to the loudness of a broadcast lifts its noise by 20 dB and more. */
const VERY_QUIET_LUFS = -38;
/** Telephone band (AMR): words are understood, music is not enjoyed. */
const NARROW_BAND_HZ = 11_025;

/** Encoders pad and round; what is missing beyond this was lost. */
const MISSING_MS = 250;
const MISSING_SHARE = 0.01;
/**
 * A decoder's complaint within this of the end is about what stands behind the sound (a tag, a header that counts too
 * much) in these containers: where they are cut off is told by their own frames and chunks.
 */
const TRAILING_MS = 150;
const TELL_THEIR_END: readonly string[] = ['mp3', 'wav'];

export interface Verdict {
  /** With an error among them the file is refused. */
  readonly problems: readonly Problem[];
  readonly cue: CuePoints;
}

export function judgeClip(probed: ProbedAudio, measured: MeasuredAudio): Verdict {
  const cue = cuePoints(measured);
  const cuedMs = msOfFrames(cue.outFrame - cue.inFrame);
  const faults = measured.sounding === null ? [error('clip.silent')] : soundFaults(probed, measured, cuedMs);
  const notices = measured.sounding === null ? [] : noticesOf(probed, measured, cuedMs);
  return { problems: [...faults, ...notices], cue };
}

function soundFaults(probed: ProbedAudio, measured: MeasuredAudio, cuedMs: number): readonly Problem[] {
  const faults: Problem[] = [];
  const broken = brokenAt(probed, measured);
  if (broken !== null) faults.push(broken);
  if (isDistorted(measured, cuedMs)) faults.push(clipping('error', 'clip.clipped', measured));
  if (cuedMs < SHORTEST_MS) faults.push(error('clip.too-short', { ms: Math.round(cuedMs) }));
  if (cuedMs > LONGEST_MS) faults.push(error('clip.too-long', { minutes: Math.round(cuedMs / 60_000) }));
  return faults;
}

/** Where the sound breaks off or is damaged, whoever noticed it: the container, the decoder, or the clock. */
function brokenAt(probed: ProbedAudio, measured: MeasuredAudio): Problem | null {
  const lengthMs = msOfFrames(measured.lengthFrames);
  const missingMs = (probed.claimedMs ?? 0) - lengthMs;
  const isShort = missingMs > Math.max(MISSING_MS, (probed.claimedMs ?? 0) * MISSING_SHARE);
  if (probed.fault !== null) {
    return error(probed.fault.kind === 'cut' ? 'clip.truncated' : 'clip.damaged', at(probed.fault.atMs));
  }
  const { fault } = measured;
  if (fault !== null && !isTrailing(probed, fault.atMs, lengthMs)) {
    return error(fault.atMs > lengthMs - TRAILING_MS ? 'clip.truncated' : 'clip.damaged', at(fault.atMs));
  }
  return isShort ? error('clip.truncated', at(lengthMs)) : null;
}

function isTrailing(probed: ProbedAudio, atMs: number, lengthMs: number): boolean {
  return TELL_THEIR_END.includes(probed.container) && atMs > lengthMs - TRAILING_MS;
}

function isDistorted({ clippedRuns }: MeasuredAudio, cuedMs: number): boolean {
  if (clippedRuns < CLIPPED_RUNS_HEARD) return false;
  return clippedRuns >= CLIPPED_RUNS_IN_ALL || clippedRuns / (cuedMs / 1000) >= CLIPPED_RUNS_A_SECOND;
}

function noticesOf(probed: ProbedAudio, measured: MeasuredAudio, cuedMs: number): readonly Problem[] {
  const found: Problem[] = [];
  if (measured.clippedRuns >= CLIPPED_RUNS_HEARD && !isDistorted(measured, cuedMs)) {
    found.push(clipping('notice', 'clip.peaks-cut', measured));
  }
  if (measured.loudnessLufs < VERY_QUIET_LUFS) {
    found.push({
      code: 'clip.very-quiet',
      severity: 'notice',
      params: { lufs: tenth(measured.loudnessLufs) },
    });
  }
  if (probed.sampleRateHz <= NARROW_BAND_HZ) {
    found.push({ code: 'clip.narrow-band', severity: 'notice', params: { hz: probed.sampleRateHz } });
  }
  return found;
}

function clipping(severity: Problem['severity'], code: string, measured: MeasuredAudio): Problem {
  return { code, severity, params: { runs: measured.clippedRuns, ...at(measured.firstClippedMs ?? 0) } };
}

function error(code: string, params: Problem['params'] = {}): Problem {
  return { code, severity: 'error', params };
}

function at(ms: number): { readonly second: number } {
  return { second: tenth(ms / 1000) };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
