/** What was found once and has been made good by what came later is no longer to be minded. */
import type { HeldRecord, StationFinding } from '../model/received.ts';

/** `held`: of the finding's station now. Forks, other chains, other keys, restores and clocks are never settled by what comes later. */
export function isSettled({ code, params }: StationFinding, held: HeldRecord | null): boolean {
  if (held === null) return false;
  if (code === 'district.no-key-yet') return true;
  // A head that lies about its chain was signed so: no file that comes later takes it back.
  if (code === 'export.other-chain') return false;
  // Of a gap the entries that were missing; of a damaged file those that it should have brought.
  const neededSeq = code === 'district.gap' ? params.toSeq : code.startsWith('export.') && params.fileToSeq;
  return typeof neededSeq === 'number' && held.seq >= neededSeq;
}
