import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

test.each([
  ['UBNDP Hòa Bình', 'Ủy ban nhân dân phường Hòa Bình'],
  ['BCĐCĐS', 'Ban Chỉ đạo chuyển đổi số'],
  ['TTPVHCCP', 'Trung tâm Phục vụ hành chính công phường'],
  ['PCCCCNCH', 'phòng cháy, chữa cháy cứu nạn, cứu hộ'],
])('%s is read by its parts and shown to the officer', (written, said) => {
  const { lines, spans } = sayText(written);
  expect(lines).toEqual([said]);
  expect(spans[0]?.guessed).toBe(true);
});
