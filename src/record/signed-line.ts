/**
 * A text with its Ed25519 signature and the key that made it, as one line of JSON. Each byte of the line has its one
 * meaning: base64 that says the same in other letters is another line, and refused.
 */
import { createPublicKey, verify } from 'node:crypto';
import type { SigningKeys } from '../model/ports/secrets.ts';

interface SignedLine {
  /** What was signed, exactly. */
  readonly text: string;
  /** DER, SubjectPublicKeyInfo. Whose it is is known only to whoever was given the key before. */
  readonly publicKey: Uint8Array;
}

/** What sets one kind of document apart: no signature of one is ever a signature of another. */
export interface SignedKind {
  /** First bytes of what is signed. */
  readonly domainTag: string;
  /** The line's first key, whose value is the format. */
  readonly name: string;
  readonly format: number;
}

export function signedLine(kind: SignedKind, text: string, keys: Pick<SigningKeys, 'sign'>): string {
  const { signature, publicKey } = keys.sign(signedBytes(kind, text));
  return lineOf(kind, text, base64(signature), base64(publicKey));
}

/** `newer`: a later program's; `foreign`: no such line; `unsigned`: the signature is not that key's over this text. */
export function readSignedLine(
  kind: SignedKind,
  line: string,
): SignedLine | { readonly fault: 'newer' | 'foreign' | 'unsigned' } {
  const value = jsonOf(line);
  const format = value[kind.name];
  if (typeof format === 'number' && format > kind.format) return { fault: 'newer' };
  const { text, signature, publicKey } = value;
  if (typeof text !== 'string' || typeof signature !== 'string' || typeof publicKey !== 'string')
    return { fault: 'foreign' };
  const [signatureBytes, key] = [Buffer.from(signature, 'base64'), Buffer.from(publicKey, 'base64')];
  if (line !== lineOf(kind, text, base64(signatureBytes), base64(key))) return { fault: 'foreign' };
  if (!isSigned(signedBytes(kind, text), signatureBytes, key)) return { fault: 'unsigned' };
  return { text, publicKey: new Uint8Array(key) };
}

function isSigned(bytes: Uint8Array, signature: Uint8Array, publicKey: Buffer): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

function signedBytes({ domainTag }: SignedKind, text: string): Uint8Array {
  return Buffer.from(domainTag + text, 'utf8');
}

function lineOf({ name, format }: SignedKind, text: string, signature: string, publicKey: string): string {
  return JSON.stringify({ [name]: format, text, signature, publicKey });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function jsonOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
