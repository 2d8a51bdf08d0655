/** Everything of the outside that belongs to one superior unit, opened and handed over by `main.ts`. */
import type { SuperiorConfig } from '../received.ts';
import type { Clock } from './clock.ts';
import type { ExportFiles } from './export-files.ts';
import type { IncomingFiles } from './incoming-files.ts';
import type { PullTokens } from './pull-tokens.ts';
import type { Random, SigningKeys } from './secrets.ts';
import type { SuperiorStore } from './superior-store.ts';

/** Exports as they came, kept for as long as what was counted from them. */
export interface Evidence {
  /**
   * A copy of the file, whole and on disk, which nobody else writes to: what is judged is what is kept. Refusals
   * `export.not-a-file`, `export.too-large`.
   */
  draft(path: string): Promise<EvidenceDraft>;
  /** Absolute path of a kept file. */
  path(name: string): string;
  /** Names of all that is kept in this folder; empty: there is none. */
  names(folder: string): readonly string[];
  /** Names of the folders, one for each station of which something is or was kept. */
  folders(): readonly string[];
}

export interface EvidenceDraft {
  /** Where it stands meanwhile. */
  readonly path: string;
  /** Gives it its name, on disk when it resolves; the same name again is the same file. */
  keep(name: string): Promise<void>;
  discard(): void;
}

export interface Superior {
  readonly config: SuperiorConfig;
  /** Its folder: `district.yaml`, `units.yaml`, `state/`. */
  readonly root: string;
  /** The text of `units.yaml` as it stands now; null: there is none. */
  unitsYaml(): string | null;
  /** Titles of topics by their ids: those of `district.yaml`, and of its own orders. */
  topicTitles(): ReadonlyMap<string, string>;
  readonly store: SuperiorStore;
  readonly exportFiles: ExportFiles;
  readonly evidence: Evidence;
  /** Of the network. */
  readonly incoming: IncomingFiles;
  /** By which stations let it read. */
  readonly pullTokens: PullTokens;
  /** Signs receipts and orders. */
  readonly keys: SigningKeys;
  readonly random: Random;
  readonly clock: Clock;
}
