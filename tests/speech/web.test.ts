import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['thanhxuan.hanoi.gov.vn', 'thanh xuân chấm hà nội chấm gờ o vê chấm vê nờ'],
  ['https://dichvucong.gov.vn/', 'dịch vụ công chấm gờ o vê chấm vê nờ'],
  ['ubnd@hanoi.gov.vn', 'u bê nờ đê a còng hà nội chấm gờ o vê chấm vê nờ'],
  ['facebook.com/loaphuong', 'phây búc chấm com gạch chéo loa phường'],
  ['danh_sach-2024.pdf', 'danh gạch dưới sach gạch ngang hai nghìn không trăm hai mươi tư chấm pê đê ép'],
  ['IP: 10.0.0.1', 'i pê: một không chấm không chấm không chấm một'],
])('an address is said sign by sign, its Vietnamese parts with their tones: %s', (written, said) => {
  expect(say(written)).toBe(said);
});

test('the dot after an address ends the sentence', () => {
  expect(say('Xem www.hanoi.gov.vn. Cảm ơn.')).toMatch(/vê nờ\. Cảm ơn\.$/);
});

test('a space forgotten after a sentence makes no address', () => {
  expect(say('họp xong.Mời bà con về')).toBe('họp xong. Mời bà con về');
  expect(say('ai nay.ai mai')).not.toContain('chấm');
});

test('a part that nobody can say is shown to the officer', () => {
  const { spans } = sayText('vào qwrtzk.vn nhé');
  expect(spans.filter(({ guessed }) => guessed).map(({ from, to }) => [from, to])).toEqual([[4, 13]]);
});

test('a tone that is not certain is left off', () => {
  expect(sayText('congbobanan.toaan.gov.vn').lines).toEqual([
    'công bố bản án chấm tòa án chấm gờ o vê chấm vê nờ',
  ]);
  expect(sayText('phuongxuanlam.vn').lines).toEqual(['phuong xuan lam chấm vê nờ']);
});

test.each([
  ['lanhuong@gmail.com', 'lan huong'],
  ['ptlan@gmail.com', 'pê tê lan'],
  ['nvanh@gmail.com', 'nờ vê anh'],
  ['mnhoahong@gmail.com', 'mờ nờ hoa hong'],
])('a mailbox of names run together is parted where names are: %s', (written, mailbox) => {
  expect(say(written)).toBe(`${mailbox} a còng gờ meo chấm com`);
});
