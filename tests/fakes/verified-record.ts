/** The chain of a test's ward holds, and its rows say what it says; a failing test shows where not. */
import { expect } from 'vitest';
import type { Ward } from '../../src/model/ports/ward.ts';
import { verifyChain } from '../../src/record/verify.ts';

export function verifiedRecord({ records }: Pick<Ward, 'records'>): void {
  const { findings } = verifyChain(records.entries(0), records.head(), records.airingsBySeq());
  expect(findings).toEqual([]);
}
