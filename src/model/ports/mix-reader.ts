/** Ready mixes as the pump reads them: by frame, at once, in its own thread. */

export interface OpenMix {
  readonly lengthFrames: number;
  /** Interleaved s16 frames [fromFrame, fromFrame + frames), cut at the end of the mix. Throws when the disk fails, or its frames were changed. */
  read(fromFrame: number, frames: number): Int16Array;
  close(): void;
}

export interface MixReader {
  /** Throws when the file is not there or is no canonical WAV file (`model/sound.ts`). */
  open(path: string, blockSha256s: readonly string[]): OpenMix;
}
