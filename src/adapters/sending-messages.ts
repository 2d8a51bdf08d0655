/** What the thread that sends has to know; it reads no settings itself. */
import type { StationConfig } from '../model/station.ts';

export interface SendingSetup {
  readonly station: StationConfig;
  /** Station's folder, absolute. */
  readonly root: string;
}
