/** A mix before it is rendered: pure data, every sound with its frames and gains, nothing left to decide. */
import type { CuePoints } from '../model/clip.ts';
import type { MixPart, SoundRef } from '../model/mix.ts';
import type { ItemKind } from '../model/programme.ts';
import type { LoudnessTarget } from '../model/station.ts';

/** The cued frames of one file, and how loud they were measured when the file was added or spoken. */
export interface MixSource {
  /** Absolute path. */
  readonly path: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly cue: CuePoints;
  readonly loudnessLufs: number;
  readonly truePeakDbtp: number;
}

/** One sounding of an item (a repeat is another one), in the order of the programme. */
export interface MixItem {
  readonly source: MixSource;
  readonly sound: SoundRef;
  readonly part: Omit<MixPart, 'fromFrame' | 'toFrame'>;
}

export interface MixBed {
  readonly source: MixSource;
  readonly sound: SoundRef;
  /** Gain below the target loudness while it is ducked, dB. */
  readonly gainDb: number;
  readonly under: readonly ItemKind[];
}

/** Everything a mix is made of. */
export interface MixSources {
  readonly items: readonly MixItem[];
  readonly bed: MixBed | null;
  readonly gapMs: number;
}

/** A source at its place on the mix's time line: it sounds in frames [fromFrame, toFrame). */
export interface PlacedSound {
  readonly source: MixSource;
  readonly fromFrame: number;
  readonly toFrame: number;
  readonly gainDb: number;
}

/** A point of a gain line, straight in dB between points; frames count from the bed's own first frame. */
export interface EnvelopePoint {
  readonly frame: number;
  readonly gainDb: number;
}

/** A bed over one stretch of the mix, from its cue in, looped when it is shorter. `gainDb` brings it to the target. */
export interface PlacedBed extends PlacedSound {
  readonly envelope: readonly EnvelopePoint[];
  readonly fadeFrames: number;
}

export interface MixPlan {
  /** Parts and gaps, to the frame. */
  readonly lengthFrames: number;
  readonly placed: readonly PlacedSound[];
  readonly beds: readonly PlacedBed[];
  readonly loudness: LoudnessTarget;
  readonly parts: readonly MixPart[];
  readonly sounds: readonly SoundRef[];
}
