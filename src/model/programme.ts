/**
 * A schedule read and normalised: plain JSON with every name resolved, so that it is kept with its version and
 * newer code computes the same slots (law 6).
 */
import type { Level } from './level.ts';
import type { Place } from './problem.ts';
import type { CivilDate, TimeOfDay, Weekday } from './time.ts';

export interface Theme {
  readonly id: string;
  readonly title: string;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly themes: readonly Theme[];
}

export interface DateRange {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** A plan's demand (đợt tuyên truyền): topic, period and the baseline its growth is counted against. */
export interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly period: DateRange;
  readonly baseline: DateRange | null;
  readonly basis: string | null;
}

/** Which dates; a date belongs to a programme when any rule of its `when` takes it. */
export type DayRule =
  | { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[] }
  /** Every N weeks on these weekdays, counted from the ISO week of `anchor`. */
  | {
      readonly kind: 'every-weeks';
      readonly weeks: number;
      readonly anchor: CivilDate;
      readonly weekdays: readonly Weekday[];
    }
  /** The nth weekday of a month; -1 is the last. */
  | { readonly kind: 'weekday-of-month'; readonly nth: 1 | 2 | 3 | 4 | 5 | -1; readonly weekday: Weekday }
  /** Days of the month 1…31; -1 is the last. A day that a month lacks is no day of it. */
  | { readonly kind: 'days-of-month'; readonly days: readonly number[] }
  | { readonly kind: 'dates'; readonly ranges: readonly DateRange[] }
  /** A named day set; its dates are resolved in `Schedule.daySets`. */
  | { readonly kind: 'day-set'; readonly name: string };

/** When a programme is due: dates × times, or a cron expression (node-cron's fields, station's zone). */
export type When =
  | { readonly kind: 'days'; readonly days: readonly DayRule[]; readonly at: readonly TimeOfDay[] }
  | { readonly kind: 'cron'; readonly expression: string };

export type Item =
  | { readonly kind: 'chime'; readonly clip: string; readonly place: Place }
  | {
      readonly kind: 'say';
      /** As written, `{station}` already filled in. */
      readonly text: string;
      /** As a voice gets it. Kept with the version: what a later program reads otherwise is still said so. */
      readonly words: string;
      readonly topic: string | null;
      readonly theme: string | null;
      readonly place: Place;
    }
  | {
      readonly kind: 'clip';
      readonly clip: string;
      readonly repeat: number;
      readonly topic: string | null;
      readonly theme: string | null;
      readonly place: Place;
    }
  /** The least aired approved clip of a topic (and theme) that fits the minutes left. */
  | {
      readonly kind: 'next-of';
      readonly topic: string;
      readonly theme: string | null;
      readonly place: Place;
    };

export type ItemKind = Item['kind'];

export interface Bed {
  readonly clip: string;
  /** Gain of the bed while speech sounds above it, dB. */
  readonly gainDb: number;
  /** Under which items it plays. */
  readonly under: readonly ItemKind[];
  readonly place: Place;
}

/** What happens when another broadcast holds the loudspeaker: wait within `late`, or be skipped. */
export type ClashPolicy = 'wait' | 'skip';

/** What happens to a slot that was missed: nothing more, or a make-good (carried out in a later version). */
export type MissedPolicy = 'leave' | 'make-good';

export interface Programme {
  readonly id: string;
  readonly title: string;
  readonly topic: string | null;
  readonly theme: string | null;
  readonly level: Level;
  readonly when: readonly When[];
  readonly from: CivilDate | null;
  /** Last date on which it airs. */
  readonly until: CivilDate | null;
  readonly except: readonly DayRule[];
  /** A slot that would start later than this after its instant is missed, ms. */
  readonly lateMs: number;
  readonly clash: ClashPolicy;
  readonly missed: MissedPolicy;
  readonly items: readonly Item[];
  readonly bed: Bed | null;
  /** Silence between items, ms. */
  readonly gapMs: number;
  /** Longest the slot may be, ms; bounds `next-of`. null: the session's cap. */
  readonly maxMs: number | null;
  readonly place: Place;
}

export interface Schedule {
  readonly zone: string;
  readonly topics: readonly Topic[];
  readonly campaigns: readonly Campaign[];
  /** In the order of the files (sorted by name) and of the lines in them. */
  readonly programmes: readonly Programme[];
  /** Named day sets with their dates resolved (public holidays, the station's own). */
  readonly daySets: Readonly<Record<string, readonly CivilDate[]>>;
}

/** One file under `schedules/` as it was read. */
export interface ScheduleFile {
  /** Relative to the station's folder: `schedules/tuan.yaml`. */
  readonly path: string;
  readonly text: string;
}
