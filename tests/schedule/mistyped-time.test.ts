import { expect, test } from 'vitest';
import { mistypedTime, oddTime } from '../../src/schedule/mistyped-time.ts';
import { sampleStation } from '../fakes/sample-station.ts';

const { rules } = sampleStation();

test('a time at night whose afternoon lies in a session was probably mistyped', () => {
  expect(mistypedTime('quiet-hours', '04:45', rules)).toBe('16:45');
  expect(mistypedTime('quiet-hours', '03:15', { ...rules, sessions: [] })).toBe('15:15');
});

test('nothing is guessed where the afternoon would be no better, or the rule is not about the hour', () => {
  expect(mistypedTime('quiet-hours', '03:15', rules)).toBeNull();
  expect(mistypedTime('quiet-hours', '22:00', rules)).toBeNull();
  expect(mistypedTime('quiet-hours', '10:00', { ...rules, sessions: [] })).toBeNull();
  expect(mistypedTime('cap-minutes', '04:45', rules)).toBeNull();
});

test('a morning bulletin in the afternoon, and any at night, is worth a question', () => {
  expect(oddTime('Bản tin chiều', '05:00')?.code).toBe('schedule.time-against-title');
  expect(oddTime('BẢN TIN SÁNG'.normalize('NFD'), '17:00')?.code).toBe('schedule.time-against-title');
  expect(oddTime('Thông báo', '03:15')).toEqual({ code: 'schedule.night-time', params: { meant: '15:15' } });
});

test('a title that only looks like a part of the day raises none', () => {
  for (const [title, time] of [
    ['Bản tin sáng', '06:00'],
    ['Sáng kiến hay', '17:00'],
    ['Hướng dẫn sang tên', '17:00'],
    ['Bản tin', '17:00'],
  ] as const) {
    expect(oddTime(title, time)).toBeNull();
  }
});
