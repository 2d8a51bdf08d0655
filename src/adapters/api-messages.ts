/** What is said between the daemon and the process that answers the superior unit. */
import type { ApiConfig, StationConfig } from '../model/station.ts';

/** Everything the process has to know; it reads no settings itself. */
export interface ApiSetup {
  readonly station: StationConfig;
  readonly api: ApiConfig;
  /** Station's folder, absolute. */
  readonly root: string;
  readonly version: string;
}

export type ApiReport =
  | { readonly kind: 'listening'; readonly url: string }
  /** It cannot be begun; the process ends. */
  | { readonly kind: 'not-listening'; readonly reason: string }
  | { readonly kind: 'answer-failed'; readonly reason: string; readonly stack: string };
