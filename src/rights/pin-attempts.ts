/** Wrong PINs and the lock-out that follows; both stand in the chain, so that no restart forgets them. */
import type { InstantMs } from '../model/time.ts';
import type { PinAttempts } from './rights-state.ts';

export const WRONG_PINS_BEFORE_LOCK = 5;
export const LOCK_MS = 15 * 60_000;

export const NO_ATTEMPTS: PinAttempts = { wrong: 0, lockedUntilMs: null };

/** After one more wrong PIN. */
export function afterWrongPin(before: PinAttempts, atMs: InstantMs): PinAttempts {
  const wrong = before.wrong + 1;
  if (wrong < WRONG_PINS_BEFORE_LOCK) return { wrong, lockedUntilMs: null };
  return { wrong: 0, lockedUntilMs: atMs + LOCK_MS };
}

/** How long the person is still locked out, ms; 0: not. Never longer than a lock lasts, should the clock be set back. */
export function lockedForMs(attempts: PinAttempts, nowMs: InstantMs): number {
  if (attempts.lockedUntilMs === null) return 0;
  return Math.min(LOCK_MS, Math.max(0, attempts.lockedUntilMs - nowMs));
}
