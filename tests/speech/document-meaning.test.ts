import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('the letters that repeat the kind are silent, however long', () => {
  test.each([
    ['Lệnh truy nã số 09/LTN-CSHS', 'Lệnh truy nã số không chín của Cảnh sát hình sự'],
    ['lệnh số 04/LGN-CSĐT', 'lệnh số không bốn của Cơ quan Cảnh sát điều tra'],
    ['Giấy phép số 77/GPTC-UBND', 'Giấy phép số bảy mươi bảy của Ủy ban nhân dân'],
    ['Đơn đăng ký số 02/ĐK-HKD', 'Đơn đăng ký số không hai của hộ kinh doanh'],
    ['Biên lai số 12/BL-CCT', 'Biên lai số mười hai của Chi cục Thuế'],
    ['Phiếu thu số 12/PT-HTX', 'Phiếu thu số mười hai của Hợp tác xã'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a matter is no issuer', () => {
  test.each([
    ['Quyết định số 90/QĐ-GPMB', 'Quyết định số chín mươi về giải phóng mặt bằng'],
    ['Biên bản vi phạm hành chính số 12/BB-VPHC', 'Biên bản vi phạm hành chính số mười hai'],
    ['Quyết định khen thưởng số 5/QĐ-KT', 'Quyết định khen thưởng số năm'],
    ['Quyết định số 12/QĐ-UBND-NC', 'Quyết định số mười hai của Ủy ban nhân dân'],
    ['Quyết định số 8/QĐ-CC', 'Quyết định số tám về cưỡng chế'],
    ['Quyết định số 9/QĐ-GPMB về việc thu hồi đất', 'Quyết định số chín về việc thu hồi đất'],
    ['Công văn số 5/UBND-KTHTĐT', 'Công văn số năm của Ủy ban nhân dân về kinh tế, hạ tầng và đô thị'],
    ['Thông báo số 9/TB-VSMT của UBND xã', 'Thông báo số chín về vệ sinh môi trường của Ủy ban nhân dân xã'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a department writes by its field alone', () => {
  test.each([
    ['Báo cáo số 17/BC-VHXH', 'Báo cáo số mười bảy của Phòng Văn hóa xã hội'],
    ['Tờ trình số 8/TTr-KTHTĐT', 'Tờ trình số tám của Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Kế hoạch số 6/KH-KTHT của phường', 'Kế hoạch số sáu của phường'],
    ['Thông báo số 9/TB-VHXH về lễ hội', 'Thông báo số chín của Phòng Văn hóa xã hội về lễ hội'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('only joint documents have two issuers with "và" between them', () => {
  test.each([
    ['Kế hoạch liên tịch số 12/KHLT-CCB-ĐTN', /của Cựu chiến binh và Đoàn Thanh niên$/],
    ['Kế hoạch số 12/KH-BCĐ-PCTT', /của Ban Chỉ đạo Phòng chống thiên tai$/],
    ['Kế hoạch số 19/KH-MTTQ-BTT', /của Ban Thường trực Mặt trận Tổ quốc$/],
    ['Công văn số 93/STNMT-CCQLĐĐ', /của Sở Tài nguyên và Môi trường, Chi cục Quản lý đất đai$/],
  ])('%s', (written, said) => expect(say(written)).toMatch(said));
});

test('what a court writes is a number of its own, whatever words stand before it', () => {
  expect(say('Quyết định đưa vụ án ra xét xử số 7/2025/QĐXXST-DS')).toMatch(/ xét xử sơ thẩm dân sự$/);
  expect(say('thụ lý số 5/2025/TLST-HNGĐ')).toMatch(/ thụ lý sơ thẩm hôn nhân gia đình$/);
});

test('how urgent a paper is, is said once', () => {
  expect(say('Công văn hỏa tốc số 31/CV-HT')).toBe('Công văn hỏa tốc số ba mươi mốt');
});
