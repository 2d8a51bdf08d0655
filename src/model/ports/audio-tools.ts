/** What is asked of ffmpeg: probe a file, render a mix, measure. Every run has a time limit and a protocol whitelist. */

/** What a container's own bookkeeping shows: cut short of what it announces, or a damaged page; and where in the sound. */
export interface ContainerFault {
  readonly kind: 'cut' | 'damaged';
  readonly atMs: number;
}

export interface ProbedAudio {
  /** e.g. `mp3`, `amr`; as ffprobe names the container and codec. */
  readonly container: string;
  readonly codec: string;
  readonly sampleRateHz: number;
  readonly channels: number;
  /** Length that the container claims, ms; null where it claims none. */
  readonly claimedMs: number | null;
  readonly fault: ContainerFault | null;
}

/** Everything measured in one decode at 48 kHz stereo. */
export interface MeasuredAudio {
  readonly lengthFrames: number;
  /** Of the sounding part; −70 where nothing is loud enough to be measured. */
  readonly loudnessLufs: number;
  readonly truePeakDbtp: number;
  /** Highest sample, dBFS. */
  readonly samplePeakDbfs: number;
  /** Samples at full scale in runs of 3 and more: how many runs, and where the first begins, ms. */
  readonly clippedRuns: number;
  readonly firstClippedMs: number | null;
  /** First and last frame above the silence threshold: [first, last + 1); null: all silent. */
  readonly sounding: { readonly fromFrame: number; readonly toFrame: number } | null;
  /** The first decoding fault: where in the sound, ms, and what the decoder said. */
  readonly fault: { readonly atMs: number; readonly message: string } | null;
  /** SHA-256 of all decoded frames: the same sound under another name, container or tag has the same. */
  readonly pcmSha256: string;
}

/** A file and what its bytes have to be: others are never rendered, whoever changes the file meanwhile. */
export interface RenderInput {
  readonly path: string;
  readonly sha256: string;
}

/** The inputs of a render and the graph over them; made by `mix/`, run by the adapter. */
export interface RenderJob {
  readonly inputs: readonly RenderInput[];
  /** ffmpeg filter_complex script; input n is [n:a]; ends in [out], s16 48 kHz stereo. */
  readonly graph: string;
  readonly lengthFrames: number;
  /** Absolute path of the WAV file to make. */
  readonly outPath: string;
}

export interface RenderedSound {
  readonly lengthFrames: number;
  readonly loudnessLufs: number;
  readonly truePeakDbtp: number;
  readonly blockSha256s: readonly string[];
}

export type OnProgress = (done: number) => void;
/** Every byte of a file, in order, on its way into it; good during the call. */
export type OnBytes = (bytes: Uint8Array) => void;

export interface AudioTools {
  /** Rejects with a Refusal (`clip.not-audio`, `clip.no-decoder`, …) when it cannot be decoded. */
  probe(path: string): Promise<ProbedAudio>;
  measure(path: string, onProgress?: OnProgress): Promise<MeasuredAudio>;
  /** `done` 0…1. The file appears under its name only when whole and verified. */
  render(job: RenderJob, onProgress?: OnProgress, onBytes?: OnBytes): Promise<RenderedSound>;
}
