/** Slots and days put off at a person's word (mourning, exams): shown ahead of time, and obeyed at the hour. */
import type { Cause } from '../model/airing.ts';
import type { SkipOrder, Slot } from '../model/slot.ts';

/** Cause `skip-ordered` with who ordered it and why, when an order takes the slot; an emergency is put off only by name. */
export function skipCause(
  orders: readonly SkipOrder[],
  slot: Pick<Slot, 'id' | 'date' | 'level'>,
): Cause | null {
  const order = orders.find(
    (one) => one.slot === slot.id || (one.date === slot.date && slot.level !== 'emergency'),
  );
  return order === undefined ? null : { code: 'skip-ordered', params: { why: order.why, by: order.by } };
}
