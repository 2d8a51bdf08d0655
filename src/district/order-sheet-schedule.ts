/** The topics and programmes of an order sheet, read as any schedule's: no station is sent one that it could not read. */
import { readSchedule } from '../schedule/read-schedule.ts';
import { isGroup } from '../schedule/schedule-sections.ts';
import type { YamlFile } from '../schedule/yaml-file.ts';

/** Topics and programmes alone, each where it stands in the sheet. */
export function scheduleOfSheet(file: YamlFile, text: string, { zone }: { readonly zone: string }) {
  const path = file.name;
  // Its texts stay as they are written: each station fills in its own name.
  const station = { zone, name: '{station}', unit: { name: '{unit}' } };
  const { readable, problems } = readSchedule([{ path, text: sectionsOf(file, text) }], station, String);
  // What is wrong with the sheet's YAML is told of the whole sheet.
  return { readable, problems: problems.filter(({ code }) => !code.startsWith('yaml.')) };
}

const SCHEDULE_KEYS: readonly string[] = ['topics', 'programmes'];

/** The lines of the sheet's schedule; every other line is empty, so that no place moves. */
function sectionsOf(file: YamlFile, text: string): string {
  const keys = isGroup(file.value) ? Object.keys(file.value) : [];
  const begins = new Map(keys.map((key) => [file.keyPlace([key]).line, key]));
  let isKept = false;
  return text
    .split('\n')
    .map((line, index) => {
      const key = begins.get(index + 1);
      if (key !== undefined) isKept = SCHEDULE_KEYS.includes(key);
      return isKept ? line : '';
    })
    .join('\n');
}
