/** A mix laid on one loudspeaker's tape, and what stands on any stretch of that tape because of it. */
import type { OpenMix } from '../model/ports/mix-reader.ts';
import { fadedOut } from './fade.ts';
import type { FrameRange } from './tape.ts';

export interface LaidMix extends FrameRange {
  readonly airing: string;
  readonly mix: OpenMix;
  /** Tape frame from which it fades to silence at `toFrame`; null: it sounds to its own end. */
  readonly fadeFromFrame: number | null;
}

/** A stretch of tape: samples, or (null) silence. */
export interface Stretch extends FrameRange {
  readonly pcm: Int16Array | null;
}

/** What to put on the tape frames [fromFrame, toFrame), in order and without holes. Mixes never overlap. */
export function stretchesOf(laid: readonly LaidMix[], fromFrame: number, toFrame: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = fromFrame;
  for (const mix of [...laid].sort((a, b) => a.fromFrame - b.fromFrame)) {
    const from = Math.max(mix.fromFrame, at);
    const to = Math.min(mix.toFrame, toFrame);
    if (to <= from) continue;
    if (from > at) stretches.push({ fromFrame: at, toFrame: from, pcm: null });
    stretches.push(...soundOf(mix, from, to));
    at = to;
  }
  if (at < toFrame) stretches.push({ fromFrame: at, toFrame, pcm: null });
  return stretches;
}

/** Frames of one mix on the tape: as it is, then its fade. */
function soundOf(laid: LaidMix, fromFrame: number, toFrame: number): Stretch[] {
  const fadeFrom = Math.min(Math.max(laid.fadeFromFrame ?? laid.toFrame, fromFrame), toFrame);
  const sound: Stretch[] = [];
  if (fadeFrom > fromFrame) {
    sound.push({ fromFrame, toFrame: fadeFrom, pcm: samples(laid, fromFrame, fadeFrom) });
  }
  if (laid.fadeFromFrame !== null && toFrame > fadeFrom) {
    const length = laid.toFrame - laid.fadeFromFrame;
    const pcm = fadedOut(samples(laid, fadeFrom, toFrame), fadeFrom - laid.fadeFromFrame, length);
    sound.push({ fromFrame: fadeFrom, toFrame, pcm });
  }
  return sound;
}

function samples(laid: LaidMix, fromFrame: number, toFrame: number): Int16Array {
  return laid.mix.read(fromFrame - laid.fromFrame, toFrame - fromFrame);
}

/** The mix as it stands once told at tape frame `fromFrame` to fade within `fadeFrames`. */
export function cutShort(laid: LaidMix, fromFrame: number, fadeFrames: number): LaidMix {
  if (fromFrame <= laid.fromFrame) return { ...laid, toFrame: laid.fromFrame, fadeFromFrame: null };
  if (laid.fadeFromFrame !== null || fromFrame >= laid.toFrame) return laid;
  const toFrame = Math.min(laid.toFrame, fromFrame + fadeFrames);
  return { ...laid, toFrame, fadeFromFrame: fromFrame };
}
