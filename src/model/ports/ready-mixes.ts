/** The cache of ready mixes in `state/mixes/`, by content key. */
import type { ReadyMix } from '../mix.ts';
import type { KeptSounds } from './kept-sounds.ts';

export interface ReadyMixes extends Pick<KeptSounds<ReadyMix>, 'get' | 'pathFor' | 'evict'> {
  put(mix: ReadyMix): void;
  /** Bytes on disk are still the ones rendered (law 3: a changed byte revokes). */
  intact(mix: ReadyMix): Promise<boolean>;
}
