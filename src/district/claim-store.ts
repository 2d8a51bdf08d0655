/** A database holds one superior unit's stations: another's is not opened, or each would report the other's. */
import type { SuperiorStore } from '../model/ports/superior-store.ts';
import { refuse } from '../model/problem.ts';

/** The store, for the superior unit of this id; its own from now on if it was nobody's. Refusal `district.database-taken`. */
export async function claimStore(store: SuperiorStore, superior: string): Promise<SuperiorStore> {
  const owner = await store.claim(superior);
  if (owner === superior) return store;
  await store.close();
  throw refuse('district.database-taken', { owner, superior }, 3);
}
