/** A clip by the name a person typed. */

import { slugOf } from '../library/slug.ts';
import type { Clip } from '../model/clip.ts';
import type { LibraryStore } from '../model/ports/library-store.ts';
import { refuse } from '../model/problem.ts';

/** By id, or by a title whose slug is the id. Refusal `clip.unknown`; a removed clip is unknown. */
export function namedClip(library: LibraryStore, name: string): Clip {
  const clip = library.clip(name) ?? library.clip(slugOf(name));
  if (clip === null || clip.removedAtMs !== null)
    throw refuse('clip.unknown', { clip: name.normalize('NFC') });
  return clip;
}
