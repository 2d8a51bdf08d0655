/** Pauses between tries: they double, each a little different, so that all who failed at once do not come back at once. */
import type { Random } from './ports/secrets.ts';

const BYTE_VALUES = 256;

/** `failures` in a row, from 1 on; ms, before chance has its part. */
export function doubledPauseMs(failures: number, firstMs: number, longestMs: number): number {
  return Math.min(longestMs, firstMs * 2 ** (failures - 1));
}

/** Half of it to one and a half, ms. */
export function jitteredMs(durationMs: number, random: Pick<Random, 'bytes'>): number {
  const [dice = 0] = random.bytes(1);
  return durationMs * (0.5 + dice / BYTE_VALUES);
}
