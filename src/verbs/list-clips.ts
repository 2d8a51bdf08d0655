/** The library as a person sees it: each clip with its approval; one clip with all there is to know of it. */

import { clipIntact, clipUntouched } from '../library/clip-subject.ts';
import type { Clip } from '../model/clip.ts';
import type { StationFiles } from '../model/ports/files.ts';
import type { ClipFilter } from '../model/ports/library-store.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Item, Programme } from '../model/programme.ts';
import { readRights } from '../rights/fold.ts';
import type { SoundApproval } from '../rights/rights-state.ts';
import { currentVersion } from '../station/schedule-version.ts';
import { clipApproval } from './clip-approval.ts';
import { namedClip } from './named-clip.ts';

export interface ListedClip {
  readonly clip: Clip;
  readonly approval: SoundApproval | null;
}

export interface ShownClip extends ListedClip {
  /** The file is there and has the bytes that were added. */
  readonly intact: boolean;
  /** Programmes of the schedule in force that name it. */
  readonly usedBy: readonly string[];
}

export function listClips(
  ward: Pick<Ward, 'library' | 'records'>,
  filter: ClipFilter,
): readonly ListedClip[] {
  const rights = readRights(ward.records);
  return ward.library.clips(filter).map((clip) => ({ clip, approval: clipApproval(rights, clip) }));
}

/** Approved recordings whose file is gone, or no longer has the bytes that were approved. */
export async function alteredClips(
  files: Pick<StationFiles, 'stat' | 'sha256'>,
  listed: readonly ListedClip[],
): Promise<readonly Clip[]> {
  const altered: Clip[] = [];
  for (const { clip, approval } of listed) {
    if (approval === null || clip.spoken !== null || clip.removedAtMs !== null) continue;
    if (!(await clipUntouched(files, clip))) altered.push(clip);
  }
  return altered;
}

/** The approval of every clip in the library, by id. */
export function approvalsById(
  ward: Pick<Ward, 'library' | 'records'>,
): ReadonlyMap<string, SoundApproval | null> {
  return new Map(listClips(ward, {}).map(({ clip, approval }) => [clip.id, approval]));
}

/** Refusal `clip.unknown`. */
export async function showClip(
  ward: Pick<Ward, 'files' | 'library' | 'records'>,
  name: string,
): Promise<ShownClip> {
  const clip = namedClip(ward.library, name);
  return {
    clip,
    approval: clipApproval(readRights(ward.records), clip),
    intact: await clipIntact(ward.files, clip),
    usedBy: programmesNaming(ward, clip.id),
  };
}

/** Programmes of the schedule in force that name a clip, by their ids. */
export function programmesNaming(ward: Pick<Ward, 'records'>, clip: string): readonly string[] {
  const programmes = currentVersion(ward.records)?.schedule.programmes ?? [];
  return programmes.filter((programme) => names(programme, clip)).map(({ id }) => id);
}

function names({ items, bed }: Programme, clip: string): boolean {
  const byItem = (item: Item) => (item.kind === 'clip' || item.kind === 'chime') && item.clip === clip;
  return bed?.clip === clip || items.some(byItem);
}
