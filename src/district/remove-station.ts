/**
 * Takes a station off the list. One that never sent is simply gone; what another sent stays as evidence and in every
 * report, and it owes nothing from the day on which it closed.
 */
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { EnrolledStation } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import { nearestSpelling } from '../schedule/near-miss.ts';

type Enrolling = Pick<Superior, 'store'>;

/** Refusals `district.unknown`, `district.remove.has-sent`. */
export async function removeStation({ store }: Enrolling, id: string): Promise<EnrolledStation> {
  const station = await knownStation({ store }, id);
  if (!(await store.remove(id))) throw refuse('district.remove.has-sent', { station: id });
  return station;
}

/** `from`: the first date that it does not owe. Refusal `district.unknown`. */
export async function closeStation(
  { store }: Enrolling,
  id: string,
  from: CivilDate,
): Promise<EnrolledStation> {
  const station = await knownStation({ store }, id);
  await store.setClosed(id, from);
  return { ...station, closedFrom: from };
}

/** Whether it is still asked for anything on that date. */
export function isAtWork({ closedFrom }: Pick<EnrolledStation, 'closedFrom'>, date: CivilDate): boolean {
  return closedFrom === null || date < closedFrom;
}

async function knownStation({ store }: Enrolling, id: string): Promise<EnrolledStation> {
  const station = await store.station(id);
  if (station !== null) return station;
  const known = (await store.stations()).map((one) => one.id);
  throw refuse('district.unknown', { station: id, near: nearestSpelling(id, known) ?? '' }, 2);
}
