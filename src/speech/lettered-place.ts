/** Places that are called by a letter and a number ("tuyến T1 - T3", "tòa T5"): their T is no month and no day of the week. */
import { ending } from './ending.ts';
import { before, type Line } from './reading.ts';

const PLACE = ending(
  /(?<!\p{L})(?:tuyến|tòa|tòa nhà|nhà|lô|trục|dãy|khu|tầng|block|cổng|ký hiệu|mã|tháp|căn|căn hộ|khoa) (?:t\d{1,2}(?: ?[-,;] ?| và | đến ))*$/u,
);

/** `at` is at the letter. */
export function isLetteredPlace(line: Line, at: number): boolean {
  return PLACE.test(before(line, at));
}
