/** Instants as every JSON document writes them (DESIGN §7): ISO 8601 with the station's offset. */
import { DateTime } from 'luxon';
import type { InstantMs } from '../model/time.ts';

/** `2024-03-18T06:00:00+07:00`; milliseconds only where they are not 0. */
export function isoInstant(atMs: InstantMs, zone: string): string {
  const written = DateTime.fromMillis(Math.floor(atMs), { zone }).toISO({ suppressMilliseconds: true });
  if (written === null) throw new RangeError(`no instant: ${atMs}`);
  return written;
}
