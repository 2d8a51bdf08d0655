/**
 * The slots of the time to come, held against the ward's rules, against each other, and against the hours confirmed
 * (laws 4 and 5). Each programme and cause is told once, with its first date and how often.
 */
import type { Problem } from '../model/problem.ts';
import type { Programme } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import { DAY_MS } from '../model/time.ts';
import { type CheckQuestion, ofProgramme } from './check-question.ts';
import { settleClashes, type Turn } from './clashes.ts';
import { expandSlots } from './expand.ts';
import { mistypedTime, oddTime } from './mistyped-time.ts';
import { hoursOfQuarters, newlySounding } from './new-hours.ts';
import { sessionOf, slotVerdict } from './rules.ts';
import { type SlotLength, slotLengths } from './slot-lengths.ts';
import { type DayUsage, NOTHING_USED, withSound } from './usage.ts';

/** Every rule of the week, the month and the year comes round within it. */
const HORIZON_MS = 400 * DAY_MS;

interface PlannedSlot {
  readonly slot: Slot;
  readonly programme: Programme;
  readonly plannedMs: number;
  /** What breaks a rule; null: nothing does. */
  readonly broken: { readonly code: string; readonly params: Problem['params'] } | null;
}

export function slotProblems(question: CheckQuestion): readonly Problem[] {
  const slots = expandSlots(question.schedule, question.nowMs, question.nowMs + HORIZON_MS);
  const lengthOf = slotLengths(question);
  const days = [...Map.groupBy(slots, ({ date }) => date).values()];
  const planned = days.flatMap((ofDay) => planDay(question, ofDay, lengthOf));
  const broken = planned.flatMap((one) => (one.broken === null ? [] : [{ ...one, ...one.broken }]));
  return [
    ...told(broken, 'error'),
    ...clashProblems(
      question,
      planned.filter((one) => one.broken === null),
    ),
    ...hourProblems(question, planned),
    ...told(
      planned.flatMap((one) => odd(one)),
      'notice',
    ),
  ];
}

function odd(
  one: PlannedSlot,
): readonly (PlannedSlot & { readonly code: string; readonly params: Problem['params'] })[] {
  const found = one.broken === null ? oddTime(one.programme.title, wallTime(one.slot)) : null;
  return found === null ? [] : [{ ...one, ...found }];
}

/** One date's slots in their order, each judged by what the earlier ones leave of the caps. */
function planDay(
  question: CheckQuestion,
  slots: readonly Slot[],
  lengthOf: SlotLength,
): readonly PlannedSlot[] {
  const programmes = new Map(question.schedule.programmes.map((programme) => [programme.id, programme]));
  let used: DayUsage = NOTHING_USED;
  return slots.flatMap((slot): PlannedSlot[] => {
    const programme = programmes.get(slot.programme);
    if (programme === undefined) return [];
    const session = sessionOf(question.station.rules, question.schedule.zone, slot.atMs);
    const soundMs = lengthOf(slot, used);
    const broken = brokenRule(question, slot, soundMs, used);
    if (broken === null && slot.level !== 'emergency') used = withSound(used, session, soundMs);
    return [{ slot, programme, plannedMs: soundMs, broken }];
  });
}

function brokenRule(
  { station, schedule }: CheckQuestion,
  slot: Slot,
  soundMs: number,
  used: DayUsage,
): PlannedSlot['broken'] {
  const sound = { level: slot.level, atMs: slot.atMs, plannedMs: soundMs };
  const cause = slotVerdict(station.rules, schedule.zone, sound, used);
  if (cause === null) return null;
  const meant = mistypedTime(cause.code, wallTime(slot), station.rules);
  if (meant !== null) return { code: 'schedule.mistyped-time', params: { meant } };
  return { code: `schedule.${cause.code}`, params: { ...cause.params, seconds: Math.round(soundMs / 1000) } };
}

function clashProblems(question: CheckQuestion, planned: readonly PlannedSlot[]): readonly Problem[] {
  const bySlot = new Map(planned.map((one) => [one.slot.id, one]));
  const days = [...Map.groupBy(planned, ({ slot }) => slot.date).values()];
  const turns = days.flatMap((ofDay) =>
    settleClashes(
      ofDay.map(({ slot, plannedMs: soundMs, programme }) => ({
        slot,
        plannedMs: soundMs,
        clash: programme.clash,
      })),
      question.station.priorityCutsNormal,
    ),
  );
  const touched = turns.flatMap((turn) => {
    const one = bySlot.get(turn.slot.id);
    return one === undefined || turn.rival === null ? [] : [{ ...one, ...clashOf(turn, turn.rival) }];
  });
  return [
    ...told(
      touched.filter(({ code }) => code === 'schedule.clash-skipped'),
      'error',
    ),
    ...told(
      touched.filter(({ code }) => code !== 'schedule.clash-skipped'),
      'notice',
    ),
  ];
}

function clashOf({ outcome, startMs, slot }: Turn, rival: Slot): { code: string; params: Problem['params'] } {
  if (outcome === 'skipped') return { code: 'schedule.clash-skipped', params: { rival: rival.title } };
  if (outcome === 'cut') return { code: 'schedule.clash-cut', params: { rival: rival.title } };
  const waitS = Math.round((startMs - slot.atMs) / 1000);
  return { code: 'schedule.clash-waits', params: { rival: rival.title, waitS } };
}

/** Programmes that would sound in a quarter of the week that nobody has confirmed. */
function hourProblems(
  { rights, schedule }: CheckQuestion,
  planned: readonly PlannedSlot[],
): readonly Problem[] {
  if (rights === null) return [];
  return [...Map.groupBy(planned, ({ programme }) => programme)].flatMap(([programme, ofProgrammeSlots]) => {
    const lengths = new Map(ofProgrammeSlots.map(({ slot, plannedMs: soundMs }) => [slot.id, soundMs]));
    const slots = ofProgrammeSlots.map(({ slot }) => slot);
    const lengthOf = (slot: Slot) => lengths.get(slot.id) ?? 0;
    const hours = hoursOfQuarters(newlySounding(slots, lengthOf, rights.confirmedQuarters, schedule.zone));
    const [first] = hours;
    if (first === undefined) return [];
    const params = { ...first, more: hours.length - 1 };
    return [ofProgramme(programme, 'schedule.hours-not-confirmed', 'waiting', params)];
  });
}

/** One problem for each programme, code and rival or rule: the first of them, with its instant and how many there are. */
function told(
  found: readonly (Pick<PlannedSlot, 'slot' | 'programme'> & {
    readonly code: string;
    readonly params: Problem['params'];
  })[],
  severity: Problem['severity'],
): readonly Problem[] {
  const alike = Map.groupBy(found, ({ slot, programme, code, params }) => {
    const time = wallTime(slot);
    return [programme.id, code, time, params.rival ?? params.meant ?? ''].join('\n');
  });
  return [...alike.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const { slot, programme, code, params } = first;
    const when = { date: slot.date, time: wallTime(slot), times: more.length + 1, days: HORIZON_MS / DAY_MS };
    return [ofProgramme(programme, code, severity, { ...params, ...when })];
  });
}

/** `06:00`, with seconds where they are not 0: as the slot's name ends, before the offset. */
function wallTime({ id }: Slot): string {
  return id.slice(id.lastIndexOf('T') + 1, -'+07:00'.length);
}
