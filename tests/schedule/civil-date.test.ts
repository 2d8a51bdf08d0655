import { expect, test } from 'vitest';
import { readDate, readDateRange } from '../../src/schedule/civil-date.ts';

test.each([
  '2024-04-01',
  '1/4/2024',
  '01/04/2024',
  '1.4.2024',
  '1-4-2024',
  'ngày 1 tháng 4 năm 2024',
  '1 THANG 4 NAM 2024',
])('an officer who writes %s means the first of April', (text) => expect(readDate(text)).toBe('2024-04-01'));

test.each(['29/2/2023', '31/4/2024', '0/1/2024', '2024-13-01', '1/4/24', '1/4', '2204-04-01', 'mai', ''])(
  'no broadcast is planned for “%s”, which is no date',
  (text) => expect(readDate(text)).toBeNull(),
);

test('a leap day is a date in leap years only', () => {
  expect(readDate('29/2/2024')).toBe('2024-02-29');
  expect(readDate('29/2/2025')).toBeNull();
});

test.each([
  '18/4/2024 - 20/4/2024',
  '18/4/2024-20/4/2024',
  '18-20/4/2024',
  '18/4 - 20/4/2024',
  'từ 18/4/2024 đến 20/4/2024',
  '2024-04-18..2024-04-20',
  '2024-04-18 - 2024-04-20',
  '18/4/2024 – 20/4/2024',
  'from 18/4/2024 to 20/4/2024',
  'ngày 18 đến ngày 20/4/2024',
])('%s is three days of April', (text) => {
  expect(readDateRange(text)).toEqual({ from: '2024-04-18', until: '2024-04-20' });
});

test('one date alone is a range of one day, and a broken end is no range', () => {
  expect(readDateRange('18/4/2024')).toEqual({ from: '2024-04-18', until: '2024-04-18' });
  expect(readDateRange('18/4/2024 - 31/4/2024')).toBeNull();
  expect(readDateRange('18/4/2024 -')).toBeNull();
});
