import { describe, expect, test } from 'vitest';
import { HANOI_STYLE } from '../../src/model/speech-style.ts';
import { issuerWords, spelledIssuer, topicWords } from '../../src/speech/document-issuer.ts';

const issuer = (letters: string) => issuerWords(letters, HANOI_STYLE, 'state');

describe('an office that no list holds is put together from its parts', () => {
  test.each([
    ['SGD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['SGDĐT', 'Sở Giáo dục và Đào tạo'],
    ['PVHTT', 'Phòng Văn hóa và Thể thao'],
    ['BNNMT', 'Bộ Nông nghiệp và Môi trường'],
    ['CAX', 'Công an xã'],
    ['UBNDP', 'Ủy ban nhân dân phường'],
    ['BTGTU', 'Ban Tuyên giáo Thành ủy'],
    ['BCĐPCTT', 'Ban Chỉ đạo Phòng chống thiên tai'],
    ['TrTHCS', 'Trường Trung học cơ sở'],
    ['QH15', 'Quốc hội khóa mười lăm'],
    ['KP3', 'khu phố ba'],
    ['BCĐ389', 'Ban Chỉ đạo ba tám chín'],
  ])('%s', (letters, words) => expect(issuer(letters)).toBe(words));
});

test('the same letters are another office in the codes of the Party and of a festival', () => {
  expect(issuer('BTC')).toBe('Bộ Tài chính');
  expect(issuerWords('BTC', HANOI_STYLE, 'event')).toBe('Ban Tổ chức');
  expect(issuerWords('BCT', HANOI_STYLE, 'party')).toBe('Bộ Chính trị');
});

test('what nobody told is spelled after the kind of office that shows', () => {
  expect(issuer('XYZ')).toBeNull();
  expect(spelledIssuer('XYZ', HANOI_STYLE)).toBe('ích i dét');
  expect(spelledIssuer('THCSNK', HANOI_STYLE)).toBe('Trường Trung học cơ sở nờ ca');
});

test('a drafting unit tells what a letter is about', () => {
  expect(topicWords('NC')).toBe('nội chính');
  expect(topicWords('ZZ')).toBeNull();
});
