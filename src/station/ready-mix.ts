/** A plan's ready mix: from the cache, or rendered and corrected until it measures what it should. */
import { renderJob } from '../mix/filter-graph.ts';
import { firstTuning, nextTuning, type Tuning } from '../mix/loudness.ts';
import { mixKey } from '../mix/mix-key.ts';
import type { MixPlan } from '../mix/mix-plan.ts';
import type { ReadyMix } from '../model/mix.ts';
import type { OnProgress, RenderedSound } from '../model/ports/audio-tools.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Refusal, refuse } from '../model/problem.ts';

/** Most mixes need one render; a limiter or the horn profile at work asks for a second, hard spikes for a third. */
const RENDERS_MAX = 4;

/** The two ports it needs: the bench has no whole ward. */
type Workshop = Pick<Ward, 'mixes' | 'audio'>;

/** From the cache when its bytes are still those rendered; parts and sounds are always this plan's. Rejects with a Refusal. */
export async function readyMix(ward: Workshop, plan: MixPlan, onProgress?: OnProgress): Promise<ReadyMix> {
  const key = mixKey(plan);
  const { parts, sounds } = plan;
  const cached = ward.mixes.get(key);
  if (cached !== null && (await ward.mixes.intact(cached))) return { ...cached, parts, sounds };
  const path = ward.mixes.pathFor(key);
  const rendered = await renderToTarget(ward, plan, path, onProgress);
  const mix: ReadyMix = { key, path, parts, sounds, ...rendered };
  ward.mixes.put(mix);
  return mix;
}

/** Renders, measures, and corrects by a static gain and the limiter's ceiling until the mix is as it should be. */
async function renderToTarget(
  ward: Workshop,
  plan: MixPlan,
  path: string,
  onProgress?: OnProgress,
): Promise<RenderedSound> {
  let tuning: Tuning = firstTuning(plan);
  for (let renders = 1; ; renders += 1) {
    const rendered = await ward.audio.render(renderJob(plan, tuning, path), onProgress);
    const next = nextTuning(plan.loudness, tuning, rendered);
    if (next === null) return rendered;
    if (renders === RENDERS_MAX) throw missed(plan, rendered);
    tuning = next;
  }
}

function missed({ loudness }: MixPlan, { loudnessLufs, truePeakDbtp }: RenderedSound): Refusal {
  if (truePeakDbtp > loudness.truePeakMaxDbtp) {
    return refuse('mix.peak-over', { dbtp: truePeakDbtp.toFixed(1), limit: loudness.truePeakMaxDbtp });
  }
  return refuse('mix.loudness-off', { lufs: loudnessLufs.toFixed(1), target: loudness.targetLufs });
}
