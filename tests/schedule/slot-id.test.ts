import { expect, test } from 'vitest';
import { parseSlotId, slotId } from '../../src/schedule/slot-id.ts';

test('a slot’s name says programme, civil time and offset, and gives the instant back', () => {
  const atMs = Date.parse('2024-03-18T06:00:00+07:00');
  const id = slotId('ban-tin-sang', '2024-03-18', atMs, atMs + 7 * 3_600_000);
  expect(id).toBe('ban-tin-sang@2024-03-18T06:00+07:00');
  expect(parseSlotId(id)).toEqual({ programme: 'ban-tin-sang', atMs });
});

test('a slot west of Greenwich at a half-hour offset keeps its seconds', () => {
  const atMs = Date.parse('2024-03-18T06:00:05-03:30');
  const id = slotId('x', '2024-03-18', atMs, atMs - 210 * 60_000);
  expect(id).toBe('x@2024-03-18T06:00:05-03:30');
  expect(parseSlotId(id)?.atMs).toBe(atMs);
});

test.each([
  'ban-tin-sang',
  '2024-03-18',
  '@2024-03-18T06:00+07:00',
  'a@2024-03-18',
  'a@2024-13-18T06:00+07:00',
])('%s names no slot', (text) => {
  expect(parseSlotId(text)).toBeNull();
});
