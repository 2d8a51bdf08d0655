/** The words that a voice gets for a text, and the hash by which an approver approves them (law 3). */
import { createHash } from 'node:crypto';

/** NFC, with line breaks and runs of spaces as one space: how a YAML file folds a text changes nothing said. */
export function spokenWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** SHA-256 (hex) of the spoken words. */
export function wordsSha256(text: string): string {
  return createHash('sha256').update(spokenWords(text), 'utf8').digest('hex');
}
