/** A text of the schedule as it was written and, where that is another thing, as it will be heard: both are approved. */
import type { ScheduleText } from '../verbs/schedule-texts.ts';

export function sayingText({ text, words }: ScheduleText): string {
  return text === words ? `“${text}”` : `“${text}”\n      → ${words}`;
}
