/**
 * The files on disk as the station takes them. A version with an error changes nothing (law 6); one that would sound in
 * a quarter of the week new to the station is held until a second person confirms it (law 4); any other comes into
 * force at the next look. The last good version stays in force whole until then.
 */
import type { Ward } from '../model/ports/ward.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import type { StationConfig } from '../model/station.ts';
import { DAY_MS, type InstantMs } from '../model/time.ts';
import { appendEntries } from '../record/append.ts';
import { readRights } from '../rights/fold.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { rulesChanged } from '../rights/station-rules.ts';
import { checkSchedule } from '../schedule/check.ts';
import type { CheckQuestion } from '../schedule/check-question.ts';
import { expandSlots } from '../schedule/expand.ts';
import { forecastDays } from '../schedule/forecast.ts';
import { newlySounding } from '../schedule/new-hours.ts';
import { readSchedule } from '../schedule/read-schedule.ts';
import { readStation } from '../schedule/read-station.ts';
import { slotLengths } from '../schedule/slot-lengths.ts';
import { NOTHING_USED } from '../schedule/usage.ts';
import { checkQuestion } from './check-question.ts';
import {
  currentVersion,
  normalisedSha256,
  storedVersion,
  type VersionTexts,
  versionOf,
} from './schedule-version.ts';
import { stationProblems } from './station-problems.ts';
import { stationWords } from './station-words.ts';

/** How far ahead new hours are looked for: every rule of the week, month and year comes round within it. */
const NEW_HOURS_HORIZON_MS = 400 * DAY_MS;

export type ReviewWard = Pick<Ward, 'files' | 'records' | 'library' | 'clock'>;

/** What can be judged, and what it was judged by. */
export interface ReadFiles {
  readonly schedule: Schedule;
  readonly station: StationConfig;
}

export interface Review {
  /** in-force: good, and in force or free to come into it · none: there is no schedule file. */
  readonly state: 'in-force' | 'held' | 'refused' | 'none';
  /** null: there are no files. */
  readonly version: string | null;
  readonly texts: VersionTexts;
  /** null when refused or none. */
  readonly read: ReadFiles | null;
  readonly problems: readonly Problem[];
  /** Quarters of the week 0…671 in which it would newly sound, ascending. */
  readonly newQuarters: readonly number[];
  /** station.yaml has other rules than those confirmed: a second person's word is needed. */
  readonly rulesChanged: boolean;
  /** Slots, the first of each programme and time of the week, that would sound in them. */
  readonly newSlots: readonly Slot[];
}

/** Reads, checks and judges the files as they stand; changes nothing. */
export function reviewFiles(ward: ReviewWard, rights: RightsState = readRights(ward.records)): Review {
  const texts = { stationYaml: ward.files.stationYaml() ?? '', files: ward.files.scheduleFiles() };
  const nothing = { texts, read: null, newQuarters: [], newSlots: [], rulesChanged: false };
  if (texts.files.length === 0) return { ...nothing, state: 'none', version: null, problems: [] };
  const station = readStation(texts.stationYaml);
  const schedule =
    station.station === null
      ? null
      : readSchedule(texts.files, station.station, stationWords(ward.records, station.station));
  const problems = [...station.problems, ...(schedule?.problems ?? [])];
  if (station.station === null || !schedule?.schedule) {
    return { ...nothing, state: 'refused', version: versionOf(texts, null), problems };
  }
  return judge(ward, rights, texts, { schedule: schedule.schedule, station: station.station }, problems);
}

function judge(
  ward: ReviewWard,
  rights: RightsState,
  texts: VersionTexts,
  read: ReadFiles,
  found: readonly Problem[],
): Review {
  const question = checkQuestion(ward, rights, read);
  const problems = [...found, ...stationProblems(rights, read.station), ...checkSchedule(question)];
  const version = versionOf(texts, read);
  if (problems.some(({ severity }) => severity === 'error')) {
    return {
      ...{ state: 'refused', version, texts, read: null, problems },
      ...{ newQuarters: [], newSlots: [], rulesChanged: false },
    };
  }
  const { newQuarters, newSlots } = newHours(question, rights.confirmedQuarters);
  const changed = rulesChanged(rights, read.station);
  const state = newQuarters.length > 0 || changed ? 'held' : 'in-force';
  return { state, version, texts, read, problems, newQuarters, newSlots, rulesChanged: changed };
}

function newHours(
  question: CheckQuestion,
  confirmed: ReadonlySet<number>,
): Pick<Review, 'newQuarters' | 'newSlots'> {
  const { schedule, nowMs } = question;
  const planned = plannedSlots(question, expandSlots(schedule, nowMs, nowMs + NEW_HOURS_HORIZON_MS));
  const lengths = new Map(planned.map(({ slot, plannedMs }) => [slot.id, plannedMs]));
  const newIn = (slots: readonly Slot[]) =>
    newlySounding(slots, (slot) => lengths.get(slot.id) ?? 0, confirmed, schedule.zone);
  const newQuarters = newIn(planned.map(({ slot }) => slot));
  if (newQuarters.length === 0) return { newQuarters, newSlots: [] };
  const firsts = new Map<string, Slot>();
  for (const { slot } of planned) {
    const quarters = newIn([slot]);
    const week = `${slot.programme} ${quarters}`;
    if (quarters.length > 0 && !firsts.has(week)) firsts.set(week, slot);
  }
  return { newQuarters, newSlots: [...firsts.values()] };
}

/** Each slot's planned length with what its session has left, as the hour will find it. */
function plannedSlots(question: CheckQuestion, slots: readonly Slot[]) {
  const { schedule, station } = question;
  return forecastDays({
    schedule,
    slots,
    rules: station.rules,
    priorityCutsNormal: station.priorityCutsNormal,
    lengthOf: slotLengths(question),
    outcomeOf: () => null,
    usedOn: () => NOTHING_USED,
    hindrance: () => null,
  }).flatMap((day) => day.slots);
}

/**
 * Brings a good version into force from `atMs` on, and keeps it for ever. Returns whether that changed anything: the
 * version in force already, and one that is held or refused, stay as they are.
 */
export function putInForce(ward: Pick<Ward, 'records'>, review: Review, atMs: InstantMs): boolean {
  const { state, version, texts, read } = review;
  if (state !== 'in-force' || version === null || read === null) return false;
  const current = currentVersion(ward.records);
  if (current?.version === version) return false;
  const stored = storedVersion(version, texts, read.schedule, read.station);
  ward.records.saveVersion(stored);
  // A version never begins before the one that it follows, whatever the clock says.
  const fromMs = Math.max(atMs, current?.fromMs ?? atMs);
  appendEntries(ward.records, atMs, [
    { kind: 'schedule-in-force', version, normalisedSha256: normalisedSha256(stored), fromMs },
  ]);
  // From the first version on every due slot has its outcome, though the daemon may start days later.
  if (ward.records.decidedUntilMs() === null) ward.records.setDecidedUntilMs(fromMs);
  return true;
}
