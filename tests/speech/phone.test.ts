import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a telephone number is said in its groups', () => {
  test.each([
    ['A. Tuấn 0912345678', 'anh Tuấn không chín một hai, ba bốn năm, sáu bảy tám'],
    ['Đ.T: 0912/345/678', 'điện thoại: không chín một hai, ba bốn năm, sáu bảy tám'],
    ['(+84 24) 37369150', 'cộng tám bốn, hai bốn, ba bảy ba sáu, chín một năm không'],
    ['+84 (24) 3736 9150', 'cộng tám bốn, hai bốn, ba bảy ba sáu, chín một năm không'],
    ['đầu số 03, 07', 'đầu số không ba, không bảy'],
    ['0912 345 678', 'không chín một hai, ba bốn năm, sáu bảy tám'],
    ['0912345678', 'không chín một hai, ba bốn năm, sáu bảy tám'],
    ['091-234-5678', 'không chín một, hai ba bốn, năm sáu bảy tám'],
    ['024.3858.5555', 'không hai bốn, ba tám năm tám, năm năm năm năm'],
    ['(024) 3825.1234', 'không hai bốn, ba tám hai năm, một hai ba bốn'],
    ['02438251234', 'không hai bốn, ba tám hai năm, một hai ba bốn'],
    ['0225.3812345', 'không hai hai năm, ba tám một hai, ba bốn năm'],
    ['+84912345678', 'cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám'],
    ['(+84) 24 3825 1234', 'cộng tám bốn, hai bốn, ba tám hai năm, một hai ba bốn'],
    ['84912345678', 'tám bốn, chín một hai, ba bốn năm, sáu bảy tám'],
    ['0968.xxx.123', 'không chín sáu tám, ích ích ích, một hai ba'],
    ['1900 1234', 'một chín không không, một hai ba bốn'],
    ['1900.545.465', 'một chín không không, năm bốn năm, bốn sáu năm'],
    [
      'số 0912345678 - 0987654321',
      'số không chín một hai, ba bốn năm, sáu bảy tám; không chín tám bảy, sáu năm bốn, ba hai một',
    ],
    ['0912 345 678 trước 15/3', 'không chín một hai, ba bốn năm, sáu bảy tám trước mười lăm tháng ba'],
    ['+84 93 625 14 78', 'cộng tám bốn, chín ba, sáu hai năm, một bốn, bảy tám'],
    ['(+84-28) 3625 1478', 'cộng tám bốn, hai tám, ba sáu hai năm, một bốn bảy tám'],
    [
      '0936251478-0977625143',
      'không chín ba sáu, hai năm một, bốn bảy tám; không chín bảy bảy, sáu hai năm, một bốn ba',
    ],
    ['0936.xxx.xxx', 'không chín ba sáu, ích ích ích, ích ích ích'],
    ['sdt: 0936251478', 'số điện thoại: không chín ba sáu, hai năm một, bốn bảy tám'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a short number is one where a word calls it', () => {
  test.each([
    ['gọi ngay 114', 'gọi ngay một một bốn'],
    ['đường dây nóng 113, 114, 115', 'đường dây nóng một một ba, một một bốn, một một năm'],
    [
      'Gọi 112 khi cần cứu nạn, 111 để bảo vệ trẻ em',
      'Gọi một một hai khi cần cứu nạn, một một một để bảo vệ trẻ em',
    ],
    ['dãy số 113/114/115', 'dãy số một một ba, một một bốn, một một năm'],
    ['tổng đài 1022', 'tổng đài một không hai hai'],
    ['số máy 3825.123', 'số máy ba tám hai năm, một hai ba'],
    ['tổng đài BHXH: 1900.1234', 'tổng đài bảo hiểm xã hội: một chín không không, một hai ba bốn'],
    ['máy lẻ 12', 'máy lẻ một hai'],
    ['bấm *101#', 'bấm sao một không một thăng'],
    ['đầu số +224', 'đầu số cộng hai hai bốn'],
    ['Gọi 118 để báo mất sóng', 'Gọi một một tám để báo mất sóng'],
    ['số nội bộ 27', 'số nội bộ hai bảy'],
    ['ext 305', 'máy lẻ ba không năm'],
    ['đầu số +84 25', 'đầu số cộng tám bốn, hai năm'],
    ['cuộc gọi từ số +881, +53', 'cuộc gọi từ số cộng tám tám một, cộng năm ba'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a quantity is no telephone', () => {
  test.each([
    ['đã trao 115 suất quà', 'đã trao một trăm mười lăm suất quà'],
    ['gọi 115 hộ', 'gọi một trăm mười lăm hộ'],
    ['số 113 đường Láng', 'số một trăm mười ba đường Láng'],
    ['năm 1900 có lụt', 'năm một nghìn chín trăm có lụt'],
    ['liên hệ 125 Trần Phú', 'liên hệ một trăm hai mươi lăm Trần Phú'],
    ['liên hệ trước 15h', 'liên hệ trước mười lăm giờ'],
    ['Gọi 118 hộ dân', 'Gọi một trăm mười tám hộ dân'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
