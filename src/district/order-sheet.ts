/**
 * Reads an order sheet: syntax, shape, values and names, all problems at once, each with its place. Its topics and
 * programmes are read as any schedule's, so that no station is sent one that it could not read.
 */
import { stringify } from 'yaml';
import type { Place, Problem } from '../model/problem.ts';
import type { Programme, Schedule, Topic } from '../model/programme.ts';
import type { Weekday } from '../model/time.ts';
import { isOrderId, type OrderAsk, type OrderClip, type OrderText } from '../record/order-manifest.ts';
import { jsonSchemaOf, keysAt } from '../schedule/json-schema.ts';
import { nearestSpelling } from '../schedule/near-miss.ts';
import { byPlace } from '../schedule/problem-order.ts';
import { isGroup } from '../schedule/schedule-sections.ts';
import { isId } from '../schedule/schedule-shape.ts';
import { shapeProblems } from '../schedule/shape-problems.ts';
import { readYaml, type YamlFile } from '../schedule/yaml-file.ts';
import type { KeyPath } from '../schedule/yaml-places.ts';
import { ownName, ownProgrammes } from './order-names.ts';
import { scheduleOfSheet } from './order-sheet-schedule.ts';
import { type OrderSheetText, orderSheetShape, type SheetAsk } from './order-sheet-shape.ts';

/** A recording that goes along; what only its bytes tell is not known yet. */
export interface SheetRecording extends Omit<OrderClip, 'bytes' | 'sha256' | 'ending'> {
  /** As the sheet names it: from the sheet's own folder. */
  readonly file: string;
  readonly place: Place;
}

export interface OrderSheet {
  readonly id: string;
  readonly edition: number;
  readonly title: string;
  readonly basis: { readonly number: string; readonly date: string };
  readonly note: string | null;
  readonly stations: 'all' | readonly { readonly id: string; readonly place: Place }[];
  readonly topics: readonly Topic[];
  readonly recordings: readonly SheetRecording[];
  readonly texts: readonly OrderText[];
  readonly programmes: string | null;
  readonly asks: readonly OrderAsk[];
}

interface ReadOrderSheet {
  /** null when anything is wrong. */
  readonly sheet: OrderSheet | null;
  readonly problems: readonly Problem[];
}

/** `superior`: its name, the source of what names none; `zone`: in which its days are meant. */
export function readOrderSheet(
  text: string,
  fileName: string,
  superior: { readonly name: string; readonly zone: string },
): ReadOrderSheet {
  const file = readYaml(text, fileName);
  if (file.value === undefined) return { sheet: null, problems: file.problems };
  const read = orderSheetShape.safeParse(file.value);
  const schedule = scheduleOfSheet(file, text, superior);
  if (!read.success) {
    const schema = jsonSchemaOf(orderSheetShape);
    const shape = shapeProblems(read.error, file, (path) => keysAt(schema, path));
    return { sheet: null, problems: byPlace([...file.problems, ...shape, ...schedule.problems]) };
  }
  const problems: Problem[] = [...file.problems, ...schedule.problems];
  const sheet = sheetOf({ file, text: read.data, schedule: schedule.readable, superior, problems });
  return { sheet: problems.length > 0 ? null : sheet, problems: byPlace(problems) };
}

interface SheetReading {
  readonly file: YamlFile;
  readonly text: OrderSheetText;
  readonly schedule: Schedule;
  readonly superior: { readonly name: string };
  readonly problems: Problem[];
}

function sheetOf(reading: SheetReading): OrderSheet {
  const { file, text, schedule } = reading;
  if (!isOrderId(text.id)) found(reading, 'order.bad-id', { value: text.id }, ['id']);
  const names = [...Object.keys(text.clips ?? {}), ...Object.keys(text.texts ?? {})];
  checkNames(reading);
  const programmes = ownProgrammes(
    text.id,
    names,
    schedule.programmes.map(({ id }) => id),
    programmesIn(file),
  );
  return {
    id: text.id,
    edition: text.edition ?? 1,
    title: text.title,
    basis: text.basis,
    note: text.note ?? null,
    stations:
      text.stations === 'all'
        ? 'all'
        : text.stations.map((id, index) => ({ id, place: file.valuePlace(stationPath(file, index)) })),
    topics: schedule.topics,
    recordings: Object.entries(text.clips ?? {}).map(([id, one]) => ({
      ...about(reading, 'clips', id, one),
      file: one.file,
      place: file.valuePlace(['clips', id, 'file']),
    })),
    texts: Object.entries(text.texts ?? {}).map(([id, one]) => ({
      ...about(reading, 'texts', id, one),
      text: one.text.normalize('NFC'),
    })),
    programmes: programmes === null ? null : stringify({ programmes }, { lineWidth: 0 }),
    asks: text.ask.map((ask, index) => askOf(reading, ask, ['ask', index])),
  };
}

