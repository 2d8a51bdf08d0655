/** How the digits of a telephone number are parted: as they are written in groups, else in threes and fours. */
import { digitByDigit } from './number-words.ts';

const GROUPS = /\d+/g;

/** `written`: digits and what parts them. A pause at each gap. */
export function phoneWords(written: string): string {
  const groups = written.match(GROUPS) ?? [];
  const parts = groups.flatMap((group, index) => partsOf(group, index === 0 && groups.length === 1));
  return parts.map(digitByDigit).join(', ');
}

/** How digits that nobody grouped are parted. */
const PARTED: Readonly<Record<number, readonly number[]>> = {
  ...{ 6: [3, 3], 7: [4, 3], 8: [4, 4], 9: [3, 3, 3], 10: [4, 3, 3], 11: [4, 4, 3], 12: [3, 3, 3, 3] },
};

function partsOf(group: string, alone: boolean): string[] {
  if (alone && /^(?:00)?84/.test(group)) {
    const country = group.startsWith('00') ? 4 : 2;
    return [group.slice(0, country), ...nationalParts(group.slice(country))];
  }
  const bigCity = alone && group.length === 11 && /^02[48]/.test(group);
  const lengths = bigCity ? [3, 4, 4] : (PARTED[group.length] ?? [group.length]);
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
  return starts.map((start, index) => group.slice(start, start + (lengths[index] ?? 0)));
}

/** Without the trunk zero: 912 345 678 in threes, 24 3825 1234. */
export function nationalParts(group: string): string[] {
  if (group.length === 10) return [group.slice(0, 2), group.slice(2, 6), group.slice(6)];
  return partsOf(group, false);
}
