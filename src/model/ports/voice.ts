/** A voice that speaks text into a WAV file. */

export interface Voice {
  /** `espeak-ng:vi`. */
  readonly id: string;
  /** null when it can speak now, else a problem code that says what is missing. */
  missing(): Promise<string | null>;
  /** Speaks NFC text at `speed` (1 is its own) into a WAV file; the adapter passes text by stdin, never by a shell. */
  speak(text: string, speed: number, outPath: string): Promise<void>;
}
