/** A ward with a key of its own that aired at six and missed noon on each of the dates, and the lines of its exports. */
import { exportFiles } from '../../src/adapters/export-files.ts';
import type { SigningKeys } from '../../src/model/ports/secrets.ts';
import { appendEntries } from '../../src/record/append.ts';
import { exportHeadLine, readExportHead } from '../../src/record/export-head.ts';
import type { ExportManifest } from '../../src/record/export-manifest.ts';
import { type ExportScope, exportRecord } from '../../src/verbs/export-record.ts';
import { closedAt, missedAt, openedAt } from './airing-entries.ts';
import { beginRecord, type TempWard, tempWard } from './temp-ward.ts';

/** Entries of the chain before the first airing: one begins it, two are the people with their PINs, one confirms hours. */
export const FIRST_ENTRIES = 4;
export const ENTRIES_A_DAY = 3;

export function exportingWard(dates: readonly string[], id?: string): TempWard {
  const bare = tempWard();
  const ward = id === undefined ? bare : { ...bare, station: { ...bare.station, id } };
  ward.keys.make();
  beginRecord(ward);
  airOn(ward, dates);
  return ward;
}

/** `programme`: another than the one that such entries are of. */
export function airOn(ward: TempWard, dates: readonly string[], programme?: string): void {
  const changes = programme === undefined ? {} : { programme };
  for (const date of dates) {
    const six = `${date}T06:00:00+07:00`;
    appendEntries(ward.records, Date.parse(six), [
      openedAt(six, changes),
      closedAt(six),
      missedAt(`${date}T12:00:00+07:00`, changes),
    ]);
  }
}

/** As `loa export` writes it, into the ward's folder. */
export async function exported(ward: TempWard, scope: ExportScope = { kind: 'all' }) {
  const made = await exportRecord(ward, exportFiles(), scope, ward.files.root);
  if (made === null) throw new Error('nothing is new');
  const lines: string[] = [];
  for await (const some of exportFiles().read(made.file)) lines.push(...some.map(String));
  return { ...made, lines };
}

/** Handed over by twos: nothing hangs on how many come together. */
export async function* linesOf(lines: readonly string[]): AsyncGenerator<readonly Buffer[]> {
  for (let at = 0; at < lines.length; at += 2) yield lines.slice(at, at + 2).map((line) => Buffer.from(line));
}

/** The head with another manifest, signed anew by whoever has such a key. */
export function resigned(
  [head = '']: readonly string[],
  changes: Partial<ExportManifest>,
  keys: Pick<SigningKeys, 'sign'>,
): string {
  return exportHeadLine({ ...readExportHead(head).manifest, ...changes }, keys);
}
