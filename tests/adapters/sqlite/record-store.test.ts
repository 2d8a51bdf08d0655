import { expect, test } from 'vitest';
import { beginRecord, tempWard } from '../../fakes/temp-ward.ts';

test('a new station has an empty record, then one that begins with its chain', () => {
  const ward = tempWard();
  expect(ward.records.head().seq).toBe(0);
  beginRecord(ward);
  const head = ward.records.head();
  const first = ward.records.entries(0).next().value!;
  expect(head.seq).toBe(4);
  expect(head.chainId).toBe(first.hash);
});
