/** Dice that fall the same in every run of a test. */
import { seededRandom } from './seeded-random.ts';

/** 0 up to 1. */
export type Dice = () => number;

export function seededDice(seed: number): Dice {
  const random = seededRandom(seed);
  return () => Buffer.from(random.bytes(4)).readUInt32BE() / 2 ** 32;
}
