import { expect, test } from 'vitest';
import { appendEntries } from '../../src/record/append.ts';
import { readRights } from '../../src/rights/fold.ts';
import { skipCause } from '../../src/schedule/skip-orders.ts';
import { skipDate, skipSlot } from '../../src/verbs/skip-slot.ts';
import { missedAt } from '../fakes/airing-entries.ts';
import { bringIntoForce } from '../fakes/in-force.ts';
import { refusedCodes } from '../fakes/refused-codes.ts';
import { daily, sampleProgramme, sampleSchedule, sampleSlot } from '../fakes/sample-schedule.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const request = { why: 'Quốc tang', by: 'lanh-dao' };
const SANG = 'ban-tin-sang@2024-03-18T06:00+07:00';

function scheduledWard() {
  const ward = tempWard();
  beginRecord(ward);
  bringIntoForce(ward, sampleSchedule([sampleProgramme({ when: [daily('06:00', '17:00')] })]));
  return ward;
}

test('a slot put off is named in the chain with the reason and the person, the others still air', () => {
  const ward = scheduledWard();
  expect(skipSlot(ward, SANG, request).id).toBe(SANG);
  const { skips } = readRights(ward.records);
  expect(skips).toMatchObject([{ slot: SANG, date: null, why: 'Quốc tang', by: 'lanh-dao' }]);
  expect(skipCause(skips, sampleSlot('ban-tin-sang', '2024-03-18T17:00+07:00'))).toBeNull();
});

test('a slot may be named without its offset', () => {
  expect(skipSlot(scheduledWard(), 'ban-tin-sang@2024-03-18T17:00', request).id).toBe(
    'ban-tin-sang@2024-03-18T17:00+07:00',
  );
});

test('a date put off takes all its slots, and those that a later schedule brings', () => {
  const ward = scheduledWard();
  expect(skipDate(ward, '2024-03-19', request).map(({ id }) => id)).toEqual([
    'ban-tin-sang@2024-03-19T06:00+07:00',
    'ban-tin-sang@2024-03-19T17:00+07:00',
  ]);
  const { skips } = readRights(ward.records);
  expect(skipCause(skips, sampleSlot('them', '2024-03-19T11:00+07:00'))).not.toBeNull();
});

test('what the schedule does not have, is over, or is put off already is refused and changes nothing', () => {
  const ward = scheduledWard();
  const head = ward.records.head().seq;
  expect(refusedCodes(() => skipSlot(ward, 'ban-tin-sang@2024-03-18T06:30', request))).toEqual([
    'skip.unknown-slot',
  ]);
  expect(refusedCodes(() => skipSlot(ward, 'ban-tin-sang', request))).toEqual(['skip.not-a-slot']);
  expect(refusedCodes(() => skipSlot(ward, SANG, { ...request, why: '  ' }))).toEqual(['skip.no-reason']);
  expect(refusedCodes(() => skipDate(ward, '2024-03-17', request))).toEqual(['skip.past']);
  expect(ward.records.head().seq).toBe(head);
  skipSlot(ward, SANG, request);
  expect(refusedCodes(() => skipSlot(ward, SANG, request))).toEqual(['skip.already']);
  skipDate(ward, '2024-03-20', request);
  expect(refusedCodes(() => skipDate(ward, '2024-03-20', request))).toEqual(['skip.already']);
});

test('a slot that waits within its allowance can still be put off, one that is over or decided cannot', () => {
  const ward = scheduledWard();
  ward.clock.setCivil('2024-03-18T06:05:00+07:00');
  expect(skipSlot(ward, SANG, request).id).toBe(SANG);
  ward.clock.setCivil('2024-03-18T17:10:01+07:00');
  expect(refusedCodes(() => skipSlot(ward, 'ban-tin-sang@2024-03-18T17:00', request))).toEqual(['skip.past']);
});

test('what has its outcome cannot be put off any more', () => {
  const ward = scheduledWard();
  appendEntries(ward.records, ward.clock.nowMs(), [missedAt('2024-03-18T06:00:00+07:00', { id: SANG })]);
  expect(refusedCodes(() => skipSlot(ward, SANG, request))).toEqual(['skip.past']);
});

test('without a schedule in force there is nothing to put off', () => {
  const ward = tempWard();
  beginRecord(ward);
  expect(refusedCodes(() => skipSlot(ward, SANG, request))).toEqual(['skip.no-schedule']);
});
