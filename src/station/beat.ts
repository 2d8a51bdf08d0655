/**
 * The hardest question of the ward in one pure function: what ends unheard now, what goes on air now, and when to ask
 * again. Whoever holds the beat only obeys. It keeps the promise that every due slot gets exactly one outcome
 * (DESIGN §1): a slot leaves the undecided ones only by a decision or a launch, and `decidedUntilMs` never passes one
 * that has neither.
 */
import type { Cause } from '../model/airing.ts';
import { LEVEL_RANK, type Level } from '../model/level.ts';
import type { ClashPolicy } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import type { InstantMs } from '../model/time.ts';

/** A launch begins this long before its instant: rights are computed again, the mix is hashed, primed and claimed. */
export const LAUNCH_LEAD_MS = 4_000;
/** A slot without a late allowance may still start this much after its instant; a person hears it as on time. */
export const START_GRACE_MS = 1_000;
/** The beat wakes at least this often: jumps of the clock and what other processes wrote are seen then. */
export const BEAT_MAX_MS = 10_000;

export interface Verdict {
  readonly outcome: 'skipped' | 'failed';
  readonly cause: Cause;
}

/** An undecided slot and what is known about it. */
export interface DueSlot {
  readonly slot: Slot;
  readonly clash: ClashPolicy;
  /** Why it will not sound, as it stands now; null when nothing speaks against it. */
  readonly verdict: Verdict | null;
  /** null: its mix is in hand; else what keeps it from being so, the cause if that lasts too long. */
  readonly unready: Cause | null;
}

/** What holds, or last held, the loudspeaker. */
export interface Occupant {
  readonly title: string;
  readonly level: Level;
  readonly fromMs: InstantMs;
  /** When it ends, or ended. */
  readonly untilMs: InstantMs;
}

export interface BeatQuestion {
  readonly nowMs: InstantMs;
  /** Undecided slots with their instants up to some horizon after now, by instant, then file order. */
  readonly due: readonly DueSlot[];
  /** The last of those on air or about to be; null before the first. */
  readonly occupant: Occupant | null;
  /** Instant of a slot being launched (not in `due`), so that `decidedUntilMs` does not pass it. */
  readonly launchingAtMs: InstantMs | null;
  /** The station has been awake without a break since this instant; what fell due before was slept through. */
  readonly awakeSinceMs: InstantMs;
  /** How it was not awake before: `station-off`, `asleep`. */
  readonly asleepCause: Cause;
  readonly priorityCutsNormal: boolean;
}

export interface Decision {
  readonly slot: Slot;
  readonly outcome: 'missed' | 'skipped' | 'failed';
  readonly cause: Cause;
}

export interface Launch {
  readonly slot: Slot;
  /** Its first frame sounds at this instant. */
  readonly startAtMs: InstantMs;
  /** The occupant is faded out to make room. */
  readonly cut: boolean;
}

export interface BeatPlan {
  readonly decisions: readonly Decision[];
  readonly launch: Launch | null;
  /** Every slot due before this instant has an outcome, or is on its way to one, once the plan is obeyed. */
  readonly decidedUntilMs: InstantMs;
  readonly wakeAtMs: InstantMs;
}

/** Decides what a beat does. Asking twice with the same answers gives the same plan. */
export function planBeat(question: BeatQuestion): BeatPlan {
  const decisions = question.due.flatMap((due) => decisionOf(due, question) ?? []);
  const decided = new Set(decisions.map(({ slot }) => slot.id));
  const undecided = question.due.filter(({ slot }) => !decided.has(slot.id));
  const launch = chooseLaunch(undecided, question);
  const waiting = undecided.filter(({ slot }) => slot.id !== launch?.slot.id);
  return {
    decisions,
    launch,
    decidedUntilMs: decidedUntil(question, waiting, launch),
    wakeAtMs: nextWake(question, waiting),
  };
}

/** The last instant at which the slot may still start. */
export function lastStartMs(slot: Slot): InstantMs {
  return slot.atMs + Math.max(slot.lateMs, START_GRACE_MS);
}

