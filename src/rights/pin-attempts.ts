/** Wrong PINs and the lock-out that follows; both stand in the chain, so that no restart forgets them. */
import type { InstantMs } from '../model/time.ts';
import type { PinAttempts } from './rights-state.ts';

export const WRONG_PINS_BEFORE_LOCK = 5;
const LOCK_MS = 15 * 60_000;

export const NO_ATTEMPTS: PinAttempts = { wrong: 0, lockedUntilMs: null };

/** After one more wrong PIN; tries that were under way when the lock fell neither lengthen nor lift it. */
export function afterWrongPin(before: PinAttempts, atMs: InstantMs): PinAttempts {
  if (lockedForMs(before, atMs) > 0) return before;
  const wrong = before.wrong + 1;
  if (wrong < WRONG_PINS_BEFORE_LOCK) return { wrong, lockedUntilMs: null };
  return { wrong: 0, lockedUntilMs: atMs + LOCK_MS };
}

/**
 * How long the person is locked out from now, ms; 0: not. A clock set back does not lift the lock: then it is a whole
 * one, until the clock is right again or two others set the PIN anew.
 */
export function lockedForMs(attempts: PinAttempts, nowMs: InstantMs): number {
  if (attempts.lockedUntilMs === null) return 0;
  return Math.min(LOCK_MS, Math.max(0, attempts.lockedUntilMs - nowMs));
}
