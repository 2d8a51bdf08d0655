import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVEL_RANK, type Level } from '../../src/model/level.ts';
import { type Contender, settleClashes } from '../../src/schedule/clashes.ts';
import { sampleSlot } from '../fakes/sample-schedule.ts';

const AT = Date.parse('2024-03-18T06:00:00+07:00');

function contender(
  id: string,
  minute: number,
  minutes: number,
  { level = 'normal' as Level, late = 10, clash = 'wait' as const as 'wait' | 'skip' } = {},
): Contender {
  const slot = sampleSlot(id, '2024-03-18T06:00+07:00', {
    id: `${id}@${minute}`,
    level,
    atMs: AT + minute * 60_000,
    lateMs: late * 60_000,
  });
  return { slot, plannedMs: minutes * 60_000, clash };
}

/** `id outcome startMinute rival`, in the order settled. */
function settled(contenders: readonly Contender[], priorityCutsNormal = false): string[] {
  return settleClashes(contenders, priorityCutsNormal).map(
    ({ slot, outcome, startMs, rival }) =>
      `${slot.programme} ${outcome} ${(startMs - AT) / 60_000} ${rival?.programme ?? '-'}`,
  );
}

test('broadcasts that do not meet air at their own instants', () => {
  expect(settled([contender('a', 0, 10), contender('b', 10, 10)])).toEqual(['a airs 0 -', 'b airs 10 -']);
});

test('the later one waits for the earlier within its allowance', () => {
  expect(settled([contender('a', 0, 10), contender('b', 5, 10)])).toEqual(['a airs 0 -', 'b airs 10 a']);
});

test('one that cannot wait so long is skipped, and the one it gave way to is named', () => {
  expect(settled([contender('a', 0, 10), contender('b', 5, 10, { late: 4 })])).toEqual([
    'a airs 0 -',
    'b skipped 9 a',
  ]);
});

test('one that does not wait is skipped at once', () => {
  expect(settled([contender('a', 0, 10), contender('b', 5, 10, { clash: 'skip' })])[1]).toMatch(/^b skipped/);
});

test('of two at the same instant the higher level goes first, else the one that stands first in the files', () => {
  expect(settled([contender('a', 0, 5), contender('b', 0, 5, { level: 'priority' })])).toEqual([
    'b airs 0 -',
    'a airs 5 b',
  ]);
  expect(settled([contender('a', 0, 5), contender('b', 0, 5)])).toEqual(['a airs 0 -', 'b airs 5 a']);
});

test('of two that wait the higher level goes first, else the earlier', () => {
  expect(
    settled([
      contender('a', 0, 10),
      contender('b', 2, 5),
      contender('c', 3, 5),
      contender('d', 4, 5, { level: 'priority' }),
    ]),
  ).toEqual(['a airs 0 -', 'd airs 10 a', 'b skipped 12 d', 'c skipped 13 d']);
});

test('priority waits for a normal broadcast on air unless the station says that it cuts', () => {
  const both = [contender('a', 0, 10), contender('b', 5, 5, { level: 'priority' })];
  expect(settled(both)).toEqual(['a airs 0 -', 'b airs 10 a']);
  expect(settled(both, true)).toEqual(['a cut 0 b', 'b airs 5 -']);
});

test('an emergency cuts whatever sounds, and frees the loudspeaker earlier for who still waits', () => {
  expect(
    settled([
      contender('a', 0, 30, { level: 'priority' }),
      contender('b', 2, 5),
      contender('e', 4, 2, { level: 'emergency' }),
    ]),
  ).toEqual(['a cut 0 e', 'e airs 4 -', 'b airs 6 e']);
});

test('every slot gets exactly one turn, no two sound at once, and nobody starts early or beyond the allowance', () => {
  const any = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 120 }),
      minutes: fc.integer({ min: 1, max: 40 }),
      late: fc.integer({ min: 0, max: 30 }),
      level: fc.constantFrom('normal', 'priority', 'emergency') as fc.Arbitrary<Level>,
      clash: fc.constantFrom('wait', 'skip') as fc.Arbitrary<'wait' | 'skip'>,
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(any, fc.boolean(), (list, priorityCutsNormal) => {
      const contenders = list
        .sort((a, b) => a.minute - b.minute)
        .map(({ minute, minutes, ...rest }, index) => contender(`p${index}`, minute, minutes, rest));
      const byId = new Map(contenders.map((one) => [one.slot.id, one]));
      const turns = settleClashes(contenders, priorityCutsNormal);
      expect(turns.map(({ slot }) => slot.id).sort()).toEqual([...byId.keys()].sort());
      const sounding = turns
        .filter(({ outcome }) => outcome !== 'skipped')
        .sort((a, b) => a.startMs - b.startMs);
      for (const [index, turn] of sounding.entries()) {
        const mine = byId.get(turn.slot.id);
        const graceMs = Math.max(mine?.clash === 'wait' ? turn.slot.lateMs : 0, 1000);
        expect(turn.startMs - turn.slot.atMs).toBeGreaterThanOrEqual(0);
        expect(turn.startMs - turn.slot.atMs).toBeLessThanOrEqual(graceMs);
        const next = sounding[index + 1];
        const endMs = turn.startMs + (mine?.plannedMs ?? 0);
        if (next === undefined || endMs <= next.startMs) continue;
        expect(turn.outcome).toBe('cut');
        expect(LEVEL_RANK[next.slot.level]).toBeGreaterThan(LEVEL_RANK[turn.slot.level]);
        expect(next.slot.level === 'emergency' || priorityCutsNormal).toBe(true);
      }
    }),
  );
});
