/** What a person reads of one airing, in the table, the CSV and the answer to a complaint alike. */
import { DateTime } from 'luxon';
import type { Airing } from '../model/airing.ts';
import { msOfFrames } from '../model/sound.ts';
import type { InstantMs } from '../model/time.ts';
import { say } from '../words/say.ts';
import { sayCause } from '../words/say-cause.ts';
import { sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';

/** `06:00:02` in the station's zone, to the nearest second: what began 1 ms early began on its hour. */
export function timeOfDay(atMs: InstantMs, zone: string): string {
  return DateTime.fromMillis(Math.round(atMs / 1000) * 1000, { zone }).toFormat('HH:mm:ss');
}

/** When it sounded, else when it should have. */
export function airingTime(airing: Airing, zone: string): string {
  const atMs = airing.startedAtMs ?? airing.plannedAtMs;
  return atMs === null ? '' : timeOfDay(atMs, zone);
}

export function outcomeWords(lang: Lang, airing: Airing): string {
  return say(lang, airing.outcome === null ? 'log.on-air' : `report.outcome.${airing.outcome}`);
}

/** Empty where nothing needs a reason. */
export function causeWords(lang: Lang, airing: Airing): string {
  return airing.cause === null ? '' : sayCause(lang, airing.cause);
}

export function airtimeWords(airing: Airing): string {
  return sayDuration(msOfFrames(airing.airtimeFrames));
}
