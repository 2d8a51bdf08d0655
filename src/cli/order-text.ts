/** What an order asks, and how far it was met, as people and programs read it. */
import { DateTime } from 'luxon';
import { msOfFrames } from '../model/sound.ts';
import type { InstantMs } from '../model/time.ts';
import type { OrderHead } from '../record/order-head.ts';
import type { OrderAsk, OrderManifest } from '../record/order-manifest.ts';
import type { AskAccount, AskedEntry, AskFigure } from '../report/ask-count.ts';
import { askTitle } from '../report/certified-asks.ts';
import { sayOutcome } from '../words/outcomes.ts';
import { sayBasis } from '../words/say-basis.ts';
import { sayCause } from '../words/say-cause.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import type { CliContext } from './context.ts';

type Saying = Pick<CliContext, 'say' | 'options'>;

/** Without the words and bytes that came along. */
export function manifestJson({ manifest, manifestSha256 }: OrderHead) {
  const { clips, texts, programmes: _programmes, id, ...rest } = manifest;
  return {
    order: id,
    ...rest,
    manifestSha256,
    clips: clips.map(({ ending: _ending, ...clip }) => clip),
    texts: texts.map(({ text: _text, ...about }) => about),
  };
}

export function manifestText({ manifest }: OrderHead, context: Saying): string {
  const { lang } = context.options;
  const { id: order, edition, title, superior, basis, note, issuedAt, zone, asks } = manifest;
  const at = sayInstant(DateTime.fromISO(issuedAt).toMillis(), zone, context);
  return [
    context.say('order.heading', { title, order, edition }),
    context.say('order.from', { superior: superior.name, basis: sayBasis(lang, basis), at }),
    ...(note === null ? [] : [context.say('order.note', { note })]),
    context.say('order.asks'),
    ...asks.map((ask) => `  ${askLine(manifest, ask, context)}`),
  ].join('\n');
}

/** `chuyên đề “…”: từ … đến hết …, mỗi ngày 2 lượt` */
export function askLine(manifest: OrderManifest, ask: OrderAsk, context: Saying): string {
  const { lang } = context.options;
  const { airingsADay, airtimeADayMs } = ask;
  const amount = [
    ...(airingsADay === null ? [] : [context.say('order.ask.airings', { airings: airingsADay })]),
    ...(airtimeADayMs === null
      ? []
      : [context.say('order.ask.airtime', { airtime: sayDuration(airtimeADayMs) })]),
  ].join(', ');
  return context.say('order.ask', {
    what: context.say(`order.ask.${ask.subject.kind}`, { title: askTitle(manifest, ask) }),
    from: sayDate(lang, ask.from),
    to: sayDate(lang, ask.to),
    days: daysAsked(ask),
    amount,
  });
}

function daysAsked({ from, to, weekdays }: OrderAsk): number {
  let days = 0;
  const last = DateTime.fromISO(to, { zone: 'utc' });
  for (let day = DateTime.fromISO(from, { zone: 'utc' }); day <= last; day = day.plus({ days: 1 }))
    if (weekdays.some((weekday) => weekday === day.weekday)) days += 1;
  return days;
}

export function accountJson(manifest: OrderManifest, account: AskAccount, entries: boolean) {
  const { ask, airtimeFrames, entries: counted, causes, ...rest } = account;
  return {
    title: askTitle(manifest, ask),
    ask,
    ...rest,
    airtimeMs: airtimeFrames && figuresMs(airtimeFrames),
    causes,
    ...(entries ? { entries: counted.map(entryJson) } : {}),
  };
}

function figuresMs(figure: AskFigure): AskFigure {
  const { asked, aired, madeGood, beyond, short, notDue } = figure;
  return {
    asked: wholeMs(asked),
    aired: wholeMs(aired),
    madeGood: wholeMs(madeGood),
    beyond: wholeMs(beyond),
    short: wholeMs(short),
    notDue: wholeMs(notDue),
  };
}

function wholeMs(frames: number): number {
  return Math.round(msOfFrames(frames));
}

function entryJson({ airtimeFrames, ...entry }: AskedEntry) {
  return { ...entry, airtimeMs: wholeMs(airtimeFrames) };
}

/** Lines under what was asked. */
export function accountLines(account: AskAccount, entries: boolean, context: Saying): readonly string[] {
  const { airings, airtimeFrames, days } = account;
  const reasons = reasonLines(account, context);
  return [
    ...(airings === null
      ? []
      : [context.say('order.status.airings', { figures: figuresText(airings, String, context) })]),
    ...(airtimeFrames === null
      ? []
      : [
          context.say('order.status.airtime', {
            figures: figuresText(airtimeFrames, (frames) => sayDuration(msOfFrames(frames)), context),
          }),
        ]),
    context.say('order.status.days', days),
    ...(reasons.length === 0
      ? []
      : [context.say('order.status.why'), ...reasons.map((reason) => `  ${reason}`)]),
    ...(entries ? account.entries.map((entry) => `  ${entryLine(entry, context)}`) : []),
  ];
}

function figuresText(figure: AskFigure, shown: (count: number) => string, context: Saying): string {
  const { asked, aired, madeGood, beyond, short, notDue } = figure;
  return context.say('order.status.figures', {
    asked: shown(asked),
    aired: shown(aired),
    madeGood: shown(madeGood),
    beyond: shown(beyond),
    short: shown(short),
    notDue: shown(notDue),
  });
}

function reasonLines({ airings, causes, days, notPlanned }: AskAccount, context: Saying): readonly string[] {
  const { lang } = context.options;
  if (days.short === 0) return [];
  const reasons = [
    ...causes.map(({ outcome, cause, count }) =>
      context.say(cause === null ? 'order.status.outcome' : 'order.status.cause', {
        outcome: sayOutcome(lang, outcome),
        cause: cause === null ? '' : sayCause(lang, cause),
        count,
      }),
    ),
    ...(notPlanned === 0
      ? []
      : [
          context.say(airings === null ? 'order.status.no-broadcast' : 'order.status.not-planned', {
            count: notPlanned,
          }),
        ]),
  ];
  return reasons.length === 0 ? [context.say('order.status.too-little')] : reasons;
}

function entryLine(entry: AskedEntry, context: Saying): string {
  const { lang } = context.options;
  return context.say('order.status.entry', {
    seq: entry.seq,
    date: sayDate(lang, entry.date),
    airing: entry.airing,
    outcome: sayOutcome(lang, entry.outcome),
    airtime: sayDuration(msOfFrames(entry.airtimeFrames)),
    counts: entry.counts ? context.say('order.status.counts') : '',
  });
}

/** `06:00, 18/03/2024` */
export function sayInstant(atMs: InstantMs, zone: string, { options }: Saying): string {
  const at = DateTime.fromMillis(Math.floor(atMs), { zone });
  return `${at.toFormat('HH:mm')}, ${sayDate(options.lang, at.toFormat('yyyy-MM-dd'))}`;
}
