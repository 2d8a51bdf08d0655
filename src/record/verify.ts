/**
 * Proves a chain, or names the first entry that breaks it (law 8); then that the airing rows that people read are what
 * the entries say.
 */
import type { Airing } from '../model/airing.ts';
import type { ChainHead, SealedEntry } from '../model/entry.ts';
import { Course, type EntryFault } from './course.ts';
import { RowCheck, type RowFinding } from './row-check.ts';

export type Finding = ({ readonly kind: 'entry' } & EntryFault) | RowFinding;

export interface Verification {
  readonly ok: boolean;
  /** Entries proved before the first break. */
  readonly entries: number;
  readonly airings: number;
  readonly head: ChainHead;
  /** The first broken entry alone; or, where the chain is whole, every airing row that differs. */
  readonly findings: readonly Finding[];
}

/** Streams once over `entries` (all, in order) beside `rows` (all, by `seq`); `head` is where the chain is said to end. */
export function verifyChain(
  entries: Iterable<SealedEntry>,
  head: ChainHead,
  rows: Iterable<Airing>,
): Verification {
  const check = new RowCheck(rows);
  const course = new Course();
  for (const sealed of entries) {
    const followed = course.follow(sealed);
    if ('fault' in followed) return result(course, head, [{ kind: 'entry', ...followed }]);
    const { airing } = followed;
    if (airing !== null && airing.outcome !== null) check.ended(airing);
  }
  const end = course.endFault(head);
  if (end !== null) return result(course, head, [{ kind: 'entry', ...end }]);
  return result(course, head, check.findings(course.open.values()));
}

function result(course: Course, head: ChainHead, findings: readonly Finding[]): Verification {
  return {
    ok: findings.length === 0,
    entries: course.last.seq,
    airings: course.ended.size + course.open.size,
    head,
    findings,
  };
}
