/** Everything of the outside that belongs to one station, opened and handed over by `main.ts`. */
import type { StationConfig } from '../station.ts';
import type { ApiTokens } from './api-tokens.ts';
import type { AudioTools } from './audio-tools.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Clock } from './clock.ts';
import type { StationFiles } from './files.ts';
import type { KeptReceipts } from './kept-receipts.ts';
import type { KeptSounds, SpokenFacts } from './kept-sounds.ts';
import type { LibraryStore } from './library-store.ts';
import type { ReadyMixes } from './ready-mixes.ts';
import type { RecordStore } from './record-store.ts';
import type { DaemonLock, PinHasher, Random, SigningKeys } from './secrets.ts';
import type { Voice } from './voice.ts';

export interface Ward {
  readonly station: StationConfig;
  readonly files: StationFiles;
  readonly records: RecordStore;
  readonly library: LibraryStore;
  readonly tokens: ApiTokens;
  readonly receipts: KeptReceipts;
  readonly mixes: ReadyMixes;
  /** What voices spoke, sentence by sentence. */
  readonly spoken: KeptSounds<SpokenFacts>;
  /** Texts joined of such sentences, to be made again from them. */
  readonly joined: KeptSounds<SpokenFacts>;
  readonly audio: AudioTools;
  /** Those of the ladder, then the others that the program knows by name. */
  readonly voices: readonly Voice[];
  /** Any voice by its id, known by name or not; null: there is no such kind of voice. */
  voiceNamed(id: string): Voice | null;
  readonly checkpoint: Checkpoint;
  readonly lock: DaemonLock;
  readonly keys: SigningKeys;
  readonly pins: PinHasher;
  readonly random: Random;
  readonly clock: Clock;
}
