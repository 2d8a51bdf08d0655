/** A date given to an option, as people write it; each command has its own sentence for what is none. */
import { refuse } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { readDate } from '../schedule/civil-date.ts';

const NOT_A_DATE = 'report.not-a-date';

/** null: none was given. */
export function askedDate(text: string | undefined, code = NOT_A_DATE): CivilDate | null {
  return text === undefined ? null : givenDate(text, code);
}

export function givenDate(text: string, code: string): CivilDate {
  const date = readDate(text);
  if (date === null) throw refuse(code, { text }, 2);
  return date;
}
