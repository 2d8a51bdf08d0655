/** The sections of all schedule files laid together: topics, campaigns, day sets and programmes by their ids. */
import type { Problem } from '../model/problem.ts';
import { slugOf } from './plain-letters.ts';
import { isId } from './schedule-shape.ts';
import type { YamlFile } from './yaml-file.ts';
import type { KeyPath } from './yaml-places.ts';

const SECTIONS = ['topics', 'campaigns', 'day-sets', 'programmes'] as const;

export type Section = (typeof SECTIONS)[number];

export function isSection(key: string): boolean {
  return SECTIONS.some((section) => section === key);
}

/** One entry of a section as it stands in its file, its shape right or not. */
export interface Found {
  readonly file: YamlFile;
  readonly id: string;
  readonly raw: unknown;
}

/** Every entry of a section in the files' order, each id once; what is wrong with ids is added to `problems`. */
export function entriesOf(
  files: readonly YamlFile[],
  section: Section,
  problems: Problem[],
): readonly Found[] {
  return once(
    section,
    files.flatMap((file) => entriesOfFile(file, section)),
    problems,
  );
}

function entriesOfFile(file: YamlFile, section: Section): readonly Found[] {
  const group = isGroup(file.value) && Object.hasOwn(file.value, section) ? file.value[section] : undefined;
  return isGroup(group) ? Object.entries(group).map(([id, raw]) => ({ file, id, raw })) : [];
}

/** The first of each id; a second one in another file is a problem that names both places. */
function once(section: Section, entries: readonly Found[], problems: Problem[]): readonly Found[] {
  const first = new Map<string, Found>();
  for (const entry of entries) {
    checkId(entry.file, [section, entry.id], problems);
    const before = first.get(entry.id);
    if (before === undefined) {
      first.set(entry.id, entry);
      continue;
    }
    const { file, line } = before.file.keyPlace([section, entry.id]);
    const params = { id: entry.id, section, otherFile: file, otherLine: line };
    problems.push({
      code: 'schedule.same-id',
      severity: 'error',
      params,
      place: entry.file.keyPlace([section, entry.id]),
    });
  }
  return [...first.values()];
}

export function checkId(file: YamlFile, path: KeyPath, problems: Problem[]): void {
  const id = String(path.at(-1));
  if (isId(id)) return;
  const near = slugOf(id);
  const code = near === '' ? 'schedule.bad-id' : 'schedule.bad-id-near';
  problems.push({
    code,
    severity: 'error',
    params: { id: id.slice(0, 40), near },
    place: file.keyPlace(path),
  });
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
