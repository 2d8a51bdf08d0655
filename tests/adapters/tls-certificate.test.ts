import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serverCertificate } from '../../src/adapters/tls-certificate.ts';
import { ManualClock } from '../fakes/manual-clock.ts';

const clock = new ManualClock('2026-11-24T08:00:00+07:00');

function stationFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'loa-tls-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

test('a station makes its certificate once, for ten years, with a key that only its owner reads', async () => {
  const root = stationFolder();
  const made = await serverCertificate(root, null, clock);
  expect(await serverCertificate(root, null, clock)).toEqual(made);
  const path = join(root, 'state/keys/tls.pem');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(root, 'state/keys')).mode & 0o777).toBe(0o700);
  const cert = new X509Certificate(made.cert);
  expect(cert.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
  expect(cert.ca).toBe(false);
  expect(Date.parse(cert.validTo) - clock.nowMs()).toBeGreaterThan(9.99 * 365 * 86_400_000);
  expect(Date.parse(cert.validFrom)).toBeLessThan(clock.nowMs());
  expect(made.fingerprint).toBe(cert.fingerprint256.replaceAll(':', '').toLowerCase());
  expect(made.fingerprint).toMatch(/^[0-9a-f]{64}$/);
});

test('two that make it at once end with the same, and nothing is left beside it', async () => {
  const root = stationFolder();
  const both = await Promise.all([
    serverCertificate(root, null, clock),
    serverCertificate(root, null, clock),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(readdirSync(join(root, 'state/keys'))).toEqual(['tls.pem']);
});

test('a certificate of the station’s own is used, unless its key is open to others or another’s', async () => {
  const root = stationFolder();
  const own = await serverCertificate(stationFolder(), null, clock);
  const other = await serverCertificate(stationFolder(), null, clock);
  writeFileSync(join(root, 'cert.pem'), own.cert.slice(own.cert.indexOf('-----BEGIN CERTIFICATE')));
  const keyPath = join(root, 'key.pem');
  writeFileSync(keyPath, own.key.slice(0, own.key.indexOf('-----BEGIN CERTIFICATE')), { mode: 0o600 });
  const brought = { path: 'cert.pem', keyPath: 'key.pem' };
  expect((await serverCertificate(root, brought, clock)).fingerprint).toBe(own.fingerprint);
  const refused = (code: string, given = brought) =>
    expect(serverCertificate(root, given, clock)).rejects.toThrow(code);
  chmodSync(keyPath, 0o640);
  await refused('api.key-open');
  chmodSync(keyPath, 0o600);
  writeFileSync(keyPath, other.key);
  await refused('api.key-mismatch');
  await refused('api.no-certificate', { path: 'nowhere.pem', keyPath: 'key.pem' });
  writeFileSync(keyPath, 'no key');
  await refused('api.no-certificate');
  expect(readFileSync(keyPath, 'utf8')).toBe('no key');
});