/** `stations: phuong-lang` stands alone, a list by its numbers. */
function stationPath({ value }: YamlFile, index: number): KeyPath {
  return isGroup(value) && Array.isArray(value.stations) ? ['stations', index] : ['stations'];
}

function programmesIn({ value }: YamlFile): unknown {
  return isGroup(value) ? value.programmes : undefined;
}

/** One name is one sound, and reads like any clip's. */
function checkNames(reading: SheetReading): void {
  const { clips = {}, texts = {} } = reading.text;
  for (const section of ['clips', 'texts'] as const) {
    for (const id of Object.keys(reading.text[section] ?? {})) {
      const isTwice = section === 'texts' && Object.hasOwn(clips, id) && Object.hasOwn(texts, id);
      if (!isId(id) || id.length > 60)
        foundAtKey(reading, 'schedule.bad-id', { id: id.slice(0, 40) }, [section, id]);
      else if (isTwice) foundAtKey(reading, 'order.same-name', { id }, [section, id]);
    }
  }
}

type About = NonNullable<OrderSheetText['clips']>[string] | NonNullable<OrderSheetText['texts']>[string];

function about(reading: SheetReading, section: 'clips' | 'texts', id: string, one: About) {
  const topic = one.topic ?? null;
  const theme = one.theme ?? null;
  checkTopic(reading, topic, [section, id, 'topic']);
  const themes = reading.schedule.topics.find((known) => known.id === topic)?.themes.map((known) => known.id);
  if (theme !== null && topic === null)
    foundAtKey(reading, 'schedule.theme-without-topic', { value: theme }, [section, id, 'theme']);
  else if (theme !== null && themes !== undefined && !themes.includes(theme))
    unknown(reading, 'theme', theme, themes, [section, id, 'theme']);
  return {
    id: ownName(reading.text.id, id),
    title: one.title,
    topic,
    theme,
    kind: one.kind ?? 'news',
    language: one.language ?? 'vi',
    source: one.source ?? reading.superior.name,
  };
}

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function askOf(reading: SheetReading, ask: SheetAsk, path: KeyPath): OrderAsk {
  const { topic, clip, from, to } = ask;
  if ((topic === undefined) === (clip === undefined)) found(reading, 'order.ask-what', {}, path);
  if (from > to) found(reading, 'order.ask-backwards', { from, to }, [...path, 'to']);
  if (ask['airings-a-day'] === undefined && ask['airtime-a-day'] === undefined)
    found(reading, 'order.ask-how-much', {}, path);
  checkTopic(reading, topic ?? null, [...path, 'topic']);
  const names = [...Object.keys(reading.text.clips ?? {}), ...Object.keys(reading.text.texts ?? {})];
  if (clip !== undefined && !names.includes(clip)) unknown(reading, 'clip', clip, names, [...path, 'clip']);
  return {
    subject:
      clip === undefined
        ? { kind: 'topic', topic: topic ?? '' }
        : {
            kind: 'clip',
            clip: ownName(reading.text.id, clip),
            programmes: programmesPlaying(reading, clip),
          },
    from,
    to,
    weekdays: [...(ask.days ?? EVERY_DAY)],
    airingsADay: ask['airings-a-day'] ?? null,
    airtimeADayMs: ask['airtime-a-day'] ?? null,
  };
}

function programmesPlaying({ schedule, text }: SheetReading, clip: string): string[] {
  const plays = ({ items }: Programme) => items.some((item) => item.kind === 'clip' && item.clip === clip);
  return schedule.programmes.filter(plays).map(({ id }) => ownName(text.id, id));
}

function checkTopic(reading: SheetReading, topic: string | null, path: KeyPath): void {
  const known = reading.schedule.topics.map(({ id }) => id);
  if (topic !== null && !known.includes(topic)) unknown(reading, 'topic', topic, known, path);
}

function unknown(
  reading: SheetReading,
  what: 'topic' | 'theme' | 'clip',
  value: string,
  known: readonly string[],
  path: KeyPath,
): void {
  const near = nearestSpelling(value, known) ?? '';
  found(reading, `order.unknown-${what}`, { value, near, known: known.join(', ') }, path);
}

function found(
  { file, problems }: SheetReading,
  code: string,
  params: Problem['params'],
  path: KeyPath,
): void {
  problems.push({ code, severity: 'error', params, place: file.valuePlace(path) });
}

function foundAtKey(
  { file, problems }: SheetReading,
  code: string,
  params: Problem['params'],
  path: KeyPath,
): void {
  problems.push({ code, severity: 'error', params, place: file.keyPlace(path) });
}
