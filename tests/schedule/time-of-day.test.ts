import { expect, test } from 'vitest';
import { readTimeOfDay, readTimeWindow } from '../../src/schedule/time-of-day.ts';

test.each([
  ['06:00', '06:00'],
  ['6:00', '06:00'],
  ['6h', '06:00'],
  ['6h00', '06:00'],
  ['6 giờ', '06:00'],
  ['6h30', '06:30'],
  ['6g30', '06:30'],
  ['6 giờ 30', '06:30'],
  ['6 giờ 30 phút', '06:30'],
  ['6 giờ rưỡi', '06:30'],
  ['6:00 sáng', '06:00'],
  ['5h chiều', '17:00'],
  ['5 giờ 15 chiều', '17:15'],
  ['17h00', '17:00'],
  ['7h tối', '19:00'],
  ['11h trưa', '11:00'],
  ['1h trưa', '13:00'],
  ['06:00:30', '06:00:30'],
  ['6h30p15s', '06:30:15'],
  ['5:30 pm', '17:30'],
  ['12:15 am', '00:15'],
  ['12 pm', '12:00'],
  ['LÚC 6H', '06:00'],
  ['6 GIỜ SÁNG'.normalize('NFD'), '06:00'],
])('%s is %s', (text, time) => expect(readTimeOfDay(text)).toBe(time));

test.each([
  '24:00',
  '6:60',
  '25h',
  '6',
  '6.30',
  '12h đêm',
  '2h đêm',
  '13h sáng',
  '8h chiều',
  '06:00 06:30',
  'sáng',
  '',
])('nothing airs at “%s”: it is no time, or it can be taken two ways', (text) =>
  expect(readTimeOfDay(text)).toBeNull(),
);

test('quiet hours may go past midnight, and a session may end with the day', () => {
  expect(readTimeWindow('20:00 - 05:00')).toEqual({ from: '20:00', to: '05:00' });
  expect(readTimeWindow('từ 20h đến 24h')).toEqual({ from: '20:00', to: '24:00' });
  expect(readTimeWindow('6h sáng – 5h chiều')).toEqual({ from: '06:00', to: '17:00' });
});

test('a window without length, or with three ends, is none', () => {
  for (const text of ['06:00 - 06:00', '06:00', '06:00 - 07:00 - 08:00', '24:00 - 05:00']) {
    expect(readTimeWindow(text)).toBeNull();
  }
});
