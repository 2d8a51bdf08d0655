/** What a station writes that never stops: entry by entry, each known by its number alone, so that a kill changes nothing. */
import type { EntryBody } from '../../src/model/entry.ts';
import { closedAt, missedAt, openedAt } from './airing-entries.ts';
import { FIRST_ENTRIES } from './exporting-ward.ts';

const FIRST_MS = Date.parse('2024-03-18T00:00:00+07:00');
const HOUR_MS = 3_600_000;
/** Of its minute, one airing after another: no two that follow each other count alike. */
const HEARD_SECONDS = [60, 32, 60, 45, 59];

/** The one after the entry `headSeq` of a record that began with `FIRST_ENTRIES`: opened, closed, and one that was missed. */
export function nextEntry(headSeq: number): EntryBody {
  const written = headSeq - FIRST_ENTRIES;
  const number = Math.floor(written / 3);
  const atMs = FIRST_MS + number * 2 * HOUR_MS;
  const at = new Date(atMs).toISOString();
  if (written % 3 === 0) return openedAt(at);
  if (written % 3 === 1) return closedAt(at, HEARD_SECONDS[number % HEARD_SECONDS.length]);
  return missedAt(new Date(atMs + HOUR_MS).toISOString());
}

/** How many airings ended in a record that goes to this entry. */
export function airingsEnded(headSeq: number): number {
  const written = headSeq - FIRST_ENTRIES;
  return Math.floor((written + 1) / 3) + Math.floor(written / 3);
}
