/** Which civil date an instant falls on: rights that end with a date, and the record, ask it in the station's zone. */
import { DateTime } from 'luxon';
import type { CivilDate, InstantMs } from '../model/time.ts';

/** The civil date of an instant in an IANA zone. */
export function civilDateAt(atMs: InstantMs, zone: string): CivilDate {
  return DateTime.fromMillis(Math.floor(atMs), { zone }).toFormat('yyyy-MM-dd');
}
