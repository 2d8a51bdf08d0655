import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/speech/lexicon.ts';
import { PLAIN_SETTINGS, sayText } from '../../src/speech/say-text.ts';

/** Text as wards paste it, broken up and put together anew: what real notices are made of. */
const SCRAPS = fc.array(
  fc.constantFrom(
    ...[
      'Số ',
      '117/NQ-CP',
      ' ngày ',
      '30/7/2023',
      'UBND ',
      'TP.',
      '1.500.000đ',
      '7h30',
      '-',
      '/',
      '12',
      ' ',
      '.',
      '\n',
      '\t',
    ],
    ...[
      'Q.',
      'ngõ 34/56',
      'khóa XV',
      'BHYT',
      '0912.345.678',
      '%',
      '5-7',
      'a@b.vn',
      'm2',
      '(',
      '"',
      'Ð',
      '½',
      'Điều ',
      '3,5',
    ],
  ),
  { maxLength: 40 },
);
/** What every reader begins or ends with, without sense, so that each meets the ends of all the others. */
const NONSENSE = fc.string({
  unit: fc.constantFrom(...'aáđQPTKXIV019.,:;/-+&@#%°²½…_|\t\n "()→≥×hgkm'),
  maxLength: 300,
});
const ANYTHING = fc.oneof(
  NONSENSE,
  fc.string({ unit: 'binary', maxLength: 400 }),
  SCRAPS.map((parts) => parts.join('')),
);

describe('whatever is pasted', () => {
  test('no digit and no capital cluster reaches the voice', () => {
    fc.assert(
      fc.property(ANYTHING, (input) => {
        expect(sayText(input).lines.join(' ')).not.toMatch(/\p{N}|\p{Lu}\p{M}*\p{Lu}/u);
      }),
      { numRuns: 400 },
    );
  });

  test('the spans cover it from end to end, and all that is said is in them', () => {
    fc.assert(
      fc.property(ANYTHING, (input) => {
        const { spans, lines } = sayText(input);
        expect(spans.map(({ from, to }) => input.slice(from, to)).join('')).toBe(input);
        const words = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];
        expect(words(spans.map(({ said }) => said).join(' '))).toEqual(words(lines.join(' ')));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['any signs', fc.string({ unit: 'binary', minLength: 10_000, maxLength: 10_000 })],
    [
      'pieces of notices',
      fc.array(SCRAPS, { minLength: 300, maxLength: 400 }).map((all) => all.flat().join('')),
    ],
  ])('ten thousand characters of %s go the same way', (_, long) => {
    fc.assert(
      fc.property(long, (input) => {
        const { spans, lines } = sayText(input);
        expect(lines.join(' ')).not.toMatch(/\p{N}|\p{Lu}\p{M}*\p{Lu}/u);
        expect(spans.at(-1)?.to ?? 0).toBe(input.length);
      }),
      { numRuns: 8 },
    );
  });

  test.each([
    'a',
    '1',
    'A',
    '.',
    '/',
    '-',
    '1.',
    '1/',
    'Q.',
    'a.',
    'NĐ-',
    '1-',
    'số ',
    'a@',
    '#',
    '"(',
    '\u0301',
    'ngõ 1/',
  ])(
    'a run of %j takes time by its length alone',
    (unit) => {
      // Quadratic work on so much would take minutes.
      const { lines } = sayText(unit.repeat(60_000 / unit.length));
      expect(lines.join('')).not.toMatch(/\p{N}/u);
    },
    5000,
  );

  test('one line comes out for each that went in', () => {
    expect(sayText('một\n\nhai ba').lines).toEqual(['một', '', 'hai ba']);
  });
});

test('a word of the station itself goes before all that the program knows', () => {
  const lexicon = lexiconOf({ THĐ: 'tòa nhà Hòa Đức', 'ngõ chợ': 'ngõ Chợ Con' });
  const say = (text: string) => sayText(text, { ...PLAIN_SETTINGS, lexicon }).lines[0];
  expect(say('Họp tại THĐ, Ngõ chợ.')).toBe('Họp tại tòa nhà Hòa Đức, ngõ Chợ Con.');
  expect(say('THĐX')).not.toContain('Hòa Đức');
});

test('what the station wrote for a word of its own is read like any text', () => {
  const lexicon = lexiconOf({ NVH: 'nhà văn hóa 12', KDC: 'khu dân cư số 5' });
  const say = (text: string) => sayText(text, { ...PLAIN_SETTINGS, lexicon }).lines[0];
  expect(say('Họp tại NVH, KDC.')).toBe('Họp tại nhà văn hóa mười hai, khu dân cư số năm.');
});

test('nothing but letters, spaces and pauses reaches the voice, from the text or from the lexicon', () => {
  const scraps = fc.constantFrom(
    ...['\u001b[8m', '\u009b', '\u202e', '\u200b', '\u3164', '\ufe0f', '[[a_b]]', '<break/>', '\n', '\u2028'],
    ...['12A', 'UBND', 'QXZ', '&', '🙂', 'nhà', ' ', '.', ',', '"', 'ab-c'],
  );
  const text = fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (written, said) => {
      const lexicon = lexiconOf({ QXZ: said.join('') });
      const { lines } = sayText(`${written.join('')} QXZ`, { ...PLAIN_SETTINGS, lexicon });
      expect(lines.join('\n')).not.toMatch(/[^\p{L}\p{M} ,.;:?!\n]|\p{DI}|\p{Lu}\p{M}*\p{Lu}/u);
    }),
    { numRuns: 300 },
  );
});

test('thousands of words of one letter, asked at every place, take no minutes', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => [`a${at.toString(36)}`, 'á'] as const);
  const lexicon = lexiconOf(Object.fromEntries(many));
  expect(sayText('a '.repeat(10_000), { ...PLAIN_SETTINGS, lexicon }).lines).toHaveLength(1);
}, 10_000);

test('a cluster of capitals that nobody knows is spelled and shown to the officer', () => {
  const { spans, lines } = sayText('Họp với QXZ.');
  expect(lines).toEqual(['Họp với quy ích dét.']);
  expect(spans.filter(({ guessed }) => guessed).map(({ from, to }) => [from, to])).toEqual([[8, 11]]);
});
