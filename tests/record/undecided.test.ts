import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undecidedSlots } from '../../src/record/undecided.ts';
import { expandSlots } from '../../src/schedule/expand.ts';
import { daily, sampleProgramme, sampleSchedule } from '../fakes/sample-schedule.ts';

const ms = (iso: string) => Date.parse(`2024-03-${iso}+07:00`);
const version = (name: string, fromMs: number, ...at: string[]) => ({
  version: name,
  fromMs,
  schedule: sampleSchedule([sampleProgramme({ when: [daily(...at)] })]),
});
type Version = ReturnType<typeof version>;
const expand = ({ schedule }: Version, fromMs: number, toMs: number) => expandSlots(schedule, fromMs, toMs);
const names = (found: ReturnType<typeof undecidedSlots<Version>>) =>
  found.map(({ slot, inForce }) => `${inForce.version} ${slot.id.slice(13)}`);

test('what fell due while the station was off is undecided, by the schedule in force at that hour', () => {
  const timeline = [
    version('v1', ms('18T00:00:00'), '06:00', '17:00'),
    version('v2', ms('18T12:00:00'), '06:00', '18:00'),
  ];
  const found = undecidedSlots(timeline, ms('18T05:00:00'), ms('19T07:00:00'), expand, () => false);
  expect(names(found)).toEqual([
    'v1 2024-03-18T06:00+07:00',
    'v2 2024-03-18T18:00+07:00',
    'v2 2024-03-19T06:00+07:00',
  ]);
});

test('a slot that has its outcome is not asked for again', () => {
  const timeline = [version('v1', ms('18T00:00:00'), '06:00', '17:00')];
  const found = undecidedSlots(timeline, ms('18T06:00:00'), ms('18T17:00:00'), expand, (id) =>
    id.includes('T06:00'),
  );
  expect(names(found)).toEqual(['v1 2024-03-18T17:00+07:00']);
});

test('nothing is due before the first schedule came into force, nor at an instant that has not come', () => {
  const timeline = [version('v1', ms('18T06:00:01'), '06:00', '17:00')];
  expect(undecidedSlots(timeline, 0, ms('18T16:59:59'), expand, () => false)).toEqual([]);
  expect(undecidedSlots([], 0, ms('20T00:00:00'), expand, () => false)).toEqual([]);
});

test('a slot at the very instant of a change belongs to the new version only', () => {
  const timeline = [version('v1', ms('18T00:00:00'), '06:00'), version('v2', ms('18T06:00:00'), '06:00')];
  expect(names(undecidedSlots(timeline, 0, ms('18T23:00:00'), expand, () => false))).toEqual([
    'v2 2024-03-18T06:00+07:00',
  ]);
});

test('whatever reloads and restarts fall between, each due slot is asked for until it is decided, then never again', () => {
  const times = fc.uniqueArray(fc.constantFrom('05:00', '06:00', '06:10', '17:00', '23:59'), {
    minLength: 1,
  });
  const minutes = fc.integer({ min: 0, max: 5 * 1440 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(minutes, times), { minLength: 1, maxLength: 5 }),
      fc.array(minutes, { minLength: 1, maxLength: 8 }),
      (changes, beats) => {
        const start = ms('18T00:00:00');
        const timeline = changes
          .sort(([a], [b]) => a - b)
          .map(([minute, at], index) => version(`v${index}`, start + minute * 60_000, ...at));
        const end = start + 6 * 86_400_000;
        const all = undecidedSlots(timeline, start, end, expand, () => false).map(({ slot }) => slot.id);
        const decided: string[] = [];
        let decidedUntil = start;
        for (const now of [...beats.sort((a, b) => a - b).map((minute) => start + minute * 60_000), end]) {
          const found = undecidedSlots(timeline, decidedUntil, now, expand, (id) => decided.includes(id));
          decided.push(...found.map(({ slot }) => slot.id));
          decidedUntil = now;
        }
        expect(decided).toEqual(all);
        expect(new Set(all).size).toBe(all.length);
      },
    ),
    { numRuns: 60 },
  );
});
