/**
 * Text files as officers bring them, read as letters or refused: what is a sound, a Word document or of an older
 * encoding would be spoken as nonsense.
 */
import { refuse } from '../model/problem.ts';

/** What stands ahead of a text that Windows’ Notepad saved as “Unicode”; the decoder takes it off, as it does UTF-8’s. */
const MARKED_ENCODINGS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Of files whose bytes alone may not give them away: rich text, and some PDF, are letters throughout. */
const SIGNATURES = ['{\\rtf', '%PDF-'];

/** UTF-8, or UTF-16 that begins with its mark. Refusal `clip.not-plain-text`. */
export function readPlainText(bytes: Uint8Array): string {
  const encoding = MARKED_ENCODINGS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  const text = decoded(bytes, encoding ?? 'utf-8');
  const isText =
    text !== null && !text.includes('\0') && !SIGNATURES.some((signature) => text.startsWith(signature));
  if (!isText) throw refuse('clip.not-plain-text');
  return text;
}

/** null: no text of this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
