/**
 * A certificate's file: the page as PDF, then, in comment lines that readers of PDF pass over, the signed statement, then
 * once more where the page's index stands, for readers that look for it at the very end. Every byte is signed, or follows
 * from what is: whatever is changed shows.
 */
import { createHash } from 'node:crypto';
import type { SigningKeys } from '../model/ports/secrets.ts';
import { refuse } from '../model/problem.ts';
import { type CertificateFacts, type CertificateStatement, readStatement } from './certificate-statement.ts';
import { keyIdOf } from './key-id.ts';
import { nfcJson } from './nfc-json.ts';
import { readSignedLine, type SignedKind, signedLine } from './signed-line.ts';

const CERTIFICATE: SignedKind = {
  domainTag: 'loa-phuong/certificate/v1\n',
  name: 'loaCertificate',
  format: 1,
};

/** Begins the comment. It stands at a line's beginning, once. */
const MARK = '%loa-certificate ';
const END = /startxref\r?\n(\d+)\r?\n%%EOF\r?\n$/;
const LINE_END = 0x0a;
/** No honest certificate is larger. */
export const CERTIFICATE_BYTES_MAX = 5_000_000;

export interface ReadCertificate {
  readonly statement: CertificateStatement;
  /** DER, SubjectPublicKeyInfo, of the key that signed. Whose it is is for the reader to know. */
  readonly publicKey: Uint8Array;
  readonly page: Uint8Array;
}

/** `page`: a PDF. */
export function certificateFile(
  facts: CertificateFacts,
  page: Uint8Array,
  keys: Pick<SigningKeys, 'sign'>,
): Uint8Array {
  const whole = certifiedPage(page);
  const statement: CertificateStatement = { ...facts, pageSha256: sha256(whole) };
  const tail = tailOf(whole, signedLine(CERTIFICATE, nfcJson(statement), keys));
  if (tail === null) throw new RangeError('the page is no whole PDF');
  return Buffer.concat([whole, Buffer.from(tail)]);
}

/** The page as it stands in the file: what follows begins a line. */
export function certifiedPage(page: Uint8Array): Uint8Array {
  return page.at(-1) === LINE_END ? page : Buffer.concat([page, Buffer.of(LINE_END)]);
}

/**
 * Refusals `certificate.none` (no such file), `certificate.newer-format`, `certificate.bad-signature`,
 * `certificate.bad-statement`, `certificate.page-changed`, `certificate.tail-changed`.
 */
export function readCertificate(bytes: Uint8Array): ReadCertificate {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf(`\n${MARK}`) + 1;
  if (at === 0) throw refuse('certificate.none');
  const page = file.subarray(0, at);
  const tail = file.subarray(at);
  const line = tail.subarray(MARK.length, tail.indexOf('\n')).toString('utf8');
  const read = readSignedLine(CERTIFICATE, line);
  if ('fault' in read) throw refuse(FAULTS[read.fault]);
  const statement = readStatement(read.text);
  if (statement === null || keyIdOf(read.publicKey) !== statement.keyId)
    throw refuse('certificate.bad-statement');
  if (sha256(page) !== statement.pageSha256) throw refuse('certificate.page-changed');
  const expected = tailOf(page, line);
  if (expected === null || !tail.equals(Buffer.from(expected))) throw refuse('certificate.tail-changed');
  return { statement, publicKey: read.publicKey, page };
}

const FAULTS = {
  newer: 'certificate.newer-format',
  foreign: 'certificate.none',
  unsigned: 'certificate.bad-signature',
} as const;

/** What follows a page; null where the page does not end as a PDF does. */
function tailOf(page: Uint8Array, line: string): string | null {
  const end = Buffer.from(page.subarray(Math.max(0, page.length - 100))).toString('latin1');
  const index = END.exec(end)?.[1];
  return index === undefined ? null : `${MARK}${line}\nstartxref\n${index}\n%%EOF\n`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
