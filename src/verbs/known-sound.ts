/** Whether a sound is in the library already, under whatever name: the same bytes, or the same frames when decoded. */

import { clipIntact } from '../library/clip-subject.ts';
import type { Clip } from '../model/clip.ts';
import type { MeasuredAudio } from '../model/ports/audio-tools.ts';
import type { LibraryStore } from '../model/ports/library-store.ts';
import type { Ward } from '../model/ports/ward.ts';

export interface KnownSound {
  readonly clip: Clip;
  readonly same: 'bytes' | 'sound';
}

/** Equal sounds measure equal to within the meter's last digit. */
const METER_DIGIT = 0.15;

export function knownByBytes(library: LibraryStore, sha256: string): KnownSound | null {
  const [clip] = library.bySha256(sha256);
  return clip === undefined ? null : { clip, same: 'bytes' };
}

/** Decodes again only those clips that measure alike. */
export async function knownBySound(
  ward: Pick<Ward, 'files' | 'library' | 'audio'>,
  measured: Pick<MeasuredAudio, 'lengthFrames' | 'loudnessLufs' | 'truePeakDbtp' | 'pcmSha256'>,
): Promise<KnownSound | null> {
  for (const clip of ward.library.clips().filter((known) => measuresAlike(known, measured))) {
    if (!(await clipIntact(ward.files, clip))) continue;
    const again = await ward.audio.measure(ward.files.absolute(clip.path));
    if (again.pcmSha256 === measured.pcmSha256) return { clip, same: 'sound' };
  }
  return null;
}

type Meters = Pick<Clip, 'lengthFrames' | 'loudnessLufs' | 'truePeakDbtp'>;

function measuresAlike(a: Meters, b: Meters): boolean {
  return (
    a.lengthFrames === b.lengthFrames &&
    Math.abs(a.loudnessLufs - b.loudnessLufs) < METER_DIGIT &&
    Math.abs(a.truePeakDbtp - b.truePeakDbtp) < METER_DIGIT
  );
}
