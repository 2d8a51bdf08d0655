/** The first line of an export: the manifest's exact text, its Ed25519 signature, and the key that made it. */
import type { SigningKeys } from '../model/ports/secrets.ts';
import { refuse } from '../model/problem.ts';
import { type ExportManifest, readManifest } from './export-manifest.ts';
import { keyIdOf } from './key-id.ts';
import { nfcJson } from './nfc-json.ts';
import { readSignedLine, type SignedKind, signedLine } from './signed-line.ts';

const EXPORT: SignedKind = { domainTag: 'loa-phuong/export/v1\n', name: 'loaExport', format: 1 };

export interface ExportHead {
  readonly manifest: ExportManifest;
  /** DER, SubjectPublicKeyInfo. That it is the station's own is known only to whoever was given its key before. */
  readonly publicKey: Uint8Array;
}

/** The line, without its end. */
export function exportHeadLine(manifest: ExportManifest, keys: Pick<SigningKeys, 'sign'>): string {
  return signedLine(EXPORT, nfcJson(manifest), keys);
}

/**
 * Proves the signature before it believes a word. Refusals `export.not-an-export`, `export.newer-format`,
 * `export.bad-signature`, `export.bad-manifest`, `export.other-key`.
 */
export function readExportHead(line: string): ExportHead {
  const signed = readSignedLine(EXPORT, line);
  if ('fault' in signed) throw refuse(FAULTS[signed.fault]);
  const manifest = readManifest(signed.text);
  if (keyIdOf(signed.publicKey) !== manifest.keyId)
    throw refuse('export.other-key', { keyId: manifest.keyId });
  return { manifest, publicKey: signed.publicKey };
}

const FAULTS = {
  newer: 'export.newer-format',
  foreign: 'export.not-an-export',
  unsigned: 'export.bad-signature',
} as const;
