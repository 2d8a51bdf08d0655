/** What one client, and all of them together, may ask of a station: none can keep it from the others, or from its sound. */

export interface PublicLimits {
  /** Requests of one address a minute, whatever they ask. */
  readonly requestsAMinute: number;
  /** Wrong, expired and revoked tokens of one address a minute. */
  readonly wrongTokensAMinute: number;
  /** Requests with one token a minute: fetching ten years in pieces takes some hundred. */
  readonly readsAMinute: number;
  /** Those of them that prove the whole record. */
  readonly proofsAMinute: number;
  readonly connections: number;
  readonly connectionsAnAddress: number;
  /** A request has to be there whole, ms. */
  readonly requestMs: number;
  /** An answer has to be taken, ms: a slow line takes the largest piece in it. */
  readonly answerMs: number;
  /** How often those who are too slow are looked for, ms. */
  readonly lookMs: number;
}

export const PUBLIC_LIMITS: PublicLimits = {
  requestsAMinute: 600,
  wrongTokensAMinute: 10,
  readsAMinute: 300,
  proofsAMinute: 12,
  connections: 64,
  connectionsAnAddress: 16,
  requestMs: 10_000,
  answerMs: 300_000,
  lookMs: 2_000,
};

/** Headers and the request's line together. */
export const HEADERS_MAX_BYTES = 8_192;
/** Nothing here takes a body. */
export const BODY_MAX_BYTES = 1_024;
