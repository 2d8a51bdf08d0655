/** How a bed lies under speech: a gain line drawn beforehand, never a compressor that listens. */
import { framesOfMs } from '../model/sound.ts';
import type { EnvelopePoint } from './mix-plan.ts';

/** How far the bed rises where nobody speaks, dB. */
const RISE_DB = 8;
/** From ducked to risen and back. */
const RAMP_FRAMES = framesOfMs(250);
/** A shorter pause is left ducked: a bed that pumps between sentences disturbs. */
const SHORTEST_RISE_FRAMES = framesOfMs(800);

/** Frames [from, to) of a bed's own time line under which somebody speaks. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
}

/** The gain line of a bed of `lengthFrames`: ducked to `duckedDb` under speech, risen in long pauses and at the ends. */
export function duckingEnvelope(
  spoken: readonly Spoken[],
  lengthFrames: number,
  duckedDb: number,
): readonly EnvelopePoint[] {
  const risenDb = Math.min(0, duckedDb + RISE_DB);
  const edges = [0, ...spoken.flatMap(({ from, to }) => [from, to]), lengthFrames];
  const points: EnvelopePoint[] = [{ frame: 0, gainDb: duckedDb }];
  for (let at = 0; at < edges.length; at += 2) {
    const [from = 0, to = 0] = edges.slice(at, at + 2);
    if (to - from < SHORTEST_RISE_FRAMES) continue;
    const isLead = from === 0;
    const isTail = to === lengthFrames;
    if (isLead) points.pop();
    else points.push({ frame: from, gainDb: duckedDb });
    points.push({ frame: isLead ? 0 : from + RAMP_FRAMES, gainDb: risenDb });
    points.push({ frame: isTail ? to : to - RAMP_FRAMES, gainDb: risenDb });
    if (!isTail) points.push({ frame: to, gainDb: duckedDb });
  }
  return points;
}
