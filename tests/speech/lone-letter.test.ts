import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

test.each([
  ['bảng A, B, C', 'bảng A, bê, xê'],
  ['ông Trần Văn K.', 'ông Trần Văn ca.'],
  ['vitamin D', 'vitamin đê'],
])('%s: a consonant alone is said by its name', (written, said) => {
  expect(sayText(written).lines[0]?.toLowerCase()).toBe(said.toLowerCase());
});

test('a letter that belongs to something is left to it', () => {
  expect(sayText('X-quang, R&D').spans.map(({ kind }) => kind)).not.toContain('code');
});
