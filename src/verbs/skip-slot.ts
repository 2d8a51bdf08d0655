/**
 * Puts off a slot, or all of a date, at a person's word (mourning, exams): shown ahead of time, obeyed at the hour, and
 * the slot ends `skipped` with the person and the reason named.
 */
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import type { Slot } from '../model/slot.ts';
import type { CivilDate } from '../model/time.ts';
import { appendEntries } from '../record/append.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { readRights } from '../rights/fold.ts';
import { dayNumberOf } from '../schedule/calendar-day.ts';
import { expandSlots } from '../schedule/expand.ts';
import { skipCause } from '../schedule/skip-orders.ts';
import { zoneTime } from '../schedule/zone-time.ts';
import { currentVersion } from '../station/schedule-version.ts';

type SkippingWard = Pick<Ward, 'records' | 'clock' | 'station'>;

export interface SkipRequest {
  readonly why: string;
  /** Handle of the person whose right `operate` was proved before. */
  readonly by: string;
}

/**
 * Puts off one slot; its name may leave out the offset. Returns it. Refusals: `skip.no-reason`, `skip.no-schedule`,
 * `skip.unknown-slot` (naming those of its date), `skip.past`, `skip.already`.
 */
export function skipSlot(ward: SkippingWard, name: string, request: SkipRequest): Slot {
  const why = reasonOf(request);
  const slot = namedSlot(ward, name.normalize('NFC'));
  const begun = ward.records.airing(slot.id) !== null;
  if (begun || slot.atMs + slot.lateMs < ward.clock.nowMs()) throw refuse('skip.past', { slot: slot.id });
  refuseTwice(skipCause(readRights(ward.records).skips, slot) !== null, slot.id);
  order(ward, { slot: slot.id, date: null, why, by: request.by });
  return slot;
}

/**
 * Puts off every slot of a civil date that has not begun, emergencies excepted, also those that a later schedule brings.
 * Returns those known now. Refusals: `skip.no-reason`, `skip.no-schedule`, `skip.past`, `skip.already`.
 */
export function skipDate(ward: SkippingWard, date: CivilDate, request: SkipRequest): readonly Slot[] {
  const why = reasonOf(request);
  const slots = slotsOfDate(ward, date);
  const today = civilDateAt(ward.clock.nowMs(), ward.station.zone);
  if (date < today) throw refuse('skip.past', { slot: date });
  refuseTwice(
    readRights(ward.records).skips.some((known) => known.date === date),
    date,
  );
  order(ward, { slot: null, date, why, by: request.by });
  return slots.filter(({ id, level }) => level !== 'emergency' && ward.records.airing(id) === null);
}

function order(
  ward: SkippingWard,
  skip: {
    readonly slot: string | null;
    readonly date: CivilDate | null;
    readonly why: string;
    readonly by: string;
  },
): void {
  appendEntries(ward.records, ward.clock.nowMs(), [{ kind: 'skip-ordered', ...skip }]);
}

function reasonOf({ why }: SkipRequest): string {
  const reason = why.normalize('NFC').trim();
  if (reason === '') throw refuse('skip.no-reason', {}, 2);
  return reason;
}

function refuseTwice(ordered: boolean, slot: string): void {
  if (ordered) throw refuse('skip.already', { slot });
}

function namedSlot(ward: SkippingWard, name: string): Slot {
  const date = /@(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}/.exec(name)?.[1];
  if (date === undefined) throw refuse('skip.not-a-slot', { slot: name }, 2);
  const slots = slotsOfDate(ward, date);
  const [slot, ...others] = slots.filter(
    ({ id }) => id === name || id.replace(/[+-]\d{2}:\d{2}$/, '') === name,
  );
  if (slot !== undefined && others.length === 0) return slot;
  const known = slots.map(({ id }) => id).join(', ');
  throw known === ''
    ? refuse('skip.empty-date', { slot: name, date })
    : refuse('skip.unknown-slot', { slot: name, known });
}

/** By the schedule in force. */
function slotsOfDate({ records }: SkippingWard, date: CivilDate): readonly Slot[] {
  const inForce = currentVersion(records);
  if (inForce === null) throw refuse('skip.no-schedule');
  const day = dayNumberOf(date);
  const zone = zoneTime(inForce.schedule.zone);
  const slots = expandSlots(inForce.schedule, zone.instantOf(day, 0), zone.instantOf(day + 1, 0));
  return slots.filter((slot) => slot.date === date);
}
