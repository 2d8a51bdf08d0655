/** The station's Ed25519 key pair in `state/keys/`, made once; the private half in a file only its owner reads. */
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKeys } from '../model/ports/secrets.ts';

/** Hex digits of the public key's SHA-256 that name it: 128 bits. */
const KEY_ID_DIGITS = 32;

export function signingKeys(stateFolder: string): SigningKeys {
  const folder = join(stateFolder, 'keys');
  const privatePath = join(folder, 'station.key.pem');
  const publicPath = join(folder, 'station.pub.pem');
  const keyId = (): string | null =>
    existsSync(publicPath) ? keyIdOf(readFileSync(publicPath, 'utf8')) : null;
  return {
    keyId,
    make() {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const publicPem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
      const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
      // `wx`: a key that has signed is never written over.
      writeFileSync(privatePath, privatePem, { mode: 0o600, flag: 'wx', flush: true });
      writeFileSync(publicPath, publicPem, { mode: 0o644, flush: true });
      return { keyId: keyIdOf(publicPem) };
    },
  };
}

function keyIdOf(publicPem: string): string {
  const der = createPublicKey(publicPem).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, KEY_ID_DIGITS);
}
