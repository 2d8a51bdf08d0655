import { expect, test } from 'vitest';
import { skipCause } from '../../src/schedule/skip-orders.ts';
import { sampleSlot } from '../fakes/sample-schedule.ts';

const slot = sampleSlot('sang', '2024-06-27T06:00+07:00');
const day = { slot: null, date: '2024-06-27', why: 'Kỳ thi tốt nghiệp', by: 'lanh-dao' };

test('a slot put off by name or by its date names who ordered it and why', () => {
  const cause = { code: 'skip-ordered', params: { why: 'Kỳ thi tốt nghiệp', by: 'lanh-dao' } };
  expect(skipCause([day], slot)).toEqual(cause);
  expect(skipCause([{ ...day, slot: slot.id, date: null }], slot)).toEqual(cause);
});

test('other slots and other dates are not put off', () => {
  expect(skipCause([day], sampleSlot('sang', '2024-06-28T06:00+07:00'))).toBeNull();
  expect(
    skipCause([{ ...day, slot: slot.id, date: null }], sampleSlot('chieu', '2024-06-27T17:00+07:00')),
  ).toBeNull();
});

test('an emergency is not put off by a day’s order, only by its own name', () => {
  const emergency = { ...slot, level: 'emergency' as const };
  expect(skipCause([day], emergency)).toBeNull();
  expect(skipCause([{ ...day, slot: slot.id, date: null }], emergency)).not.toBeNull();
});
