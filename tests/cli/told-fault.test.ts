import { expect, test } from 'vitest';
import { toldFault } from '../../src/cli/machine-fault.ts';
import { refuse } from '../../src/model/problem.ts';

test('of one file among many a fault is told as what it is, and what nobody foresaw in its own words', () => {
  const refusal = refuse('district.gap', { fromSeq: 1, toSeq: 2, after: 0 });
  expect(toldFault(refusal)).toBe(refusal);
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  expect(toldFault(full).problems[0]?.code).toBe('cli.disk-full');
  const nobodyForesaw = toldFault(new RangeError('Maximum call stack size exceeded')).problems[0];
  expect(nobodyForesaw).toMatchObject({
    code: 'cli.unexpected',
    params: { message: 'Maximum call stack size exceeded' },
  });
});
