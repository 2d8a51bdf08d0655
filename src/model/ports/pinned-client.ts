/**
 * Asks a server of ours over HTTPS, known by its certificate alone: nothing is sent, no token above all, before the
 * certificate is the pinned one.
 */
import type { PullSource } from '../received.ts';
import type { InstantMs } from '../time.ts';

export interface PinnedRequest {
  readonly method: 'GET' | 'POST';
  /** Behind the address of the server, beginning with `/`. */
  readonly path: string;
  /** null: none is needed. */
  readonly token: string | null;
  /** Path of the file that is sent as the body; null: none. */
  readonly body: string | null;
  /** Path of the file, where nothing stands, that an answer of 200 is written into; null: it comes as text. */
  readonly into: string | null;
  /** Of what goes into the file, where it is to be less than the client takes from anybody. */
  readonly intoBytesMax?: number;
}

export interface PinnedAnswer {
  readonly status: number;
  /** Of small answers; empty where it went into the file. */
  readonly text: string;
  /** By the other side's clock, to a second; null: it did not say. */
  readonly dateMs: InstantMs | null;
  /** When it wants to be asked again, from now; null: it did not say, ms. */
  readonly retryAfterMs: number | null;
}

export interface PinnedClient {
  /**
   * Refusals `net.other-certificate` and `net.too-large`; `ConnectionLost` where it is worth trying again. A file that was begun is gone then.
   */
  ask(server: PullSource, request: PinnedRequest): Promise<PinnedAnswer>;
}

/** The way to the other side broke, or was too slow. */
export class ConnectionLost extends Error {
  /** `ECONNREFUSED`, `too-slow` … */
  readonly reason: string;

  constructor(reason: string) {
    super(`connection lost: ${reason}`);
    this.name = 'ConnectionLost';
    this.reason = reason;
  }
}
