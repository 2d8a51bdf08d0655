import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');
const guesses = (text: string) => sayText(text).spans.some(({ guessed }) => guessed);

describe('what offices abbreviate', () => {
  test.each([
    ['trụ sở UBND phường', 'trụ sở Ủy ban nhân dân phường'],
    ['sắp xếp ĐVHC cấp xã', 'sắp xếp đơn vị hành chính cấp xã'],
    ['thẻ BHYT, sổ BHXH', 'thẻ bảo hiểm y tế, sổ bảo hiểm xã hội'],
    ['xử lý DTLCP', 'xử lý dịch tả lợn châu Phi'],
    ['cài VNeID', 'cài vê nờ e i đê'],
    ['không đưa mã OTP', 'không đưa mã o tê pê'],
    ['Hội LHPN, Hội CCB', 'Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh'],
  ])('%s', (written, said) => {
    expect(say(written)).toBe(said);
    expect(guesses(written)).toBe(false);
  });
});

describe('the same letters mean what their neighbours make of them', () => {
  test.each([
    ['TT. Trâu Quỳ', 'thị trấn Trâu Quỳ'],
    ['TT. HĐND xã', 'Thường trực Hội đồng nhân dân xã'],
    ['TT Y tế khu vực', 'Trung tâm Y tế khu vực'],
    ['theo TT số 05', 'theo Thông tư số không năm'],
    ['Đài TT phường', 'Đài truyền thanh phường'],
    ['BCH Đoàn xã', 'Ban Chấp hành Đoàn xã'],
    ['BCH Quân sự xã', 'Ban Chỉ huy Quân sự xã'],
    ['Trang TTĐT', 'Trang thông tin điện tử'],
    ['Đội TTĐT', 'Đội trật tự đô thị'],
    ['Cty CP Hòa Bình', 'Công ty cổ phần Hòa Bình'],
    ['nghị quyết của CP', 'nghị quyết của Chính phủ'],
    ['hộ GĐ', 'hộ gia đình'],
    ['GĐ Sở Y tế', 'giám đốc Sở Y tế'],
    ['Trường TH Kim Đồng', 'Trường tiểu học Kim Đồng'],
    ['các TH vi phạm', 'các trường hợp vi phạm'],
    ['nộp HS xin việc', 'nộp hồ sơ xin việc'],
    ['HS lớp năm', 'học sinh lớp năm'],
    ['kết nạp ĐV mới', 'kết nạp đảng viên mới'],
    ['các ĐV sự nghiệp', 'các đơn vị sự nghiệp'],
    ['ngộ độc TP', 'ngộ độc thực phẩm'],
    ['TP Hà Nội', 'thành phố Hà Nội'],
    ['Đảng bộ TP Hà Nội', 'Đảng bộ thành phố Hà Nội'],
    ['TP.HCM', 'thành phố Hồ Chí Minh'],
    ['Phòng KT', 'Phòng kinh tế'],
    ['Ban TV họp', 'Ban thường vụ họp'],
    ['mua TV mới', 'mua ti vi mới'],
    ['dự HN tổng kết', 'dự hội nghị tổng kết'],
    ['các xã, P, TT', 'các xã, phường, thị trấn'],
    ['VKSND TC', 'Viện Kiểm sát nhân dân tối cao'],
    ['thiệt hại về người và TS', 'thiệt hại về người và tài sản'],
    ['TS. Lê An', 'tiến sĩ Lê An'],
    ['đoàn KT', 'đoàn kiểm tra'],
    ['UBND P. sẽ cưỡng chế', 'Ủy ban nhân dân phường sẽ cưỡng chế'],
    ['gửi P.VHXH', 'gửi Phòng văn hóa xã hội'],
    ['gửi P.CSGT', 'gửi Phòng cảnh sát giao thông'],
    ['UBND tỉnh TT-Huế', 'Ủy ban nhân dân tỉnh Thừa Thiên Huế'],
    ['KTT công ty, KTT Vĩnh Hồ, ông KTT', 'khu tập thể công ty, khu tập thể Vĩnh Hồ, ông kế toán trưởng'],
    ['HV CLB thơ, HV lớp may', 'hội viên câu lạc bộ thơ, học viên lớp may'],
    ['trình ĐH thông qua', 'trình đại hội thông qua'],
    ['trường ĐH Công đoàn', 'trường đại học Công đoàn'],
    ['các trường ĐH, CĐ', 'các trường đại học, cao đẳng'],
    ['trợ cấp HTXH', 'trợ cấp hưu trí xã hội'],
    ['ông Ng. Văn A', 'ông Nguyễn Văn A'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('abbreviations joined together', () => {
  test.each([
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở GD & ĐT', 'Sở Giáo dục và Đào tạo'],
    ['phát triển KT-XH', 'phát triển kinh tế xã hội'],
    ['phát triển KT - XH', 'phát triển kinh tế xã hội'],
    ['giữ vững QP-AN', 'giữ vững quốc phòng, an ninh'],
    ['Phòng LĐ-TB&XH', 'Phòng Lao động, Thương binh và Xã hội'],
    ['HĐND&UBND xã', 'Hội đồng nhân dân và Ủy ban nhân dân xã'],
    ['HĐND - UBND xã', 'Hội đồng nhân dân, Ủy ban nhân dân xã'],
    ['theo QĐ-UBND', 'theo quyết định của Ủy ban nhân dân'],
    ['UBND/HĐND', 'Ủy ban nhân dân, Hội đồng nhân dân'],
    ['Cty CP ĐT&XD Hòa Bình', 'Công ty cổ phần đầu tư và xây dựng Hòa Bình'],
    ['BHXH-BHYT', 'bảo hiểm xã hội bảo hiểm y tế'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('however it is typed', () => {
  test.each([
    ['ubnd phường', 'Ủy ban nhân dân phường'],
    ['Ubnd xã', 'Ủy ban nhân dân xã'],
    ['HDND xã', 'Hội đồng nhân dân xã'],
    ['TP.Hà Nội, Tp. Vinh', 'thành phố Hà Nội, thành phố Vinh'],
    ['ThS. BS. Lê An', 'thạc sĩ bác sĩ Lê An'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));

  test.each(['Ai có nhu cầu', 'Ca mắc mới', 'ban đầu', 'Cat Ba', 'hai', 'Pin cũ', 'thu ngân'])(
    '%s stays as it is',
    (written) => expect(say(written)).toBe(written),
  );
});

test('the full stop of a sentence is left to the sentence', () => {
  expect(say('Mời đến trụ sở UBND. Xin cảm ơn.')).toBe('Mời đến trụ sở Ủy ban nhân dân. Xin cảm ơn.');
});

test('TU is the committee of the station’s own place', () => {
  expect(say('BTV TU')).toBe('Ban Thường vụ Thành ủy');
});
