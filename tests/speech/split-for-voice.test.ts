import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitForVoice } from '../../src/speech/split-for-voice.ts';

const WIDE = { maxCharacters: 5000, maxBytes: 5000 };
const texts = (words: string, limits = WIDE) => splitForVoice(words, limits).map(({ text }) => text);

test('a notice is spoken sentence by sentence, with a rest after each but the last', () => {
  const notice = 'Kính thưa toàn thể nhân dân! Sáng mai, phường cắt điện. Mời bà con chú ý theo dõi.';
  expect(splitForVoice(notice, WIDE)).toEqual([
    { text: 'Kính thưa toàn thể nhân dân!', pauseMs: 400 },
    { text: 'Sáng mai, phường cắt điện.', pauseMs: 400 },
    { text: 'Mời bà con chú ý theo dõi.', pauseMs: 0 },
  ]);
});

test('a new paragraph rests longer', () => {
  const [heading] = splitForVoice('Thông báo về việc cắt điện\nSáng mai phường cắt điện.', WIDE);
  expect(heading).toEqual({ text: 'Thông báo về việc cắt điện', pauseMs: 700 });
});

test('a very short sentence is spoken with the next one', () => {
  expect(texts('A lô. Đây là đài truyền thanh phường.')).toEqual(['A lô. Đây là đài truyền thanh phường.']);
});

test('a sentence over a service’s limit is parted at its phrases', () => {
  const limits = { maxCharacters: 40, maxBytes: 5000 };
  expect(splitForVoice('Mời các ông, các bà, các cháu đến dự họp, đúng giờ.', limits)).toEqual([
    { text: 'Mời các ông, các bà,', pauseMs: 200 },
    { text: 'các cháu đến dự họp, đúng giờ.', pauseMs: 0 },
  ]);
});

test('Vietnamese letters count as the bytes they are', () => {
  const sentence = `${'đường '.repeat(20)}phố.`;
  for (const text of texts(sentence, { maxCharacters: 5000, maxBytes: 60 })) {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60);
  }
});

test('words without an end are cut between letters, never inside one', () => {
  const limits = { maxCharacters: 7, maxBytes: 7 };
  expect(texts('ườườườ', limits)).toEqual(['ườư', 'ờư', 'ờ']);
});

test('whatever is written, every letter is said once, in order, within the limits', () => {
  const limits = fc.record({
    maxCharacters: fc.integer({ min: 4, max: 60 }),
    maxBytes: fc.integer({ min: 4, max: 60 }),
  });
  const letter = fc.oneof(
    fc.constantFrom(...' .,!?…;:\n"đườngABCxyz'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const written = fc.array(letter, { maxLength: 120 }).map((each) => each.join(''));
  fc.assert(
    fc.property(written, limits, (words, bound) => {
      const pieces = splitForVoice(words, bound);
      const said = pieces.map(({ text }) => text).join('');
      expect(said.replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
      for (const { text } of pieces) {
        expect(text.trim()).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(bound.maxCharacters);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bound.maxBytes);
      }
    }),
    { numRuns: 400, seed: 4 },
  );
});

test('a monster without a space is cut into as few pieces as the limits allow', () => {
  expect(texts('x'.repeat(200_000))).toHaveLength(40);
});
