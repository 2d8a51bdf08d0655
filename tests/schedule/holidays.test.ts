import { expect, test } from 'vitest';
import { publicHolidays } from '../../src/schedule/holidays.ts';

const of = (year: number) => publicHolidays().filter((date) => date.startsWith(`${year}-`));

test('2024 has the holidays that were announced: Tết from 29 Chạp, Giỗ Tổ on 18 April, two days of Quốc khánh', () => {
  expect(of(2024)).toEqual([
    '2024-01-01',
    '2024-02-08',
    '2024-02-09',
    '2024-02-10',
    '2024-02-11',
    '2024-02-12',
    '2024-04-18',
    '2024-04-30',
    '2024-05-01',
    '2024-09-02',
    '2024-09-03',
  ]);
});

test('Tết 2026 takes one day of the old year and four of the new', () => {
  expect(of(2026).filter((date) => date < '2026-03-01')).toEqual([
    '2026-01-01',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
  ]);
});

test('Giỗ Tổ is mùng 10 tháng 3 of each year', () => {
  expect(publicHolidays()).toEqual(expect.arrayContaining(['2025-04-07', '2026-04-26', '2027-04-16']));
});

test('Vietnamese Culture Day is a holiday since 2026', () => {
  expect(of(2025)).not.toContain('2025-11-24');
  expect(of(2026)).toContain('2026-11-24');
});

test('holidays stand in order and none twice', () => {
  expect(publicHolidays()).toEqual([...new Set(publicHolidays())].sort());
});
