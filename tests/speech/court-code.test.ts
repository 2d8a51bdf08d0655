import { expect, test } from 'vitest';
import { courtWords } from '../../src/speech/court-code.ts';

test.each([
  [['DS', 'ST'], 'dân sự sơ thẩm'],
  [['QĐXXST', 'DS'], 'quyết định xét xử sơ thẩm dân sự'],
  [['TLPT', 'HNGĐ'], 'thụ lý phúc thẩm hôn nhân gia đình'],
  [['QĐCNTTLH'], 'quyết định công nhận thuận tình ly hôn'],
  [['HSPT'], 'hình sự phúc thẩm'],
])('the letters of a court are read part by part: %s', (clusters, words) => {
  expect(courtWords(clusters)).toBe(words);
});

test.each([[['QĐ', 'UBND']], [['TB', 'HC']], [['QĐ', 'ST']], [['TB', 'TLVA']]])(
  'letters that any office may write are not a court’s: %s',
  (clusters) => expect(courtWords(clusters)).toBeNull(),
);
