import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { certificateFile, readCertificate } from '../../src/record/certificate-file.ts';
import { keyIdOf } from '../../src/record/key-id.ts';
import { refusedCodes } from '../fakes/refused-codes.ts';
import { sampleFacts } from '../fakes/sample-certificate.ts';

/** A page is what a typesetter makes; here it only has to end like one. */
const PAGE = Buffer.from('%PDF-1.7\nmột trang\nstartxref\n9\n%%EOF');

const facts = sampleFacts();

test('a certificate says what was certified, and its page stands in it whole', () => {
  const { keys, publicKey } = signer();
  const read = readCertificate(certificateFile({ ...facts, keyId: keys.keyId }, PAGE, keys));
  expect(read.statement).toEqual({
    ...facts,
    keyId: keys.keyId,
    pageSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(Buffer.from(read.publicKey).equals(publicKey)).toBe(true);
  expect(Buffer.from(read.page).toString()).toBe(`${PAGE.toString()}\n`);
});

test('the file ends where readers of PDF look for the index of the page', () => {
  const { keys } = signer();
  const file = Buffer.from(certificateFile({ ...facts, keyId: keys.keyId }, PAGE, keys)).toString();
  expect(file).toMatch(/\}\nstartxref\n9\n%%EOF\n$/);
});

test('one byte changed anywhere shows: in the page, in the statement, behind it', () => {
  const { keys } = signer();
  const whole = Buffer.from(certificateFile({ ...facts, keyId: keys.keyId }, PAGE, keys));
  for (let at = 0; at < whole.length; at += 1) {
    for (const bit of [1, 4, 32]) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ bit;
      expect(
        refusedCodes(() => readCertificate(bytes)),
        `byte ${at}`,
      ).toHaveLength(1);
    }
  }
  expect(refusedCodes(() => readCertificate(Buffer.concat([whole, Buffer.from('\n')])))).toEqual([
    'certificate.tail-changed',
  ]);
  expect(refusedCodes(() => readCertificate(whole.subarray(1)))).toEqual(['certificate.page-changed']);
  expect(refusedCodes(() => readCertificate(PAGE))).toEqual(['certificate.none']);
});

test('a second statement behind the first makes no certificate of another page', () => {
  const { keys } = signer();
  const whole = Buffer.from(certificateFile({ ...facts, keyId: keys.keyId }, PAGE, keys)).toString();
  const [, line = ''] = /\n(%loa-certificate .*)\n/.exec(whole) ?? [];
  expect(refusedCodes(() => readCertificate(Buffer.from(`${whole}${line}\nstartxref\n9\n%%EOF\n`)))).toEqual([
    'certificate.page-changed',
  ]);
});

function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const keys = {
    keyId: keyIdOf(der),
    sign: (bytes: Uint8Array) => ({ signature: sign(null, bytes, privateKey), publicKey: der }),
  };
  return { keys, publicKey: der };
}
