/** What one station, and all of them together, may ask of a superior unit's receiver. */
import type { PublicLimits } from './public-limits.ts';

export interface SuperiorLimits
  extends Pick<PublicLimits, 'connections' | 'connectionsAnAddress' | 'requestsAMinute' | 'lookMs'> {
  /** Headers of a request, ms. */
  readonly headersMs: number;
  /** Without a byte, ms. */
  readonly idleMs: number;
  /** A body and its answer, ms: a slow line sends the largest piece in it. */
  readonly answerMs: number;
  /** Bodies of one address a minute that begin with no line of an enrolled station. */
  readonly strangersAMinute: number;
  /** Bodies of one station a minute that end no later than what is held of it. */
  readonly oldExportsAMinute: number;
  /** Of an order's file that one answer carries: what a line that breaks costs at most. */
  readonly orderPieceBytes: number;
}

export const SUPERIOR_LIMITS: SuperiorLimits = {
  // Wards of one province may come from behind one address.
  requestsAMinute: 1_200,
  strangersAMinute: 30,
  // A sender that is restored sends its branch in pieces, some a minute.
  oldExportsAMinute: 60,
  orderPieceBytes: 2_000_000,
  connections: 256,
  connectionsAnAddress: 128,
  headersMs: 10_000,
  idleMs: 60_000,
  answerMs: 900_000,
  lookMs: 2_000,
};
