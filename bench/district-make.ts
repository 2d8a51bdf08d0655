// A process of its own that makes exports as stations send them: sealed, signed, packed by the program itself.
// node bench/district-make.ts FOLDER FIRST COUNT EXPORTS: stations FIRST … FIRST + COUNT - 1, EXPORTS files of each.
import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFiles } from '../src/adapters/export-files.ts';
import type { SealedEntry } from '../src/model/entry.ts';
import type { SigningKeys } from '../src/model/ports/secrets.ts';
import { GENESIS_HASH, sealEntry } from '../src/record/chain.ts';
import { exportEntryLine } from '../src/record/export-entry.ts';
import { exportHeadLine } from '../src/record/export-head.ts';
import type { ExportManifest } from '../src/record/export-manifest.ts';
import { isoInstant } from '../src/record/iso-instant.ts';
import { keyIdOf } from '../src/record/key-id.ts';
import { keyToken } from '../src/record/key-token.ts';
import { BEGAN_MS, stationYear, type Written, ZONE } from './district-year.ts';

const [folder = '.', first, count, exports] = process.argv.slice(2);
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  await makeStation(number, Number(exports));
}

async function makeStation(number: number, files: number): Promise<void> {
  const id = stationId(number);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const keys = {
    sign: (bytes: Uint8Array) => ({ signature: sign(null, bytes, privateKey), publicKey: der }),
  };
  const entries = [...sealed(number, id, keyIdOf(der))];
  const chainId = entries[0]!.hash;
  for (let nth = 0; nth < files; nth += 1) {
    const [from, to] = [nth, nth + 1].map((share) => Math.floor((entries.length * share) / files));
    const path = join(folder, `${id}-${String(nth).padStart(3, '0')}.loa`);
    await writeExport(path, number, id, chainId, entries.slice(from, to), keys);
  }
  writeFileSync(join(folder, `${id}.key`), keyToken({ id, publicKey: der }));
}

async function writeExport(
  path: string,
  number: number,
  station: string,
  chainId: string,
  entries: readonly SealedEntry[],
  keys: Pick<SigningKeys, 'sign'>,
): Promise<void> {
  const [opening, last] = [entries[0]!, entries.at(-1)!];
  const { publicKey } = keys.sign(new Uint8Array());
  const exportedAt = isoInstant(last.atMs + 60_000, ZONE);
  const manifest: ExportManifest = {
    station,
    name: `Đài truyền thanh phường số ${number}`,
    unit: `Phường số ${number}`,
    zone: ZONE,
    demo: false,
    chainId,
    fromSeq: opening.seq,
    toSeq: last.seq,
    prevHash: opening.prevHash,
    head: last.hash,
    exportedAt,
    decidedUntil: exportedAt,
    keyId: keyIdOf(publicKey),
  };
  const draft = await exportFiles().draft(path, linesOf(manifest, entries, keys));
  draft.keep();
}

function* linesOf(
  manifest: ExportManifest,
  entries: readonly SealedEntry[],
  keys: Pick<SigningKeys, 'sign'>,
): Generator<string> {
  yield exportHeadLine(manifest, keys);
  for (const entry of entries) yield exportEntryLine(entry);
}

function* sealed(number: number, id: string, keyId: string): Generator<SealedEntry> {
  let head: Pick<SealedEntry, 'seq' | 'hash'> = { seq: 0, hash: GENESIS_HASH };
  for (const { atMs, body } of written(number, id, keyId)) {
    const entry = sealEntry(head, atMs, body);
    head = entry;
    yield entry;
  }
}

function* written(number: number, station: string, keyId: string): Generator<Written> {
  const name = `Đài truyền thanh phường số ${number}`;
  const unit = `Phường số ${number}`;
  const began = { station, name, unit, zone: ZONE, keyId, demo: false, parent: null };
  yield { atMs: BEGAN_MS, body: { kind: 'chain-began', ...began } };
  yield* stationYear(number);
}

function stationId(number: number): string {
  return `phuong-${String(number).padStart(4, '0')}`;
}
