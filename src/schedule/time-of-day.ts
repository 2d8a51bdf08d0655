/** Reads a time of day: `06:00`, `6h30`, `6 giờ 30`, `5h chiều`, `5:30 pm`; seconds where they are written. */
import type { TimeWindow } from '../model/station.ts';
import type { TimeOfDay } from '../model/time.ts';
import { twoDigits } from './calendar-day.ts';
import { plainLetters } from './plain-letters.ts';

type PartOfDay = 'sang' | 'trua' | 'chieu' | 'toi' | 'dem' | 'am' | 'pm';

const CLOCK =
  /^(?:luc )?(\d{1,2})(?:(?::(\d{2})(?::(\d{2}))?)|(?: ?(?:h|g|gio) ?(?:(\d{1,2}|ruoi)(?: ?(?:p|ph|phut))?(?: ?(\d{1,2}) ?(?:s|giay))?)?))?(?: ?(?:buoi )?(sang|trua|chieu|toi|dem|am|pm))?$/;

/** Hours as said in a part of the day → hours of the 24-hour clock; what is not here is ambiguous. */
const SAID_HOURS: Readonly<Record<PartOfDay, (hour: number) => number | null>> = {
  sang: (hour) => (hour <= 11 ? hour : null),
  trua: (hour) => (hour >= 10 && hour <= 13 ? hour : hour === 1 ? 13 : null),
  chieu: (hour) => (hour >= 1 && hour <= 6 ? hour + 12 : hour >= 13 && hour <= 18 ? hour : null),
  toi: (hour) => (hour >= 6 && hour <= 11 ? hour + 12 : hour >= 18 && hour <= 23 ? hour : null),
  dem: (hour) => (hour >= 9 && hour <= 11 ? hour + 12 : hour >= 21 && hour <= 23 ? hour : null),
  am: (hour) => (hour >= 1 && hour <= 12 ? hour % 12 : null),
  pm: (hour) => (hour >= 1 && hour <= 12 ? (hour % 12) + 12 : null),
};

/** null: no time of day, or one that can be taken two ways (`12h đêm`, a bare `6`). */
export function readTimeOfDay(text: string): TimeOfDay | null {
  const match = CLOCK.exec(plainLetters(text));
  if (!match) return null;
  const [, hourText, colonMinutes, colonSeconds, saidMinutes, saidSeconds, part] = match;
  const isBareNumber = /^\d+$/.test(plainLetters(text));
  const hour = part === undefined ? Number(hourText) : SAID_HOURS[part as PartOfDay](Number(hourText));
  const minute = saidMinutes === 'ruoi' ? 30 : Number(colonMinutes ?? saidMinutes ?? 0);
  const second = Number(colonSeconds ?? saidSeconds ?? 0);
  if (hour === null || isBareNumber || hour > 23 || minute > 59 || second > 59) return null;
  const seconds = second === 0 ? '' : `:${twoDigits(second)}`;
  return `${twoDigits(hour)}:${twoDigits(minute)}${seconds}`;
}

/** `20:00 - 05:00`, `từ 20h đến 5h`; the end may be `24:00`. null: not understood. */
export function readTimeWindow(text: string): TimeWindow | null {
  const [first, last, ...more] = plainLetters(text)
    .replace(/^(?:tu|from) /, '')
    .split(/ ?- ?| den | to /);
  if (first === undefined || last === undefined || more.length > 0) return null;
  const from = readTimeOfDay(first);
  const to = /^(?:24:00|24 ?h|24 gio)$/.test(last) ? '24:00' : readTimeOfDay(last);
  return from === null || to === null || from === to ? null : { from, to };
}
