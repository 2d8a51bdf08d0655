/**
 * What the station takes from the chain, kept up to date: other processes append to it too (approvals, confirmed hours,
 * orders to skip), and the daemon obeys what it says at the moment of play.
 */
import type { EntryKind } from '../model/entry.ts';
import type { RecordStore } from '../model/ports/record-store.ts';
import { readRights } from '../rights/fold.ts';
import { NO_RIGHTS, type RightsState } from '../rights/rights-state.ts';
import { currentVersion, type VersionInForce, versionsInForce } from './schedule-version.ts';

/** What may change which version is in force, or what a mix is made of. */
const GROUND_KINDS: readonly EntryKind[] = [
  'approved',
  'approval-revoked',
  'clip-added',
  'clip-removed',
  'hours-confirmed',
  'rules-confirmed',
];

export class ChainView {
  readonly #records: RecordStore;
  #seenSeq = -1;
  #groundSeq = 0;
  #rights: RightsState = NO_RIGHTS;
  #timeline: readonly VersionInForce[] = [];

  constructor(records: RecordStore) {
    this.#records = records;
  }

  get rights(): RightsState {
    return this.#rights;
  }

  /** Versions that are, or will be, in force for what is still undecided. */
  get timeline(): readonly VersionInForce[] {
    return this.#timeline;
  }

  get inForce(): VersionInForce | null {
    return this.#timeline.at(-1) ?? null;
  }

  /** Changes when mixes made before may have to be made anew. */
  get ground(): string {
    return `${this.#groundSeq} ${this.inForce?.version ?? ''}`;
  }

  /** Reads on; tells what is new. */
  refresh(): { readonly ground: boolean; readonly timeline: boolean } {
    const { seq } = this.#records.head();
    if (seq === this.#seenSeq) return { ground: false, timeline: false };
    const since = this.#seenSeq;
    this.#rights = readRights(this.#records, this.#rights);
    const [...ground] = this.#records.entries(Math.max(0, since), GROUND_KINDS);
    this.#groundSeq = ground.at(-1)?.seq ?? this.#groundSeq;
    const [version] = this.#records.entries(Math.max(0, since), ['schedule-in-force']);
    if (version !== undefined) this.#timeline = this.#readTimeline();
    // Last: what could not be read is read again, never passed over.
    this.#seenSeq = seq;
    return { ground: ground.length > 0, timeline: version !== undefined };
  }

  #readTimeline(): readonly VersionInForce[] {
    const decidedUntilMs = this.#records.decidedUntilMs();
    if (decidedUntilMs !== null) return versionsInForce(this.#records, decidedUntilMs);
    const current = currentVersion(this.#records);
    return current === null ? [] : [current];
  }
}
