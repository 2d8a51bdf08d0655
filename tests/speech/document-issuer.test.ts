import { describe, expect, test } from 'vitest';
import { HANOI_STYLE } from '../../src/model/speech-style.ts';
import {
  bodyWords,
  issuerWords,
  matterWords,
  spelledIssuer,
  topicWords,
} from '../../src/speech/document-issuer.ts';

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
  expect(spelledIssuer('XYZ', HANOI_STYLE)).toEqual({ kind: '', rest: 'ích i dét' });
  expect(spelledIssuer('THCSNK', HANOI_STYLE)).toEqual({ kind: 'Trường Trung học cơ sở', rest: 'nờ ca' });
});

test('a drafting unit tells what a letter is about', () => {
  expect(topicWords('NC')).toBe('nội chính');
  expect(topicWords('ZZ')).toBeNull();
});

test('a matter is known by itself, after what is done about it, or as an abbreviation; a body is none', () => {
  expect(matterWords('GPMB', HANOI_STYLE)).toBe('giải phóng mặt bằng');
  expect(matterWords('GQKNTC', HANOI_STYLE)).toBe('giải quyết khiếu nại, tố cáo');
  expect(matterWords('GNBV', HANOI_STYLE)).toBe('giảm nghèo bền vững');
  expect(matterWords('NVH', HANOI_STYLE)).toBeNull();
  expect(bodyWords('NVH', HANOI_STYLE)).toBe('nhà văn hóa');
});
