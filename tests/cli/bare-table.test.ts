/** Tables on a terminal, of names that other people chose. */
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { bareTable } from '../../src/cli/bare-table.ts';

const column = (heading: string, width: number) => ({ heading, width, align: 'left' as const });

test('two stations whose ids begin alike never look alike in a narrow column', () => {
  const table = bareTable([column('Đài', 12)], [['phuong-hoa-lan'], ['phuong-hoa-cuc']]);
  expect(table).not.toContain('…');
  expect(table.replaceAll('\n', '')).toContain('phuong-hoa-lan');
  expect(table.replaceAll('\n', '')).toContain('phuong-hoa-cuc');
});

test('a word without any hyphen goes on in the next line, whole', () => {
  const table = bareTable([column('Đài', 5)], [['nguyễnthịminhkhai']]);
  expect(table.replaceAll('\n', '')).toContain('nguyễnthịminhkhai');
  for (const line of table.split('\n').slice(2)) expect(stringWidth(line)).toBeLessThanOrEqual(5);
});

test('a station whose name is an order to the terminal is shown by its signs', () => {
  const table = bareTable([column('Đài', 30)], [['\u001b[31mĐỏ\u001b]0;x\u0007\u202e']]);
  expect(table).toContain('\uFFFD[31mĐỏ\uFFFD]0;x\uFFFD\uFFFD');
  for (const sign of ['\u001b', '\u0007', '\u202e']) expect(table).not.toContain(sign);
});
