/**
 * A public key as people hand it on: one line without spaces, `id:base64`, that fits into a message; and its id in groups
 * of four, as it is read out on the telephone.
 */
import { createPublicKey } from 'node:crypto';

export interface KeyToken {
  /** Of the station, or of the superior unit. */
  readonly id: string;
  /** DER, SubjectPublicKeyInfo; Ed25519. */
  readonly publicKey: Uint8Array;
}

const TOKEN = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*):([A-Za-z0-9+/]+={0,2})$/;
const ID_CHARACTERS_MAX = 100;

export function keyToken({ id, publicKey }: KeyToken): string {
  return `${id}:${Buffer.from(publicKey).toString('base64')}`;
}

/** null: it is none. A key has one spelling. */
export function readKeyToken(text: string): KeyToken | null {
  const [, id = '', base64 = ''] = TOKEN.exec(text.trim()) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (id === '' || id.length > ID_CHARACTERS_MAX || bytes.toString('base64') !== base64) return null;
  return isEd25519(bytes) ? { id, publicKey: new Uint8Array(bytes) } : null;
}

/** `3f2a 91bc …` */
export function spokenKeyId(keyId: string): string {
  return keyId.replace(/(.{4})(?=.)/g, '$1 ');
}

function isEd25519(der: Buffer): boolean {
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    // Bytes behind the key would make another spelling of it.
    return key.asymmetricKeyType === 'ed25519' && der.equals(key.export({ format: 'der', type: 'spki' }));
  } catch {
    return false;
  }
}
