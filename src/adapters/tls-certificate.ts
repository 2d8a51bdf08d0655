/**
 * The certificate by which a server of ours is known: made once (EC P-256, ten years), or brought by its owner. Whoever
 * asks pins its fingerprint, so no authority has to vouch for it; its key stays in a file only its owner reads.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Clock } from '../model/ports/clock.ts';
import { refuse } from '../model/problem.ts';
import { DAY_MS } from '../model/time.ts';
import { makingOf } from './making.ts';
import { ownFolder } from './own-folder.ts';

export interface ServerCertificate {
  /** PEM. */
  readonly key: string;
  /** PEM; others that lead to it may follow. */
  readonly cert: string;
  /** SHA-256 of the certificate (DER), 64 hex digits. */
  readonly fingerprint: string;
}

const VALID_MS = 3_652 * DAY_MS;
const OTHERS = 0o077;

/** That of a station or superior unit in the folder `root`: the one it brought (paths from there), or its own. */
export async function serverCertificate(
  root: string,
  brought: { readonly path: string; readonly keyPath: string } | null,
  clock: Clock,
): Promise<ServerCertificate> {
  if (brought === null) return ownCertificate(join(root, 'state', 'keys', 'tls.pem'), clock);
  return readCertificate(resolve(root, brought.path), resolve(root, brought.keyPath));
}

/** The one at `path`, made first if it is not there. Two processes that make it at once end with the same. */
async function ownCertificate(path: string, clock: Clock): Promise<ServerCertificate> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) await makeCertificate(path, clock);
  return readCertificate(path, path);
}

/** Refusals `api.no-certificate`, `api.key-open`, `api.key-mismatch`. */
function readCertificate(certPath: string, keyPath: string): ServerCertificate {
  requireShut(keyPath);
  const key = read(keyPath, (text) => ({ text, parsed: createPrivateKey(text) }));
  const cert = read(certPath, (text) => ({ text, parsed: new X509Certificate(text) }));
  if (!cert.parsed.checkPrivateKey(key.parsed)) throw refuse('api.key-mismatch', { path: keyPath }, 3);
  const fingerprint = cert.parsed.fingerprint256.replaceAll(':', '').toLowerCase();
  return { key: key.text, cert: cert.text, fingerprint };
}

async function makeCertificate(path: string, clock: Clock): Promise<void> {
  // Loaded where it is needed: once in ten years.
  const { generate } = await import('selfsigned');
  const nowMs = clock.nowMs();
  const made = await generate([{ name: 'commonName', value: 'Loa Phuong' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A receiver's clock may be behind ours.
    notBeforeDate: new Date(nowMs - DAY_MS),
    notAfterDate: new Date(nowMs + VALID_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  ownFolder(dirname(path));
  nameOnce(path, `${made.private.trim()}\n${made.cert.trim()}\n`);
}

/** Key and certificate are one file: there is no moment with one of them alone. A name that is taken stays as it is. */
function nameOnce(path: string, text: string): void {
  const making = makingOf(path);
  try {
    const file = openSync(making.path, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(making.path, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    making.end();
  }
}

/** Windows keeps no such modes; there the folder's access list protects the file. */
function requireShut(path: string): void {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined || process.platform === 'win32' || (facts.mode & OTHERS) === 0) return;
  const mode = (facts.mode & 0o777).toString(8).padStart(4, '0');
  throw refuse('api.key-open', { path, mode }, 3);
}

function read<T>(path: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw refuse('api.no-certificate', { path, reason: code ?? message }, 3);
  }
}
