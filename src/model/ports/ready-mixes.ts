/** The cache of ready mixes in `state/mixes/`, by content key, evicted by size. */
import type { ReadyMix } from '../mix.ts';

export interface ReadyMixes {
  get(key: string): ReadyMix | null;
  /** Where a mix of this key is to be rendered. */
  pathFor(key: string): string;
  put(mix: ReadyMix): void;
  /** Bytes on disk are still the ones rendered (law 3: a changed byte revokes). */
  intact(mix: ReadyMix): Promise<boolean>;
  /** Deletes the longest unused until at most `maxBytes` remain; never a key in `keep`. */
  evict(maxBytes: number, keep: ReadonlySet<string>): void;
}
