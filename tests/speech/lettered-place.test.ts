import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

test.each([
  ['tuyến T2 - T5', 'tuyến tê hai đến tê năm'],
  ['tháp T1 - T3', 'tháp tê một đến tê ba'],
  ['họp T2 - T5', 'họp thứ hai đến thứ năm'],
  ['thu T1 - T3', 'thu tháng một đến tháng ba'],
])('a T is a place, a day or a month by the word before it: %s', (written, said) => {
  expect(sayText(written).lines.join(' ')).toBe(said);
});
