/** PINs behind argon2id: slow on purpose, about 30 ms a try, so that a copied database gives none away cheaply. */
import { hash, verify } from '@node-rs/argon2';
import type { PinHasher } from '../model/ports/secrets.ts';

/** OWASP's first recommendation for argon2id: 19 MiB, 2 passes, 1 lane; the algorithm is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const argon2Pins: PinHasher = {
  hash: (pin) => hash(pin, COST),
  verify: (pinHash, pin) => verify(pinHash, pin),
};
