/** The station's folder as the core may see it. Paths are relative to it; an absolute path (a USB stick) stands as it is. */
import type { ScheduleFile } from '../programme.ts';
import type { InstantMs } from '../time.ts';

export interface PathFacts {
  readonly kind: 'file' | 'folder';
  readonly bytes: number;
  /** When its bytes, or its name, last became what they are (ctime): no copying of dates hides it. */
  readonly changedMs: InstantMs;
}

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
  /** What stands there, links followed; null: nothing, or neither file nor folder. */
  stat(path: string): PathFacts | null;
  readText(path: string): string;
  /** Writes whole or not at all. */
  writeText(path: string, text: string, mode?: number): void;
  /** Copies a file whole or not at all, safe on disk when it returns. */
  copyIn(absoluteSource: string, path: string): void;
  /** Regular files below a folder, sorted, relative to it; hidden ones and links are left out. */
  list(folder: string): readonly string[];
  remove(path: string): void;
  sha256(path: string): Promise<string>;
  absolute(path: string): string;
  freeBytes(): number;
}
