import { createPublicKey, verify } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signingKeys } from '../../src/adapters/signing-keys.ts';
import { tempWard } from '../fakes/temp-ward.ts';

const HEAD = Buffer.from('head');

test('a station’s key is made once, signs, and only its owner reads the private half', () => {
  const ward = tempWard();
  const state = ward.files.absolute('state');
  expect(ward.keys.publicKey()).toBeNull();
  const made = ward.keys.make();
  expect(signingKeys(state).publicKey()).toEqual(made);
  expect(() => ward.keys.make()).toThrow('EEXIST');
  expect(statSync(`${state}/keys/station.key.pem`).mode & 0o777).toBe(0o600);

  const { signature, publicKey } = signingKeys(state).sign(HEAD);
  expect(publicKey).toEqual(made);
  const key = createPublicKey({ key: Buffer.from(made), format: 'der', type: 'spki' });
  expect(verify(null, HEAD, key, signature)).toBe(true);
});

test('what is signed comes with the key that signed it, whatever public half lies beside', () => {
  const ward = tempWard();
  const made = ward.keys.make();
  const stranger = tempWard();
  stranger.keys.make();
  const strangers = stranger.files.readText('state/keys/station.pub.pem');
  writeFileSync(ward.files.absolute('state/keys/station.pub.pem'), strangers);
  expect(ward.keys.sign(HEAD).publicKey).toEqual(made);
});
