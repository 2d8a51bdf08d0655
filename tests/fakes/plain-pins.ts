/** PINs without a slow hash, for tests that are not about hashing. */
import type { PinHasher } from '../../src/model/ports/secrets.ts';

export const plainPins: PinHasher = {
  hash: async (pin) => `plain:${pin}`,
  verify: async (pinHash, pin) => pinHash === `plain:${pin}`,
};
