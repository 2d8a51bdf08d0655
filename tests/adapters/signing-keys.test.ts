import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signingKeys } from '../../src/adapters/signing-keys.ts';
import { tempWard } from '../fakes/temp-ward.ts';

test('a station’s key is made once, signs, and only its owner reads the private half', () => {
  const ward = tempWard();
  const state = ward.files.absolute('state');
  expect(ward.keys.keyId()).toBeNull();
  const { keyId } = ward.keys.make();
  expect(keyId).toMatch(/^[0-9a-f]{32}$/);
  expect(signingKeys(state).keyId()).toBe(keyId);
  expect(() => ward.keys.make()).toThrow('EEXIST');
  expect(statSync(`${state}/keys/station.key.pem`).mode & 0o777).toBe(0o600);

  const head = Buffer.from('head');
  const signature = sign(null, head, createPrivateKey(readFileSync(`${state}/keys/station.key.pem`)));
  expect(verify(null, head, createPublicKey(readFileSync(`${state}/keys/station.pub.pem`)), signature)).toBe(
    true,
  );
});
