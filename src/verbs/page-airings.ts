/**
 * Airings a page at a time, for programs that come again: in the order in which they ended, so that what is appended
 * meanwhile, late decisions about earlier hours too, follows what was handed over. One still open is not told yet.
 */
import type { Airing } from '../model/airing.ts';
import type { RecordStore } from '../model/ports/record-store.ts';
import { refuse } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { entryAt } from '../record/entry-at.ts';

export interface PageRequest {
  /** Dates of the airings, both included; null: from the first, to the last. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** As the page before gave it; null: from the beginning. */
  readonly cursor: string | null;
  readonly airingsMax: number;
}

export interface AiringsPage {
  readonly airings: readonly Airing[];
  /** Where the next page begins, also when there is nothing there yet; null: nothing was told so far. */
  readonly cursor: string | null;
  readonly more: boolean;
}

/** A place in the record: the entry that ended the last airing told. */
interface Place {
  readonly seq: number;
  readonly hash: string;
}

const CURSOR = /^([1-9]\d{0,14})\.([0-9a-f]{64})$/;
/** Base64url of the longest place. */
const CURSOR_CHARACTERS_MAX = 120;

/**
 * Refusals `api.bad-cursor` (it was not given by this program), `api.cursor-gone` (the record was restored to before it),
 * `report.backwards`.
 */
export function pageAirings(records: RecordStore, request: PageRequest): AiringsPage {
  const { from, to } = request;
  if (from !== null && to !== null && from > to) throw refuse('report.backwards', { from, to }, 2);
  return records.atOneMoment(() => pageAt(records, request));
}

function pageAt(records: RecordStore, { from, to, cursor, airingsMax }: PageRequest): AiringsPage {
  const place = cursor === null ? null : placeOf(cursor);
  if (place !== null && entryAt(records, place.seq)?.hash !== place.hash)
    throw refuse('api.cursor-gone', { seq: place.seq });
  const dates = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  const airings: Airing[] = [];
  for (const airing of records.airingsAfter(place?.seq ?? 0, dates)) {
    if (airing.outcome === null) continue;
    if (airings.length === airingsMax) return { airings, cursor: cursorAfter(airings, cursor), more: true };
    airings.push(airing);
  }
  return { airings, cursor: cursorAfter(airings, cursor), more: false };
}

function cursorAfter(airings: readonly Airing[], before: string | null): string | null {
  const last = airings.at(-1);
  return last === undefined ? before : cursorOf(last);
}

function cursorOf({ seq, hash }: Place): string {
  return Buffer.from(`${seq}.${hash}`, 'utf8').toString('base64url');
}

function placeOf(cursor: string): Place {
  const text = cursor.length > CURSOR_CHARACTERS_MAX ? '' : Buffer.from(cursor, 'base64url').toString('utf8');
  const [, seq, hash = ''] = CURSOR.exec(text) ?? [];
  const place = { seq: Number(seq), hash };
  // One spelling: base64 that decodes to the same is no cursor of ours.
  if (seq === undefined || cursorOf(place) !== cursor) throw refuse('api.bad-cursor', {}, 2);
  return place;
}
