/**
 * Proves a chain, or names the first entry that breaks it (law 8): every hash, every link, every number, every airing's
 * course; then that the airing rows that people read are what the entries say.
 */
import type { Airing } from '../model/airing.ts';
import type { ChainHead, Entry, SealedEntry } from '../model/entry.ts';
import { AlreadyClaimed } from '../model/ports/record-store.ts';
import { Refusal } from '../model/problem.ts';
import { airingIdOf, ImpossibleEntry, requireAiringAllows, requireChainAllows } from './airing-state.ts';
import { entryHash, GENESIS_HASH, parseEntry, UnreadableEntry } from './chain.ts';
import { projectEntry } from './project.ts';
import { RowCheck, type RowFinding } from './row-check.ts';

/** What can be wrong with an entry; `words/` has a sentence for each. */
export type Fault =
  /** The number before this one is not there. */
  | 'missing'
  | 'out-of-order'
  /** It does not name the hash of the entry before it. */
  | 'broken-link'
  /** Its bytes are not those that were sealed. */
  | 'changed'
  | 'unreadable'
  /** Number, instant or kind beside the payload differ from those in it. */
  | 'mislabelled'
  /** Nothing may follow what came before in this way. */
  | 'impossible'
  /** The entries end before the head, or after it. */
  | 'tail-missing'
  | 'beyond-head';

export type Finding = { readonly kind: 'entry'; readonly seq: number; readonly fault: Fault } | RowFinding;

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
  const course = new Course((airing) => check.ended(airing));
  for (const sealed of entries) {
    const fault = course.follow(sealed);
    if (fault !== null) return result(course, head, [{ kind: 'entry', ...fault }]);
  }
  const end = endFault(course.last, head);
  if (end !== null) return result(course, head, [{ kind: 'entry', ...end }]);
  return result(course, head, check.findings(course.open.values()));
}

interface EntryFault {
  readonly seq: number;
  readonly fault: Fault;
}

/** The chain as far as it has been followed. */
class Course {
  last: { readonly seq: number; readonly hash: string } = { seq: 0, hash: GENESIS_HASH };
  readonly ended = new Set<string>();
  readonly open = new Map<string, Airing>();
  private readonly onEnded: (airing: Airing) => void;

  constructor(onEnded: (airing: Airing) => void) {
    this.onEnded = onEnded;
  }

  /** The fault of the next entry; null when it follows well. */
  follow(sealed: SealedEntry): EntryFault | null {
    const expected = this.last.seq + 1;
    if (sealed.seq > expected) return { seq: expected, fault: 'missing' };
    const fault = sealed.seq < expected ? 'out-of-order' : this.faultOf(sealed);
    return fault === null ? null : { seq: sealed.seq, fault };
  }

  private faultOf(sealed: SealedEntry): Fault | null {
    if (sealed.prevHash !== this.last.hash) return 'broken-link';
    if (entryHash(sealed.prevHash, sealed.payload) !== sealed.hash) return 'changed';
    try {
      const entry = parseEntry(sealed);
      if (isMislabelled(sealed, entry)) return 'mislabelled';
      this.take(entry);
    } catch (error) {
      return faultOfError(error);
    }
    this.last = sealed;
    return null;
  }

  private take(entry: Entry): void {
    requireChainAllows(entry.body, this.last);
    const id = airingIdOf(entry.body);
    if (id === null) return;
    const known = this.open.get(id) ?? null;
    if (this.ended.has(id)) throw new AlreadyClaimed(id);
    requireAiringAllows(entry.body, known);
    const airing = projectEntry(entry, known);
    if (airing === null) return;
    if (airing.outcome === null) this.open.set(id, airing);
    else {
      this.open.delete(id);
      this.ended.add(id);
      this.onEnded(airing);
    }
  }
}

function isMislabelled(sealed: SealedEntry, entry: Entry): boolean {
  return sealed.seq !== entry.seq || sealed.atMs !== entry.atMs || sealed.kind !== entry.body.kind;
}

function faultOfError(error: unknown): Fault {
  if (error instanceof UnreadableEntry) return 'unreadable';
  if (error instanceof AlreadyClaimed || error instanceof ImpossibleEntry || error instanceof Refusal) {
    return 'impossible';
  }
  throw error;
}

function endFault(last: { readonly seq: number; readonly hash: string }, head: ChainHead): EntryFault | null {
  if (last.seq < head.seq) return { seq: last.seq + 1, fault: 'tail-missing' };
  if (last.seq > head.seq) return { seq: head.seq + 1, fault: 'beyond-head' };
  return last.hash === head.hash ? null : { seq: last.seq, fault: 'changed' };
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
