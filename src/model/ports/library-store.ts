/** The library's clips. What was aired never depends on it (law 7). */
import type { Clip } from '../clip.ts';
import type { InstantMs } from '../time.ts';

export interface ClipFilter {
  readonly topic?: string;
  readonly theme?: string;
  readonly includeRemoved?: boolean;
}

export interface LibraryStore {
  clips(filter?: ClipFilter): readonly Clip[];
  clip(id: string): Clip | null;
  bySha256(sha256: string): readonly Clip[];
  /** Inserts, or replaces a removed clip of the same id. */
  save(clip: Clip): void;
  remove(id: string, atMs: InstantMs): void;
}
