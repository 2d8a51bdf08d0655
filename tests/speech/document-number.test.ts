import { describe, expect, test } from 'vitest';
import { HANOI_STYLE } from '../../src/model/speech-style.ts';
import { PLAIN_SETTINGS, sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a kind that was named is not said again, and the issuer is', () => {
  test.each([
    ['Quyết định số 1810/QĐ-TTg', 'Quyết định số một nghìn tám trăm mười của Thủ tướng Chính phủ'],
    ['QUYẾT ĐỊNH SỐ 7/QĐ-UBND', 'Quyết định số bảy của Ủy ban nhân dân'],
    ['Nghị định 15/2024/NĐ-CP', 'Nghị định mười lăm năm hai nghìn không trăm hai mươi tư của Chính phủ'],
    ['Nghị quyết số 18-NQ/TW', 'Nghị quyết số mười tám của Trung ương'],
    ['Quy định số 144-QĐ/TW', 'Quy định số một trăm bốn mươi tư của Trung ương'],
    ['Chương trình số 08-CTr/TU', 'Chương trình số không tám của Thành ủy'],
    ['Nghị định 15-CP', 'Nghị định mười lăm của Chính phủ'],
    ['Kế hoạch phòng dịch số 45/KH-UBND', 'Kế hoạch phòng dịch số bốn mươi lăm của Ủy ban nhân dân'],
    ['Văn bản hợp nhất số 15/VBHN-VPQH', 'Văn bản hợp nhất số mười lăm của Văn phòng Quốc hội'],
    ['Thông báo số 117 / TB - UBND', 'Thông báo số một trăm mười bảy của Ủy ban nhân dân'],
    ['Quyết định 15/QD-UBND', 'Quyết định mười lăm của Ủy ban nhân dân'],
    ['Kế hoạch số 200a/KH-BCĐ', 'Kế hoạch số hai trăm a của Ban Chỉ đạo'],
    ['Công văn số 63/CAP', 'Công văn số sáu mươi ba của Công an phường'],
    ['Giấy mời số 15/GM-MTTQ', 'Giấy mời số mười lăm của Mặt trận Tổ quốc'],
  ])('%s', (written, said) => expect(say(written).toLowerCase()).toBe(said.toLowerCase()));
});

describe('an issuer that follows in the text is said once', () => {
  test.each([
    [
      'Nghị định số 5/2024/NĐ-CP của Chính phủ',
      'Nghị định số năm năm hai nghìn không trăm hai mươi tư của Chính phủ',
    ],
    [
      'Kế hoạch số 20/KH-UBND ngày 3/8/2023 của UBND quận',
      'Kế hoạch số hai mươi ngày ba tháng tám năm hai nghìn không trăm hai mươi ba của Ủy ban nhân dân quận',
    ],
    [
      'Kế hoạch số 20/KH-UBND, ngày 05 tháng 4 năm 2024 của Sở',
      'Kế hoạch số hai mươi, ngày năm tháng tư năm hai nghìn không trăm hai mươi tư của Sở',
    ],
    ['Kế hoạch số 20/KH-UBND ngày    /    /2024 do xã lập', 'Kế hoạch số hai mươi ngày'],
  ])('%s', (written, said) => expect(say(written)).toMatch(new RegExp(`^${said}`)));
});

describe('a kind that nobody named is said', () => {
  test.each([
    ['Số: 45/TB-UBND', 'Số: bốn mươi lăm, thông báo của Ủy ban nhân dân'],
    ['theo 12/KH-UBND', 'theo kế hoạch số mười hai của Ủy ban nhân dân'],
    ['QĐ số 5-QĐ/ĐU', 'Quyết định số năm của Đảng ủy'],
    ['TT 29/2024/TT-BYT', 'Thông tư hai mươi chín năm hai nghìn không trăm hai mươi tư của Bộ Y tế'],
    ['CV số 512/UBND', 'Công văn số năm trăm mười hai của Ủy ban nhân dân'],
    ['theo NĐ 45 của Chính phủ', 'theo Nghị định bốn mươi lăm của Chính phủ'],
    [
      'quy chuẩn QCVN 06:2022/BXD',
      'quy chuẩn Việt Nam không sáu năm hai nghìn không trăm hai mươi hai của Bộ Xây dựng',
    ],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('houses, several issuers, drafting units', () => {
  test.each([
    [
      'Luật số 41/2024/QH15',
      'Luật số bốn mươi mốt năm hai nghìn không trăm hai mươi tư Quốc hội khóa mười lăm',
    ],
    ['Nghị quyết số 16/NQ-UBTVQH14', 'Nghị quyết số mười sáu của Ủy ban Thường vụ Quốc hội khóa mười bốn'],
    ['Thông tư liên tịch 2/TTLT-BYT-BTC', 'Thông tư liên tịch hai của Bộ Y tế và Bộ Tài chính'],
    ['Công văn số 14/UBND-NC', 'Công văn số mười bốn của Ủy ban nhân dân về nội chính'],
    ['Công văn số 14/UBND- NC', 'Công văn số mười bốn của Ủy ban nhân dân về nội chính'],
    [
      'Công văn số 5/UBND-VX, 6/UBND-NC',
      'Công văn số năm của Ủy ban nhân dân về văn xã, sáu của Ủy ban nhân dân về nội chính',
    ],
    ['Bản án số 12/2024/DS-ST', 'Bản án số mười hai năm hai nghìn không trăm hai mươi tư dân sự sơ thẩm'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a number that the clerk fills in later is silent', () => {
  test.each([
    ['Số:      /KH-UBND', 'Số: kế hoạch của Ủy ban nhân dân'],
    ['Số: ...../QĐ-UBND', 'Số: quyết định của Ủy ban nhân dân'],
    ['Kế hoạch số     /KH-UBND', 'Kế hoạch số của Ủy ban nhân dân'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('the number of a document keeps its zero', () => {
  test.each([
    ['Đề án 06 của Chính phủ', 'Đề án không sáu của Chính phủ'],
    ['Thông báo số 05 về lịch', 'Thông báo số không năm về lịch'],
    ['Thông báo 05 trường hợp', 'Thông báo năm trường hợp'],
    ['Nghị định số 147/2025', 'Nghị định số một trăm bốn mươi bảy năm hai nghìn không trăm hai mươi lăm'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('what looks like it and is none', () => {
  test.each([
    ['Tổ 3/KP5'],
    ['gọi 113/CSGT'],
    ['tổ 5/HTX Đông Tiến'],
    ['ngày 30/7 - UBND phường'],
    ['Báo cáo tháng 9/2024'],
    ['đợt 1/2025'],
    ['15/2024 - Hà Nội'],
  ])('%s', (written) => {
    expect(sayText(written).spans.map(({ kind }) => kind)).not.toContain('document-number');
  });
});

test('an issuer whose letters nobody told is spelled, and the officer is asked', () => {
  const { lines, spans } = sayText('Thông báo số 5/TB-HKT');
  expect(lines).toEqual(['Thông báo số năm, hát ca tê']);
  expect(spans.some(({ guessed }) => guessed)).toBe(true);
});

test('TU is the committee of the province where the station says so', () => {
  const style = { ...HANOI_STYLE, committee: 'Tỉnh ủy' as const };
  const spoken = sayText('Nghị quyết 15-NQ/TU, Hướng dẫn 3-HD/BTCTU', { ...PLAIN_SETTINGS, style });
  expect(spoken.lines).toEqual(['Nghị quyết mười lăm của Tỉnh ủy, Hướng dẫn ba của Ban Tổ chức Tỉnh ủy']);
});
