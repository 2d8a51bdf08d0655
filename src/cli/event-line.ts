/** What the station tells, as one line of a terminal: time, sentence, cause. */
import { DateTime } from 'luxon';
import pc from 'picocolors';
import type { Cause } from '../model/airing.ts';
import type { InstantMs } from '../model/time.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { say } from '../words/say.ts';
import { sayCause } from '../words/say-cause.ts';
import type { Lang, Params } from '../words/sentence.ts';
import { jsonText } from './json-text.ts';

export interface StationEvent {
  readonly severity: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly params: Params;
  readonly cause: Cause | null;
  readonly atMs: InstantMs;
}

export function eventLine(lang: Lang, event: StationEvent, zone: string, interactive: boolean): string {
  const time = DateTime.fromMillis(event.atMs, { zone }).toFormat('HH:mm:ss');
  const cause = event.cause === null ? '' : `: ${sayCause(lang, event.cause)}`;
  const { atMs } = event.params;
  const at = typeof atMs === 'number' ? DateTime.fromMillis(atMs, { zone }).toFormat('HH:mm dd/MM') : '';
  const sentence = `${say(lang, event.code, { ...event.params, at })}${cause}`;
  if (!interactive) return `${time}  ${sentence}`;
  const coloured = { info: sentence, warn: pc.yellow(sentence), error: pc.red(sentence) }[event.severity];
  return `${pc.dim(time)}  ${coloured}`;
}

/** The same for programs: one JSON document a line. */
export function eventJson(lang: Lang, event: StationEvent, zone: string): string {
  const at = isoInstant(event.atMs, zone);
  const { code, severity, params, cause } = event;
  return jsonText({ at, code, severity, message: say(lang, code, params), params, cause });
}
