/** Lending a right to another person until the end of a date, at the word of the person whose right it is. */
import { DateTime } from 'luxon';
import type { Delegation } from '../model/person.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { readRights } from '../rights/fold.ts';
import { holds } from '../rights/who-may.ts';

/** Longer than any leave: a typed 2042 is a slip, and a right lent for good should be granted. */
const DAYS_MAX = 366;

/** The lender is proved. Refusals `people.unknown`, `people.delegate-not-own`, `people.delegate-administer`, … */
export function delegate(ward: Ward, delegation: Delegation): void {
  const state = readRights(ward.records);
  const { from, to, right, until, basis } = delegation;
  if (!state.people.has(to)) throw refuse('people.unknown', { name: to });
  if (from === to) throw refuse('people.delegate-self', { name: to });
  // A lent `administer` would let one person stand on both sides of the rule of two.
  if (right === 'administer') throw refuse('people.delegate-administer');
  if (!holds(state, from, right)) throw refuse('people.delegate-not-own', { name: from, right });
  if (basis.trim() === '') throw refuse('people.delegate-no-basis');
  const today = civilDateAt(ward.clock.nowMs(), ward.station.zone);
  const last = DateTime.fromISO(today).plus({ days: DAYS_MAX }).toFormat('yyyy-MM-dd');
  if (until < today || until > last) throw refuse('people.delegate-until', { until, today, last });
  appendEntries(ward.records, ward.clock.nowMs(), [{ kind: 'delegated', delegation }]);
}
