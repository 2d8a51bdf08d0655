/** Every voice that is known here: what speaks it, what it lacks, where it stands in the station's ladder. */
import type { Voice, VoiceFault } from '../model/ports/voice.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type KeptFault, keptFaults } from '../station/voice-faults.ts';

export interface ListedVoice {
  readonly id: string;
  readonly runs: Voice['runs'];
  /** Code of the program or service that speaks. */
  readonly speaker: string;
  /** null: ready, as far as can be told without speaking. */
  readonly missing: VoiceFault | null;
  /** Why it failed when it spoke last; null: it did not. */
  readonly lastFault: KeptFault | null;
  /** Place in the station's ladder, from 1; null: not in it. */
  readonly ladder: number | null;
}

/** Asks no service of the network. */
export async function listVoices(
  ward: Pick<Ward, 'files' | 'station' | 'voices'>,
): Promise<readonly ListedVoice[]> {
  const faults = keptFaults(ward.files);
  const listed: ListedVoice[] = [];
  for (const voice of ward.voices) {
    const place = ward.station.voice.ladder.indexOf(voice.id);
    listed.push({
      id: voice.id,
      runs: voice.runs,
      speaker: await voice.speaker(),
      missing: await voice.missing(),
      lastFault: faults[voice.id] ?? null,
      ladder: place < 0 ? null : place + 1,
    });
  }
  return listed;
}
