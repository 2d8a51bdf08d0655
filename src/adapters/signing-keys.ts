/** The station's Ed25519 key pair in `state/keys/`, made once; the private half in a file only its owner reads. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKeys } from '../model/ports/secrets.ts';

export function signingKeys(stateFolder: string): SigningKeys {
  const folder = join(stateFolder, 'keys');
  const privatePath = join(folder, 'station.key.pem');
  const publicPath = join(folder, 'station.pub.pem');
  return {
    publicKey: () =>
      existsSync(publicPath) ? derOf(createPublicKey(readFileSync(publicPath, 'utf8'))) : null,
    make() {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const publicPem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
      const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
      // `wx`: a key that has signed is never written over.
      writeFileSync(privatePath, privatePem, { mode: 0o600, flag: 'wx', flush: true });
      writeFileSync(publicPath, publicPem, { mode: 0o644, flush: true });
      return derOf(publicKey);
    },
    sign(bytes) {
      const privateKey = createPrivateKey(readFileSync(privatePath, 'utf8'));
      // Of the key that signs, not of the file beside it, which could be another's.
      return { signature: sign(null, bytes, privateKey), publicKey: derOf(createPublicKey(privateKey)) };
    },
  };
}

function derOf(key: KeyObject): Uint8Array {
  return key.export({ type: 'spki', format: 'der' });
}
