/**
 * What may follow what in an airing's life (law 2): unknown → opened → closed, or unknown → decided; nothing after an
 * ending. Whoever comes second to a claim has lost it (law 1).
 */
import type { Airing } from '../model/airing.ts';
import type { ChainHead, EntryBody } from '../model/entry.ts';
import { AlreadyClaimed } from '../model/ports/record-store.ts';
import { refuse } from '../model/problem.ts';

/** An entry that the chain cannot hold after those it has: a fault of the program, never of a person. */
export class ImpossibleEntry extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ImpossibleEntry';
  }
}

/** The airing an entry speaks of; null when it speaks of none. */
export function airingIdOf(body: EntryBody): string | null {
  if (body.kind === 'airing-opened' || body.kind === 'airing-decided') return body.airing.id;
  return body.kind === 'airing-closed' ? body.id : null;
}

/** Throws `AlreadyClaimed` when the airing has begun or ended before, `ImpossibleEntry` when nothing is there to close. */
export function requireAiringAllows(body: EntryBody, known: Airing | null): void {
  if (body.kind === 'airing-opened' || body.kind === 'airing-decided') {
    if (known !== null) throw new AlreadyClaimed(body.airing.id);
    return;
  }
  if (body.kind !== 'airing-closed') return;
  if (known === null) throw new ImpossibleEntry(`airing ${body.id} is closed but was never opened`);
  if (known.outcome !== null) throw new ImpossibleEntry(`airing ${body.id} has its ending already`);
}

/** A chain begins once, and again only after a restore that names the head it goes on from. */
export function requireChainAllows(body: EntryBody, head: Pick<ChainHead, 'seq' | 'hash'>): void {
  if (body.kind !== 'chain-began') {
    if (head.seq === 0) throw refuse('record.not-begun', {}, 3);
    return;
  }
  const goesOn = head.seq > 0;
  if (goesOn !== (body.parent !== null)) throw new ImpossibleEntry('a chain begins where one is already');
  if (body.parent !== null && body.parent.head !== head.hash) {
    throw new ImpossibleEntry('a chain goes on from a head that is not the last one');
  }
}
