/** What a changed schedule would newly sound, for the second person (law 4), as a page and as JSON. */
import { DateTime } from 'luxon';
import { NAMING_LETTERS } from '../verbs/approve-schedule.ts';
import type { NewlySounding } from '../verbs/show-schedule.ts';
import { say } from '../words/say.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { sayHours, sayMinute } from '../words/weekday.ts';
import { ruleLines } from './rules-text.ts';
import { sayingLines } from './saying-text.ts';
import { slotFacts } from './schedule-text.ts';
import { visibleText } from './visible-text.ts';

export function newlySoundingJson(found: NewlySounding) {
  const { review, hours, slots, texts, zone } = found;
  return {
    version: review.version,
    state: review.state,
    rulesChanged: review.rulesChanged,
    ruleChanges: found.ruleChanges,
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
  const page = toConfirmText(lang, found);
  if (page === null) return say(lang, 'schedule.new.nothing');
  const version = namingLetters(found.review.version);
  return [page, say(lang, 'schedule.new.next', { version })].join('\n\n');
}

/** All that a person would confirm; null: nothing. */
export function toConfirmText(lang: Lang, found: NewlySounding): string | null {
  const { hours, texts, ruleChanges } = found;
  const parts = [
    ...(ruleChanges.length === 0 ? [] : [rulesText(lang, ruleChanges)]),
    ...(hours.length === 0 ? [] : [hoursText(lang, found)]),
    ...(texts.length === 0 ? [] : [textsText(lang, texts)]),
  ];
  return parts.length === 0 ? null : visibleText(parts.join('\n\n'));
}

/** So much of a version as names it to `loa schedule approve`. */
export function namingLetters(version: string | null): string {
  return (version ?? '').slice(0, NAMING_LETTERS);
}

function rulesText(lang: Lang, changes: NewlySounding['ruleChanges']): string {
  const lines = ruleLines(lang, changes).map((line) => `  ${line}`);
  return [say(lang, 'schedule.new.rules'), ...lines].join('\n');
}

/** A sound is judged by ear: what is only read may still be said wrong. */
function textsText(lang: Lang, texts: NewlySounding['texts']): string {
  const lines = sayingLines(lang, 'new', texts).map((line) => `  ${line}`);
  return [say(lang, 'schedule.new.texts'), ...lines, say(lang, 'schedule.new.listen')].join('\n');
}

function hoursText(lang: Lang, { review, hours, slots, zone }: NewlySounding): string {
  const version = namingLetters(review.version);
  const firsts = slots.map(({ slot, plannedMs }) => {
    const time = DateTime.fromMillis(slot.atMs, { zone }).toFormat('HH:mm');
    const facts = { title: slot.title, date: sayDate(lang, slot.date), time, length: sayDuration(plannedMs) };
    const late = slot.lateMs === 0 ? '' : say(lang, 'schedule.new.late', { late: sayDuration(slot.lateMs) });
    return `  ${say(lang, 'schedule.new.first', facts)}${late}`;
  });
  const ranges = hours.map((stretch) => `  ${sayHours(lang, stretch)}`);
  return [say(lang, 'schedule.new.hours', { version }), ...ranges, '', ...firsts].join('\n');
}
