import { expect, test } from 'vitest';
import { slotId } from '../../src/schedule/slot-id.ts';

test('a slot’s name says programme, civil time and offset', () => {
  const atMs = Date.parse('2024-03-18T06:00:00+07:00');
  expect(slotId('ban-tin-sang', '2024-03-18', atMs, atMs + 7 * 3_600_000)).toBe(
    'ban-tin-sang@2024-03-18T06:00+07:00',
  );
});

test('a slot west of Greenwich at a half-hour offset keeps its seconds', () => {
  const atMs = Date.parse('2024-03-18T06:00:05-03:30');
  expect(slotId('x', '2024-03-18', atMs, atMs - 210 * 60_000)).toBe('x@2024-03-18T06:00:05-03:30');
});
