import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['đ/c Hòa', 'đồng chí Hòa'],
  ['Đ/c: Nguyễn Văn Tám', 'đồng chí: Nguyễn Văn Tám'],
  ['đ/c: số chín phố Huế', 'địa chỉ: số chín phố Huế'],
  ['Đ/c: ngõ Chợ', 'địa chỉ: ngõ Chợ'],
  ['V/v nghỉ lễ', 'về việc nghỉ lễ'],
  ['các đ/tượng', 'các đối tượng'],
  ['rau, củ, v.v.', 'rau, củ, vân vân'],
  ['rau, củ, v.v...', 'rau, củ, vân vân'],
  ['rau, củ, v.v. Mời xem', 'rau, củ, vân vân. Mời xem'],
  ['xem v.vn', 'xem vê chấm vê nờ'],
  ['vd: rau', 'ví dụ: rau'],
  ['H.Đ.N.D xã', 'Hội đồng nhân dân xã'],
  ['Th.S Lê An', 'thạc sĩ Lê An'],
  ['T.Ư Đảng', 'Trung ương Đảng'],
])('%s', (written, said) => expect(say(written)).toBe(said));

test.each(['va vấp', 'vui vẻ', 'tr', 'nga'])('%s is none of them', (written) => {
  expect(sayText(written).spans.map(({ kind }) => kind)).not.toContain('abbreviation');
});

test.each([
  ['xem tr. 34', 'xem trang ba mươi tư'],
  ['cọc 9 tr', 'cọc chín triệu đồng'],
  ['tỉnh T.T.Huế', 'tỉnh Thừa Thiên Huế'],
])('a page, a million, a province: %s', (written, said) => expect(say(written)).toBe(said));
