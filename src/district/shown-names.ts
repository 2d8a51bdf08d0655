/** What stations are called where their names alone tell them apart: a station may call itself as another is called. */
import type { EnrolledStation } from '../model/received.ts';
import { plainLetters } from '../schedule/plain-letters.ts';

/** By id: the name, with the id beside it where another is called so too, but for marks and capitals. */
export function shownNames(
  stations: readonly Pick<EnrolledStation, 'id' | 'name'>[],
): ReadonlyMap<string, string> {
  const alike = Map.groupBy(stations, ({ name }) => plainLetters(name));
  return new Map(
    [...alike.values()].flatMap((called) =>
      called.map(({ id, name }) => [id, called.length === 1 ? name : `${name} (${id})`]),
    ),
  );
}
