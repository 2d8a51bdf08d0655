/** The topics that a superior unit knows: what a form offers, and a declared topic is compared with. */
import type { Superior } from '../model/ports/superior.ts';
import type { CivilDate } from '../model/time.ts';
import { calendarDay, dayNumberOf } from '../schedule/calendar-day.ts';

/** A year, and the weeks in which a topic of the same season began. */
const LATELY_DAYS = 400;

/** Ids of those that it names, and of those that it has met since a year before `date`. */
export async function knownTopics(
  { store, topicTitles }: Pick<Superior, 'store' | 'topicTitles'>,
  date: CivilDate,
  today: CivilDate,
): Promise<readonly string[]> {
  const from = calendarDay(dayNumberOf(date) - LATELY_DAYS).date;
  const [counted, declared] = await Promise.all([
    store.periodCounts(from, today, null),
    store.declared(from, today, null),
  ]);
  const topics = [...counted, ...declared].flatMap(({ topic }) =>
    topic === null || topic === '' ? [] : [topic],
  );
  return [...new Set([...topicTitles().keys(), ...topics])].sort();
}
