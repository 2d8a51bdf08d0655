/**
 * Checks the files of a station's folder as they stand and changes nothing: everything that is wrong in station.yaml and
 * in `schedules/`, and everything that a person has still to do, at once. A folder without a record is checked too.
 */
import type { StationFiles } from '../model/ports/files.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, refuse } from '../model/problem.ts';
import { DAY_MS, type InstantMs } from '../model/time.ts';
import { readRights } from '../rights/fold.ts';
import { NO_RIGHTS } from '../rights/rights-state.ts';
import { checkSchedule } from '../schedule/check.ts';
import { expandSlots } from '../schedule/expand.ts';
import { readSchedule, type SpokenNames } from '../schedule/read-schedule.ts';
import { readStation } from '../schedule/read-station.ts';
import { checkQuestion, checkQuestionOfFolder } from '../station/check-question.ts';
import { stationProblems } from '../station/station-problems.ts';
import { stationWords } from '../station/station-words.ts';

/** While station.yaml itself cannot be read, its schedules still are. */
const UNREAD_STATION: SpokenNames = { zone: 'Asia/Ho_Chi_Minh', name: '', unit: { name: '' } };
const WEEK_MS = 7 * DAY_MS;

export interface CheckedFolder {
  readonly files: StationFiles;
  /** Called once station.yaml has been read; null: no station was begun here. */
  readonly openWard: () => Pick<Ward, 'files' | 'library' | 'records' | 'clock'> | null;
  readonly nowMs: InstantMs;
}

export interface ScheduleCheck {
  readonly problems: readonly Problem[];
  readonly programmes: number;
  /** Due in the coming 7 days. */
  readonly weekSlots: number;
}

/** Throws `cli.no-station` where there is no station.yaml. */
export function checkScheduleFiles({ files, openWard, nowMs }: CheckedFolder): ScheduleCheck {
  const yaml = files.stationYaml();
  if (yaml === null) throw refuse('cli.no-station', { dir: files.root }, 3);
  const { station, problems: ofStation } = readStation(yaml);
  const texts = files.scheduleFiles();
  const ward = station === null ? null : openWard();
  const wordsOf = station === null ? String : stationWords(ward?.records ?? null, station);
  const { readable, problems: ofReading } = readSchedule(texts, station ?? UNREAD_STATION, wordsOf);
  const read = [...ofStation, ...ofReading];
  if (texts.length === 0) read.push({ code: 'schedule.check.no-files', severity: 'notice', params: {} });
  const counted = {
    programmes: readable.programmes.length,
    weekSlots: expandSlots(readable, nowMs, nowMs + WEEK_MS).length,
  };
  if (station === null) return { ...counted, problems: read };
  const inQuestion = { schedule: readable, station };
  const rights = ward === null ? NO_RIGHTS : readRights(ward.records);
  read.push(...stationProblems(rights, station));
  const question =
    ward === null ? checkQuestionOfFolder(files, nowMs, inQuestion) : checkQuestion(ward, rights, inQuestion);
  const isRead = texts.length > 0 && (readable.programmes.length > 0 || ofReading.length === 0);
  const problems = [...read, ...(isRead ? checkSchedule(question) : [])];
  if (ward === null)
    problems.push({ code: 'schedule.check.not-initialised', severity: 'notice', params: {} });
  return { ...counted, problems };
}
