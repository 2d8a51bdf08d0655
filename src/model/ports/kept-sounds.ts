/** Sounds that the program made, kept in a folder under `state/` by what makes them sound as they do; evicted by size. */
import type { CuePoints } from '../clip.ts';
import type { InstantMs } from '../time.ts';

export interface KeptSounds<Facts> {
  /** Marks it as used now. null: no such sound, or its facts are not those that were put. */
  get(key: string): Facts | null;
  /** Absolute path at which the sound of this key is to be made. */
  pathFor(key: string): string;
  /** Sounds that are judged before they are kept. */
  begin(): SoundsInMaking;
  /** Seals what is known of the sound that stands at its path. */
  put(key: string, facts: Facts): void;
  /** Deletes the longest unused until at most `maxBytes` remain; none that was used since `sparedSinceMs`. */
  evict(maxBytes: number, sparedSinceMs: InstantMs): void;
}

/** A fresh folder, of nobody else's, in which sounds are made and judged. */
export interface SoundsInMaking {
  /** Absolute path at which the sound of this key is to be made. */
  pathFor(key: string): string;
  /** Moves the sound to its path among those that are kept. */
  moveIn(key: string): void;
  /** With what was not moved in. */
  remove(): void;
}

/** What was measured of words that a voice spoke. */
export interface SpokenFacts {
  readonly sha256: string;
  readonly cue: CuePoints;
  readonly loudnessLufs: number;
  readonly truePeakDbtp: number;
}
