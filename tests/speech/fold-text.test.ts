import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/speech/fold-text.ts';

const FOLDED: readonly (readonly [string, string])[] = [
  ['hoà thuỷ khoẻ quý toàn', 'hòa thủy khỏe quý toàn'],
  ['UỶ BAN', 'ỦY BAN'],
  ['u\u0309y ban ho\u0300a bi\u0300nh', 'ủy ban hòa bình'],
  ['１２ m² ½ Ⅳ ５％', '12 m2 1/2 IV 5%'],
  ['٣٤ \u{1D7CE}', '34 0'],
  ['a\u200Bb\u00ADc\uFEFF', 'abc'],
  ['30ºC “trích” 7h30′', '30°C "trích" 7h30\''],
  ['2023–2025 ‑ −5', '2023-2025 - -5'],
  ['Ðảng ủy', 'Đảng ủy'],
  ['\uF0B7 một', '• một'],
  ['một\r\nhai\u2028ba', 'một\nhai\nba'],
];

test.each(FOLDED)('%j is made even to %j', (input, text) => {
  expect(foldText(input).text).toBe(text);
});

test('each place of the even text knows the letter of the input that it came from', () => {
  const input = 'x\u200B u\u0309y ½';
  const { text, originOf } = foldText(input);
  expect(text).toBe('x ủy 1/2');
  expect(originOf(text.indexOf('ủ'))).toBe(input.indexOf('u'));
  expect(originOf(text.indexOf('/'))).toBe(input.indexOf('½'));
  expect(originOf(text.length)).toBe(input.length);
});

test('whatever is pasted, no digit but ours and nothing invisible is left, and places never go back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (input) => {
      const { text, originOf } = foldText(input);
      expect(text).not.toMatch(/(?![0-9])\p{N}|[^\P{C}\n\t]/u);
      const origins = Array.from({ length: text.length + 1 }, (_, place) => originOf(place));
      expect(origins).toEqual(origins.toSorted((one, other) => one - other));
    }),
  );
});
