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

test('dots that end a sentence are no blank', () => {
  expect(sayText('Sang năm mới...').lines).toEqual(['Sang năm mới.']);
});
