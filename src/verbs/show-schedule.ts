/** What will air when, how long, and the minutes against the caps; and what a changed schedule would newly sound. */
import type { Cause } from '../model/airing.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { Slot } from '../model/slot.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { readRights } from '../rights/fold.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { type RuleChange, ruleChanges } from '../rights/station-rules.ts';
import { dayNumberOf } from '../schedule/calendar-day.ts';
import { expandSlots } from '../schedule/expand.ts';
import { type ForecastDay, forecastDays } from '../schedule/forecast.ts';
import { hoursCause, hoursOfQuarters, type WeekHours } from '../schedule/new-hours.ts';
import { skipCause } from '../schedule/skip-orders.ts';
import { slotLengths } from '../schedule/slot-lengths.ts';
import { NOTHING_USED, usageOf } from '../schedule/usage.ts';
import { zoneTime } from '../schedule/zone-time.ts';
import { checkQuestion } from '../station/check-question.ts';
import { type ReadFiles, type Review, type ReviewWard, reviewFiles } from '../station/in-force.ts';
import { currentVersion } from '../station/schedule-version.ts';
import { programmeHindrance } from './programme-hindrance.ts';
import { type UnapprovedText, unapprovedTexts } from './schedule-texts.ts';

type ShowingWard = ReviewWard & Pick<Ward, 'station'>;

export interface ShowRequest {
  /** null: today. */
  readonly from: CivilDate | null;
  readonly days: number;
}

export interface ShownSchedule {
  /** in-force: what the station airs by now · files: good files that are not in force yet. */
  readonly source: 'in-force' | 'files';
  readonly version: string;
  readonly station: string;
  readonly zone: string;
  /** The files as they stand. */
  readonly review: Review;
  readonly days: readonly ForecastDay[];
}

/** Refusals: `schedule.no-files`, or what is wrong with the files while no version is in force. */
export function showSchedule(ward: ShowingWard, request: ShowRequest): ShownSchedule {
  const rights = readRights(ward.records);
  const review = reviewFiles(ward, rights);
  const shown = shownVersion(ward, review);
  const { schedule, station } = shown;
  const from = request.from ?? civilDateAt(ward.clock.nowMs(), schedule.zone);
  const zone = zoneTime(schedule.zone);
  const day = dayNumberOf(from);
  const slots = expandSlots(schedule, zone.instantOf(day, 0), zone.instantOf(day + request.days, 0));
  const days = forecastDays({
    schedule,
    rules: station.rules,
    priorityCutsNormal: station.priorityCutsNormal,
    slots,
    lengthOf: slotLengths(checkQuestion(ward, rights, shown)),
    outcomeOf: (slot) => {
      const airing = ward.records.airing(slot.id);
      return airing === null ? null : (airing.outcome ?? 'on-air');
    },
    usedOn: (date) => usageOf(ward.records.airings({ from: date, to: date })),
    hindrance: hindranceOf(ward, rights, shown),
  });
  const { source, version } = shown;
  return { source, version, station: station.name, zone: schedule.zone, review, days };
}

export interface NewlySounding {
  readonly review: Review;
  readonly zone: string;
  readonly hours: readonly WeekHours[];
  readonly slots: readonly { readonly slot: Slot; readonly plannedMs: number }[];
  readonly texts: readonly UnapprovedText[];
  readonly ruleChanges: readonly RuleChange[];
}

/** What confirming the files as they stand would let sound. Refusals: `schedule.no-files`, what is wrong with the files. */
export function showNew(ward: ShowingWard): NewlySounding {
  const rights = readRights(ward.records);
  const review = reviewFiles(ward, rights);
  if (review.read === null) throw unreadable(review);
  const { schedule, station } = review.read;
  const lengthOf = slotLengths(checkQuestion(ward, rights, review.read));
  return {
    review,
    zone: schedule.zone,
    hours: hoursOfQuarters(review.newQuarters),
    slots: review.newSlots.map((slot) => ({ slot, plannedMs: lengthOf(slot, NOTHING_USED) })),
    texts: unapprovedTexts(rights, schedule, station.voice.ladder),
    ruleChanges: ruleChanges(rights, station),
  };
}

function shownVersion(
  ward: ShowingWard,
  review: Review,
): ReadFiles & Pick<ShownSchedule, 'source' | 'version'> {
  const current = currentVersion(ward.records);
  const { read, version, state } = review;
  const filesNext = read !== null && (state === 'in-force' || current === null);
  if (filesNext && version !== null) {
    return { ...read, version, source: current?.version === version ? 'in-force' : 'files' };
  }
  if (current === null) throw unreadable(review);
  return { ...current, source: 'in-force' };
}

function unreadable({ state, problems }: Review): Refusal {
  return state === 'none' ? refuse('schedule.no-files') : new Refusal(problems);
}

function hindranceOf(
  { library }: ShowingWard,
  rights: RightsState,
  { schedule, station }: ReadFiles,
): (slot: Slot, plannedMs: number) => Cause | null {
  const desk = { library, rights, ladder: station.voice.ladder };
  const unready = new Map(
    schedule.programmes.map((programme) => [programme.id, programmeHindrance(desk, programme)]),
  );
  return (slot, plannedMs) =>
    skipCause(rights.skips, slot) ??
    hoursCause(slot, plannedMs, rights.confirmedQuarters, schedule.zone) ??
    unready.get(slot.programme) ??
    null;
}
