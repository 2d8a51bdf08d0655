/** Enrols a station: the key by which all that it sends is judged, or its name alone where it has no program yet. */
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { EnrolledStation } from '../model/received.ts';
import { keyIdOf } from '../record/key-id.ts';
import { readKeyToken } from '../record/key-token.ts';
import { readName, readSuperiorId } from './superior-config.ts';

type EnrollingSuperior = Pick<Superior, 'store' | 'clock'> & {
  readonly keys: Pick<Superior['keys'], 'publicKey'>;
};

export interface Enrolled {
  readonly station: EnrolledStation;
  /** null: it has no key yet. */
  readonly keyId: string | null;
  /** False: it was enrolled with this very key before. */
  readonly isNew: boolean;
  /** It was enrolled, and is called otherwise now. */
  readonly isRenamed: boolean;
  /** It was enrolled, and closed; it is at work again. */
  readonly isReopened: boolean;
}

/**
 * By what `loa export key` shows; a name given to a station that is enrolled is its name from now on. Refusals
 * `district.bad-key`, `district.station-taken` (with another key), `district.own-key`, `district.key-known` (another
 * station's).
 */
export async function enrolStation(
  superior: EnrollingSuperior,
  token: string,
  name: string | null,
): Promise<Enrolled> {
  const key = readKeyToken(token);
  if (key === null) throw refuse('district.bad-key', {}, 2);
  await requireUnusedKey(superior, key.id, key.publicKey);
  return enrol(superior, key.id, name, key.publicKey);
}

/** One key is one station's: else the same record would count under two names. */
async function requireUnusedKey(
  { store, keys }: EnrollingSuperior,
  id: string,
  publicKey: Uint8Array,
): Promise<void> {
  const own = keys.publicKey();
  if (own !== null && Buffer.compare(own, publicKey) === 0) throw refuse('district.own-key', {}, 2);
  const known = await store.stationOfKey(publicKey);
  if (known !== null && known.id !== id) throw refuse('district.key-known', { known: known.id, station: id });
}

/** A station that only declares what it aired. Refusals `district.bad-id`, `district.station-taken`. */
export function enrolDeclaring(
  superior: EnrollingSuperior,
  id: string,
  name: string | null,
): Promise<Enrolled> {
  if (readSuperiorId(id) === null) throw refuse('district.bad-id', { value: id }, 2);
  return enrol(superior, id, name, null);
}

async function enrol(
  { store, clock }: EnrollingSuperior,
  id: string,
  name: string | null,
  publicKey: Uint8Array | null,
): Promise<Enrolled> {
  const given = name === null ? id : readName(name);
  if (given === null) throw refuse('district.bad-name', {}, 2);
  const keyId = publicKey === null ? null : keyIdOf(publicKey);
  const station = { id, name: given, publicKey, pull: null, addedAtMs: clock.nowMs(), closedFrom: null };
  const isNew = await store.enrol(station);
  const known = await store.station(id);
  if (known === null) throw new Error('an id that is taken is a station’s');
  const knownId = known.publicKey === null ? null : keyIdOf(known.publicKey);
  if (knownId !== keyId)
    throw refuse('district.station-taken', { station: id, keyId: knownId ?? '', given: keyId ?? '' });
  const isRenamed = name !== null && known.name !== given;
  if (isRenamed) await store.setName(id, given);
  const isReopened = known.closedFrom !== null;
  if (isReopened) await store.setClosed(id, null);
  const now = { ...known, closedFrom: null, ...(isRenamed ? { name: given } : {}) };
  return { station: now, keyId, isNew, isRenamed, isReopened };
}
