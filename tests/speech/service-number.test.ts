import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('the number of a known service is said digit by digit wherever its clause speaks of a call', () => {
  test.each([
    ['Đường dây nóng giúp phụ nữ và trẻ em 111 miễn phí', '… một một một miễn phí'],
    ['Hỏi đường đi, tra số 1080 hoặc 1088', '… một không tám không hoặc một không tám tám'],
    [
      'Nhận tin báo: 1022 - 024.3736.9150',
      '… một không hai hai; không hai bốn, ba bảy ba sáu, chín một năm không',
    ],
    ['Không nghe cuộc gọi từ số 1900 chào mời', '… số một chín không không chào mời'],
    ['Cảnh sát PCCC&CNCH: 114', '… cứu nạn, cứu hộ: một một bốn'],
    ['Trực ban: 024.3736.9150 (hoặc 113)', '… hoặc một một ba,'],
    ['Góp ý gửi về Cổng 1022', '… Cổng một không hai hai'],
    ['Tin nhắn của 191 và 198 là thật', '… của một chín một và một chín tám là thật'],
    ['Soạn: XN <dấu cách> 0912345678 gửi 8088', '… sáu bảy tám gửi tám không tám tám'],
    ['Số 113 luôn sẵn sàng', 'Số một một ba luôn sẵn sàng'],
  ])('%s', (written, said) => {
    expect(say(written).endsWith(said.replace('… ', ''))).toBe(true);
  });
});

describe('a count or an address of the same size is none', () => {
  test.each([
    ['Tổng đài hỗ trợ 113 trẻ em'],
    ['Mời gọi 113 doanh nghiệp'],
    ['Lực lượng tham gia: 113, trong đó công an 50'],
    ['Hiệu sách số 115, phố Huế bán điện thoại'],
    ['Điện thoại cho 115 hộ dân'],
    ['Kêu gọi 111 tỷ đồng'],
    ['Hỏi 112 phường'],
    ['Số lượt gọi đã nhận là 113'],
  ])('%s', (written) => expect(say(written)).toContain('một trăm'));
});

describe('one number of a service beside another is a number too, whoever it is of', () => {
  test.each([
    [
      'Cấp nước Hải Phòng 1800.6543 - 1800.7654',
      '… một tám không không, sáu năm bốn ba; một tám không không, bảy sáu năm bốn',
    ],
    [
      'Bưu điện 1900545481/1900571565',
      '… một chín không không, năm bốn năm, bốn tám một hoặc một chín không không, năm bảy một, năm sáu năm',
    ],
    [
      'Ngân hàng 1900 5588 – 1900 9247 – 1800 1559',
      '… năm năm tám tám; một chín không không, chín hai bốn bảy; một tám không không, một năm năm chín',
    ],
    [
      'Bảo hiểm 1900.9068/02437369150',
      '… chín không sáu tám hoặc không hai bốn, ba bảy ba sáu, chín một năm không',
    ],
  ])('%s', (written, said) => {
    expect(say(written).endsWith(said.replace('… ', ''))).toBe(true);
  });

  test.each([
    ['từ 1800 - 1900 hộ', 'từ một nghìn tám trăm đến một nghìn chín trăm hộ'],
    ['giai đoạn 1858 - 1900', 'giai đoạn một nghìn tám trăm năm mươi tám đến một nghìn chín trăm'],
    ['đạt 1900/2000 phiếu', 'đạt một nghìn chín trăm trên hai nghìn phiếu'],
  ])('%s: years and counts are none', (written, said) => expect(say(written)).toBe(said));
});
