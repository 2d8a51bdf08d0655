/** Codes of the problems for which something is refused; none when it is done. */
import { Refusal } from '../../src/model/problem.ts';

export function refusedCodes(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}
