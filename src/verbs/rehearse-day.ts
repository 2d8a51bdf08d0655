/** Rehearses a day (chạy thử): its slots' outcomes, its sound with chapter marks, the report it would give. */
import { DateTime } from 'luxon';
import type { Airing } from '../model/airing.ts';
import type { Chapter, RehearsalTools, RehearsedSound } from '../model/ports/rehearsal.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import type { Slot } from '../model/slot.ts';
import { msOfFrames } from '../model/sound.ts';
import type { CivilDate } from '../model/time.ts';
import type { AirtimeReport } from '../report/airtime-report.ts';
import { reviewFiles } from '../station/in-force.ts';
import { dayBounds, READY_BEFORE_MS, rehearseDay } from '../station/rehearse.ts';
import { currentVersion } from '../station/schedule-version.ts';
import { SimulatedClock } from '../station/simulated-clock.ts';
import type { Tell } from '../station/tell.ts';
import { reportAirtime } from './report-airtime.ts';

export interface Rehearsal {
  readonly date: CivilDate;
  readonly slots: readonly Slot[];
  readonly airings: readonly Airing[];
  readonly report: AirtimeReport;
  /** Path of the day's sound; null: nothing would sound. */
  readonly out: string | null;
  readonly chapters: readonly Chapter[];
  /** How the files on disk stand; only `in-force` means that they were what was rehearsed. */
  readonly files: 'in-force' | 'held' | 'refused' | 'none';
}

/** Touches nothing of the live record. Refusals: `rehearse.bad-file`, `rehearse.no-schedule`, `rehearse.not-saved`. */
export async function rehearse(
  ward: Ward,
  tools: RehearsalTools,
  { date, out }: { readonly date: CivilDate; readonly out: string },
  tell: Tell,
): Promise<Rehearsal> {
  if (!tools.canSave(out)) throw refuse('rehearse.bad-file', { path: out }, 2);
  const { state } = reviewFiles(ward);
  if (state !== 'in-force' && currentVersion(ward.records) === null)
    throw refuse('rehearse.no-schedule', {}, 1);
  const clock = new SimulatedClock(dayBounds(date, ward.station.zone).fromMs - READY_BEFORE_MS);
  const clusters = [...new Set(ward.station.loudspeakers.map(({ cluster }) => cluster))];
  const stage = tools.openStage(clock, clusters);
  try {
    const slots = await rehearseDay(ward, stage, clock, date, tell);
    const staged = { ...ward, records: stage.records, clock };
    const airings = [...stage.records.airings({ from: date, to: date })];
    const by = { by: ['topic'], topic: null, compare: null, entries: false } as const;
    const report = reportAirtime(staged, { from: date, to: date, ...by });
    const chapters = chaptersOf(airings, stage.sound, ward.station.zone);
    if (chapters.length > 0) await stage.sound.save(out, chapters);
    return { date, slots, airings, report, out: chapters.length > 0 ? out : null, chapters, files: state };
  } finally {
    stage.remove();
  }
}

/** A chapter an airing, named by time and title. */
function chaptersOf(airings: readonly Airing[], sound: RehearsedSound, zone: string): readonly Chapter[] {
  return airings.flatMap(({ title, startedAtMs, airtimeFrames }) => {
    if (startedAtMs === null || airtimeFrames === 0) return [];
    const fromMs = fileMs(sound, startedAtMs);
    const time = DateTime.fromMillis(Math.round(startedAtMs), { zone }).toFormat('HH:mm');
    return { fromMs, toMs: fromMs + msOfFrames(airtimeFrames), title: `${time} ${title}` };
  });
}

/** Where in the day's sound an instant lies. */
function fileMs(sound: RehearsedSound, atMs: number): number {
  // Half a millisecond: an airing begins with the stretch that its own first frame began.
  const stretch = sound.stretches().findLast((each) => each.atMs <= atMs + 0.5);
  return stretch === undefined ? 0 : msOfFrames(stretch.fileFrame) + Math.max(0, atMs - stretch.atMs);
}
