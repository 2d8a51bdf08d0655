/** One item of a programme, and the bed below it. */
import type { Bed, Item, ItemKind } from '../model/programme.ts';
import { LONGEST_TEXT } from '../model/spoken-text.ts';
import { nearestSpelling } from './near-miss.ts';
import { found, foundAtKey, type Reading } from './reading.ts';
import { ITEM_KINDS, type ItemText, type ProgrammeText } from './schedule-shape.ts';
import type { KeyPath } from './yaml-places.ts';

const DEFAULT_BED_GAIN_DB = -20;
const DEFAULT_UNDER: readonly ItemKind[] = ['say'];

/** Keys that only some kinds of items have a meaning for. */
const OWN_KEYS: Readonly<Record<'repeat' | 'topic' | 'theme', readonly ItemKind[]>> = {
  repeat: ['clip'],
  topic: ['clip', 'say'],
  theme: ['clip', 'say', 'next-of'],
};

/** null (and a problem) when it is no item of one kind. */
export function readItem(
  reading: Reading,
  text: ItemText,
  programmeTopic: string | null,
  path: KeyPath,
): Item | null {
  const kinds = ITEM_KINDS.filter((kind) => text[kind] !== undefined);
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    found(
      reading,
      kind ? 'schedule.item-two-kinds' : 'schedule.item-no-kind',
      { kinds: kinds.join(', ') },
      path,
    );
    return null;
  }
  for (const key of ['repeat', 'topic', 'theme'] as const) {
    if (text[key] === undefined || OWN_KEYS[key].includes(kind)) continue;
    foundAtKey(reading, 'schedule.item-key', { key, kind, kinds: OWN_KEYS[key].join(', ') }, [...path, key]);
  }
  const topic = text['next-of'] ?? text.topic ?? null;
  checkTopic(reading, topic, text['next-of'] === undefined ? [...path, 'topic'] : [...path, 'next-of']);
  checkTheme(reading, text.theme ?? null, topic ?? programmeTopic, [...path, 'theme']);
  return itemOf(reading, text, kind, path);
}

function itemOf(reading: Reading, text: ItemText, kind: ItemKind, path: KeyPath): Item {
  const place = reading.file.valuePlace(path);
  const theme = text.theme ?? null;
  if (kind === 'chime') return { kind, clip: text.chime ?? '', place };
  if (kind === 'next-of') return { kind, topic: text['next-of'] ?? '', theme, place };
  const topic = text.topic ?? null;
  if (kind === 'clip') return { kind, clip: text.clip ?? '', repeat: text.repeat ?? 1, topic, theme, place };
  const said = filled(reading, text.say ?? '', [...path, 'say']);
  return { kind, text: said, words: wordsOf(reading, said, [...path, 'say']), topic, theme, place };
}

function wordsOf(reading: Reading, said: string, path: KeyPath): string {
  if (said.length <= LONGEST_TEXT) return reading.names.wordsOf(said);
  found(reading, 'clip.text-too-long', { characters: said.length, most: LONGEST_TEXT }, path);
  return '';
}

/** The spoken text, a paragraph a line, with `{station}` and its like filled in. */
function filled(reading: Reading, text: string, path: KeyPath): string {
  const { placeholders } = reading.names;
  const paragraphs = text
    .normalize('NFC')
    .replace(/[^\S\n\t]+/g, ' ')
    .trim();
  return paragraphs.replace(/\{([^{}]*)\}/g, (hole, name: string) => {
    const words = Object.hasOwn(placeholders, name.trim()) ? placeholders[name.trim()] : undefined;
    if (words === undefined) {
      const known = Object.keys(placeholders).map((key) => `{${key}}`);
      found(reading, 'schedule.unknown-placeholder', { value: hole, known: known.join(', ') }, path);
    }
    return words ?? hole;
  });
}

export function readBed(reading: Reading, text: ProgrammeText['bed'], path: KeyPath): Bed | null {
  if (text === undefined) return null;
  return {
    clip: text.clip,
    gainDb: text.gainDb ?? DEFAULT_BED_GAIN_DB,
    under: text.under ?? DEFAULT_UNDER,
    place: reading.file.valuePlace(path),
  };
}

export function checkTopic(reading: Reading, topic: string | null, path: KeyPath): void {
  const { topics, complete } = reading.names;
  if (topic === null || topics.has(topic) || !complete) return;
  unknownName(reading, 'topic', topic, [...topics.keys()], path);
}

/** A theme belongs to a topic: that of its item, else of its programme. */
export function checkTheme(
  reading: Reading,
  theme: string | null,
  topic: string | null,
  path: KeyPath,
): void {
  if (theme === null) return;
  if (topic === null) {
    foundAtKey(reading, 'schedule.theme-without-topic', { value: theme }, path);
    return;
  }
  const themes = reading.names.topics.get(topic);
  if (themes === undefined || themes.includes(theme)) return;
  unknownName(reading, 'theme', theme, themes, path);
}

function unknownName(
  reading: Reading,
  what: 'topic' | 'theme',
  name: string,
  known: readonly string[],
  path: KeyPath,
): void {
  const near = nearestSpelling(name, known);
  const code = near === null ? `schedule.unknown-${what}` : `schedule.unknown-${what}-near`;
  found(reading, code, { value: name, near: near ?? '', known: known.join(', ') }, path);
}
