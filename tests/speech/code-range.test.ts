import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['SBD 0301-0460', 'số báo danh không ba không một đến không bốn sáu không'],
  ['số báo danh 312 - 405', 'số báo danh ba một hai đến bốn không năm'],
  ['số thứ tự 007-095', 'số thứ tự không không bảy đến không chín năm'],
  ['mã số từ 002 đến 310', 'mã số từ không không hai đến ba một không'],
  ['số thứ tự từ 61 - 95', 'số thứ tự từ sáu mươi mốt đến chín mươi lăm'],
])('codes in a row are read one by one at both ends: %s', (written, said) => {
  expect(say(written)).toBe(said);
});

test('the parts of one number are no range', () => {
  expect(say('MST 0200307106-002')).not.toContain('đến');
  expect(say('STK 002-130-654321')).not.toContain('đến');
});
