/** Randomness of the operating system. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Random } from '../model/ports/secrets.ts';

export const systemRandom: Random = {
  uuid: () => randomUUID(),
  bytes: (count) => randomBytes(count),
};
