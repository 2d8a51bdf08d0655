import { expect, test } from 'vitest';
import { blankCodeAt, numberedCodeAt } from '../../src/speech/document-code.ts';

test('a number, its year and its letters are one code', () => {
  expect(numberedCodeAt('15/2024/NĐ-CP ngày', 0)).toEqual({
    ...{ number: '15', letter: '', part: '', year: '2024' },
    ...{ clusters: ['NĐ', 'CP'], party: false, end: 13 },
  });
});

test('the Party joins number and kind by a hyphen', () => {
  expect(numberedCodeAt('48-KL/TW', 0)).toMatchObject({ clusters: ['KL', 'TW'], party: true });
});

test('what stands after a finished code with spaces around the hyphen is not of it', () => {
  expect(numberedCodeAt('41/2024/QH15 - BHXH', 0)).toMatchObject({ clusters: ['QH15'], end: 12 });
  expect(numberedCodeAt('117/TB - UBND phường', 0)).toMatchObject({ clusters: ['TB', 'UBND'] });
});

test('a word with a capital is no letter of a code', () => {
  expect(numberedCodeAt('15/Nguyễn Trãi', 0)).toMatchObject({ clusters: [], end: 2 });
  expect(numberedCodeAt('/KH-UBND', 0)).toBeNull();
});

test('a blank number leaves year and letters', () => {
  expect(blankCodeAt('/2025/QĐ-UBND', 0)).toMatchObject({
    number: null,
    year: '2025',
    clusters: ['QĐ', 'UBND'],
  });
  expect(blankCodeAt('/ngày', 0)).toBeNull();
});
