/** Proves the station's whole record as it stands at one moment, while the daemon may be appending. */
import type { RecordStore } from '../model/ports/record-store.ts';
import { type Verification, verifyChain } from '../record/verify.ts';

export function verifyLog(records: RecordStore): Verification {
  return records.atOneMoment(() => verifyChain(records.entries(0), records.head(), records.airingsBySeq()));
}
