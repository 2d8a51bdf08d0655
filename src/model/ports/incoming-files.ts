/** Exports on their way in over the network, before they are judged. */

export interface IncomingFile {
  /** Absolute. */
  readonly path: string;
  /** Removes it, whatever became of it. */
  discard(): void;
}

export interface IncomingFiles {
  /** A path at which nothing stands, in a folder that nobody else enters. */
  place(): IncomingFile;
  /**
   * Writes a body to disk. `judge` is given its first line when it has come, and says whether the rest is wanted: null
   * where it is not. What it throws is thrown here, and until it resolves nothing is written. Refusals
   * `export.not-an-export`, `export.too-large`.
   */
  receive(
    body: AsyncIterable<Uint8Array>,
    judge: (line: string) => Promise<boolean>,
  ): Promise<IncomingFile | null>;
}
