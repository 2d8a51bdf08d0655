/** The one way into the chain, for daemon and command line alike (law 8): read the head, seal, insert, in one transaction. */
import type { Airing } from '../model/airing.ts';
import type { Entry, EntryBody } from '../model/entry.ts';
import type { Append, RecordStore } from '../model/ports/record-store.ts';
import type { InstantMs } from '../model/time.ts';
import { airingIdOf, requireAiringAllows, requireChainAllows } from './airing-state.ts';
import { parseEntry, sealEntry } from './chain.ts';
import { projectEntry } from './project.ts';

/**
 * Appends the bodies in order, all or none. Throws `AlreadyClaimed` when one opens or decides an airing that is known,
 * a Refusal `record.not-begun` when the station has no chain yet; then nothing is written.
 */
export function appendEntries(
  store: Pick<RecordStore, 'append'>,
  atMs: InstantMs,
  bodies: readonly EntryBody[],
): readonly Entry[] {
  if (bodies.length === 0) return [];
  let entries: Entry[] = [];
  store.append((head, findAiring) => {
    entries = [];
    const changed = new Map<string, Airing>();
    const appends: Append[] = [];
    let last: { readonly seq: number; readonly hash: string } = head;
    for (const body of bodies) {
      requireChainAllows(body, last);
      const id = airingIdOf(body);
      const known = id === null ? null : (changed.get(id) ?? findAiring(id));
      requireAiringAllows(body, known);
      const sealed = sealEntry(last, atMs, body);
      const entry = parseEntry(sealed);
      const airing = projectEntry(entry, known);
      if (airing !== null) changed.set(airing.id, airing);
      entries.push(entry);
      appends.push({ entry: sealed, airing });
      last = sealed;
    }
    return appends;
  });
  return entries;
}
