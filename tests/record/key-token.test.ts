import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyToken, readKeyToken, spokenKeyId } from '../../src/record/key-token.ts';

function derOf(kind: 'ed25519' | 'x25519'): Buffer {
  const pair = kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return pair.publicKey.export({ format: 'der', type: 'spki' });
}

test('a key is handed on as one line, and read back as it was, spaces of the message aside', () => {
  const key = { id: 'phuong-lang', publicKey: new Uint8Array(derOf('ed25519')) };
  const token = keyToken(key);
  expect(token).toMatch(/^phuong-lang:[A-Za-z0-9+/]{59}=$/);
  expect(readKeyToken(` ${token}\n`)).toEqual(key);
});

test('what is no such line is none: another id, another kind of key, a letter too many, a second spelling', () => {
  const der = derOf('ed25519');
  const base64 = der.toString('base64');
  const lines = [
    '',
    'phuong-lang',
    `../etc:${base64}`,
    `Phường:${base64}`,
    `${'a'.repeat(101)}:${base64}`,
    `phuong-lang:${base64.slice(0, -1)}`,
    `phuong-lang:${base64}A`,
    `phuong-lang:${derOf('x25519').toString('base64')}`,
    `phuong-lang:${Buffer.concat([der, Buffer.alloc(3)]).toString('base64')}`,
  ];
  for (const line of lines) expect(readKeyToken(line)).toBeNull();
  // The last letter of such a text carries two bits that nobody reads.
  const last = base64.at(-2) ?? '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const twin = alphabet[alphabet.indexOf(last) ^ 1] ?? '';
  expect(readKeyToken(`phuong-lang:${base64.slice(0, -2)}${twin}=`)).toBeNull();
});

test('a key’s id is read out in groups of four', () => {
  expect(spokenKeyId('3f2a91bc00')).toBe('3f2a 91bc 00');
});
