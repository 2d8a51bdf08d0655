/**
 * Adding a person, granting a right and resetting a PIN take an administrator and a second person who administers or
 * approves (DESIGN §5), so that nobody makes themselves a second person. A station with one responsible person by its
 * own regulation cannot ask for that; its reports say so.
 */
import type { Person } from '../model/person.ts';
import type { Credentials } from '../model/ports/daemon-client.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import { readRights } from '../rights/fold.ts';
import { boundStation } from '../rights/station-rules.ts';
import { holdersOf, holds } from '../rights/who-may.ts';
import { identify } from './identify.ts';

/** Names of both, proved: what the entry keeps as `by`. */
export async function identifyTwo(
  ward: Ward,
  administrator: Credentials,
  second: Credentials | null,
): Promise<readonly string[]> {
  const first = await identify(ward, administrator, 'administer');
  if (second === null) {
    if (boundStation(readRights(ward.records), ward.station).solePersonBasis === null)
      throw refuse('people.second-missing', {}, 2);
    return [first.name];
  }
  if (second.as === first.name) throw refuse('people.second-same', { name: first.name });
  const other = await identify(ward, second, null);
  const state = readRights(ward.records);
  if (!isSecond(state, other.name)) throw refuse('people.second-no-right', { name: other.name });
  return [first.name, other.name];
}

type People = Parameters<typeof holds>[0];

function isSecond(people: People, name: string): boolean {
  return holds(people, name, 'administer') || holds(people, name, 'approve');
}

/** Refuses a change after which no administrator, or nobody to stand beside one, would be left. */
export function requireStillGoverned(ward: Ward, after: ReadonlyMap<string, Person>): void {
  const people = { people: after, delegations: [] };
  const administrators = holdersOf(people, 'administer');
  if (administrators.length === 0) throw refuse('people.last-administrator');
  const seconds = [...after.keys()].filter((name) => isSecond(people, name));
  if (seconds.length < 2 && boundStation(readRights(ward.records), ward.station).solePersonBasis === null)
    throw refuse('people.last-second');
}
