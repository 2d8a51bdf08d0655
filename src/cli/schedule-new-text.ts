/** What a changed schedule would newly sound, for the second person (law 4), as a page and as JSON. */
import { DateTime } from 'luxon';
import type { NewlySounding } from '../verbs/show-schedule.ts';
import { say } from '../words/say.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { sayHours, sayMinute } from '../words/weekday.ts';
import { sayingText } from './saying-text.ts';
import { slotFacts, VERSION_LETTERS } from './schedule-text.ts';

export function newlySoundingJson({ review, hours, slots, texts, zone }: NewlySounding) {
  return {
    version: review.version,
    state: review.state,
    rulesChanged: review.rulesChanged,
    hours: hours.map(({ weekday, fromMinute, toMinute }) => ({
      weekday,
      from: sayMinute(fromMinute),
      to: sayMinute(toMinute),
    })),
    slots: slots.map(({ slot, plannedMs }) => ({
      ...slotFacts(slot, plannedMs, zone),
      lateMs: slot.lateMs,
    })),
    texts,
  };
}

export function newlySoundingText(lang: Lang, found: NewlySounding): string {
  const { hours, texts } = found;
  const { rulesChanged } = found.review;
  if (hours.length === 0 && texts.length === 0 && !rulesChanged) return say(lang, 'schedule.new.nothing');
  const parts = [
    ...(rulesChanged ? [say(lang, 'schedule.new.rules')] : []),
    ...(hours.length === 0 ? [] : [hoursText(lang, found)]),
    ...(texts.length === 0 ? [] : [textsText(lang, texts)]),
    say(lang, 'schedule.new.next'),
  ];
  return parts.join('\n\n');
}

/** A sound is judged by ear: what is only read may still be said wrong. */
function textsText(lang: Lang, texts: NewlySounding['texts']): string {
  const lines = texts.map((text) => `  ${sayingText(text)}`);
  return [say(lang, 'schedule.new.texts'), ...lines, say(lang, 'schedule.new.listen')].join('\n');
}

function hoursText(lang: Lang, { review, hours, slots, zone }: NewlySounding): string {
  const version = (review.version ?? '').slice(0, VERSION_LETTERS);
  const firsts = slots.map(({ slot, plannedMs }) => {
    const time = DateTime.fromMillis(slot.atMs, { zone }).toFormat('HH:mm');
    const facts = { title: slot.title, date: sayDate(lang, slot.date), time, length: sayDuration(plannedMs) };
    const late = slot.lateMs === 0 ? '' : say(lang, 'schedule.new.late', { late: sayDuration(slot.lateMs) });
    return `  ${say(lang, 'schedule.new.first', facts)}${late}`;
  });
  const ranges = hours.map((stretch) => `  ${sayHours(lang, stretch)}`);
  return [say(lang, 'schedule.new.hours', { version }), ...ranges, '', ...firsts].join('\n');
}
