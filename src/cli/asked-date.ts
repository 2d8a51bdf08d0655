/** A date given to an option of a report or of `loa district`, as people write it; null: none was given. */
import { refuse } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { readDate } from '../schedule/civil-date.ts';

export function askedDate(text: string | undefined): CivilDate | null {
  if (text === undefined) return null;
  const date = readDate(text);
  if (date === null) throw refuse('report.not-a-date', { text }, 2);
  return date;
}
