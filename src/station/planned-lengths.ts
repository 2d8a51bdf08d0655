/** How long each slot of a schedule will sound, by the library as it stands; looked up once for each programme. */
import type { Ward } from '../model/ports/ward.ts';
import type { Schedule } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import type { StationConfig } from '../model/station.ts';
import { lengthsOf } from '../schedule/check-question.ts';
import { plannedMs } from '../schedule/planned-length.ts';
import { sessionCapMs } from '../schedule/rules.ts';
import { libraryClips } from './known-clips.ts';
import { readingTime } from './voice-pace.ts';

/** Planned milliseconds of a slot; 0 for one of a programme that the schedule does not have. */
export function plannedLengths(
  { library, files }: Pick<Ward, 'library' | 'files'>,
  schedule: Schedule,
  station: StationConfig,
): (slot: Pick<Slot, 'programme'>) => number {
  const clips = libraryClips(library, () => true);
  const lengths = lengthsOf(
    { clips, speechMs: readingTime(files, station.voice) },
    sessionCapMs(station.rules),
  );
  const known = new Map(
    schedule.programmes.map((programme) => [programme.id, plannedMs(programme, lengths)]),
  );
  return ({ programme }) => known.get(programme) ?? 0;
}
