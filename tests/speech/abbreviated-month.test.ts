import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['6T/2025', 'sáu tháng năm hai nghìn không trăm hai mươi lăm'],
  ['thu 9 tháng/2024', 'thu chín tháng năm hai nghìn không trăm hai mươi tư'],
  ['6T đầu năm', 'sáu tháng đầu năm'],
  ['T3/2025', 'tháng ba năm hai nghìn không trăm hai mươi lăm'],
  ['T.4-2025', 'tháng tư năm hai nghìn không trăm hai mươi lăm'],
  ['cuối T.12', 'cuối tháng mười hai'],
  ['lương T4', 'lương tháng tư'],
  ['từ T1-T6', 'từ tháng một đến tháng sáu'],
  ['QIII/2025', 'quý ba năm hai nghìn không trăm hai mươi lăm'],
])('a month or a quarter behind its letter: %s', (written, said) => expect(say(written)).toBe(said));

test('T is a month and Q a quarter only where something says so', () => {
  expect(say('nhà T3')).not.toContain('tháng');
  expect(say('Q.1')).not.toContain('quý');
});
