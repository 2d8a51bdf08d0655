/** What the station says of itself, put together from what it knows (DESIGN §7). */
import type { Problem } from '../model/problem.ts';
import { msOfFrames } from '../model/sound.ts';
import type { NextStatus, OnAirStatus, OutputStatus, StationStatus } from '../model/status.ts';
import type { InstantMs } from '../model/time.ts';
import type { BoundSlot } from './agenda.ts';
import type { Review } from './in-force.ts';
import type { OnAir } from './on-air.ts';
import type { Outlook } from './slot-desk.ts';

export interface StationFacts {
  readonly station: string;
  readonly nowMs: InstantMs;
  readonly onAir: OnAir | null;
  readonly next: { readonly bound: BoundSlot; readonly outlook: Outlook; readonly plannedMs: number } | null;
  readonly outputs: readonly OutputStatus[];
  readonly review: Review | null;
  readonly version: string | null;
  readonly clockProblem: Problem | null;
  /** What keeps the station from doing its work just now. */
  readonly fault: Problem | null;
}

export function stationStatus(facts: StationFacts): StationStatus {
  const { station, nowMs, outputs, review, version, clockProblem } = facts;
  return {
    station,
    nowMs,
    onAir: facts.onAir === null ? null : onAirStatus(facts.onAir),
    next: facts.next === null ? null : nextStatus(facts.next),
    outputs,
    schedule: { version, files: review?.state ?? 'none', problems: review?.problems ?? [] },
    clock: { trusted: clockProblem === null, problem: clockProblem },
    alarms: alarmsOf(facts),
  };
}

function onAirStatus({
  head,
  mix,
  startAtMs,
  startedAtMs,
  heardFrames,
  peakDbfs,
  rmsDbfs,
}: OnAir): OnAirStatus {
  const part = mix.parts.find(({ fromFrame, toFrame }) => fromFrame <= heardFrames && heardFrames < toFrame);
  return {
    airing: head.id,
    title: head.title,
    level: head.level,
    startedAtMs: startedAtMs ?? startAtMs,
    plannedMs: Math.round(msOfFrames(mix.lengthFrames)),
    heardMs: Math.round(msOfFrames(heardFrames)),
    peakDbfs,
    rmsDbfs,
    part: part?.title ?? null,
  };
}

function nextStatus({ bound: { slot }, outlook, plannedMs }: NonNullable<StationFacts['next']>): NextStatus {
  const { preparation, verdict } = outlook;
  const cause = verdict?.cause ?? (preparation.problem === null ? null : preparation.problem);
  return {
    slot: slot.id,
    title: slot.title,
    level: slot.level,
    atMs: slot.atMs,
    plannedMs: Math.round(plannedMs),
    prepared: preparation.state,
    problem: cause === null ? null : { code: codeOf(cause.code), severity: 'waiting', params: cause.params },
  };
}

function alarmsOf({ outputs, review, clockProblem, fault }: StationFacts): readonly Problem[] {
  const lost = outputs
    .filter(({ state }) => state === 'lost')
    .map(({ id, reason }) => alarm('alarm.loudspeaker-lost', { id, reason: reason ?? '' }));
  const refused = review?.state === 'refused' ? [alarm('alarm.schedule-refused', {})] : [];
  const held =
    review?.state === 'held' ? [{ ...alarm('alarm.schedule-held', {}), severity: 'waiting' as const }] : [];
  return [
    ...(clockProblem === null ? [] : [clockProblem]),
    ...(fault === null ? [] : [fault]),
    ...lost,
    ...refused,
    ...held,
  ];
}

function alarm(code: string, params: Problem['params']): Problem {
  return { code, severity: 'error', params };
}

/** Causes have their sentences under `cause.`, problems of other rooms under their own code. */
function codeOf(code: string): string {
  return code.includes('.') ? code : `cause.${code}`;
}
