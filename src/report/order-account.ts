/**
 * What a station aired of what it was asked to, the same on both sides. Each day is reckoned by itself, as it was asked:
 * what is over on one day fills no other, but a make-good fills the day of what it makes good. In airings as in airtime
 *
 *     asked + beyond = aired + made good + short + not due yet
 *
 * and every figure is the sum of entries that are named.
 */
import { DateTime } from 'luxon';
import type { Airing } from '../model/airing.ts';
import type { CivilDate, InstantMs } from '../model/time.ts';
import { type Brought, broughtBy } from '../record/order-brings.ts';
import type { OrderAsk, OrderManifest } from '../record/order-manifest.ts';
import { type AskAccount, AskCount, type AskedEntry } from './ask-count.ts';
import { countedParts } from './counted-parts.ts';
import type { Period } from './period.ts';
import { sharesOf, type Told, tell } from './share.ts';

/** Days after the last one asked on which a make-good still counts. */
const MAKE_GOOD_DAYS = 60;

interface AskedDates {
  readonly asks: readonly Pick<OrderAsk, 'from' | 'to'>[];
}

/** First and last day on which anything is asked. */
export function askedPeriod({ asks }: AskedDates): Period {
  const [from = ''] = asks.map((ask) => ask.from).sort();
  const to = asks
    .map((ask) => ask.to)
    .sort()
    .at(-1);
  return { from, to: to ?? from };
}

/** Which airings an account has to be shown, by their dates, both included. */
export function accountPeriod(order: AskedDates): Period {
  const { from, to } = askedPeriod(order);
  return { from, to: dayOf(to).plus({ days: MAKE_GOOD_DAYS }).toFormat('yyyy-MM-dd') };
}

type AccountedOrder = Pick<OrderManifest, 'asks' | 'zone' | 'clips' | 'texts' | 'programmes'>;

/** `decidedUntilMs`: up to when the station has told of every slot; null: of none. `airings`: of `accountPeriod`. */
export function accountOf(
  order: AccountedOrder,
  airings: Iterable<Airing>,
  decidedUntilMs: InstantMs | null,
): readonly AskAccount[] {
  const all = [...airings].filter(({ outcome }) => outcome !== null);
  const brought = broughtBy(order);
  const dates = new Map(all.map(({ id, date }) => [id, date]));
  return order.asks.map((ask) => {
    const entries = all
      .flatMap((airing) => entryOf(airing, toldOf(airing, ask, order, brought), dates))
      .sort((a, b) => a.seq - b.seq);
    return askAccount(ask, entries, { zone: order.zone, decidedUntilMs }, madeGoodBy(all));
  });
}

/** The airing seen by what was asked; null: it has nothing to do with it. */
function toldOf(
  airing: Airing,
  { subject }: OrderAsk,
  { clips }: Pick<OrderManifest, 'clips'>,
  brought: Brought,
): Told | null {
  if (subject.kind === 'topic') return ofOrder(tell(airing, subject.topic), subject.topic, brought);
  const { outcome } = airing;
  if (outcome === null) return null;
  const sha256 = clips.find(({ id }) => id === subject.clip)?.sha256 ?? null;
  // A recording is known by its bytes, under whatever name; a text is spoken in other words at each station.
  const content = countedParts(airing).filter((part) =>
    sha256 === null ? part.clip === subject.clip : part.sha256 === sha256,
  );
  const silent = airing.parts.length === 0 && subject.programmes.includes(airing.programme ?? '');
  return content.length > 0 || silent ? { airing, outcome, content, narrowed: true } : null;
}

/**
 * What is the order's own of it: its programme, or its sounds in another. Where the order brings nothing on the topic, it
 * asks for the station's own broadcasts, and any is of it.
 */
function ofOrder(
  told: Told | null,
  topic: string,
  { programmes, texts, sha256s, topics }: Brought,
): Told | null {
  if (told === null || !topics.has(topic) || programmes.has(told.airing.programme ?? '')) return told;
  const content = told.content.filter(
    ({ clip, sha256 }) => (clip !== null && texts.has(clip)) || sha256s.has(sha256),
  );
  return content.length === 0 ? null : { ...told, content };
}

function entryOf(
  airing: Airing,
  told: Told | null,
  dates: ReadonlyMap<string, CivilDate>,
): readonly AskedEntry[] {
  if (told === null) return [];
  const { seq, hash, id, kind, cause } = airing;
  return sharesOf(told, []).map(({ counts, airtimeFrames, outcome }) => ({
    ...{ date: dateOf(airing, dates), seq, hash, airing: id, kind, outcome, cause, counts, airtimeFrames },
  }));
}

/** A make-good counts to the day of the slot that it makes good: `ban-tin-sang@2024-03-18T06:00+07:00`. */
function dateOf({ date, kind, makesGood }: Airing, dates: ReadonlyMap<string, CivilDate>): CivilDate {
  if (kind !== 'make-good' || makesGood === null) return date;
  return dates.get(makesGood) ?? /@(\d{4}-\d\d-\d\d)T/.exec(makesGood)?.[1] ?? date;
}

/** Slots that were made good. */
function madeGoodBy(airings: readonly Airing[]): ReadonlySet<string> {
  return new Set(
    airings.flatMap(({ kind, makesGood, outcome }) =>
      kind === 'make-good' && makesGood !== null && outcome === 'aired' ? [makesGood] : [],
    ),
  );
}

/** Up to when the station has told of everything. */
interface ToldUntil {
  readonly zone: string;
  readonly decidedUntilMs: InstantMs | null;
}

function askAccount(
  ask: OrderAsk,
  entries: readonly AskedEntry[],
  told: ToldUntil,
  madeGood: ReadonlySet<string>,
): AskAccount {
  const days = daysAsked(ask);
  const byDay = Map.groupBy(entries, ({ date }) => date);
  const count = new AskCount(ask, madeGood);
  for (const date of days) count.add(byDay.get(date) ?? [], isDue(date, told));
  const asked = new Set(days);
  return { ...count.account(days.length), entries: entries.filter(({ date }) => asked.has(date)) };
}

function daysAsked({ from, to, weekdays }: OrderAsk): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day = day.plus({ days: 1 }))
    if (weekdays.some((weekday) => weekday === day.weekday)) days.push(day.toFormat('yyyy-MM-dd'));
  return days;
}

/** The day has ended, and the station has told of all of it. */
function isDue(date: CivilDate, { zone, decidedUntilMs }: ToldUntil): boolean {
  if (decidedUntilMs === null) return false;
  return DateTime.fromISO(date, { zone }).plus({ days: 1 }).toMillis() <= decidedUntilMs;
}

/** Civil dates have no zone: reckoned in UTC, where every day has 24 hours. */
function dayOf(date: CivilDate): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}
