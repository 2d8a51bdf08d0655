/**
 * What will become of the slots to come, day by day, with each session's minutes against its cap (law 5). What the
 * record already tells of a slot stands; the rest is judged as the station will judge it at the hour: an order to skip,
 * the rules, what has no right to sound yet, then clashes.
 */
import type { Cause, Outcome } from '../model/airing.ts';
import type { Schedule } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import type { Rules } from '../model/station.ts';
import type { CivilDate } from '../model/time.ts';
import { settleClashes, type Turn } from './clashes.ts';
import { rulesOn, sessionCapMs, sessionOf, slotVerdict } from './rules.ts';
import type { SlotLength } from './slot-lengths.ts';
import { type DayUsage, withSound } from './usage.ts';

export interface ForecastQuestion {
  readonly schedule: Schedule;
  readonly rules: Rules;
  readonly priorityCutsNormal: boolean;
  /** Of whole dates, by instant, then file order. */
  readonly slots: readonly Slot[];
  readonly lengthOf: SlotLength;
  /** What the record tells; null: nothing yet. */
  readonly outcomeOf: (slot: Slot) => Outcome | 'on-air' | null;
  /** What the record has aired on the date, what is on air counted as planned. */
  readonly usedOn: (date: CivilDate) => DayUsage;
  /** Why it may not sound as the chain stands now: put off by a person, a sound not approved, an hour not confirmed. */
  readonly hindrance: (slot: Slot, plannedMs: number) => Cause | null;
}

export interface ForecastSlot {
  readonly slot: Slot;
  readonly plannedMs: number;
  /** What rotation will pick is not known yet: `plannedMs` is the most that it can come to. */
  readonly atMost: boolean;
  readonly session: string | null;
  /** From the record, or `airs`, `cut` (by a higher level), `skipped`. */
  readonly verdict: Outcome | 'airs' | 'cut';
  /** Why it does not sound, or not whole; null otherwise. */
  readonly cause: Cause | null;
  /** How long it waits for another broadcast, ms. */
  readonly waitsMs: number;
}

export interface SessionUse {
  /** null: the day's one session where the profile names none. */
  readonly session: string | null;
  readonly usedMs: number;
  /** Some slot of it is told by the most that it can come to. */
  readonly atMost: boolean;
  /** null: no cap. */
  readonly capMs: number | null;
}

export interface ForecastDay {
  readonly date: CivilDate;
  readonly slots: readonly ForecastSlot[];
  readonly sessions: readonly SessionUse[];
  /** null: no cap. */
  readonly maxSessions: number | null;
}

interface Judged extends Omit<ForecastSlot, 'verdict'> {
  /** null: nothing speaks against it but perhaps another broadcast. */
  readonly verdict: ForecastSlot['verdict'] | null;
  readonly onAir: boolean;
}

/** One day for each date that has slots, in order. */
export function forecastDays(question: ForecastQuestion): ForecastDay[] {
  const byDate = Map.groupBy(question.slots, (slot) => slot.date);
  return [...byDate].map(([date, slots]) => forecastDay(question, date, slots));
}

function forecastDay(question: ForecastQuestion, date: CivilDate, slots: readonly Slot[]): ForecastDay {
  let used = question.usedOn(date);
  const judged: Judged[] = [];
  for (const slot of slots) {
    const judgement = judge(question, slot, used);
    const counts = judgement.verdict === null && !judgement.onAir && slot.level !== 'emergency';
    if (counts) used = withSound(used, judgement.session, judgement.plannedMs);
    judged.push(judgement);
  }
  const bound = rulesOn(question.rules, date);
  const capMs = sessionCapMs(bound);
  return {
    date,
    slots: withTurns(question, judged),
    sessions: [...used].map(([session, usedMs]) => {
      const atMost = judged.some((one) => one.atMost && one.session === session && one.verdict === null);
      return { session, usedMs, atMost, capMs };
    }),
    maxSessions: bound.maxSessionsPerDay,
  };
}

function judge(question: ForecastQuestion, slot: Slot, used: DayUsage): Judged {
  const { rules, schedule } = question;
  const plannedMs = question.lengthOf(slot, used);
  const session = sessionOf(rules, schedule.zone, slot.atMs);
  const recorded = question.outcomeOf(slot);
  const cause =
    recorded === null
      ? (question.hindrance(slot, plannedMs) ??
        slotVerdict(rules, schedule.zone, { level: slot.level, atMs: slot.atMs, plannedMs }, used))
      : null;
  const onAir = recorded === 'on-air';
  const verdict = onAir ? null : (recorded ?? (cause === null ? null : 'skipped'));
  const atMost = recorded === null && rotates(schedule, slot);
  return { slot, plannedMs, atMost, session, verdict, onAir, cause, waitsMs: 0 };
}

function rotates({ programmes }: Schedule, slot: Slot): boolean {
  const programme = programmes.find(({ id }) => id === slot.programme);
  return programme?.items.some(({ kind }) => kind === 'next-of') === true;
}

function withTurns(question: ForecastQuestion, judged: readonly Judged[]): ForecastSlot[] {
  const policies = new Map(question.schedule.programmes.map(({ id, clash }) => [id, clash]));
  const contenders = judged
    .filter(({ verdict }) => verdict === null)
    .map(({ slot, plannedMs }) => ({
      slot,
      plannedMs,
      clash: policies.get(slot.programme) ?? ('wait' as const),
    }));
  const turns = new Map(
    settleClashes(contenders, question.priorityCutsNormal).map((turn) => [turn.slot.id, turn]),
  );
  return judged.map(({ verdict, onAir: _onAir, ...rest }) =>
    verdict === null ? { ...rest, ...turnVerdict(turns.get(rest.slot.id)) } : { ...rest, verdict },
  );
}

function turnVerdict(turn: Turn | undefined): Pick<ForecastSlot, 'verdict' | 'cause' | 'waitsMs'> {
  if (turn === undefined || turn.outcome === 'airs') {
    return { verdict: 'airs', cause: null, waitsMs: turn === undefined ? 0 : turn.startMs - turn.slot.atMs };
  }
  const cause = { code: 'clash', params: { title: turn.rival?.title ?? '' } };
  return { verdict: turn.outcome, cause, waitsMs: 0 };
}
