/** What a rehearsal (chạy thử) needs of the outside: a record to throw away, loudspeakers of paper, a sound file. */
import type { InstantMs } from '../time.ts';
import type { Clock } from './clock.ts';
import type { Loudspeaker } from './loudspeaker.ts';
import type { MixReader } from './mix-reader.ts';
import type { RecordStore } from './record-store.ts';

/** A chapter mark in the rehearsed day's sound. */
export interface Chapter {
  readonly fromMs: number;
  readonly toMs: number;
  readonly title: string;
}

/** Everything that sounded, in one file, with long pauses cut short. */
export interface RehearsedSound {
  /** Where each stretch of sound begins: its instant of the day, its frame of the file. */
  stretches(): readonly { readonly atMs: InstantMs; readonly fileFrame: number }[];
  /** Encodes it with chapter marks, as the path's ending says; the file appears under its name only when whole. */
  save(path: string, chapters: readonly Chapter[]): Promise<void>;
}

export interface RehearsalStage {
  /** Empty, in a temporary place. */
  readonly records: RecordStore;
  /** One a cluster; what the first lets sound is kept in `sound`. */
  readonly loudspeakers: readonly Loudspeaker[];
  readonly mixes: MixReader;
  readonly sound: RehearsedSound;
  /** Leaves nothing behind but what was saved. */
  remove(): void;
}

export interface RehearsalTools {
  /** Whether a sound file of this name can be made. */
  canSave(path: string): boolean;
  openStage(clock: Clock, clusters: readonly string[]): RehearsalStage;
}
