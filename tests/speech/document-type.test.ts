import { expect, test } from 'vitest';
import { endsWithType, isCertainType, typeWords } from '../../src/speech/document-type.ts';

test('letters name a kind of document, capitals or not, with marks or without', () => {
  expect(typeWords('TTr')).toBe('tờ trình');
  expect(typeWords('QD')).toBe('quyết định');
  expect(typeWords('XYZ')).toBeNull();
});

test('a kind is found right before a number, and a little before the word "số"', () => {
  for (const ahead of [
    'căn cứ nghị định ',
    'thông tư liên tịch số ',
    'nđ ',
    'biên bản vi phạm hành chính số: ',
  ]) {
    expect(endsWithType(ahead)).toBe(true);
  }
  for (const ahead of ['', 'tổ ', 'nhà số ', 'thông báo cho ']) expect(endsWithType(ahead)).toBe(false);
});

test('TT and HD mean many things, NĐ only one', () => {
  expect(isCertainType('NĐ')).toBe(true);
  expect(isCertainType('TT')).toBe(false);
});
