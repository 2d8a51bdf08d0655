/** One programme of a schedule, from its checked shape to the model. */
import type { Item, Programme } from '../model/programme.ts';
import { MINUTE_MS } from '../model/time.ts';
import { checkTheme, checkTopic, readBed, readItem } from './read-item.ts';
import { readDayTexts, readWhen } from './read-when.ts';
import { foundAtKey, type Reading } from './reading.ts';
import type { ProgrammeText } from './schedule-shape.ts';
import type { KeyPath } from './yaml-places.ts';

/** A broadcast that was held up is still expected a little later; after this it would only surprise. */
const DEFAULT_LATE_MS = 10 * MINUTE_MS;
/** A breath between two items. */
const DEFAULT_GAP_MS = 500;

export function readProgramme(reading: Reading, id: string, text: ProgrammeText): Programme {
  const path: KeyPath = ['programmes', id];
  const topic = text.topic ?? null;
  checkTopic(reading, topic, [...path, 'topic']);
  checkTheme(reading, text.theme ?? null, topic, [...path, 'theme']);
  if (text.whole && text.items.length === 0)
    foundAtKey(reading, 'schedule.no-items', { programme: id }, [...path, 'items']);
  return {
    id,
    title: text.title,
    topic,
    theme: text.theme ?? null,
    level: text.level ?? 'normal',
    when: readWhen(reading, text, path),
    from: text.from ?? null,
    until: text.until ?? null,
    except: readDayTexts(reading, text.except ?? [], text.from ?? null, [...path, 'except']),
    lateMs: text.late ?? DEFAULT_LATE_MS,
    clash: text.clash ?? 'wait',
    missed: text.missed ?? 'leave',
    items: readItems(reading, text, topic, [...path, 'items']),
    bed: readBed(reading, text.bed, [...path, 'bed']),
    gapMs: text.gap ?? DEFAULT_GAP_MS,
    maxMs: text.max ?? null,
    place: reading.file.keyPlace(path),
  };
}

function readItems(
  reading: Reading,
  text: ProgrammeText,
  topic: string | null,
  path: KeyPath,
): readonly Item[] {
  return text.items
    .map((item, index) => (item === null ? null : readItem(reading, item, topic, [...path, index])))
    .filter((item) => item !== null);
}
