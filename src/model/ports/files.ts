/** The station's folder as the core may see it. Paths are relative to it unless said otherwise. */
import type { ScheduleFile } from '../programme.ts';

export interface StationFiles {
  /** Absolute path of the station's folder. */
  readonly root: string;
  /** station.yaml's text; null where there is none. */
  stationYaml(): string | null;
  /** Every `schedules/*.yaml|*.yml`, sorted by name. */
  scheduleFiles(): readonly ScheduleFile[];
  /** Calls back (debounced) when station.yaml or a schedule changed. Returns the end of watching. */
  watchSchedules(onChange: () => void): () => void;
  exists(path: string): boolean;
  readText(path: string): string;
  /** Writes whole or not at all. */
  writeText(path: string, text: string, mode?: number): void;
  copyIn(absoluteSource: string, path: string): void;
  /** Regular files below a folder, sorted, relative to it. */
  list(folder: string): readonly string[];
  remove(path: string): void;
  sha256(path: string): Promise<string>;
  absolute(path: string): string;
  freeBytes(): number;
}
