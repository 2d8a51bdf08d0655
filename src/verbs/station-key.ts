/** The key that a station's exports are signed with, under the name that its record bears. */
import type { KeyToken } from '../record/key-token.ts';
import { type ExportingWard, signingChain } from './export-record.ts';

/** Refusals `export.no-key`, `export.not-our-key`, `record.not-begun`. */
export function stationKey(ward: ExportingWard): KeyToken {
  const { began, publicKey } = signingChain(ward, ward.records.head().seq);
  return { id: began.station, publicKey };
}
