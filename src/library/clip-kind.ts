/** A clip's kind as people write it, in Vietnamese or English, with or without its marks. */
import type { ClipKind } from '../model/clip.ts';
import { plainWords } from './slug.ts';

const KINDS: ReadonlyMap<string, ClipKind> = new Map([
  ['tin', 'news'],
  ['news', 'news'],
  ['bai', 'feature'],
  ['feature', 'feature'],
  ['thong-bao', 'notice'],
  ['notice', 'notice'],
  ['nhac-hieu', 'chime'],
  ['chime', 'chime'],
  ['nhac-nen', 'bed'],
  ['bed', 'bed'],
]);

/** null: none of the five. */
export function clipKindOf(words: string): ClipKind | null {
  return KINDS.get(plainWords(words)) ?? null;
}
