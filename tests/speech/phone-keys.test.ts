import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['bấm *101# để xem', 'bấm sao một không một thăng để xem'],
  ['không bấm **21* rồi gọi', 'không bấm sao sao hai một sao rồi gọi'],
  ['nhấn phím # để kết thúc', 'nhấn phím thăng để kết thúc'],
  ['thuê bao ****5678', 'thuê bao sao sao sao sao năm sáu bảy tám'],
])('keys that are to be pressed are named: %s', (written, said) => expect(say(written)).toBe(said));

test('stars around a word press nothing', () => {
  expect(say('**5 hộ** được nhận')).not.toContain('sao');
});
