/** Adding and removing people, granting rights, setting PINs; every change is an entry of the chain with its two names. */
import type { EntryBody } from '../model/entry.ts';
import type { Person, Right } from '../model/person.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { readRights } from '../rights/fold.ts';
import { pinProblem } from '../rights/pin-rules.ts';
import { slugOf } from '../schedule/plain-letters.ts';
import { requireStillGoverned } from './two-people.ts';

const NAME = /^[a-z][a-z0-9-]{1,31}$/;

export interface NewPerson {
  readonly name: string;
  readonly fullName: string;
  readonly rights: readonly Right[];
  readonly pin: string;
}

/** Refusals `people.bad-name`, `people.no-full-name`, `people.pin-digits`. */
export function requireGoodPerson({ name, fullName, pin }: Omit<NewPerson, 'rights'>): void {
  if (!NAME.test(name)) throw refuse('people.bad-name', { name, near: slugOf(name) || 'bien-tap' });
  if (fullName.trim() === '') throw refuse('people.no-full-name', { name });
  requireGoodPin(pin);
}

/** The entry that adds a person, who is refused like in `requireGoodPerson`. */
export async function personEntry(
  ward: Pick<Ward, 'pins'>,
  person: NewPerson,
  by: readonly string[],
): Promise<EntryBody> {
  requireGoodPerson(person);
  const { name, fullName, rights, pin } = person;
  if (rights.length === 0) throw refuse('people.no-rights', { name });
  return {
    kind: 'person-added',
    name,
    fullName: fullName.trim(),
    rights,
    pinHash: await ward.pins.hash(pin),
    by,
  };
}

/** `by`: an administrator and the second person, proved. Answers the notice of a weak PIN. */
export async function addPerson(
  ward: Ward,
  person: NewPerson,
  by: readonly string[],
): Promise<readonly Problem[]> {
  if (readRights(ward.records).people.has(person.name)) throw refuse('people.exists', { name: person.name });
  append(ward, await personEntry(ward, person, by));
  return noticesOf(person.pin);
}

export function setRights(ward: Ward, name: string, rights: readonly Right[], by: readonly string[]): void {
  if (rights.length === 0) throw refuse('people.no-rights', { name });
  const { people } = readRights(ward.records);
  const person = known(people, name);
  requireStillGoverned(ward, new Map([...people, [name, { ...person, rights }]]));
  append(ward, { kind: 'rights-set', name, rights, by });
}

export function removePerson(ward: Ward, name: string, by: readonly string[]): void {
  const { people } = readRights(ward.records);
  known(people, name);
  requireStillGoverned(ward, new Map([...people].filter(([other]) => other !== name)));
  append(ward, { kind: 'person-removed', name, by });
}

/** `by`: the person alone for their own PIN, else an administrator and the second person. */
export async function setPin(
  ward: Ward,
  name: string,
  pin: string,
  by: readonly string[],
): Promise<readonly Problem[]> {
  known(readRights(ward.records).people, name);
  requireGoodPin(pin);
  append(ward, { kind: 'pin-set', name, pinHash: await ward.pins.hash(pin), by });
  return noticesOf(pin);
}

function known(people: ReadonlyMap<string, Person>, name: string): Person {
  const person = people.get(name);
  if (person === undefined) throw refuse('people.unknown', { name });
  return person;
}

function requireGoodPin(pin: string): void {
  const problem = pinProblem(pin);
  if (problem?.severity === 'error') throw new Refusal([problem]);
}

function noticesOf(pin: string): readonly Problem[] {
  const problem = pinProblem(pin);
  return problem === null ? [] : [problem];
}

function append(ward: Ward, body: EntryBody): void {
  appendEntries(ward.records, ward.clock.nowMs(), [body]);
}
