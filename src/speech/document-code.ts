/** The shape of a document's number: "15/2024/NĐ-CP", "48-KL/TW", "2104/UBND-NC", "QCVN 06:2022/BXD". Shapes only, no words. */

import { HANOI_STYLE } from '../model/speech-style.ts';
import { issuerWords, topicWords } from './document-issuer.ts';
import { typeWords } from './document-type.ts';
import { matchAt } from './reading.ts';

export interface DocumentCode {
  /** Digits as written, without thousands' dots; null where the number is still blank. */
  readonly number: string | null;
  /** "12a/NQ-CP"; '' for most. */
  readonly letter: string;
  /** A part of a standard ("16-1:2015"); ''. */
  readonly part: string;
  readonly year: string | null;
  /** Clusters after the number, as written. */
  readonly clusters: readonly string[];
  /** "48-KL/TW": the Party joins number and kind by a hyphen. */
  readonly party: boolean;
  /** Place after its last character. */
  readonly end: number;
}

const NUMBER = /(\d{1,3}(?:\.\d{3})+|\d{1,7})([a-zđA-D](?=[-/]))?(?:-(\d{1,2})(?=:\d{4}))?/uy;
const YEAR = / ?[/:] ?((?:19|20)\d\d)(?!\d)/uy;
const CLUSTER = /( ?)([-/.])( ?)((?:\p{Lu}{1,2}\.(?=\p{Lu}))?\p{Lu}[\p{L}&]{0,14}\d{0,3})(?![\p{L}\d])/uy;
const MOST_CLUSTERS = 5;

/** A number and what is joined to it, from `at`; null where no digit stands there. */
export function numberedCodeAt(text: string, at: number): DocumentCode | null {
  const number = matchAt(NUMBER, text, at);
  if (number === null) return null;
  const digits = (number[1] ?? '').replaceAll('.', '');
  const rest = joinedAt(text, at + number[0].length);
  return { number: digits, letter: number[2] ?? '', part: number[3] ?? '', ...rest };
}

/** "      /KH-UBND": the clerk fills the number in later. */
export function blankCodeAt(text: string, at: number): DocumentCode | null {
  const rest = joinedAt(text, at);
  return rest.clusters.length === 0 ? null : { number: null, letter: '', part: '', ...rest };
}

type Joined = Pick<DocumentCode, 'year' | 'clusters' | 'party' | 'end'>;

function joinedAt(text: string, at: number): Joined {
  const year = matchAt(YEAR, text, at);
  let end = at + (year?.[0].length ?? 0);
  const clusters: string[] = [];
  let party = false;
  while (clusters.length < MOST_CLUSTERS) {
    const match = matchAt(CLUSTER, text, end);
    if (match === null) break;
    const [whole, space = '', sign = '', after = '', cluster = ''] = match;
    if (!isCluster(cluster) || (sign === '.' && (space + after !== '' || clusters.length === 0))) break;
    // Spaced out, it may be the next thing said: only what a code still lacks is taken, and a unit typed unevenly.
    const uneven = space !== after && topicWords(cluster) !== null;
    if (space + after !== '' && clusters.length > 0 && !isLacking(clusters) && !uneven) break;
    if (clusters.length === 0) party = sign === '-';
    clusters.push(cluster);
    end += whole.length;
  }
  return { year: year?.[1] ?? null, clusters, party, end };
}

/** The kind is there, who issued it is not. */
function isLacking(clusters: readonly string[]): boolean {
  return clusters.length === 1 && typeWords(clusters[0] ?? '') !== null;
}

const CAPITALS = /^[\p{Lu}&.]{2,}\d*$/u;

/** Not a word that merely begins with a capital. */
function isCluster(cluster: string): boolean {
  if (CAPITALS.test(cluster)) return true;
  return typeWords(cluster) !== null || issuerWords(cluster, HANOI_STYLE, 'state') !== null;
}
