import { expect, test } from 'vitest';
import { isoInstant } from '../../src/record/iso-instant.ts';

test('an instant is written with the station’s offset, and with milliseconds only where there are some', () => {
  const six = Date.parse('2024-03-18T06:00:00+07:00');
  expect(isoInstant(six, 'Asia/Ho_Chi_Minh')).toBe('2024-03-18T06:00:00+07:00');
  expect(isoInstant(six + 12.7, 'Asia/Ho_Chi_Minh')).toBe('2024-03-18T06:00:00.012+07:00');
  expect(() => isoInstant(Number.NaN, 'Asia/Ho_Chi_Minh')).toThrow(RangeError);
});
