/** Tokens by which other programs read a station's record. A token itself is kept nowhere: its hash is. */
import type { CivilDate, InstantMs } from '../time.ts';

/** What a token lets its holder do; there is one kind. */
export type TokenScope = 'read-airtime';

export interface ApiToken {
  /** Who it was given to: `so-vhtt`. One of a name is good at a time. */
  readonly name: string;
  readonly scope: TokenScope;
  /** Of the token's text, 64 hex digits. */
  readonly sha256: string;
  readonly addedAtMs: InstantMs;
  readonly addedBy: string;
  /** Good to the end of that date; null: until it is revoked. */
  readonly expires: CivilDate | null;
  readonly revokedAtMs: InstantMs | null;
  readonly revokedBy: string | null;
  /** To some minutes; null: never used. */
  readonly lastUsedAtMs: InstantMs | null;
}

export type NewToken = Pick<ApiToken, 'name' | 'scope' | 'sha256' | 'addedAtMs' | 'addedBy' | 'expires'>;

export interface ApiTokens {
  /** By when they were added. */
  all(): readonly ApiToken[];
  /** False when there is one of that name that is not revoked: nothing is changed. */
  add(token: NewToken): boolean;
  /** False when there is none of that name that is not revoked. */
  revoke(name: string, atMs: InstantMs, by: string): boolean;
  noteUse(sha256: string, atMs: InstantMs): void;
}
