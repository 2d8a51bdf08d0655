/** The running daemon as the live CLI verbs reach it, over the local socket. */
import type { Problem } from '../problem.ts';
import type { StationStatus } from '../status.ts';

/** Who asks, with the PIN as typed; checked by the daemon. */
export interface Credentials {
  readonly as: string;
  readonly pin: string;
}

export type DaemonAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Where a daemon listens for the person at this machine: a Unix socket in a 0700 folder, on Windows a named pipe. */
export interface LocalDoor {
  readonly path: string;
  /** Every request brings it; it stands in a 0600 file of the station's owner. */
  readonly token: string;
}

export interface DaemonClient {
  /** null when no daemon runs on this station. */
  status(): Promise<StationStatus | null>;
  /** Airs a programme or clip now; `request` makes a retry the same airing. Resolves with the airing's id. */
  air(
    what: string,
    request: string,
    credentials: Credentials,
  ): Promise<DaemonAnswer<{ readonly airing: string }>>;
  stop(credentials: Credentials): Promise<DaemonAnswer<{ readonly airing: string | null }>>;
}
