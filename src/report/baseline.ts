/** Which period a report's growth is counted against: the baseline of the campaign that the topic belongs to. */

import { refuse } from '../model/problem.ts';
import type { Campaign, DateRange } from '../model/programme.ts';
import type { Period } from './period.ts';

/**
 * The baseline of the campaigns on `topic` (null: on any), those under way in the period first. Refusal
 * `report.no-baseline` where no campaign has one, `report.many-baselines` where they do not agree.
 */
export function baselineOf(campaigns: readonly Campaign[], topic: string | null, period: Period): Period {
  const fitting = campaigns.filter((campaign) => topic === null || campaign.topic === topic);
  const underWay = fitting.filter(({ period: own }) => own.from <= period.to && own.until >= period.from);
  const baselines = baselinesOf(underWay).length > 0 ? baselinesOf(underWay) : baselinesOf(fitting);
  const [only, ...others] = baselines;
  if (only === undefined) throw refuse('report.no-baseline', { topic: topic ?? '' });
  if (others.some((other) => other.from !== only.from || other.until !== only.until)) {
    throw refuse('report.many-baselines', {
      topics: [...new Set(fitting.map((one) => one.topic))].join(', '),
    });
  }
  return { from: only.from, to: only.until };
}

function baselinesOf(campaigns: readonly Campaign[]): readonly DateRange[] {
  return campaigns.flatMap(({ baseline }) => (baseline === null ? [] : [baseline]));
}
