/** The same station on another machine, from a backup that ends with an entry: its record goes on in a new chain. */
import { appendEntries } from '../../src/record/append.ts';
import { parseEntries } from '../../src/record/chain.ts';
import { keyIdOf } from '../../src/record/key-id.ts';
import { type TempWard, tempWard } from './temp-ward.ts';

export function restoredWard(lost: TempWard, seq: number, at: string, cause: string): TempWard {
  const { station, keys } = lost;
  const ward: TempWard = { ...tempWard(), station, keys };
  let chainId = '';
  for (const { atMs, body, hash, seq: own } of parseEntries(lost.records.entries(0))) {
    if (own > seq) break;
    if (body.kind === 'chain-began') chainId = hash;
    appendEntries(ward.records, atMs, [body]);
    if (ward.records.head().hash !== hash) throw new Error(`entry ${own} was not restored as it was`);
  }
  const { id, name, unit, zone, demo } = station;
  const keyId = keyIdOf(keys.publicKey() ?? new Uint8Array());
  const parent = { chainId, head: ward.records.head().hash, cause };
  const began = { station: id, name, unit: unit.name, zone, keyId, demo, parent } as const;
  appendEntries(ward.records, Date.parse(at), [{ kind: 'chain-began', ...began }]);
  return ward;
}
