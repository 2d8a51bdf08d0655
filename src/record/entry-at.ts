/** One entry of the chain by its number. */
import type { SealedEntry } from '../model/entry.ts';
import type { RecordStore } from '../model/ports/record-store.ts';

/** null: the record does not reach it. */
export function entryAt(records: Pick<RecordStore, 'entries'>, seq: number): SealedEntry | null {
  const { value } = records.entries(seq - 1).next();
  return value?.seq === seq ? value : null;
}
