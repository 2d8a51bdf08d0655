import { expect, test } from 'vitest';
import type { DayRule } from '../../src/model/programme.ts';
import { readDays, readWeekdays } from '../../src/schedule/read-days.ts';

const names = {
  daySets: new Map([
    ['ngay-le', 'public-holidays'],
    ['mua-thi', 'mua-thi'],
  ]),
  anchor: null,
};

function rules(text: string): readonly DayRule[] | string {
  const read = readDays(text, names);
  return read.ok ? read.rules : read.why;
}

const weekdays = (...days: (1 | 2 | 3 | 4 | 5 | 6 | 7)[]) => [{ kind: 'weekdays', weekdays: days }];

test.each([
  ['thứ hai - thứ sáu', [1, 2, 3, 4, 5]],
  ['thứ hai – thứ sáu', [1, 2, 3, 4, 5]],
  ['T2-T6', [1, 2, 3, 4, 5]],
  ['thứ 2-6', [1, 2, 3, 4, 5]],
  ['từ thứ hai đến thứ sáu', [1, 2, 3, 4, 5]],
  ['thu hai den thu sau', [1, 2, 3, 4, 5]],
  ['monday-friday', [1, 2, 3, 4, 5]],
  ['Mon to Fri', [1, 2, 3, 4, 5]],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['thứ hai, thứ tư', [1, 3]],
  ['thứ hai, tư, sáu', [1, 3, 5]],
  ['thứ hai và chủ nhật', [1, 7]],
  ['T2, T4, CN', [1, 3, 7]],
  ['hằng ngày', [1, 2, 3, 4, 5, 6, 7]],
  ['daily', [1, 2, 3, 4, 5, 6, 7]],
  ['cuối tuần', [6, 7]],
  ['chủ nhật', [7]],
  ['thứ bảy - thứ hai', [1, 6, 7]],
  ['T2-T4, T6', [1, 2, 3, 5]],
  ['Thurs', [4]],
] as const)('%s are the weekdays %j', (text, days) => {
  expect(rules(text)).toEqual(weekdays(...days));
  expect(rules(text.normalize('NFD').toUpperCase())).toEqual(weekdays(...days));
});

test.each([
  ['thứ sáu cuối tháng', -1, 5],
  ['thứ sáu cuối cùng của tháng', -1, 5],
  ['chủ nhật đầu tháng', 1, 7],
  ['last friday of month', -1, 5],
  ['the second monday of every month', 2, 1],
  ['thứ bảy đầu tiên hằng tháng', 1, 6],
])('%s comes once a month', (text, nth, weekday) => {
  expect(rules(text)).toEqual([{ kind: 'weekday-of-month', nth, weekday }]);
});

test.each([
  ['thứ bảy cách tuần từ 18/3/2024', 2, [6]],
  ['thứ bảy 3 tuần một lần từ 18/3/2024', 3, [6]],
  ['every 2 weeks on saturday from 2024-03-18', 2, [6]],
  ['saturday every other week since 18/3/2024', 2, [6]],
  ['thứ ba, thứ năm cách tuần kể từ ngày 18/3/2024', 2, [2, 4]],
])('%s is counted from that week', (text, weeks, days) => {
  expect(rules(text)).toEqual([{ kind: 'every-weeks', weeks, anchor: '2024-03-18', weekdays: days }]);
});

test('every other week without a date counts from the programme’s first day, or asks for one', () => {
  expect(rules('thứ bảy cách tuần')).toBe('anchor');
  const read = readDays('thứ bảy cách tuần', { ...names, anchor: '2024-03-18' });
  expect(read).toEqual({
    ok: true,
    rules: [{ kind: 'every-weeks', weeks: 2, anchor: '2024-03-18', weekdays: [6] }],
  });
});

test.each([
  ['ngày 1, 15 hằng tháng', [1, 15]],
  ['ngày 1 và 15 mỗi tháng', [1, 15]],
  ['ngày 1-3 hằng tháng', [1, 2, 3]],
  ['ngày cuối tháng', [-1]],
  ['1st and 15th of every month', [1, 15]],
  ['last day of month', [-1]],
  ['days 1, 15 of month', [1, 15]],
])('%s are days of the month', (text, days) => {
  expect(rules(text)).toEqual([{ kind: 'days-of-month', days }]);
});

test('dates, ranges, day sets and weekdays stand together in one line', () => {
  expect(rules('1/4/2024')).toEqual([
    { kind: 'dates', ranges: [{ from: '2024-04-01', until: '2024-04-01' }] },
  ]);
  expect(rules('Ngày lễ')).toEqual([{ kind: 'day-set', name: 'public-holidays' }]);
  expect(rules('mùa thi, 18/4/2024 - 20/4/2024, thứ hai')).toEqual([
    { kind: 'weekdays', weekdays: [1] },
    { kind: 'day-set', name: 'mua-thi' },
    { kind: 'dates', ranges: [{ from: '2024-04-18', until: '2024-04-20' }] },
  ]);
});

test.each([
  'thứ tám',
  'thứ',
  'hai',
  'cách 2 tuần thứ bảy',
  'ngày 32 hằng tháng',
  'mùng 1',
  'nghỉ hè',
  '',
  ',',
  'thứ hai, mai',
])('no day is guessed for “%s”', (text) => expect(rules(text)).toBe('unknown'));

test('a range that runs backwards is told as such', () => {
  expect(rules('20/4/2024 - 18/4/2024')).toBe('backwards');
  expect(rules('ngày 5-3 hằng tháng')).toBe('backwards');
});

test('the days of a ward’s rules are weekdays and nothing else', () => {
  expect(readWeekdays('thứ hai - thứ sáu')).toEqual([1, 2, 3, 4, 5]);
  expect(readWeekdays('thứ sáu cuối tháng')).toBeNull();
});

test('a line of any length is answered at once', () => {
  const started = performance.now();
  for (const piece of ['ngày 1,', 'thứ hai - ', 'every 2 weeks on ', '1 va 2 ', '- '])
    rules(piece.repeat(50_000));
  expect(performance.now() - started).toBeLessThan(1000);
});
