/** Times of day beside a broadcast. */
import { expect, test } from 'vitest';
import { timeOfDay } from '../../src/cli/log-lines.ts';

test('a broadcast that began a millisecond early is not shown a whole second early', () => {
  const at = (time: string) => timeOfDay(Date.parse(`2024-03-18T${time}+07:00`), 'Asia/Ho_Chi_Minh');
  expect(at('05:59:59.999')).toBe('06:00:00');
  expect(at('06:00:00.400')).toBe('06:00:00');
});
