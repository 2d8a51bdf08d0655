/** What went wrong, as a person may read it: the problem of a refusal, else a fault of ours named as it is. */
import { type Problem, Refusal } from '../model/problem.ts';

export function problemOf(error: unknown): Problem {
  const [first] = error instanceof Refusal ? error.problems : [];
  const reason = error instanceof Error ? error.message : String(error);
  return first ?? { code: 'station.fault', severity: 'error', params: { reason } };
}