function decisionOf(due: DueSlot, question: BeatQuestion): Decision | null {
  const { slot, verdict } = due;
  if (question.nowMs < slot.atMs) return null;
  const slept = slot.atMs < question.awakeSinceMs;
  const expired = question.nowMs > lastStartMs(slot);
  // An order not to air holds whether or not the station was awake to obey it.
  if (verdict?.cause.code === 'skip-ordered') return { slot, ...verdict };
  if (expired && slept) return { slot, outcome: 'missed', cause: question.asleepCause };
  if (verdict !== null) return { slot, ...verdict };
  if (expired && due.unready !== null) return { slot, outcome: 'failed', cause: due.unready };
  const clash = clashOf(due, question, expired);
  if (clash !== null) return { slot, outcome: 'skipped', cause: clash };
  return expired ? { slot, outcome: 'missed', cause: { code: 'too-late', params: {} } } : null;
}

/** The occupant in whose way the slot gives up: at once if it does not wait, else when its allowance is over. */
function clashOf(due: DueSlot, question: BeatQuestion, expired: boolean): Cause | null {
  const { occupant, nowMs } = question;
  const { slot } = due;
  if (occupant === null || occupant.fromMs > lastStartMs(slot) || occupant.untilMs <= slot.atMs) return null;
  const heldNow = occupant.untilMs > nowMs && !cuts(slot, occupant, question);
  const givesUp =
    expired || (due.clash === 'skip' && heldNow && occupant.untilMs > slot.atMs + START_GRACE_MS);
  return givesUp ? { code: 'clash', params: { title: occupant.title } } : null;
}

function chooseLaunch(undecided: readonly DueSlot[], question: BeatQuestion): Launch | null {
  // One launch at a time: until it is claimed or refused, the place after the occupant is taken.
  if (question.launchingAtMs !== null) return null;
  const starts = undecided
    .filter(({ unready, verdict }) => unready === null && verdict === null)
    .flatMap(({ slot }) => startOf(slot, question) ?? []);
  const first = Math.min(...starts.map(({ startAtMs }) => startAtMs));
  const contenders = starts.filter(({ startAtMs }) => startAtMs === first);
  return contenders.sort((a, b) => LEVEL_RANK[b.slot.level] - LEVEL_RANK[a.slot.level])[0] ?? null;
}

function startOf(slot: Slot, question: BeatQuestion): Launch | null {
  const { nowMs, occupant } = question;
  const held = occupant !== null && occupant.untilMs > Math.max(slot.atMs, nowMs);
  const cut = held && cuts(slot, occupant, question);
  const startAtMs = Math.max(slot.atMs, nowMs, held && !cut ? occupant.untilMs : 0);
  if (startAtMs - nowMs > LAUNCH_LEAD_MS || startAtMs > lastStartMs(slot)) return null;
  return { slot, startAtMs, cut };
}

function cuts(slot: Slot, occupant: Occupant, question: BeatQuestion): boolean {
  if (LEVEL_RANK[slot.level] <= LEVEL_RANK[occupant.level]) return false;
  return slot.level === 'emergency' || question.priorityCutsNormal;
}

function decidedUntil(question: BeatQuestion, waiting: readonly DueSlot[], launch: Launch | null): InstantMs {
  const open = waiting.map(({ slot }) => slot.atMs);
  return Math.min(question.nowMs, question.launchingAtMs ?? Infinity, launch?.slot.atMs ?? Infinity, ...open);
}

function nextWake(question: BeatQuestion, waiting: readonly DueSlot[]): InstantMs {
  const { nowMs, occupant } = question;
  const instants = waiting.flatMap(({ slot }) => [
    slot.atMs - LAUNCH_LEAD_MS,
    slot.atMs,
    lastStartMs(slot) + 1,
  ]);
  if (occupant !== null) instants.push(occupant.untilMs - LAUNCH_LEAD_MS, occupant.untilMs);
  return Math.min(nowMs + BEAT_MAX_MS, ...instants.filter((instant) => instant > nowMs));
}
