/** From when to when each unit of `units.yaml` lives: as written there, else as mergers and splits make and end it. */
import type { CivilDate } from '../model/time.ts';
import { type SuccessionText, successionsIn } from './unit-reading.ts';
import type { UnitsText } from './unit-shape.ts';
import { dayBefore } from './unit-tree.ts';

export interface Life {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

export function livesIn(text: UnitsText): ReadonlyMap<string, Life> {
  const births = new Map<string, CivilDate>();
  const ends = new Map<string, CivilDate>();
  for (const fact of successionsIn(text)) {
    for (const id of fact.into) if (isMadeBy(fact, id)) keepEarlier(births, id, fact.date);
    for (const id of fact.of) if (!fact.into.includes(id)) keepEarlier(ends, id, dayBefore(fact.date));
  }
  return new Map(
    text.units.map(({ id, from, until }) => [
      id,
      { from: from ?? births.get(id) ?? null, until: until ?? ends.get(id) ?? null },
    ]),
  );
}

/** A unit that takes in one other was there before; one that several become, or a split makes, is new. */
function isMadeBy({ kind, of, into }: SuccessionText, id: string): boolean {
  return into.includes(id) && !of.includes(id) && (kind === 'split' || of.length > 1);
}

function keepEarlier(dates: Map<string, CivilDate>, id: string, date: CivilDate): void {
  const known = dates.get(id);
  if (known === undefined || date < known) dates.set(id, date);
}
