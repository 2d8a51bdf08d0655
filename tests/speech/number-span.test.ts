import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('two numbers with a dash are the ends of a range', () => {
  test.each([
    ['độ tuổi 18-25', 'độ tuổi mười tám đến hai mươi lăm'],
    ['5 – 7 người', 'năm đến bảy người'],
    ['khoảng 15~20 hộ', 'khoảng mười lăm đến hai mươi hộ'],
    ['15÷20 con', 'mười lăm đến hai mươi con'],
    ['1,5-2 lần', 'một phẩy năm đến hai lần'],
    ['giai đoạn 1945-1954', 'giai đoạn một nghìn chín trăm bốn mươi lăm đến một nghìn chín trăm năm mươi tư'],
    ['10 ± 2 kg', 'mười cộng trừ hai ki lô gam'],
    ['+2 - +8°C', 'cộng hai đến cộng tám độ xê'],
    ['20kg-25kg', 'hai mươi ki lô gam đến hai mươi lăm ki lô gam'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('what falls, or goes on, is no range', () => {
  test.each([
    ['đường dây 22kV - 2m', 'đường dây hai mươi hai ki lô vôn, hai mét'],
    ['còn 5-3', 'còn năm ba'],
    ['2-3-4 tuần', 'hai ba bốn tuần'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
