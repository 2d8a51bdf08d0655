import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a number is said with its unit', () => {
  test.each([
    ['25kg gạo', 'hai mươi lăm ki lô gam gạo'],
    ['5.500 m3', 'năm nghìn năm trăm mét khối'],
    ['30-35°C', 'ba mươi đến ba mươi lăm độ xê'],
    [
      'nilon 4mx6m, biển 50cmx70cm',
      'ni lông bốn mét nhân sáu mét, biển năm mươi xen ti mét nhân bảy mươi xen ti mét',
    ],
    ['bạt 10m x 20m', 'bạt mười mét nhân hai mươi mét'],
    ['thửa đất 5 x 18 m', 'thửa đất năm nhân mười tám mét'],
    ['điện 220V', 'điện hai trăm hai mươi vôn'],
    ['xe tải trên 3,5T', 'xe tải trên ba phẩy năm tấn'],
    ['dòng điện 32A', 'dòng điện ba mươi hai am pe'],
    ['20 km/h', 'hai mươi ki lô mét một giờ'],
    ['140/90 mmHg', 'một trăm bốn mươi trên chín mươi mi li mét thủy ngân'],
    ['thép Φ10', 'thép phi mười'],
    ['Km12+300', 'ki lô mét mười hai cộng ba trăm'],
    ['Khẩu phần 2.100 kcal', 'Khẩu phần hai nghìn một trăm ki lô ca lo'],
    ['ổ cắm 20A', 'ổ cắm hai mươi am pe'],
    ['công tơ 40A', 'công tơ bốn mươi am pe'],
    ['màn hình 27"', 'màn hình hai mươi bảy in'],
    ['đầu ghi 4MP', 'đầu ghi bốn mê ga píc xeo'],
    ['1.650 kJ', 'một nghìn sáu trăm năm mươi ki lô giun'],
    ['12 nghìn ha', 'mười hai nghìn héc ta'],
    ['xe 8T', 'xe tám tấn'],
    ['3t rác', 'ba tấn rác'],
    ['mạch 80 l/phút', 'mạch tám mươi lần một phút'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a height is said as people say it, an area is not a height', () => {
  test.each([
    ['thân gỗ đường kính 1m2', 'thân gỗ đường kính một mét hai'],
    ['chu vi gốc đa 3m2', 'chu vi gốc đa ba mét hai'],
    ['cao 1m65', 'cao một mét sáu mươi lăm'],
    ['cao 1m05', 'cao một mét không năm'],
    ['sâu 1m2', 'sâu một mét hai'],
    ['nước: 10 m3 đầu', 'nước: mười mét khối đầu'],
    ['lát 1m2 gạch', 'lát một mét vuông gạch'],
    ['bé nặng 3kg2', 'bé nặng ba ki lô gam hai'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('below zero is said so, a bullet is not', () => {
  test.each([
    ['-5°C', 'âm năm độ xê'],
    ['từ -3 - 5°C', 'từ âm ba đến năm độ xê'],
    ['-5 kg gạo', 'năm ki lô gam gạo'],
    ['- 5 kg gạo', 'năm ki lô gam gạo'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a unit alone is said where it can be nothing else', () => {
  test.each([
    ['tính theo m2', 'tính theo mét vuông'],
    ['diện tích (ha)', 'diện tích, héc ta,'],
    ['cười ha ha', 'cười ha ha'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a "t" is a ton of goods and a year of a person', () => {
  test.each([
    ['hưởng thọ 85t', 'hưởng thọ tám mươi lăm tuổi'],
    ['con ông A, 5t', 'con ông A, năm tuổi'],
    ['Trần Thị Hoa (47t)', 'Trần Thị Hoa, bốn mươi bảy tuổi,'],
    ['xe trên 5t', 'xe trên năm tấn'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a letter of a name is no unit', () => {
  test.each([
    ['tổ 3 V', 'tổ ba vê'],
    ['phòng 5 W', 'phòng năm vê kép'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
