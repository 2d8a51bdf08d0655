/** The recordings and texts of an order sheet: one name is one sound, and reads like any clip's. */
import type { Place } from '../model/problem.ts';
import type { OrderClip, OrderText } from '../record/order-manifest.ts';
import { isId } from '../schedule/schedule-shape.ts';
import { ownName } from './order-names.ts';
import type { SheetReading } from './order-sheet-reading.ts';
import type { OrderSheetText } from './order-sheet-shape.ts';

/** A recording that goes along; what only its bytes tell is not known yet. */
export interface SheetRecording extends Omit<OrderClip, 'bytes' | 'sha256' | 'ending'> {
  /** As the sheet names it: from the sheet's own folder. */
  readonly file: string;
  readonly place: Place;
}

type Section = 'clips' | 'texts';
type About = NonNullable<OrderSheetText['clips']>[string] | NonNullable<OrderSheetText['texts']>[string];

export function checkSoundNames(reading: SheetReading): void {
  const { clips = {}, texts = {} } = reading.text;
  for (const section of ['clips', 'texts'] as const) {
    for (const id of Object.keys(reading.text[section] ?? {})) {
      const isTwice = section === 'texts' && Object.hasOwn(clips, id) && Object.hasOwn(texts, id);
      if (!isId(id) || id.length > 60)
        reading.foundAtKey('schedule.bad-id', { id: id.slice(0, 40) }, [section, id]);
      else if (isTwice) reading.foundAtKey('order.same-name', { id }, [section, id]);
    }
  }
}

export function recordingsOf(reading: SheetReading): readonly SheetRecording[] {
  return Object.entries(reading.text.clips ?? {}).map(([id, one]) => ({
    ...about(reading, 'clips', id, one),
    file: one.file,
    place: reading.file.valuePlace(['clips', id, 'file']),
  }));
}

export function textsOf(reading: SheetReading): readonly OrderText[] {
  return Object.entries(reading.text.texts ?? {}).map(([id, one]) => ({
    ...about(reading, 'texts', id, one),
    text: one.text.normalize('NFC'),
  }));
}

function about(reading: SheetReading, section: Section, id: string, one: About) {
  const topic = one.topic ?? null;
  const theme = one.theme ?? null;
  reading.checkTopic(topic, [section, id, 'topic']);
  checkTheme(reading, topic, theme, [section, id, 'theme']);
  return {
    id: ownName(reading.text.id, id),
    title: one.title,
    topic,
    theme,
    kind: one.kind ?? 'news',
    language: one.language ?? 'vi',
    source: one.source ?? reading.source,
  };
}

function checkTheme(
  reading: SheetReading,
  topic: string | null,
  theme: string | null,
  path: [Section, string, 'theme'],
): void {
  if (theme === null) return;
  const themes = reading.schedule.topics.find(({ id }) => id === topic)?.themes.map(({ id }) => id);
  if (topic === null) reading.foundAtKey('schedule.theme-without-topic', { value: theme }, path);
  else if (themes !== undefined && !themes.includes(theme))
    reading.foundUnknown('theme', theme, themes, path);
}
