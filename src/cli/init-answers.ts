/** The answers of `loa init` from a file (`--answers FILE`): strict, every fault named with its place. */
import { z } from 'zod';
import { Refusal } from '../model/problem.ts';
import type { Weekday } from '../model/time.ts';
import { readDate } from '../schedule/civil-date.ts';
import { jsonSchemaOf, keysAt } from '../schedule/json-schema.ts';
import { readWeekdays } from '../schedule/read-days.ts';
import { line, readText } from '../schedule/shape-leaf.ts';
import { shapeProblems } from '../schedule/shape-problems.ts';
import { readTimeWindow } from '../schedule/time-of-day.ts';
import { readYaml } from '../schedule/yaml-file.ts';
import type { FirstPeople } from '../verbs/init-station.ts';
import type { StationAnswers } from '../verbs/station-yaml.ts';

export interface InitAnswers {
  /** null: the file says nothing of the station, whose `station.yaml` is there already. */
  readonly station: StationAnswers | null;
  readonly people: FirstPeople;
}

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const person = z.strictObject({
  name: line('Tên ngắn, ví dụ bien-tap'),
  'full-name': line('Họ và tên'),
  // Unquoted, YAML reads a number and drops its leading zeros.
  pin: z.string({ error: '@init.pin-not-quoted' }),
});

const station = z.strictObject({
  name: line('Tên đài'),
  unit: line('Đơn vị hành chính'),
  loudspeaker: z.enum(['auto', 'sound-card', 'virtual']).default('auto'),
  regulation: z.strictObject({
    number: line('Số quy chế'),
    date: readText('schedule.bad-date', readDate, 'Ngày ban hành'),
    signer: line('Người ký'),
  }),
  days: readText('station.bad-weekdays', readWeekdays, 'Những thứ được phát').default(EVERY_DAY),
  sessions: z
    .record(z.string(), readText('station.bad-window', readTimeWindow, 'Ví dụ 06:00 - 06:30'))
    .refine((sessions) => Object.keys(sessions).length > 0, { error: '@init.no-sessions' }),
});

const answersShape = z.strictObject({
  station: station.optional(),
  people: z.strictObject({ editor: person, approver: person }),
});

/** Throws a Refusal with every problem of the file. */
export function readAnswers(text: string, fileName: string): InitAnswers {
  const file = readYaml(text, fileName);
  if (file.value === undefined) throw new Refusal(file.problems);
  const read = answersShape.safeParse(file.value);
  if (!read.success) {
    const schema = jsonSchemaOf(answersShape);
    throw new Refusal([...file.problems, ...shapeProblems(read.error, file, (path) => keysAt(schema, path))]);
  }
  if (file.problems.length > 0) throw new Refusal(file.problems);
  const { people } = read.data;
  return {
    station: read.data.station === undefined ? null : stationOf(read.data.station),
    people: { editor: personOf(people.editor), approver: personOf(people.approver) },
  };
}

function stationOf(text: z.output<typeof station>): StationAnswers {
  const sessions = Object.entries(text.sessions).map(([name, window]) => ({ name, ...window }));
  return { ...text, sessions };
}

function personOf({ name, 'full-name': fullName, pin }: z.output<typeof person>) {
  return { name, fullName, pin };
}
