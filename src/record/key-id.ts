/** How a station's key is named: short enough to be read out on the telephone, long enough that no other key has it. */
import { createHash } from 'node:crypto';

/** Hex digits of the public key's SHA-256: 128 bits. */
const KEY_ID_DIGITS = 32;

/** `publicKey` is DER, SubjectPublicKeyInfo. */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, KEY_ID_DIGITS);
}
