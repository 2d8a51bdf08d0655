/** Proves who asks: name, PIN and right, all from the chain; wrong PINs and lock-outs are entries of it. */
import type { EntryBody } from '../model/entry.ts';
import type { Person, Right } from '../model/person.ts';
import type { Credentials } from '../model/ports/daemon-client.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { readRights } from '../rights/fold.ts';
import { lockedForMs, NO_ATTEMPTS, WRONG_PINS_BEFORE_LOCK } from '../rights/pin-attempts.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { mayDo } from '../rights/who-may.ts';

const MINUTE_MS = 60_000;

type Asked = Pick<Ward, 'records' | 'pins' | 'clock' | 'station'>;

/**
 * The person behind a name and PIN, who may do `right` today (`null`: who they are is enough). Refusals
 * `people.unknown`, `people.locked`, `people.wrong-pin`, `people.no-right`.
 */
export async function identify(
  ward: Asked,
  { as: name, pin }: Credentials,
  right: Right | null,
): Promise<Person> {
  const { pinHash } = unlockedPerson(readRights(ward.records), name, ward.clock.nowMs());
  const isRight = await ward.pins.verify(pinHash, pin);
  if (!isRight) throw wrongPin(ward, name);
  // Read anew: many tries at once must not get past a lock that the others have earned meanwhile.
  const state = readRights(ward.records);
  const person = unlockedPerson(state, name, ward.clock.nowMs());
  if (state.pinAttempts.has(name)) append(ward, { kind: 'pin-accepted', name });
  const today = civilDateAt(ward.clock.nowMs(), state.zone);
  if (right !== null && !mayDo(state, name, right, today)) throw refuse('people.no-right', { name, right });
  return person;
}

function unlockedPerson(state: RightsState, name: string, nowMs: number): Person {
  const person = state.people.get(name);
  if (person === undefined) throw refuse('people.unknown', { name });
  const lockedMs = lockedForMs(state.pinAttempts.get(name) ?? NO_ATTEMPTS, nowMs);
  if (lockedMs > 0) throw refuse('people.locked', { name, minutes: Math.ceil(lockedMs / MINUTE_MS) });
  return person;
}

function wrongPin(ward: Asked, name: string): Error {
  unlockedPerson(readRights(ward.records), name, ward.clock.nowMs());
  append(ward, { kind: 'pin-failed', name });
  const attempts = readRights(ward.records).pinAttempts.get(name) ?? NO_ATTEMPTS;
  const lockedMs = lockedForMs(attempts, ward.clock.nowMs());
  if (lockedMs > 0) return refuse('people.locked', { name, minutes: Math.ceil(lockedMs / MINUTE_MS) });
  return refuse('people.wrong-pin', { name, left: WRONG_PINS_BEFORE_LOCK - attempts.wrong });
}

function append(ward: Asked, body: EntryBody): void {
  appendEntries(ward.records, ward.clock.nowMs(), [body]);
}
