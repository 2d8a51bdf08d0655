/** Whether a person holds a right on a date, their own or lent to them until that date. */
import type { Right } from '../model/person.ts';
import type { CivilDate } from '../model/time.ts';
import type { RightsState } from './rights-state.ts';

type Holders = Pick<RightsState, 'people' | 'delegations'>;

/** `nowDate` in the station's zone. A lent right ends with its date, or when its lender loses it. */
export function mayDo(state: Holders, name: string, right: Right, nowDate: CivilDate): boolean {
  if (!state.people.has(name)) return false;
  return holds(state, name, right) || isLent(state, name, right, nowDate);
}

/** Whether the right is the person's own. */
export function holds(state: Holders, name: string, right: Right): boolean {
  return state.people.get(name)?.rights.includes(right) ?? false;
}

/** Everybody whose own right it is. */
export function holdersOf(state: Holders, right: Right): readonly string[] {
  return [...state.people.keys()].filter((name) => holds(state, name, right));
}

function isLent(state: Holders, name: string, right: Right, nowDate: CivilDate): boolean {
  return state.delegations.some(
    (lent) =>
      lent.to === name && lent.right === right && nowDate <= lent.until && holds(state, lent.from, right),
  );
}
