/** What an airing is, said at its moment: names, unit, date and session as they are then (law 7). */
import { DateTime } from 'luxon';
import type { AiringHead } from '../model/entry.ts';
import type { Programme } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import type { StationConfig } from '../model/station.ts';
import type { InstantMs } from '../model/time.ts';
import { sessionOf } from '../schedule/rules.ts';

/** A slot that the station airs, or decides not to; it is bound to its schedule version (law 6). */
export function scheduledHead(
  station: StationConfig,
  slot: Slot,
  version: string,
  plannedMs: number,
): AiringHead {
  return {
    id: slot.id,
    airingKind: 'scheduled',
    slot: slot.id,
    programme: slot.programme,
    title: slot.title,
    topic: slot.topic,
    theme: slot.theme,
    level: slot.level,
    plannedAtMs: slot.atMs,
    plannedMs,
    by: null,
    version,
    ...placeInTime(station, slot.atMs),
  };
}

/** What a person asks to be aired: a programme, or one clip (`id` null). */
export type ManualSubject = Pick<Programme, 'title' | 'topic' | 'theme' | 'level'> & {
  readonly id: string | null;
};

/** A broadcast that a person asked for; a retry of the same request is the same airing (DESIGN §6). */
export function manualHead(
  station: StationConfig,
  subject: ManualSubject,
  request: { readonly id: string; readonly by: string; readonly atMs: InstantMs; readonly plannedMs: number },
): AiringHead {
  return {
    id: manualId(request.id),
    airingKind: 'manual',
    slot: null,
    programme: subject.id,
    title: subject.title,
    topic: subject.topic,
    theme: subject.theme,
    level: subject.level,
    plannedAtMs: null,
    plannedMs: request.plannedMs,
    by: request.by,
    version: null,
    ...placeInTime(station, request.atMs),
  };
}

export function manualId(request: string): string {
  return `manual:${request}`;
}

function placeInTime(station: StationConfig, atMs: InstantMs) {
  const civil = DateTime.fromMillis(atMs, { zone: station.zone });
  return {
    unit: station.unit.name,
    date: civil.toFormat('yyyy-MM-dd'),
    session: sessionOf(station.rules, station.zone, atMs),
    hour: civil.hour,
    makesGood: null,
  };
}
