import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a stroke after a quantity is for each', () => {
  test.each([
    ['500.000đ/người/tháng', 'năm trăm nghìn đồng một người một tháng'],
    ['2 lần/ngày', 'hai lần một ngày'],
    ['3,5 người/hộ', 'ba phẩy năm người một hộ'],
    ['30-50 con/m2', 'ba mươi đến năm mươi con một mét vuông'],
    ['5.000đ/01 lượt', 'năm nghìn đồng một lượt'],
    ['300 mm/24h', 'ba trăm mi li mét trong hai mươi tư giờ'],
    ['1 kg/10 m2', 'một ki lô gam mỗi mười mét vuông'],
    ['giá đồng/kg', 'giá đồng một ki lô gam'],
    ['họp 3 tháng/lần', 'họp ba tháng một lần'],
    ['217.000đ/HS/tháng', 'hai trăm mười bảy nghìn đồng một học sinh một tháng'],
    ['cấp 15 kg/HS', 'cấp mười lăm ki lô gam một học sinh'],
    ['dây 90m/cuộn', 'dây chín mươi mét một cuộn'],
    ['12 ca/100.000 dân', 'mười hai ca trên một trăm nghìn dân'],
    ['28 người/đoàn', 'hai mươi tám người một đoàn'],
    ['9,8 m/s²', 'chín phẩy tám mét một giây bình phương'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('two names for things of one kind are both said', () => {
  test.each([
    ['5 phường/xã', 'năm phường, xã'],
    ['10 anh/chị', 'mười anh, chị'],
    ['86 hộ/312 khẩu', 'tám mươi sáu hộ, ba trăm mười hai khẩu'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('ages and kinds of people stand side by side', () => {
  test.each([
    ['Trẻ từ đủ 6 tuổi/học sinh lớp 1', 'Trẻ từ đủ sáu tuổi, học sinh lớp một'],
    ['trẻ 6 tháng/trẻ sinh non', 'trẻ sáu tháng, trẻ sinh non'],
    ['20 hộ nghèo/hộ cận nghèo', 'hai mươi hộ nghèo, hộ cận nghèo'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
