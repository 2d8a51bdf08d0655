/**
 * Two broadcasts cannot sound at once on the same loudspeakers (DESIGN §6): the higher level first, else the earlier,
 * else the file's order; the other waits within its `late`, else is skipped. Priority does not cut what is on air
 * unless the station says so; an emergency always does. This tells it ahead of time, for check and show.
 */
import { LEVEL_RANK } from '../model/level.ts';
import type { ClashPolicy } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import type { InstantMs } from '../model/time.ts';

/** A start so little late is heard as on time, also of a slot that does not wait. */
const START_GRACE_MS = 1000;

export interface Contender {
  readonly slot: Slot;
  readonly plannedMs: number;
  readonly clash: ClashPolicy;
}

/** What becomes of a slot among the others. */
export interface Turn {
  readonly slot: Slot;
  readonly outcome: 'airs' | 'cut' | 'skipped';
  /** When it starts; its own instant unless it waits. */
  readonly startMs: InstantMs;
  /** What it waited for, gave way to or was cut by. */
  readonly rival: Slot | null;
}

/** What happens to a waiting slot next, as things stand: it starts, or its allowance ends first. */
interface Settlement {
  readonly contender: Contender;
  readonly atMs: InstantMs;
  readonly starts: boolean;
}

interface Holder {
  readonly turn: number;
  readonly slot: Slot;
  readonly startMs: InstantMs;
  readonly endMs: InstantMs;
}

/** Plays the slots (by instant, then file order) against each other; turns come in the order they are settled. */
export function settleClashes(contenders: readonly Contender[], priorityCutsNormal: boolean): Turn[] {
  const turns: Turn[] = [];
  const waiting = [...contenders];
  let holder: Holder | null = null;
  for (;;) {
    const next = nextSettlement(waiting, holder, priorityCutsNormal);
    if (next === null) return turns;
    const { contender, atMs, starts } = next;
    waiting.splice(waiting.indexOf(contender), 1);
    const slot = contender.slot;
    const cutTurn = starts && holder !== null && atMs < holder.endMs ? turns[holder.turn] : undefined;
    if (cutTurn !== undefined && holder !== null) {
      turns[holder.turn] = { ...cutTurn, outcome: 'cut', rival: slot };
    }
    const waited = !starts || atMs > slot.atMs;
    turns.push({
      slot,
      outcome: starts ? 'airs' : 'skipped',
      startMs: atMs,
      rival: waited ? (holder?.slot ?? null) : null,
    });
    if (starts) holder = { turn: turns.length - 1, slot, startMs: atMs, endMs: atMs + contender.plannedMs };
  }
}

function nextSettlement(
  waiting: readonly Contender[],
  holder: Holder | null,
  priorityCutsNormal: boolean,
): Settlement | null {
  let next: Settlement | null = null;
  for (const contender of waiting) {
    if (next !== null && contender.slot.atMs > next.atMs) break;
    const settlement = settlementOf(contender, holder, priorityCutsNormal);
    if (next === null || comesBefore(settlement, next)) next = settlement;
  }
  return next;
}

function settlementOf(contender: Contender, holder: Holder | null, priorityCutsNormal: boolean): Settlement {
  const { slot, clash } = contender;
  const freeMs =
    holder === null ? slot.atMs : cuts(slot, holder.slot, priorityCutsNormal) ? holder.startMs : holder.endMs;
  const startMs = Math.max(slot.atMs, freeMs);
  const lastMs = slot.atMs + (clash === 'wait' ? Math.max(slot.lateMs, START_GRACE_MS) : START_GRACE_MS);
  return { contender, atMs: Math.min(startMs, lastMs), starts: startMs <= lastMs };
}

/** At one instant whoever can start goes before whoever gives up; the rest is the order of DESIGN §6. */
function comesBefore(a: Settlement, b: Settlement): boolean {
  if (a.atMs !== b.atMs) return a.atMs < b.atMs;
  if (a.starts !== b.starts) return a.starts;
  return LEVEL_RANK[a.contender.slot.level] > LEVEL_RANK[b.contender.slot.level];
}

function cuts(slot: Slot, running: Slot, priorityCutsNormal: boolean): boolean {
  if (LEVEL_RANK[slot.level] <= LEVEL_RANK[running.level]) return false;
  return slot.level === 'emergency' || priorityCutsNormal;
}
