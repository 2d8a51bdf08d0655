/** What an order sheet asks for: a topic, or one of its own sounds, on which days and how much. */
import type { Programme } from '../model/programme.ts';
import type { Weekday } from '../model/time.ts';
import type { OrderAsk } from '../record/order-manifest.ts';
import type { KeyPath } from '../schedule/yaml-places.ts';
import { ownName } from './order-names.ts';
import type { SheetReading } from './order-sheet-reading.ts';
import type { SheetAsk } from './order-sheet-shape.ts';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export function asksOf(reading: SheetReading): readonly OrderAsk[] {
  return reading.text.ask.map((ask, index) => {
    checkAsk(reading, ask, ['ask', index]);
    return {
      subject: subjectOf(reading, ask),
      from: ask.from,
      to: ask.to,
      weekdays: [...(ask.days ?? EVERY_DAY)],
      airingsADay: ask['airings-a-day'] ?? null,
      airtimeADayMs: ask['airtime-a-day'] ?? null,
    };
  });
}

function checkAsk(reading: SheetReading, ask: SheetAsk, path: KeyPath): void {
  const { topic, clip, from, to } = ask;
  if ((topic === undefined) === (clip === undefined)) reading.found('order.ask-what', {}, path);
  if (from > to) reading.found('order.ask-backwards', { from, to }, [...path, 'to']);
  if (ask['airings-a-day'] === undefined && ask['airtime-a-day'] === undefined)
    reading.found('order.ask-how-much', {}, path);
  reading.checkTopic(topic ?? null, [...path, 'topic']);
  const names = reading.soundNames();
  if (clip !== undefined && !names.includes(clip))
    reading.foundUnknown('clip', clip, names, [...path, 'clip']);
}

function subjectOf(reading: SheetReading, { topic, clip }: SheetAsk): OrderAsk['subject'] {
  if (clip === undefined) return { kind: 'topic', topic: topic ?? '' };
  const order = reading.text.id;
  return { kind: 'clip', clip: ownName(order, clip), programmes: programmesPlaying(reading, clip) };
}

function programmesPlaying({ schedule, text }: SheetReading, clip: string): string[] {
  const plays = ({ items }: Programme) => items.some((item) => item.kind === 'clip' && item.clip === clip);
  return schedule.programmes.filter(plays).map(({ id }) => ownName(text.id, id));
}
