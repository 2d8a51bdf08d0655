/** How long each slot of a schedule will sound, by the library as it stands; looked up once for each programme. */
import type { LibraryStore } from '../model/ports/library-store.ts';
import type { Schedule } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import type { StationConfig } from '../model/station.ts';
import { lengthsOf } from '../schedule/check-question.ts';
import { plannedMs } from '../schedule/planned-length.ts';
import { sessionCapMs } from '../schedule/rules.ts';
import { estimateSpeechMs } from '../speech/reading-time.ts';
import { libraryClips } from './known-clips.ts';

/** Planned milliseconds of a slot; 0 for one of a programme that the schedule does not have. */
export function plannedLengths(
  library: Pick<LibraryStore, 'clips'>,
  schedule: Schedule,
  station: StationConfig,
): (slot: Pick<Slot, 'programme'>) => number {
  const clips = libraryClips(library, () => true);
  const speechMs = (words: string) => estimateSpeechMs(words, station.voice.speed);
  const lengths = lengthsOf({ clips, speechMs }, sessionCapMs(station.rules));
  const known = new Map(
    schedule.programmes.map((programme) => [programme.id, plannedMs(programme, lengths)]),
  );
  return ({ programme }) => known.get(programme) ?? 0;
}
