import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDurationMs } from '../../src/schedule/duration.ts';

test.each([
  ['10 phút', 600_000],
  ['trễ tối đa 10 phút', 600_000],
  ['Trễ Tối Đa 10 Phút'.normalize('NFD'), 600_000],
  ['tối đa 15p', 900_000],
  ['90 giây', 90_000],
  ['90s', 90_000],
  ['1h30', 5_400_000],
  ['1 giờ 30 phút', 5_400_000],
  ['1,5 giờ', 5_400_000],
  ['1.5 hours', 5_400_000],
  ['2p30', 150_000],
  ['10 minutes', 600_000],
  ['at most 10 min', 600_000],
  ['500 ms', 500],
  ['0', 0],
  ['không', 0],
])('%s lasts %i ms', (text, ms) => expect(readDurationMs(text)).toBe(ms));

test.each([
  '10',
  '10 ngày',
  '30 phút 1 giờ',
  '1 phút 2 phút',
  '-5 phút',
  '25 giờ',
  'lâu',
  '',
  '1e9 s',
  'phút',
])('a slot cannot wait “%s”', (text) => expect(readDurationMs(text)).toBeNull());

test('every length written in hours, minutes and seconds is read as it is', () => {
  const parts = fc.tuple(
    fc.integer({ min: 0, max: 22 }),
    fc.integer({ min: 0, max: 59 }),
    fc.integer({ min: 0, max: 59 }),
  );
  fc.assert(
    fc.property(parts, ([hours, minutes, seconds]) => {
      expect(readDurationMs(`${hours} giờ ${minutes} phút ${seconds} giây`)).toBe(
        (hours * 3600 + minutes * 60 + seconds) * 1000,
      );
    }),
  );
});
