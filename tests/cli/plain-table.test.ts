import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { plainTable } from '../../src/cli/plain-table.ts';

const headings = ['Giờ', 'Chương trình', 'Kết quả'];
const row = [
  '06:00:00',
  'Bản tin sáng về sắp xếp đơn vị hành chính của phường',
  'lỡ giờ: máy không hoạt động',
];

test('a long title and a long reason are folded until the table fits the terminal', () => {
  for (const columns of [60, 80]) {
    for (const line of plainTable(headings, [row], columns).split('\n'))
      expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test('where there is room, every airing is one line', () => {
  expect(plainTable(headings, [row], 120).split('\n')).toHaveLength(3);
});

test('the id of a clip stays whole on a narrow terminal, to be copied into the next command', () => {
  const clip = ['trach-nhiem-nguoi-dung-dau', 'Người đứng đầu chịu trách nhiệm', 'chờ người thứ hai duyệt'];
  expect(plainTable(['Mã', 'Tiêu đề', 'Phê duyệt'], [clip], 64)).toContain('trach-nhiem-nguoi-dung-dau');
});
