/**
 * A chain as it is being followed, entry by entry (law 8): every hash, every link, every number, every airing's course.
 * The same for a station's own record, from its first entry, and for an export that begins anywhere in it.
 */
import type { Airing } from '../model/airing.ts';
import type { Entry, SealedEntry } from '../model/entry.ts';
import { AlreadyClaimed } from '../model/ports/record-store.ts';
import { Refusal } from '../model/problem.ts';
import { airingIdOf, ImpossibleEntry, requireAiringAllows, requireChainAllows } from './airing-state.ts';
import { entryHash, GENESIS_HASH, parseEntry, UnreadableEntry } from './chain.ts';
import { projectEntry } from './project.ts';

/** What can be wrong with an entry; `words/` has a sentence for each. */
type Fault =
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

export interface EntryFault {
  readonly seq: number;
  readonly fault: Fault;
}

/** Where a chain stands after an entry. */
type ChainPlace = Pick<Entry, 'seq' | 'hash'>;

/** An entry's place in the chain, its payload aside. */
export type EntryLink = Pick<SealedEntry, 'seq' | 'prevHash' | 'hash'>;

/** A sealed entry; a file of entries has the payload's bytes and says nothing beside it. */
type FollowableEntry = EntryLink &
  Partial<Pick<SealedEntry, 'atMs' | 'kind'>> & { readonly payload: string | Uint8Array };

type Followed =
  | {
      readonly entry: Entry;
      /** The airing it speaks of as it stands now; null: of none, or of one that began before the first place. */
      readonly airing: Airing | null;
    }
  | EntryFault;

/** Where following begins, and what is known there. */
interface CourseStart {
  readonly after: ChainPlace;
  /** An airing that was open there; null: of none such is known. */
  readonly openBefore: (id: string) => Airing | null;
  /** Whether an entry's content can be worked with: that of a stranger may be anything. */
  readonly isReadable: (entry: Entry) => boolean;
}

/** Before the first entry, which its own station wrote. */
const CHAIN_START: CourseStart = {
  after: { seq: 0, hash: GENESIS_HASH },
  openBefore: () => null,
  isReadable: () => true,
};

export class Course {
  last: ChainPlace;
  readonly ended = new Set<string>();
  readonly open = new Map<string, Airing>();
  private readonly start: CourseStart;

  constructor(start: CourseStart = CHAIN_START) {
    this.last = start.after;
    this.start = start;
  }

  /** The next entry and what it made of its airing; or its fault. */
  follow(sealed: FollowableEntry): Followed {
    const fault = this.placeFault(sealed);
    if (fault !== null) return fault;
    const { seq } = sealed;
    if (entryHash(sealed.prevHash, sealed.payload) !== sealed.hash) return { seq, fault: 'changed' };
    try {
      const entry = parseEntry(sealed);
      if (isMislabelled(sealed, entry)) return { seq, fault: 'mislabelled' };
      if (!this.start.isReadable(entry)) return { seq, fault: 'unreadable' };
      const airing = this.take(entry);
      this.last = sealed;
      return { entry, airing };
    } catch (error) {
      return { seq, fault: faultOfError(error) };
    }
  }

  /** Goes past an entry whose payload is not shown: its hash is taken as given. A chain begins with one that is shown. */
  pass(link: EntryLink): EntryFault | null {
    const fault = this.placeFault(link);
    if (fault !== null) return fault;
    if (this.last.seq === 0) return { seq: link.seq, fault: 'impossible' };
    this.last = link;
    return null;
  }

  /** Whether what was followed ends where it is said to end. */
  endFault(head: ChainPlace): EntryFault | null {
    const { seq, hash } = this.last;
    if (seq < head.seq) return { seq: seq + 1, fault: 'tail-missing' };
    if (seq > head.seq) return { seq: head.seq + 1, fault: 'beyond-head' };
    return hash === head.hash ? null : { seq, fault: 'changed' };
  }

  private placeFault({ seq, prevHash }: EntryLink): EntryFault | null {
    const expected = this.last.seq + 1;
    if (seq > expected) return { seq: expected, fault: 'missing' };
    if (seq < expected) return { seq, fault: 'out-of-order' };
    return prevHash === this.last.hash ? null : { seq, fault: 'broken-link' };
  }

  private take(entry: Entry): Airing | null {
    const { body } = entry;
    requireChainAllows(body, this.last);
    const id = airingIdOf(body);
    if (id === null) return null;
    if (this.ended.has(id)) throw new AlreadyClaimed(id);
    const known = this.open.get(id) ?? this.start.openBefore(id);
    const beganBefore = known === null && body.kind === 'airing-closed' && this.start.after.seq > 0;
    if (!beganBefore) requireAiringAllows(body, known);
    const airing = projectEntry(entry, known);
    if (airing !== null && airing.outcome === null) this.open.set(id, airing);
    else {
      this.open.delete(id);
      this.ended.add(id);
    }
    return airing;
  }
}

function isMislabelled(sealed: FollowableEntry, entry: Entry): boolean {
  if (sealed.seq !== entry.seq) return true;
  if (sealed.atMs !== undefined && sealed.atMs !== entry.atMs) return true;
  return sealed.kind !== undefined && sealed.kind !== entry.body.kind;
}

function faultOfError(error: unknown): Fault {
  if (error instanceof UnreadableEntry) return 'unreadable';
  if (error instanceof AlreadyClaimed || error instanceof ImpossibleEntry || error instanceof Refusal) {
    return 'impossible';
  }
  throw error;
}
