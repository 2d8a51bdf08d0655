/** What a rehearsal (chạy thử) needs of the outside: a record to throw away, a loudspeaker of paper, a sound file. */
import type { Clock } from './clock.ts';
import type { Pump } from './pump.ts';
import type { RecordStore } from './record-store.ts';

/** A chapter mark in the rehearsed day's sound. */
export interface Chapter {
  readonly fromMs: number;
  readonly toMs: number;
  readonly title: string;
}

export interface SoundFile {
  /** Appends interleaved s16 frames. */
  write(pcm: Int16Array): void;
  /** Encodes what was written, with chapter marks; the file appears under its name only when whole. */
  finish(chapters: readonly Chapter[]): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): void;
}

export interface RehearsalTools {
  /** An empty record in a temporary place. */
  openRecords(): { readonly records: RecordStore; readonly remove: () => void };
  /** The real pump over loudspeakers of paper, one a cluster, on the given clock; `onHeard` gets what would sound. */
  makePump(clock: Clock, clusters: readonly string[], onHeard: (pcm: Int16Array) => void): Pump;
  /** `.m4a`, `.flac`, `.mp3` or `.wav` by the name's ending. */
  soundFile(path: string): SoundFile;
}
