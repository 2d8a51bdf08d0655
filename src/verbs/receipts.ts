/** What the superior unit holds of this record, as its receipts prove against our own chain. */
import type { KeptReceipt } from '../model/ports/kept-receipts.ts';
import type { RecordStore } from '../model/ports/record-store.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, refuse } from '../model/problem.ts';
import { entryAt } from '../record/entry-at.ts';
import type { Receipt } from '../record/receipt.ts';

/**
 * null: it speaks of our own chain, and all up to its entry is received. Else why it counts for nothing:
 * `receipt.ahead` (of the end of our record), `receipt.other-head`. Refusal `receipt.other-station`.
 */
export function faultOfReceipt(
  { records, station }: Pick<Ward, 'records' | 'station'>,
  receipt: Receipt,
): Problem | null {
  const { seq, head, chainId } = receipt;
  if (receipt.station !== station.id) throw refuse('receipt.other-station', { station: receipt.station });
  const { seq: toSeq } = records.head();
  const fault = (code: string): Problem => ({ code, severity: 'error', params: { seq, toSeq } });
  if (seq > toSeq) return fault('receipt.ahead');
  const isOurs = entryAt(records, seq)?.hash === head && chainIdAt(records, seq) === chainId;
  return isOurs ? null : fault('receipt.other-head');
}

/** The receipt that speaks of the most of our chain, as it stands now; null: there is none. */
export function lastReceipt({ records, receipts }: Pick<Ward, 'records' | 'receipts'>): KeptReceipt | null {
  for (const receipt of receipts.all()) {
    if (entryAt(records, receipt.seq)?.hash === receipt.head) return receipt;
  }
  return null;
}

/**
 * Entries after which another branch of this record may have begun, from `seq` back, at the end the record's begin; of one
 * that was never restored the entry before `seq`, where the other side finds out what differs.
 */
export function branchPoints(records: RecordStore, seq: number): readonly number[] {
  const began = [...records.entries(0, ['chain-began'])].map((entry) => entry.seq - 1);
  return began.length === 1 ? [seq - 1] : began.filter((point) => point < seq).reverse();
}

function chainIdAt(records: RecordStore, seq: number): string | null {
  const began = [...records.entries(0, ['chain-began'])].filter((entry) => entry.seq <= seq);
  return began.at(-1)?.hash ?? null;
}
