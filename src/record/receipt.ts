/**
 * A superior unit's receipt: how far it holds a station's record, signed with its own key. A station lets go of an entry
 * on nothing else (law 8).
 */
import { z } from 'zod';
import type { SigningKeys } from '../model/ports/secrets.ts';
import { refuse } from '../model/problem.ts';
import { jsonIn } from './json-in.ts';
import { keyIdOf } from './key-id.ts';
import { nfcJson } from './nfc-json.ts';
import { readSignedLine, type SignedKind, signedLine } from './signed-line.ts';
import { hash, keyId } from './signed-shapes.ts';

const RECEIPT: SignedKind = { domainTag: 'loa-phuong/receipt/v1\n', name: 'loaReceipt', format: 1 };
/** A receipt is some 600 characters long. */
const CHARACTERS_MAX = 4_000;

const receiptShape = z.strictObject({
  station: z.string().min(1).max(100),
  /** Hash of the entry that began the chain in which `seq` stands. */
  chainId: hash,
  seq: z.int().positive(),
  /** Hash of the entry `seq`: all before it is held too. */
  head: hash,
  /** When what it tells was received last, ISO 8601 with the superior's offset. */
  receivedAt: z.iso.datetime({ offset: true }),
  /** Of the key that signed. */
  keyId,
});

export type Receipt = Readonly<z.infer<typeof receiptShape>>;

/** One line. */
export function receiptLine(
  receipt: Omit<Receipt, 'keyId'>,
  keys: Pick<SigningKeys, 'sign' | 'publicKey'>,
): string {
  const publicKey = keys.publicKey();
  if (publicKey === null) throw refuse('district.no-key', {}, 3);
  return signedLine(RECEIPT, nfcJson({ ...receipt, keyId: keyIdOf(publicKey) }), keys);
}

/**
 * What the owner of the key says that it holds. Refusals `receipt.newer-format`, `receipt.no-receipt`,
 * `receipt.bad-signature`, `receipt.other-key`.
 */
export function readReceipt(line: string, publicKey: Uint8Array): Receipt {
  const signed =
    line.length > CHARACTERS_MAX ? ({ fault: 'foreign' } as const) : readSignedLine(RECEIPT, line);
  if ('fault' in signed) throw refuse(FAULTS[signed.fault]);
  const { success, data } = receiptShape.safeParse(jsonIn(signed.text));
  if (!success) throw refuse('receipt.no-receipt');
  if (Buffer.compare(signed.publicKey, publicKey) !== 0 || data.keyId !== keyIdOf(publicKey))
    throw refuse('receipt.other-key', { keyId: keyIdOf(signed.publicKey), expected: keyIdOf(publicKey) });
  return data;
}

const FAULTS = {
  newer: 'receipt.newer-format',
  foreign: 'receipt.no-receipt',
  unsigned: 'receipt.bad-signature',
} as const;
