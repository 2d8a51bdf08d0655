/** As `refused-codes.ts`, of what takes its time. */
import { Refusal } from '../../src/model/problem.ts';

export async function refusedLater(act: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}
