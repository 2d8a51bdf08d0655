/** Programmes that can never air, that are over, or that are longer than they allow themselves. */
import type { Problem } from '../model/problem.ts';
import type { Programme, Schedule } from '../model/programme.ts';
import { DAY_MS, type InstantMs } from '../model/time.ts';
import { dayNumberOf } from './calendar-day.ts';
import { type CheckQuestion, lengthsOf, ofProgramme } from './check-question.ts';
import { expandSlots } from './expand.ts';
import { plannedMs } from './planned-length.ts';

/** 29 February that is a given weekday comes round within 28 years, 40 where a century lacks its leap day. */
const FUTURE_MS = 40 * 366 * DAY_MS;
const STEP_MS = 366 * DAY_MS;
/** Before it no schedule of ours was written. */
const FIRST_DATE = '2000-01-01';

export function lifeProblems(question: CheckQuestion): readonly Problem[] {
  return question.schedule.programmes.flatMap((programme) => [
    ...ofLife(question, programme),
    ...ofLength(question, programme),
  ]);
}

function ofLife({ schedule, nowMs }: CheckQuestion, programme: Programme): readonly Problem[] {
  if (programme.when.length === 0) return [];
  const { from, until } = programme;
  if (from !== null && until !== null && from > until) {
    return [ofProgramme(programme, 'schedule.until-before-from', 'error', { from, until })];
  }
  const firstMs = dayNumberOf(from ?? FIRST_DATE) * DAY_MS - DAY_MS;
  if (airsWithin(schedule, programme, Math.max(nowMs, firstMs), Math.max(nowMs, firstMs) + FUTURE_MS))
    return [];
  if (airsWithin(schedule, programme, firstMs, nowMs)) {
    return [ofProgramme(programme, 'schedule.over', 'notice')];
  }
  const excepted = airsWithin(schedule, { ...programme, except: [] }, firstMs, nowMs + FUTURE_MS);
  return [ofProgramme(programme, excepted ? 'schedule.all-days-excepted' : 'schedule.never-airs', 'error')];
}

function airsWithin(schedule: Schedule, programme: Programme, fromMs: InstantMs, toMs: InstantMs): boolean {
  const alone = { ...schedule, programmes: [programme] };
  for (let stepMs = fromMs; stepMs < toMs; stepMs += STEP_MS) {
    if (expandSlots(alone, stepMs, Math.min(stepMs + STEP_MS, toMs)).length > 0) return true;
  }
  return false;
}

function ofLength(question: CheckQuestion, programme: Programme): readonly Problem[] {
  const lengthMs = plannedMs(programme, lengthsOf(question, 0));
  if (programme.maxMs === null || lengthMs <= programme.maxMs) return [];
  const params = { seconds: Math.ceil(lengthMs / 1000), maxSeconds: Math.floor(programme.maxMs / 1000) };
  return [ofProgramme(programme, 'schedule.longer-than-max', 'error', params)];
}
