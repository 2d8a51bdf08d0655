/** A voice that speaks words into sound files: a program of this machine, or a service of the network. */
import type { Problem } from '../problem.ts';

/** The most one request may hold. */
export interface VoiceLimits {
  /** UTF-16 units: never fewer than what a service counts as characters. */
  readonly maxCharacters: number;
  /** Of the text in UTF-8. */
  readonly maxBytes: number;
}

/** One request: what to say, and the file to say it into. */
export interface Utterance {
  /** NFC, plain spoken words, within the voice's limits. */
  readonly text: string;
  /** Absolute; the file appears under its name only when whole. */
  readonly outPath: string;
}

/** What is not there, or went wrong: a code of `words/` and its params. */
export type VoiceFault = Pick<Problem, 'code' | 'params'>;

export interface Voice {
  /** `espeak-ng:vi`, `sherpa:giong/vi`, `fpt:banmai`, `viettel:hn-quynhanh`, `google:vi-VN-Wavenet-A`. */
  readonly id: string;
  readonly runs: 'machine' | 'network';
  readonly limits: VoiceLimits;
  /** null when nothing it needs is missing here; a service of the network is not asked. */
  missing(): Promise<VoiceFault | null>;
  /** Code of the program or service that speaks. */
  speaker(): Promise<string>;
  /**
   * Which edition of program and model it is: where that is another, it may sound otherwise. '' where nothing tells (a
   * service, or nothing is there). Asked for every text, so it is cheap.
   */
  edition(): Promise<string>;
  /**
   * Speaks each utterance at `speed` (1 is its own) into a sound file that ffmpeg reads; words never reach a shell or a
   * list of arguments. `onSpoken` tells each as it is done, in any order. Rejects with a Refusal at the first that
   * cannot be spoken.
   */
  speak(
    utterances: readonly Utterance[],
    speed: number,
    onSpoken?: (utterance: Utterance) => void,
  ): Promise<void>;
}
