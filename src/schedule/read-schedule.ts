/**
 * Reads every file under `schedules/` into one schedule: syntax, shape, values and names. All problems are told at
 * once, and what could be read is given beside them, so that its meaning is checked in the same look (law 6: a
 * schedule with an error is still none).
 */
import type { Problem } from '../model/problem.ts';
import type { Campaign, Programme, Schedule, ScheduleFile, Topic } from '../model/programme.ts';
import type { StationConfig } from '../model/station.ts';
import { datesOf, holidayNames, usedDaySets } from './day-sets.ts';
import { keysAt, scheduleJsonSchema } from './json-schema.ts';
import { slugOf } from './plain-letters.ts';
import { byPlace } from './problem-order.ts';
import { checkTopic } from './read-item.ts';
import { readProgramme } from './read-programme.ts';
import { found, type KnownNames, type Reading, type WordsOf } from './reading.ts';
import { checkId, entriesOf, type Found, isGroup, isSection, type Section } from './schedule-sections.ts';
import {
  type CampaignText,
  readCampaignText,
  readDaySetText,
  readProgrammeText,
  readTopicText,
  scheduleShape,
  type TopicText,
} from './schedule-shape.ts';
import { shapeProblems } from './shape-problems.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** What reading needs of the station: its zone, and the names that spoken texts may call it by. */
export type SpokenNames = Pick<StationConfig, 'zone' | 'name'> & {
  readonly unit: Pick<StationConfig['unit'], 'name'>;
};

export interface ReadSchedule {
  /** null when any file has an error. */
  readonly schedule: Schedule | null;
  /** Whatever could be read, though some of it has errors: for checking only, never to be aired. */
  readonly readable: Schedule;
  readonly problems: readonly Problem[];
}

export function readSchedule(
  files: readonly ScheduleFile[],
  station: SpokenNames,
  wordsOf: WordsOf,
): ReadSchedule {
  const yamlFiles = files.map(({ path, text }) => readYaml(text, path));
  const problems = yamlFiles.flatMap((file) => [...file.problems, ...shapeProblemsOf(file)]);
  const foundIn = (section: Section) => entriesOf(yamlFiles, section, problems);
  const sections = { topics: foundIn('topics'), campaigns: foundIn('campaigns'), sets: foundIn('day-sets') };
  for (const { file, id, raw } of sections.topics) {
    for (const theme of themeIdsOf(raw)) checkId(file, ['topics', id, 'themes', theme], problems);
  }
  const names = { ...namesOf(sections.topics, sections.sets, station, yamlFiles), wordsOf };
  const readingOf = (file: YamlFile): Reading => ({ file, names, problems });
  const programmes = foundIn('programmes').flatMap(({ file, id, raw }): Programme[] => {
    const text = readProgrammeText(raw, id);
    return text === null ? [] : [readProgramme(readingOf(file), id, text)];
  });
  const sets = sections.sets.map(({ id, raw }) => [id, datesOf(readDaySetText(raw) ?? [])] as const);
  const readable: Schedule = {
    zone: station.zone,
    topics: sections.topics.flatMap(({ id, raw }) => topicOf(id, readTopicText(raw))),
    campaigns: sections.campaigns.flatMap(({ file, id, raw }) =>
      campaignOf(readingOf(file), id, readCampaignText(raw)),
    ),
    programmes,
    daySets: usedDaySets(programmes, new Map(sets)),
  };
  return {
    schedule: problems.some(({ severity }) => severity === 'error') ? null : readable,
    readable,
    problems: byPlace(problems),
  };
}

function shapeProblemsOf(file: YamlFile): readonly Problem[] {
  if (file.value === undefined || file.value === null) return [];
  const checked = scheduleShape.safeParse(withoutEmptySections(file.value));
  if (checked.success) return [];
  const schema = scheduleJsonSchema();
  return shapeProblems(checked.error, file, (path) => keysAt(schema, path));
}

/** `campaigns:` with nothing below it is a section not yet begun, not a mistake. */
function withoutEmptySections(value: unknown): unknown {
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key, section]) => section !== null || !isSection(key)),
  );
}

/** Names count as known though their entry has faults of its own: one mistake is told once. */
function namesOf(
  topics: readonly Found[],
  sets: readonly Found[],
  station: SpokenNames,
  files: readonly YamlFile[],
): Omit<KnownNames, 'wordsOf'> {
  return {
    complete: files.every(({ value }) => value !== undefined),
    topics: new Map(topics.map(({ id, raw }) => [id, themeIdsOf(raw)])),
    daySets: new Map([...holidayNames(), ...sets.map(({ id }) => [slugOf(id), id] as const)]),
    placeholders: { station: station.name, unit: station.unit.name },
  };
}

function themeIdsOf(raw: unknown): readonly string[] {
  return isGroup(raw) && isGroup(raw.themes) ? Object.keys(raw.themes) : [];
}

function topicOf(id: string, text: TopicText | null): readonly Topic[] {
  if (text === null) return [];
  const themes = Object.entries(text.themes ?? {}).map(([theme, title]) => ({ id: theme, title }));
  return [{ id, title: text.title, themes }];
}

function campaignOf(reading: Reading, id: string, text: CampaignText | null): readonly Campaign[] {
  if (text === null) return [];
  checkTopic(reading, text.topic, ['campaigns', id, 'topic']);
  const { title, topic, period, baseline = null, basis = null } = text;
  if (baseline !== null && baseline.until >= period.from) {
    found(reading, 'schedule.baseline-overlaps', { id }, ['campaigns', id, 'baseline']);
  }
  return [{ id, title, topic, period, baseline, basis }];
}
