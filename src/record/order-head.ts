/** The first line of an order's file: its manifest, signed by the superior unit. */
import type { SigningKeys } from '../model/ports/secrets.ts';
import { refuse } from '../model/problem.ts';
import { keyIdOf } from './key-id.ts';
import { nfcJson } from './nfc-json.ts';
import { manifestSha256, type OrderManifest, readOrderManifest } from './order-manifest.ts';
import { readSignedLine, type SignedKind, signedLine } from './signed-line.ts';

const ORDER: SignedKind = { domainTag: 'loa-phuong/order/v1\n', name: 'loaOrder', format: 1 };

export interface OrderHead {
  readonly manifest: OrderManifest;
  /** SHA-256 of the manifest's signed text. */
  readonly manifestSha256: string;
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  /** As it stands in the file, without its end. */
  readonly line: string;
}

export function orderHeadLine(manifest: OrderManifest, keys: Pick<SigningKeys, 'sign'>): string {
  return signedLine(ORDER, nfcJson(manifest), keys);
}

/**
 * Proves the signature before it believes a word. Refusals `order.not-an-order`, `order.newer-format`,
 * `order.bad-signature`, `order.bad-manifest`.
 */
export function readOrderHead(line: string): OrderHead {
  const read = readSignedLine(ORDER, line);
  if ('fault' in read) throw refuse(FAULTS[read.fault]);
  const manifest = readOrderManifest(read.text);
  if (keyIdOf(read.publicKey) !== manifest.keyId) throw refuse('order.bad-manifest', { key: 'keyId' });
  return { manifest, manifestSha256: manifestSha256(read.text), publicKey: read.publicKey, line };
}

const FAULTS = {
  newer: 'order.newer-format',
  foreign: 'order.not-an-order',
  unsigned: 'order.bad-signature',
} as const;
