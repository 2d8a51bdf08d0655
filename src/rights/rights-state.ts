/** Who may do what, what is approved and which hours are confirmed, as the chain says it up to one entry (law 3). */
import type { ApprovalSubject } from '../model/clip.ts';
import type { Delegation, Person } from '../model/person.ts';
import type { SkipOrder } from '../model/slot.ts';
import type { StationRules } from '../model/station.ts';
import type { InstantMs } from '../model/time.ts';

/** Who approved a sound, and on which entry it stands. */
export interface SoundApproval {
  readonly by: string;
  readonly atMs: InstantMs;
  readonly basis: string | null;
  readonly seq: number;
}

/** Wrong PINs in a row, and until when the person is locked out (null: not). */
export interface PinAttempts {
  readonly wrong: number;
  readonly lockedUntilMs: InstantMs | null;
}

export interface RightsState {
  /** Last entry that it holds; folding goes on from there. */
  readonly seq: number;
  readonly zone: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly delegations: readonly Delegation[];
  /** Approved recordings by the SHA-256 of their bytes. */
  readonly recordings: ReadonlyMap<string, SoundApproval>;
  /** Approved words by their SHA-256, then the allowed voices. */
  readonly spoken: ReadonlyMap<string, ReadonlyMap<string, SoundApproval>>;
  /** Everybody who added a sound, by `subjectKey`. */
  readonly authors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Quarters of the week 0…671 in which sound is confirmed (law 4). */
  readonly confirmedQuarters: ReadonlySet<number>;
  /** The station's rules as last confirmed; null: its record began before they stood in it. */
  readonly stationRules: StationRules | null;
  readonly skips: readonly SkipOrder[];
  readonly pinAttempts: ReadonlyMap<string, PinAttempts>;
}

/** Before the first entry: nobody may do anything, nothing may sound. */
export const NO_RIGHTS: RightsState = {
  seq: 0,
  zone: 'Asia/Ho_Chi_Minh',
  people: new Map(),
  delegations: [],
  recordings: new Map(),
  spoken: new Map(),
  authors: new Map(),
  confirmedQuarters: new Set(),
  stationRules: null,
  skips: [],
  pinAttempts: new Map(),
};

/** One key for a sound, whichever voice speaks it. */
export function subjectKey(subject: ApprovalSubject): string {
  return subject.kind === 'recording' ? `recording:${subject.sha256}` : `spoken:${subject.wordsSha256}`;
}
