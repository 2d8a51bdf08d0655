/**
 * The programmes of an order as a schedule file of their own. Until the order is approved it stands nowhere among the
 * station's schedules, so that it holds up nothing of the station's own; what it would mean is judged all the same.
 */
import { parse, stringify } from 'yaml';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, refuse } from '../model/problem.ts';
import type { ScheduleFile, Topic } from '../model/programme.ts';
import type { OrderManifest } from '../record/order-manifest.ts';
import { readSchedule } from '../schedule/read-schedule.ts';
import { readYaml } from '../schedule/yaml-file.ts';
import { type Review, type ReviewWard, reviewFiles } from '../station/in-force.ts';
import { sayBasis } from '../words/say-basis.ts';

const SECTIONS: readonly string[] = ['programmes'];

/** Where an order's file stands, and nothing else of an order's does. */
export function orderSchedulePath(id: string): string {
  return `schedules/yeu-cau-${id}.yaml`;
}

/**
 * The file as it would stand beside the station's own: topics that the station has already are left to it. null: the
 * order brings neither programmes nor topics that are new here.
 */
export function orderSchedule(
  ward: Pick<Ward, 'files' | 'station'>,
  manifest: OrderManifest,
): ScheduleFile | null {
  const path = orderSchedulePath(manifest.id);
  const own = ward.files.scheduleFiles().filter((file) => file.path !== path);
  const known = readSchedule(own, ward.station, String).readable.topics.map(({ id }) => id);
  const topics = manifest.topics.filter(({ id }) => !known.includes(id));
  const programmes = programmesOf(manifest);
  if (topics.length === 0 && programmes === null) return null;
  const sections = {
    ...(topics.length === 0 ? {} : { topics: Object.fromEntries(topics.map(topicText)) }),
    ...(programmes === null ? {} : { programmes }),
  };
  const { id, edition, title, superior, basis } = manifest;
  return {
    path,
    text: [
      '# yaml-language-server: $schema=../schedule.schema.json',
      `# Yêu cầu phát ${id}, lần ${edition}: ${title}`,
      `# Của ${superior.name}; căn cứ ${sayBasis('vi', basis)}.`,
      stringify(sections, { lineWidth: 0 }),
    ].join('\n'),
  };
}

/**
 * Its programmes can be read as a schedule, name nothing but themselves and bear names of the order's own. Refusal
 * `order.bad-programmes`.
 */
export function requireReadable(ward: Pick<Ward, 'station'>, manifest: OrderManifest): void {
  const { id, topics, programmes } = manifest;
  if (programmes === null) return;
  const file = readYaml(programmes, 'programmes');
  const { value } = file;
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (file.problems.length > 0 || !isGroup || Object.keys(value).some((key) => !SECTIONS.includes(key)))
    throw refuse('order.bad-programmes', { order: id });
  const topicFile = {
    path: 'topics',
    text: stringify({ topics: Object.fromEntries(topics.map(topicText)) }),
  };
  const { schedule } = readSchedule(
    [topicFile, { path: 'programmes', text: programmes }],
    ward.station,
    String,
  );
  if (schedule === null || schedule.programmes.some((programme) => !programme.id.startsWith(`${id}-`)))
    throw refuse('order.bad-programmes', { order: id });
}

/** The station's files as they would be judged with the order's beside them; nothing is written. */
export function reviewWith(ward: ReviewWard, file: ScheduleFile | null): Review {
  if (file === null) return reviewFiles(ward);
  const scheduleFiles = () =>
    [...ward.files.scheduleFiles().filter(({ path }) => path !== file.path), file].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    );
  return reviewFiles({ ...ward, files: { ...ward.files, scheduleFiles } });
}

/** What keeps the order's file from standing among the schedules. */
export function faultsOf({ problems }: Review): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

function programmesOf({ programmes }: OrderManifest): unknown {
  return programmes === null ? null : (parse(programmes) as { readonly programmes: unknown }).programmes;
}

function topicText({ id, title, themes }: Topic) {
  const named = Object.fromEntries(themes.map((theme) => [theme.id, theme.title]));
  return [id, themes.length === 0 ? { title } : { title, themes: named }] as const;
}
