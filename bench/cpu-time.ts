/** CPU time, user and system, of this process and of the programs that it ran and that have ended; Linux alone tells it. */
import { readFileSync } from 'node:fs';

/** Of a Linux clock tick, ms. */
const TICK_MS = 10;
/** Fields 14 to 17 of proc(5) `stat`: own and children's; the first two hold a name that may hold spaces. */
const [FIRST, PAST_LAST] = [11, 15];

/** NaN where the system tells nothing. */
export function cpuMs(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = fields.slice(FIRST, PAST_LAST);
    return ticks.reduce((sum, field) => sum + Number(field) * TICK_MS, 0);
  } catch {
    return Number.NaN;
  }
}
