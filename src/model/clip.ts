/** A clip (tin, bài): one piece of audio in the library, its bytes known by their SHA-256. */
import type { InstantMs } from './time.ts';

/** news tin · feature bài · notice thông báo · chime nhạc hiệu · bed nhạc nền. */
export type ClipKind = 'news' | 'feature' | 'notice' | 'chime' | 'bed';

/** Where the content begins and ends inside the decoded file, in frames at 48 kHz: [inFrame, outFrame). */
export interface CuePoints {
  readonly inFrame: number;
  readonly outFrame: number;
}

/** A clip spoken from text: its words, and the voices its approver is asked to allow, best first. */
export interface SpokenSource {
  /** As written. */
  readonly text: string;
  /** As a voice gets it; kept, so that what a later program reads otherwise is still said as it was approved. */
  readonly words: string;
  /** SHA-256 of the words. */
  readonly wordsSha256: string;
  readonly voices: readonly string[];
}

export interface Clip {
  /** Slug, unique in the station, as schedules name it: `thong-bao-sap-xep`. */
  readonly id: string;
  readonly title: string;
  readonly topic: string | null;
  readonly theme: string | null;
  /** BCP 47 tag: `vi`, `tay`. */
  readonly language: string;
  readonly kind: ClipKind;
  readonly source: string | null;
  /** Document number and date the content rests on. */
  readonly basis: string | null;
  /** Handle of the person who added it; never its approver (law 3). */
  readonly author: string;
  readonly sha256: string;
  /** Relative to the station's folder, inside `audio/`. */
  readonly path: string;
  /** Length of the whole decoded file, frames at 48 kHz. */
  readonly lengthFrames: number;
  readonly cue: CuePoints;
  /** Integrated loudness of the cued part, LUFS (EBU R128). */
  readonly loudnessLufs: number;
  /** True peak of the cued part, dBTP (ITU-R BS.1770). */
  readonly truePeakDbtp: number;
  readonly spoken: SpokenSource | null;
  readonly addedAtMs: InstantMs;
  /** Set when removed from the library; what it aired stays in the record. */
  readonly removedAtMs: InstantMs | null;
}

/** What an approval names: a recording by its bytes, a spoken text by its words and the voices allowed (law 3). */
export type ApprovalSubject =
  | { readonly kind: 'recording'; readonly sha256: string }
  | { readonly kind: 'spoken'; readonly wordsSha256: string; readonly voices: readonly string[] };
