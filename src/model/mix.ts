/** A mix (bản phát): a slot's sound, ready before its time, and its parts. */
import type { ItemKind } from './programme.ts';

/** Which rung of the fallback ladder (law 9) a part came from. */
export type Rung = 'recorded' | 'voice' | 'apology';

/** One clip (or spoken text, chime) inside a mix: it sounds in frames [fromFrame, toFrame). */
export interface MixPart {
  readonly item: ItemKind;
  readonly fromFrame: number;
  readonly toFrame: number;
  /** Clip id; null for a spoken text of the schedule. */
  readonly clip: string | null;
  /** SHA-256 of what sounds: the recording's bytes, or the spoken words. */
  readonly sha256: string;
  readonly title: string;
  /** The item's, else the clip's, else the programme's (DESIGN §6); null for chime and say without topic. */
  readonly topic: string | null;
  readonly theme: string | null;
  readonly language: string;
  readonly source: string | null;
  readonly rung: Rung;
  /** Voice that spoke, e.g. `espeak-ng:vi`; null for recordings. */
  readonly voice: string | null;
  /** Edition of the program and model that spoke: an approval is of words and voice, the record says what sounded (law 3). */
  readonly voiceEdition?: string;
}

/** A rendered, verified mix on disk. */
export interface ReadyMix {
  /** Content key of everything that shapes the sound. */
  readonly key: string;
  /** Absolute path of a canonical WAV file (`model/sound.ts`). */
  readonly path: string;
  readonly lengthFrames: number;
  readonly parts: readonly MixPart[];
  /** Everything whose right is computed again at play: parts, beds, chimes. */
  readonly sounds: readonly SoundRef[];
  readonly loudnessLufs: number;
  readonly truePeakDbtp: number;
  /** SHA-256 of each block of `MIX_BLOCK_FRAMES`, checked before play and at play: no other frames sound than those rendered. */
  readonly blockSha256s: readonly string[];
}

/** A sound that needs an approval to be in a mix. */
export type SoundRef =
  | { readonly kind: 'recording'; readonly clip: string; readonly sha256: string }
  | {
      readonly kind: 'spoken';
      readonly clip: string | null;
      readonly wordsSha256: string;
      readonly voice: string;
    };
