/**
 * Whether the civil clock may be believed (law 11): one set back before what was already recorded, or running more
 * than a week ahead of it, decides nothing and airs nothing but emergencies until a person confirms it.
 */

import type { RecordStore } from '../model/ports/record-store.ts';
import type { Problem } from '../model/problem.ts';
import { DAY_MS, type InstantMs, MINUTE_MS } from '../model/time.ts';
import { parseEntry } from '../record/chain.ts';

/** A clock corrected by the network steps back by less than this; claims are unique, so nothing airs twice meanwhile. */
export const SETBACK_MAX_MS = 2 * MINUTE_MS;
/** A station that was off for longer asks a person: a typing error in 2099 must not write decades of `missed`. */
const ABSENCE_MAX_MS = 7 * DAY_MS;

export interface ClockFacts {
  readonly nowMs: InstantMs;
  /** Instant of the last entry; null in an empty record. */
  readonly lastEntryMs: InstantMs | null;
  readonly decidedUntilMs: InstantMs | null;
  /** The newest confirmation by a person, and the latest instant recorded after it. */
  readonly confirmation: { readonly nowMs: InstantMs; readonly latestAfterMs: InstantMs } | null;
}

/** null: believed; else why not, and what to do. */
export function clockProblem(facts: ClockFacts): Problem | null {
  const knownMs = Math.max(facts.lastEntryMs ?? -Infinity, facts.decidedUntilMs ?? -Infinity);
  if (facts.nowMs < knownMs - SETBACK_MAX_MS) {
    return confirmed(facts) ? null : untrusted('clock.set-back', { beforeMs: facts.nowMs, knownMs });
  }
  if (facts.decidedUntilMs === null || facts.nowMs <= facts.decidedUntilMs + ABSENCE_MAX_MS) return null;
  const days = Math.floor((facts.nowMs - facts.decidedUntilMs) / DAY_MS);
  return confirmed(facts) ? null : untrusted('clock.far-ahead', { days });
}

/** Reads what the verdict needs; the chain is searched for a confirmation only where the clock looks wrong. */
export function clockFacts(records: RecordStore, nowMs: InstantMs): ClockFacts {
  const head = records.head();
  const plain: ClockFacts = {
    nowMs,
    lastEntryMs: head.seq === 0 ? null : head.atMs,
    decidedUntilMs: records.decidedUntilMs(),
    confirmation: null,
  };
  return clockProblem(plain) === null ? plain : { ...plain, confirmation: newestConfirmation(records) };
}

/** A confirmation holds for a week from the instant it named, unless something later than now was recorded after it. */
function confirmed({ nowMs, confirmation }: ClockFacts): boolean {
  if (confirmation === null || confirmation.latestAfterMs > nowMs + SETBACK_MAX_MS) return false;
  return nowMs >= confirmation.nowMs - SETBACK_MAX_MS && nowMs <= confirmation.nowMs + ABSENCE_MAX_MS;
}

function newestConfirmation(records: RecordStore): ClockFacts['confirmation'] {
  let newest: { seq: number; nowMs: InstantMs } | null = null;
  for (const sealed of records.entries(0, ['clock-confirmed'])) {
    const { seq, body } = parseEntry(sealed);
    if (body.kind === 'clock-confirmed') newest = { seq, nowMs: body.nowMs };
  }
  if (newest === null) return null;
  let latestAfterMs = newest.nowMs;
  for (const sealed of records.entries(newest.seq)) latestAfterMs = Math.max(latestAfterMs, sealed.atMs);
  return { nowMs: newest.nowMs, latestAfterMs };
}

function untrusted(code: string, params: Problem['params']): Problem {
  return { code, severity: 'error', params };
}
