/** Days of the week and times of the day as people of the language say them. */
import type { Lang } from './sentence.ts';

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** 1 thứ hai … 7 chủ nhật. */
export function sayWeekday(lang: Lang, weekday: number): string {
  return WEEKDAYS[lang][weekday - 1] ?? String(weekday);
}

/** `06:15` of minutes since midnight; 1440 is 24:00. */
export function sayMinute(minute: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** `thứ hai 06:00–06:15`. */
export function sayHours(
  lang: Lang,
  hours: { readonly weekday: number; readonly fromMinute: number; readonly toMinute: number },
): string {
  return `${sayWeekday(lang, hours.weekday)} ${sayMinute(hours.fromMinute)}–${sayMinute(hours.toMinute)}`;
}
