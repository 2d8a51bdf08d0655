/** Loudness arithmetic: static gains only (EBU R128, ITU-R BS.1770); what a render must measure to be ready. */
import type { RenderedSound } from '../model/ports/audio-tools.ts';
import type { LoudnessTarget } from '../model/station.ts';
import type { MixPlan, MixSource } from './mix-plan.ts';

/** How far a mix may lie from the target, LU. */
export const TOLERANCE_LU = 0.5;
/** The limiter's ceiling below the true peak allowed, dB: what lies between samples overshoots by 0.1 dB or so. */
const CEILING_MARGIN_DB = 0.5;
/** Added to a ceiling that proved too high, dB. */
const CEILING_STEP_DB = 0.1;

/** What may still change from one render of a plan to the next. */
export interface Tuning {
  /** Static gain over the whole mix, dB. */
  readonly gainDb: number;
  /** Sample ceiling of the limiter, dBFS; null: nothing comes near the limit, the mix stays linear. */
  readonly ceilingDbfs: number | null;
}

/** The static gain that brings a source to the target. */
export function gainToTargetDb(source: MixSource, target: LoudnessTarget): number {
  return target.targetLufs - source.loudnessLufs;
}

/** How a plan is rendered first: with a limiter only where a known peak could pass the limit. */
export function firstTuning(plan: MixPlan): Tuning {
  const limitDbtp = plan.loudness.truePeakMaxDbtp;
  const limited = plan.loudness.profile === 'horn' || highestPeakDbtp(plan) > limitDbtp;
  return { gainDb: 0, ceilingDbfs: limited ? limitDbtp - CEILING_MARGIN_DB : null };
}

/** What to change after a render that missed the target or passed the peak; null: it is as it should be. */
export function nextTuning(target: LoudnessTarget, tuning: Tuning, rendered: RenderedSound): Tuning | null {
  const offLu = rendered.loudnessLufs - target.targetLufs;
  const overDb = rendered.truePeakDbtp - target.truePeakMaxDbtp;
  if (Math.abs(offLu) <= TOLERANCE_LU && overDb <= 0) return null;
  const ceilingDbfs = tuning.ceilingDbfs ?? target.truePeakMaxDbtp - CEILING_MARGIN_DB;
  return {
    gainDb: tuning.gainDb - offLu,
    ceilingDbfs:
      overDb > 0 && tuning.ceilingDbfs !== null ? ceilingDbfs - overDb - CEILING_STEP_DB : ceilingDbfs,
  };
}

/** Upper bound of the mix's true peak from the measured peaks: the loudest part over the loudest bed. */
function highestPeakDbtp(plan: MixPlan): number {
  const parts = plan.placed.map((placed) => placed.source.truePeakDbtp + placed.gainDb);
  const beds = plan.beds.map(
    (bed) => bed.source.truePeakDbtp + bed.gainDb + Math.max(...bed.envelope.map((point) => point.gainDb)),
  );
  return 20 * Math.log10(amplitude(Math.max(...parts)) + amplitude(Math.max(-Infinity, ...beds)));
}

function amplitude(levelDb: number): number {
  return 10 ** (levelDb / 20);
}
