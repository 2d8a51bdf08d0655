/**
 * A second person's word on the schedule: the hours in which it newly sounds (law 4) and the texts it speaks (law 3).
 *
 * Who is the first person? Files carry no signature. Whoever proposed this version (`loa schedule propose`) is its
 * author, and never confirms it. Where nobody proposed it, a person who may not edit can confirm it, for somebody else
 * wrote it; one who may edit too could have written it, and is sent to have it proposed by another. A station whose own
 * regulation names one responsible person confirms with that regulation as basis, which every report then shows.
 */
import type { ApprovalSubject } from '../model/clip.ts';
import type { EntryBody } from '../model/entry.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, refuse } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { isAuthor } from '../rights/approval.ts';
import { readRights } from '../rights/fold.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { boundStation, type RuleChange, ruleChanges, stationRulesOf } from '../rights/station-rules.ts';
import { mayDo } from '../rights/who-may.ts';
import { hoursOfQuarters, type WeekHours } from '../schedule/new-hours.ts';
import { putInForce, type Review, type ReviewWard, reviewFiles } from '../station/in-force.ts';
import { proposersOf, readyReview } from './propose-schedule.ts';
import { type ScheduleText, type UnapprovedText, unapprovedTexts } from './schedule-texts.ts';

/** So many letters of a version name it: fewer could be met by trying texts until one has them. */
export const NAMING_LETTERS = 16;

type ApprovingWard = ReviewWard & Pick<Ward, 'station'>;

export interface ApprovedSchedule {
  readonly version: string;
  /** Who stands for what was confirmed as its author; null: nobody proposed it, and the record names none. */
  readonly author: string | null;
  /** Other rules of the station (station.yaml) confirmed now. */
  readonly rules: boolean;
  readonly ruleChanges: readonly RuleChange[];
  /** Hours confirmed now. */
  readonly hours: readonly WeekHours[];
  /** Texts approved now. */
  readonly texts: readonly UnapprovedText[];
  /** Texts that the approver wrote (as a spoken clip) and another must approve. */
  readonly ownTexts: readonly UnapprovedText[];
  /** It came into force by this. */
  readonly cameIntoForce: boolean;
  /** What still waits for a person, and what is worth reading. */
  readonly problems: readonly Problem[];
}

interface Approver {
  readonly name: string;
  readonly author: string | null;
  readonly basis: string | null;
}

/**
 * `by`: whose right `approve` was proved before. `seen`: the version that they looked at, whole or its first letters;
 * null binds them to whatever the files say now. Refusals: `schedule.no-files`, what is wrong with the files,
 * `schedule.version-short`, `schedule.version-changed`, `schedule.own-proposal`, `schedule.needs-proposal`.
 */
export function approveSchedule(
  ward: ApprovingWard,
  by: string,
  seen: string | null = null,
): ApprovedSchedule {
  const rights = readRights(ward.records);
  const review = readyReview(ward);
  const version = review.version ?? '';
  if (seen !== null) requireSeen(version, seen.toLowerCase());
  const approver = approverOf(ward, rights, version, by);
  const ladder = review.read?.station.voice.ladder ?? [];
  const waiting = review.read === null ? [] : unapprovedTexts(rights, review.read.schedule, ladder);
  const ownTexts = waiting.filter(
    (text) => approver.basis === null && isAuthor(rights, subject(text, ladder), by),
  );
  const texts = waiting.filter((text) => !ownTexts.includes(text));
  const nowMs = ward.clock.nowMs();
  appendEntries(
    ward.records,
    nowMs,
    entries(
      approver,
      review,
      texts.map((text) => subject(text, ladder)),
    ),
  );
  const after = reviewFiles(ward);
  return {
    version,
    author: approver.author,
    rules: review.rulesChanged,
    ruleChanges: review.read === null ? [] : ruleChanges(rights, review.read.station),
    hours: hoursOfQuarters(review.newQuarters),
    texts,
    ownTexts,
    cameIntoForce: after.version === version && putInForce(ward, after, nowMs),
    problems: after.problems,
  };
}

function requireSeen(version: string, seen: string): void {
  if (seen.length < NAMING_LETTERS)
    throw refuse('schedule.version-short', { seen, letters: NAMING_LETTERS }, 2);
  const now = version.slice(0, NAMING_LETTERS);
  if (!version.startsWith(seen)) throw refuse('schedule.version-changed', { seen, now });
}

function approverOf(ward: ApprovingWard, rights: RightsState, version: string, name: string): Approver {
  const proposers = proposersOf(ward.records, version);
  const other = proposers.find((proposer) => proposer !== name) ?? null;
  const own = proposers.includes(name);
  const today = civilDateAt(ward.clock.nowMs(), rights.zone);
  const couldBeAuthor = own || mayDo(rights, name, 'edit', today);
  if (other !== null && !own) return { name, author: other, basis: null };
  if (!couldBeAuthor) return { name, author: null, basis: null };
  const basis = boundStation(rights, ward.station).solePersonBasis;
  if (basis !== null) return { name, author: other ?? name, basis };
  throw refuse(own ? 'schedule.own-proposal' : 'schedule.needs-proposal', { person: name });
}

function entries(
  { name, author, basis }: Approver,
  { newQuarters: quarters, rulesChanged, read }: Review,
  subjects: readonly ApprovalSubject[],
): readonly EntryBody[] {
  return [
    ...(rulesChanged && read !== null
      ? [{ kind: 'rules-confirmed', rules: stationRulesOf(read.station), by: name, author, basis } as const]
      : []),
    ...(quarters.length === 0
      ? []
      : [{ kind: 'hours-confirmed', quarters, by: name, author, basis } as const]),
    ...(subjects.length === 0 ? [] : [{ kind: 'approved', subjects, by: name, basis } as const]),
  ];
}

function subject({ wordsSha256 }: ScheduleText, voices: readonly string[]): ApprovalSubject {
  return { kind: 'spoken', wordsSha256, voices };
}
