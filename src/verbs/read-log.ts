/** What aired: by filter, or what was sounding at a minute that somebody asks about. */
import type { Airing } from '../model/airing.ts';
import type { AiringFilter, RecordStore } from '../model/ports/record-store.ts';
import { DAY_MS, type InstantMs } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';

/** How far around the moment the nearest broadcasts are looked for. */
const AROUND_MS = 7 * DAY_MS;

export function readLog(records: RecordStore, filter: AiringFilter): readonly Airing[] {
  return [...records.airings(filter)];
}

export interface SoundAt {
  readonly fromMs: InstantMs;
  readonly toMs: InstantMs;
  /** Everything that sounded within [fromMs, toMs). */
  readonly sounding: readonly Airing[];
  /** The last that had ended before, and the first that began after, within a week; null: none. */
  readonly before: Airing | null;
  readonly after: Airing | null;
}

/** Answers a complaint: what the loudspeakers let sound in [fromMs, toMs). An airing still open counts from its plan. */
export function soundAt(records: RecordStore, fromMs: InstantMs, toMs: InstantMs, zone: string): SoundAt {
  const sounding: Airing[] = [];
  let before: Airing | null = null;
  let after: Airing | null = null;
  const from = civilDateAt(fromMs - AROUND_MS, zone);
  const to = civilDateAt(toMs + AROUND_MS, zone);
  for (const airing of records.airings({ from, to })) {
    const sounded = soundedBetween(airing);
    if (sounded === null) continue;
    if (sounded.toMs <= fromMs) before = later(before, airing);
    else if (sounded.fromMs >= toMs) after ??= airing;
    else sounding.push(airing);
  }
  return { fromMs, toMs, sounding, before, after };
}

function soundedBetween(airing: Airing): { readonly fromMs: InstantMs; readonly toMs: InstantMs } | null {
  if (airing.outcome === null) {
    return airing.plannedAtMs === null
      ? null
      : { fromMs: airing.plannedAtMs, toMs: Number.POSITIVE_INFINITY };
  }
  if (airing.startedAtMs === null || airing.endedAtMs === null || airing.airtimeFrames === 0) return null;
  return { fromMs: airing.startedAtMs, toMs: airing.endedAtMs };
}

function later(known: Airing | null, airing: Airing): Airing {
  return known !== null && (known.endedAtMs ?? 0) > (airing.endedAtMs ?? 0) ? known : airing;
}
