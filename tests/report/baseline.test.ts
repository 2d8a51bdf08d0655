/** Which period growth is counted against when a report asks for the baseline. */
import { expect, test } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import type { Campaign } from '../../src/model/programme.ts';
import { baselineOf } from '../../src/report/baseline.ts';

const MARCH = { from: '2024-03-18', to: '2024-03-24' };

function campaign(id: string, changes: Partial<Campaign> = {}): Campaign {
  return {
    id,
    title: id,
    topic: 'sap-xep-dvhc',
    period: { from: '2024-03-18', until: '2025-12-31' },
    baseline: { from: '2024-02-26', until: '2024-03-17' },
    basis: null,
    ...changes,
  };
}

function refusalOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.problems[0]?.code : String(error);
  }
}

test('the baseline is the one of the topic’s campaign', () => {
  const other = campaign('phong-chay', {
    topic: 'phong-chay',
    baseline: { from: '2023-01-01', until: '2023-01-31' },
  });
  expect(baselineOf([other, campaign('sap-xep')], 'sap-xep-dvhc', MARCH)).toEqual({
    from: '2024-02-26',
    to: '2024-03-17',
  });
});

test('of two campaigns on a topic, the one under way in the period gives the baseline', () => {
  const last = campaign('2020', {
    period: { from: '2020-01-01', until: '2020-12-31' },
    baseline: { from: '2019-12-01', until: '2019-12-31' },
  });
  expect(baselineOf([last, campaign('2024')], 'sap-xep-dvhc', MARCH).from).toBe('2024-02-26');
  expect(baselineOf([last], 'sap-xep-dvhc', MARCH).from).toBe('2019-12-01');
});

test('without a baseline, or with several that differ, the report says so instead of guessing', () => {
  expect(refusalOf(() => baselineOf([campaign('x', { baseline: null })], null, MARCH))).toBe(
    'report.no-baseline',
  );
  expect(refusalOf(() => baselineOf([campaign('x')], 'y-te', MARCH))).toBe('report.no-baseline');
  const other = campaign('y', { topic: 'y-te', baseline: { from: '2024-01-01', until: '2024-01-31' } });
  expect(refusalOf(() => baselineOf([campaign('x'), other], null, MARCH))).toBe('report.many-baselines');
  expect(refusalOf(() => baselineOf([campaign('x'), campaign('z')], null, MARCH))).toBe(undefined);
});
