/** What every command is given: the person's terminal, their language, and the station, opened only when asked for. */
import type { ArrivingOrders } from '../model/ports/arriving-orders.ts';
import type { Clock } from '../model/ports/clock.ts';
import type { DaemonClient, LocalDoor } from '../model/ports/daemon-client.ts';
import type { ExportFiles } from '../model/ports/export-files.ts';
import type { StationFiles } from '../model/ports/files.ts';
import type { Listener } from '../model/ports/listener.ts';
import type { Log } from '../model/ports/log.ts';
import type { OrderFiles } from '../model/ports/order-files.ts';
import type { PinnedClient } from '../model/ports/pinned-client.ts';
import type { Pump } from '../model/ports/pump.ts';
import type { RehearsalTools } from '../model/ports/rehearsal.ts';
import type { Spreadsheets } from '../model/ports/spreadsheets.ts';
import type { Superior } from '../model/ports/superior.ts';
import type { Typesetter } from '../model/ports/typesetter.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { ExitCode } from '../model/problem.ts';
import type { ApiConfig } from '../model/station.ts';
import type { Tell } from '../station/tell.ts';
import type { Lang } from '../words/sentence.ts';

export interface Terminal {
  /** True when a person watches stdout. */
  readonly interactive: boolean;
  readonly columns: number;
  /** Writes to stdout as it is. */
  write(text: string): void;
  /** Writes to stderr: progress, problems. */
  writeError(text: string): void;
  /** Asks a hidden question on the terminal; null when nobody can answer. */
  askSecret(question: string): Promise<string | null>;
  /** Asks an open question with a proposed answer; null when nobody can answer. */
  ask(question: string, proposed: string): Promise<string | null>;
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Resolves at Ctrl-C (SIGINT) or SIGTERM. */
  interrupted(): Promise<void>;
}

/** Options that stand before any command. */
export interface GlobalOptions {
  readonly station: string;
  readonly json: boolean;
  readonly lang: Lang;
  readonly as: string | null;
  readonly pinFile: string | null;
}

export interface ApiDoor {
  readonly urls: readonly string[];
  /** SHA-256 of the certificate, 64 hex digits. */
  readonly fingerprint: string | null;
}

/** Where a superior unit receives what stations send. */
export interface SuperiorDoor {
  readonly urls: readonly string[];
  readonly fingerprint: string;
  /** PEM. */
  readonly tls: { readonly key: string; readonly cert: string };
}

/** What commands may ask of the outside beyond an opened ward; wired in `main.ts`. */
export interface Outside {
  /**
   * Opens the station's folder, its database and tools. Throws a Refusal that says what is missing; one whose record
   * has not begun is `cli.not-initialised`.
   */
  openWard(stationDir: string): Ward;
  /** Opens a folder that has a `station.yaml`, its record begun or not, making `state/` (`loa init`, `loa demo`). */
  beginWard(stationDir: string): Ward;
  /** The folder alone, before there is a station in it (`loa init`), or a superior unit (`loa district init`). */
  stationFiles(stationDir: string): StationFiles;
  /**
   * Opens a superior unit's folder and its database, making `state/`. Refusals `cli.no-superior`, those of its
   * `district.yaml`, and of a database that cannot be reached.
   */
  openSuperior(districtDir: string): Promise<Superior>;
  /** The pump in its worker thread, for `loa run` and `loa demo`. */
  makePump(ward: Ward): Pump;
  /** A copy of the sample ward: in the folder `keep`, or in a temporary one that `release` removes. */
  demoFolder(keep: string | null): { readonly dir: string; readonly release: () => void };
  daemonClient(stationDir: string): DaemonClient;
  /** Readies the place where the daemon listens, with a new token; what a dead daemon left there is cleared. */
  openLocalDoor(ward: Ward): LocalDoor;
  openLog(ward: Ward): Log;
  /** Begins to answer the superior unit, in a process of its own; null: station.yaml opens no such door. */
  beginApi(ward: Ward, tell: Tell): { end(): Promise<void> } | null;
  /** Where the superior unit finds the station, and by what it knows it; `fingerprint` null: without TLS. */
  apiDoor(ward: Ward, api: ApiConfig): Promise<ApiDoor>;
  /** Sends the record to the superior unit while the station is on duty, in a thread of its own; null: it sends to nobody. */
  beginSending(ward: Ward, tell: Tell): { wake(): void; end(): void } | null;
  /** Where an export is made that is sent. */
  sendingPlace(ward: Ward): string;
  readonly pinnedClient: PinnedClient;
  superiorDoor(
    superior: Superior,
    listen: { readonly host: string; readonly port: number },
  ): Promise<SuperiorDoor>;
  /** Calls `job` once a night in the station's zone; returns the end of it. */
  everyNight(zone: string, job: () => void): () => void;
  rehearsalTools(ward: Ward): RehearsalTools;
  /** For `loa clip play` and `loa say`. */
  readonly listener: Listener;

  readonly exportFiles: ExportFiles;
  readonly orderFiles: OrderFiles;
  /** What the superior unit's orders come into over the network. */
  arrivingOrders(ward: Ward): ArrivingOrders;
  readonly typesetter: Typesetter;
  readonly spreadsheets: Spreadsheets;
  readonly clock: Clock;

  /** The file that starts the program, absolute: what a person types until `loa` is a word of their shell. */
  readonly launcher: string;

  readBytes(path: string): Uint8Array;
  /** Absolute paths of a folder's own files, none deeper; null: `path` is no folder. */
  filesIn(path: string): readonly string[] | null;
  /** Whole or not at all, safe on disk when it returns. */
  writeBytes(path: string, bytes: Uint8Array): void;
  /** A file with PINs. Refusal `people.secret-file-open` when others than its owner could read it (0600). */
  readSecretFile(path: string): string;
  version: string;
}

export interface CliContext {
  readonly options: GlobalOptions;
  readonly terminal: Terminal;
  readonly outside: Outside;
  /** The ward of `--station`, opened once. */
  ward(): Ward;
  /** The folder of `loa district --district`. */
  districtDir(): string;
  /** The superior unit of that folder, opened once. */
  superior(): Promise<Superior>;
  /** Prints one JSON document (`--json`), else the text. */
  answer(json: unknown, text: string): void;
  say(code: string, params?: Readonly<Record<string, string | number>>): string;
  /** Sets the exit code the process will end with. */
  exit(code: ExitCode): void;
}
