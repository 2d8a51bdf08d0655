/** Exports of a record as files: gzip of lines of UTF-8. What the lines say is judged in `record/`. */

/** What no honest export comes near; beyond it reading stops, so that a bomb of compression is never unpacked. */
export interface ExportLimits {
  /** Of one line, unpacked. */
  readonly lineBytesMax: number;
  /** Of all lines, unpacked: ten years of a busy station have a third of it. */
  readonly bytesMax: number;
}

export const EXPORT_LIMITS: ExportLimits = { lineBytesMax: 1_000_000, bytesMax: 2 ** 31 };

/** A file that is whole and on disk, and has not got its name yet. */
export interface ExportDraft {
  /** Where it stands meanwhile. */
  readonly path: string;
  readonly bytes: number;
  /** Gives it its name. */
  keep(): void;
  discard(): void;
}

export interface ExportFiles {
  /** Writes the lines, each without its line end. Refusal `export.exists` where there is such a file. */
  draft(path: string, lines: Iterable<string>): Promise<ExportDraft>;
  /**
   * The lines as they are unpacked, well-formed UTF-8, some at a time (one by one, waiting would cost as much as proving); that the file is
   * whole is known only after the last of them. Throws Refusals `export.not-a-file`, `export.not-an-export`,
   * `export.damaged`, `export.line-too-long`, `export.too-large`.
   */
  read(path: string): AsyncIterable<readonly Buffer[]>;
}
