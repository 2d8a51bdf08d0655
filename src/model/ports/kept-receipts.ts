/** Receipts of the superior unit, kept beside the chain: they prove to everybody what it said that it holds. */
import type { InstantMs } from '../time.ts';

export interface KeptReceipt {
  readonly seq: number;
  /** Hash of the entry `seq`. */
  readonly head: string;
  /** By our own clock. */
  readonly gotAtMs: InstantMs;
  /** As it was signed (`record/receipt.ts`). */
  readonly line: string;
}

export interface KeptReceipts {
  /** By the entries, the last of them first. */
  all(): IterableIterator<KeptReceipt>;
  /** In place of the one of the same entry and hash. */
  keep(receipt: KeptReceipt): void;
}
