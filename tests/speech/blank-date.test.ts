import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

test.each([
  ['ngày    tháng    năm 2025', 'ngày, tháng, năm hai nghìn không trăm hai mươi lăm'],
  ['ngày ... tháng ... năm 2024', 'ngày, tháng, năm hai nghìn không trăm hai mươi tư'],
  ['ngày…/…/2024', 'ngày tháng, năm hai nghìn không trăm hai mươi tư'],
  ['ngày ___/4/2024', 'ngày tháng tư năm hai nghìn không trăm hai mươi tư'],
])('what a form leaves blank is not said: %s', (written, said) => {
  expect(sayText(written).lines).toEqual([said]);
});

test.each([
  ['sinh ngày: 00/00/1950', 'sinh ngày: không rõ, năm một nghìn chín trăm năm mươi'],
  ['sinh 00/00/1950', 'sinh năm một nghìn chín trăm năm mươi'],
  ['ngày 00/5/1950', 'ngày không rõ, tháng năm năm một nghìn chín trăm năm mươi'],
])('a day that nobody knows is said to be unknown: %s', (written, said) => {
  expect(sayText(written).lines).toEqual([said]);
});

test('dots that end a sentence are no blank', () => {
  expect(sayText('Sang năm mới...').lines).toEqual(['Sang năm mới.']);
});
