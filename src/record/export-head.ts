/** The first line of an export: the manifest's exact text, its Ed25519 signature, and the key that made it. */
import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { SigningKeys } from '../model/ports/secrets.ts';
import { refuse } from '../model/problem.ts';
import { type ExportManifest, readManifest } from './export-manifest.ts';
import { keyIdOf } from './key-id.ts';
import { nfcJson } from './nfc-json.ts';

const DOMAIN_TAG = 'loa-phuong/export/v1\n';
const FORMAT = 1;

const headShape = z.object({ manifest: z.string(), signature: z.base64(), publicKey: z.base64() });

export interface ExportHead {
  readonly manifest: ExportManifest;
  /** DER, SubjectPublicKeyInfo. That it is the station's own is known only to whoever was given its key before. */
  readonly publicKey: Uint8Array;
}

/** The line, without its end. */
export function exportHeadLine(manifest: ExportManifest, keys: Pick<SigningKeys, 'sign'>): string {
  const text = nfcJson(manifest);
  const { signature, publicKey } = keys.sign(signedBytes(text));
  return lineOf(text, base64(signature), base64(publicKey));
}

/**
 * Proves the signature before it believes a word. Refusals `export.not-an-export`, `export.newer-format`,
 * `export.bad-signature`, `export.bad-manifest`, `export.other-key`.
 */
export function readExportHead(line: string): ExportHead {
  const { manifest: text, signature, publicKey } = readLine(line);
  const key = Buffer.from(publicKey, 'base64');
  if (!isSigned(text, Buffer.from(signature, 'base64'), key)) throw refuse('export.bad-signature');
  const manifest = readManifest(text);
  if (keyIdOf(key) !== manifest.keyId) throw refuse('export.other-key', { keyId: manifest.keyId });
  return { manifest, publicKey: new Uint8Array(key) };
}

function readLine(line: string): z.infer<typeof headShape> {
  const value = jsonOf(line);
  const format = typeof value === 'object' && value !== null && 'loaExport' in value ? value.loaExport : null;
  if (typeof format === 'number' && format > FORMAT) throw refuse('export.newer-format', { format });
  const { success, data } = headShape.safeParse(value);
  if (!success || line !== lineOf(data.manifest, data.signature, data.publicKey))
    throw refuse('export.not-an-export');
  return data;
}

function isSigned(text: string, signature: Uint8Array, publicKey: Buffer): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, signedBytes(text), key, signature);
  } catch {
    return false;
  }
}

function signedBytes(text: string): Uint8Array {
  return Buffer.from(DOMAIN_TAG + text, 'utf8');
}

function lineOf(manifest: string, signature: string, publicKey: string): string {
  return JSON.stringify({ loaExport: FORMAT, manifest, signature, publicKey });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
