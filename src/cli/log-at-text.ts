/** The answer to a complaint: what was sounding at a moment, or that nothing was, with the nearest before and after. */
import type { Airing } from '../model/airing.ts';
import { airingJson } from '../record/airing-json.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { isoInstant } from '../record/iso-instant.ts';
import type { SoundAt } from '../verbs/read-log.ts';
import { sayDate } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { airingTime, airtimeWords, causeWords, outcomeWords, timeOfDay } from './log-lines.ts';
import { wrapped } from './wrapped.ts';

export function soundAtJson({ fromMs, toMs, sounding, before, after }: SoundAt, zone: string) {
  const json = (airing: Airing | null) => (airing === null ? null : airingJson(airing, zone));
  return {
    at: isoInstant(fromMs, zone),
    until: isoInstant(toMs, zone),
    sounding: sounding.map((airing) => airingJson(airing, zone)),
    before: json(before),
    after: json(after),
  };
}

export function soundAtText(found: SoundAt, zone: string, context: CliContext): string {
  return wrapped(linesOf(found, zone, context).join('\n'), context.terminal.columns);
}

function linesOf(found: SoundAt, zone: string, context: CliContext): readonly string[] {
  const { lang } = context.options;
  const moment = {
    time: timeOfDay(found.fromMs, zone),
    date: sayDate(lang, civilDateAt(found.fromMs, zone)),
  };
  const near = (code: string, airing: Airing | null) =>
    airing === null ? [] : [context.say(code, lineOf(airing, zone, context))];
  if (found.sounding.length > 0) {
    return [
      context.say('log.at.sounding', moment),
      ...found.sounding.flatMap((airing) => details(airing, zone, context)),
    ];
  }
  return [
    context.say('log.at.nothing', moment),
    ...near('log.at.before', found.before),
    ...near('log.at.after', found.after),
    ...(found.before === null && found.after === null ? [context.say('log.at.none-near')] : []),
  ];
}

function details(airing: Airing, zone: string, context: CliContext): readonly string[] {
  const parts = airing.parts.filter((part) => part.airtimeFrames > 0);
  const cause = causeWords(context.options.lang, airing);
  return [
    `  ${context.say('log.at.airing', lineOf(airing, zone, context))}`,
    ...(cause === '' ? [] : [`    ${cause}`]),
    ...parts.map((part) => `    · ${part.title}${part.clip === null ? '' : ` (${part.clip})`}`),
    `    ${context.say('log.at.entry', { seq: airing.seq, hash: airing.hash })}`,
  ];
}

function lineOf(airing: Airing, zone: string, context: CliContext) {
  const { lang } = context.options;
  return {
    title: airing.title,
    id: airing.id,
    date: sayDate(lang, airing.date),
    from: airingTime(airing, zone),
    to: airing.endedAtMs === null ? '…' : timeOfDay(airing.endedAtMs, zone),
    airtime: airtimeWords(airing),
    outcome: outcomeWords(lang, airing),
  };
}
