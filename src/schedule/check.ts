/**
 * What a readable schedule means for the ward: everything that would keep it from sounding, or make it sound when it
 * must not, told before it does (laws 3 to 6). Reading it comes before (`read-schedule.ts`).
 */
import type { Problem } from '../model/problem.ts';
import { lifeProblems } from './check-life.ts';
import type { CheckQuestion } from './check-question.ts';
import { slotProblems } from './check-slots.ts';
import { soundProblems } from './check-sounds.ts';
import { byPlace } from './problem-order.ts';

/** In the order of the files. */
export function checkSchedule(question: CheckQuestion): readonly Problem[] {
  if (question.schedule.programmes.length === 0) {
    return [{ code: 'schedule.no-programmes', severity: 'notice', params: {} }];
  }
  return byPlace([...lifeProblems(question), ...soundProblems(question), ...slotProblems(question)]);
}
