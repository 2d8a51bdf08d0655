/** How long each slot is planned to sound, with what its session still has room for (law 5: caps count planned minutes). */
import type { Slot } from '../model/slot.ts';
import { type CheckQuestion, lengthsOf } from './check-question.ts';
import { plannedMs } from './planned-length.ts';
import { rulesOn, sessionCapMs, sessionOf } from './rules.ts';
import type { DayUsage } from './usage.ts';

/** Planned length, ms, of a slot on a date that has used this much; a programme that is not there is 0 long. */
export type SlotLength = (slot: Slot, used: DayUsage) => number;

export function slotLengths(question: CheckQuestion): SlotLength {
  const { rules } = question.station;
  const programmes = new Map(question.schedule.programmes.map((programme) => [programme.id, programme]));
  const known = new Map<string, number>();
  return (slot, used) => {
    const programme = programmes.get(slot.programme);
    if (programme === undefined) return 0;
    const capMs = sessionCapMs(rulesOn(rules, slot.date));
    const usedMs = used.get(sessionOf(rules, question.schedule.zone, slot.atMs)) ?? 0;
    const roomMs = capMs === null ? null : capMs - usedMs;
    const key = `${programme.id} ${roomMs}`;
    const lengthMs = known.get(key) ?? plannedMs(programme, lengthsOf(question, roomMs));
    known.set(key, lengthMs);
    return lengthMs;
  };
}
