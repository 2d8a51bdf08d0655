/** Everything of the outside that belongs to one station, opened and handed over by `main.ts`. */
import type { StationConfig } from '../station.ts';
import type { AudioTools } from './audio-tools.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Clock } from './clock.ts';
import type { StationFiles } from './files.ts';
import type { LibraryStore } from './library-store.ts';
import type { ReadyMixes } from './ready-mixes.ts';
import type { RecordStore } from './record-store.ts';
import type { Seals } from './seals.ts';
import type { DaemonLock, PinHasher, Random, SigningKeys } from './secrets.ts';
import type { Voice } from './voice.ts';

export interface Ward {
  readonly station: StationConfig;
  readonly files: StationFiles;
  readonly records: RecordStore;
  readonly library: LibraryStore;
  readonly mixes: ReadyMixes;
  readonly seals: Seals;
  readonly audio: AudioTools;
  readonly voices: readonly Voice[];
  readonly checkpoint: Checkpoint;
  readonly lock: DaemonLock;
  readonly keys: SigningKeys;
  readonly pins: PinHasher;
  readonly random: Random;
  readonly clock: Clock;
}
