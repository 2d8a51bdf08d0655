/**
 * Reads an order sheet: syntax, shape, values and names, all problems at once, each with its place. Its topics and
 * programmes are read as any schedule's, so that no station is sent one that it could not read.
 */
import { stringify } from 'yaml';
import type { Place, Problem } from '../model/problem.ts';
import type { Topic } from '../model/programme.ts';
import { isOrderId, type OrderAsk, type OrderText } from '../record/order-manifest.ts';
import { jsonSchemaOf, keysAt } from '../schedule/json-schema.ts';
import { byPlace } from '../schedule/problem-order.ts';
import { isGroup } from '../schedule/schedule-sections.ts';
import { shapeProblems } from '../schedule/shape-problems.ts';
import { readYaml, type YamlFile } from '../schedule/yaml-file.ts';
import type { KeyPath } from '../schedule/yaml-places.ts';
import { ownProgrammes } from './order-names.ts';
import { asksOf } from './order-sheet-asks.ts';
import { SheetReading } from './order-sheet-reading.ts';
import { scheduleOfSheet } from './order-sheet-schedule.ts';
import { orderSheetShape } from './order-sheet-shape.ts';
import { checkSoundNames, recordingsOf, type SheetRecording, textsOf } from './order-sheet-sounds.ts';

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
  const reading = new SheetReading(file, read.data, schedule.readable, superior.name);
  const sheet = sheetOf(reading);
  const problems = [...file.problems, ...schedule.problems, ...reading.problems];
  return { sheet: problems.length > 0 ? null : sheet, problems: byPlace(problems) };
}

function sheetOf(reading: SheetReading): OrderSheet {
  const { file, text, schedule } = reading;
  if (!isOrderId(text.id)) reading.found('order.bad-id', { value: text.id }, ['id']);
  checkSoundNames(reading);
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
    recordings: recordingsOf(reading),
    texts: textsOf(reading),
    programmes: programmesOf(reading),
    asks: asksOf(reading),
  };
}

/** `stations: phuong-lang` stands alone, a list by its numbers. */
function stationPath({ value }: YamlFile, index: number): KeyPath {
  return isGroup(value) && Array.isArray(value.stations) ? ['stations', index] : ['stations'];
}

/** The text of its `programmes`, under the order's own names. */
function programmesOf(reading: SheetReading): string | null {
  const { file, text, schedule } = reading;
  const ids = schedule.programmes.map(({ id }) => id);
  const written = isGroup(file.value) ? file.value.programmes : undefined;
  const programmes = ownProgrammes(text.id, reading.soundNames(), ids, written);
  return programmes === null ? null : stringify({ programmes }, { lineWidth: 0 });
}
