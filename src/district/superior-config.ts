/** `district.yaml`: who the superior unit is, read strictly and written once. */
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { Refusal } from '../model/problem.ts';
import type { SuperiorConfig } from '../model/received.ts';
import { jsonSchemaOf, keysAt } from '../schedule/json-schema.ts';
import { isId } from '../schedule/schedule-shape.ts';
import { readText } from '../schedule/shape-leaf.ts';
import { shapeProblems } from '../schedule/shape-problems.ts';
import { readYaml } from '../schedule/yaml-file.ts';

export const SUPERIOR_FILE = 'district.yaml';
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const DATABASE = /^postgres(?:ql)?:\/\/\S+$/;
const CHARACTERS_MAX = 200;

const shape = z.strictObject({
  id: readText('district.bad-id', readSuperiorId, 'Mã của đơn vị, không đổi về sau'),
  name: readText('district.bad-name', readName, 'Tên đơn vị'),
  zone: readText('station.bad-zone', (zone) => (IANAZone.isValidZone(zone) ? zone : null), 'Múi giờ')
    .optional()
    .meta({ description: `Múi giờ (mặc định ${DEFAULT_ZONE})` }),
  database: readText(
    'district.bad-database',
    readDatabaseUrl,
    'postgres://… ; không ghi: một tệp trong state/',
  ).optional(),
  topics: z
    .record(z.string(), readText('district.bad-name', readName, 'Tên chuyên đề, như ghi trong báo cáo'))
    .superRefine((topics, context) => {
      for (const id of Object.keys(topics).filter((key) => !isId(key)))
        context.addIssue({ code: 'custom', path: [id], message: '@district.bad-topic-id' });
    })
    .optional()
    .meta({ description: 'Tên các chuyên đề, theo mã mà các đài dùng' }),
});

/** Throws a Refusal with every problem of the file. */
export function readSuperiorConfig(text: string): SuperiorConfig {
  const file = readYaml(text, SUPERIOR_FILE);
  if (file.value === undefined) throw new Refusal(file.problems);
  const read = shape.safeParse(file.value);
  if (!read.success) {
    const schema = jsonSchemaOf(shape);
    throw new Refusal([...file.problems, ...shapeProblems(read.error, file, (path) => keysAt(schema, path))]);
  }
  if (file.problems.length > 0) throw new Refusal(file.problems);
  const { id, name, zone = DEFAULT_ZONE, database = null, topics = {} } = read.data;
  return { id, name, zone, database, topics: new Map(Object.entries(topics)) };
}

/** null: it is none. It names a key that wards know, and stands in files' names. */
export function readSuperiorId(text: string): string | null {
  return ID.test(text) && text.length <= CHARACTERS_MAX / 2 ? text : null;
}

/** One line of text in NFC; null: empty, too long, or with signs that nobody sees and a terminal would obey. */
export function readName(text: string): string | null {
  const name = text.trim().normalize('NFC');
  return name === '' || name.length > CHARACTERS_MAX || /[\p{C}\p{Zl}\p{Zp}]/u.test(name) ? null : name;
}

export function readDatabaseUrl(text: string): string | null {
  return DATABASE.test(text) ? text : null;
}

/** Topics are added by hand. */
export function superiorYaml({ id, name, zone, database }: Omit<SuperiorConfig, 'topics'>): string {
  const databaseLine =
    database === null
      ? '# database: "postgres://…"  # không ghi: một tệp SQLite trong state/'
      : `database: ${JSON.stringify(database)}`;
  return `# Đơn vị cấp trên là ai. Các đài: loa district stations. Cây đơn vị hành chính: units.yaml.
id: ${id}  # không đổi về sau
name: ${JSON.stringify(name.normalize('NFC'))}
zone: ${zone}
${databaseLine}
# topics:  # tên chuyên đề ghi trong báo cáo, theo mã mà các đài dùng
#   sap-xep-dvhc: Sắp xếp đơn vị hành chính
`;
}
