/** Which entries an export of some dates holds: one run of the chain, from the first of their airings' entries to the last. */
import type { Entry, EntryKind } from '../model/entry.ts';
import type { CivilDate } from '../model/time.ts';

export interface EntryRun {
  readonly fromSeq: number;
  readonly toSeq: number;
}

/** What `entryRunOf` has to be shown. */
export const AIRING_KINDS: readonly EntryKind[] = ['airing-opened', 'airing-closed', 'airing-decided'];

/** The run for the airings with their date in [from, to]; null: there are none. `entries` in order, of `AIRING_KINDS`. */
export function entryRunOf(entries: Iterable<Entry>, from: CivilDate, to: CivilDate): EntryRun | null {
  const open = new Set<string>();
  let fromSeq: number | null = null;
  let toSeq = 0;
  for (const entry of entries) {
    if (!isOfPeriod(entry, open, from, to)) continue;
    fromSeq ??= entry.seq;
    toSeq = entry.seq;
  }
  return fromSeq === null ? null : { fromSeq, toSeq };
}

/** `open`: airings of the period that have begun and not ended; kept up to date. */
function isOfPeriod({ body }: Entry, open: Set<string>, from: CivilDate, to: CivilDate): boolean {
  if (body.kind === 'airing-closed') return open.delete(body.id);
  if (body.kind !== 'airing-opened' && body.kind !== 'airing-decided') return false;
  const { id, date } = body.airing;
  if (date < from || date > to) return false;
  if (body.kind === 'airing-opened') open.add(id);
  return true;
}
