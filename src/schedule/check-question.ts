/** What a schedule is checked against: the station, its library, and what the chain says of approvals and hours. */
import type { Problem } from '../model/problem.ts';
import type { Programme, Schedule } from '../model/programme.ts';
import type { StationConfig } from '../model/station.ts';
import type { InstantMs } from '../model/time.ts';
import type { SoundLengths } from './planned-length.ts';

export interface KnownClip {
  readonly id: string;
  readonly topic: string | null;
  readonly theme: string | null;
  /** False for chimes and beds, which rotation never picks. */
  readonly speaks: boolean;
  /** Between its cue points; null: not measured yet. */
  readonly soundMs: number | null;
  readonly approved: boolean;
}

export interface CheckQuestion {
  readonly schedule: Schedule;
  readonly station: StationConfig;
  readonly clips: readonly KnownClip[];
  /** Files of `audio/` that are no clips yet, by their name without ending. */
  readonly notAdded: ReadonlyMap<string, string>;
  /** null: the station has no record yet, nobody could have approved or confirmed anything. */
  readonly rights: {
    readonly isTextApproved: (words: string) => boolean;
    /** Quarters of the week 0…671. */
    readonly confirmedQuarters: ReadonlySet<number>;
  } | null;
  /** Estimated length of spoken words, ms. */
  readonly speechMs: (words: string) => number;
  /** What of a text was spelled out, since nobody told how it is said. */
  readonly guessedIn: (text: string) => readonly { readonly written: string; readonly said: string }[];
  /** Lines of a text that are read by nobody on air: the state's name, who it is sent to, who signs. */
  readonly letterheadIn: (text: string) => readonly number[];
  readonly nowMs: InstantMs;
}

/** Lengths as the library knows them, with `roomMs` left to rotation. */
export function lengthsOf(
  { clips, speechMs }: Pick<CheckQuestion, 'clips' | 'speechMs'>,
  roomMs: number | null,
): SoundLengths {
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  return {
    clipMs: (id) => byId.get(id)?.soundMs ?? null,
    speechMs,
    pickableMs: (topic, theme) => pickable(clips, topic, theme).map(({ soundMs }) => soundMs ?? 0),
    roomMs,
  };
}

/** The clips that `next-of` may pick, approved or not. */
export function pickable(
  clips: readonly KnownClip[],
  topic: string,
  theme: string | null,
): readonly KnownClip[] {
  return clips.filter(
    (clip) => clip.speaks && clip.topic === topic && (theme === null || clip.theme === theme),
  );
}

/** A problem of a whole programme, at its key. */
export function ofProgramme(
  programme: Programme,
  code: string,
  severity: Problem['severity'],
  params: Problem['params'] = {},
): Problem {
  return { code, severity, params: { title: programme.title, ...params }, place: programme.place };
}
