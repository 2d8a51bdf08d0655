/** Schedules as text, read and checked for the sample station on a Monday morning. */
import type { Problem } from '../../src/model/problem.ts';
import type { StationConfig } from '../../src/model/station.ts';
import { checkSchedule } from '../../src/schedule/check.ts';
import type { CheckQuestion, KnownClip } from '../../src/schedule/check-question.ts';
import { type ReadSchedule, readSchedule } from '../../src/schedule/read-schedule.ts';
import { sampleStation } from './sample-station.ts';

/** Monday 18 March 2024, 05:00 in Việt Nam. */
export const MONDAY_MS = Date.parse('2024-03-18T05:00:00+07:00');

export function readTexts(...texts: readonly string[]): ReadSchedule {
  const files = texts.map((text, at) => ({ path: `schedules/${'abc'[at] ?? at}.yaml`, text }));
  return readSchedule(files, sampleStation(), (text) => text);
}

export function knownClip(id: string, changes: Partial<KnownClip> = {}): KnownClip {
  return { id, topic: null, theme: null, speaks: true, soundMs: 60_000, approved: true, ...changes };
}

/** Everything approved and confirmed, every hour, unless `changes` say otherwise. */
export function checkText(
  text: string,
  changes: Partial<CheckQuestion> = {},
  station: Partial<StationConfig> = {},
): readonly Problem[] {
  return checkSchedule({
    schedule: readTexts(text).readable,
    station: sampleStation(station),
    clips: [knownClip('tin'), knownClip('nhac-hieu', { speaks: false, soundMs: 5000 })],
    notAdded: new Map(),
    rights: {
      isTextApproved: () => true,
      confirmedQuarters: new Set(Array.from({ length: 672 }, (_, at) => at)),
    },
    speechMs: (words) => words.length * 60,
    guessedIn: () => [],
    letterheadIn: () => [],
    nowMs: MONDAY_MS,
    ...changes,
  });
}

/** `5:3 schedule.unknown-key`: line, column and code of each. */
export function placed(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
}
