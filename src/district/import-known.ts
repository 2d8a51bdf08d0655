/** What is held of a station's chain, entry by entry, read back from the exports that brought it: the evidence. */
import { refuse } from '../model/problem.ts';
import type { ReceivedExport } from '../model/received.ts';
import type { EntryLink } from '../record/course.ts';
import { readEntryLine } from '../record/export-entry.ts';
import type { KeptFiles } from './kept-evidence.ts';

/** A stretch of the held chain, in one file. */
interface Stretch {
  readonly file: string;
  readonly fromSeq: number;
  readonly toSeq: number;
}

/**
 * The entries from `fromSeq` to the end of what is held, where `received` is all that was received, in its order: each
 * export went on from some entry of what was held before it. Refusal `district.evidence-damaged`.
 */
export async function* heldLinks(
  reader: KeptFiles,
  received: readonly ReceivedExport[],
  fromSeq: number,
): AsyncGenerator<EntryLink> {
  let before: EntryLink | null = null;
  for (const stretch of stretchesOf(received, fromSeq)) {
    for await (const link of linksOf(reader, stretch)) {
      if (before !== null && (link.seq !== before.seq + 1 || link.prevHash !== before.hash))
        throw refuse('district.evidence-damaged', { file: stretch.file }, 3);
      yield link;
      before = link;
    }
  }
}

/** Whether an entry of this number and hash was ever received, in what is held now or in a branch that a restore left. */
export async function wasReceived(
  reader: KeptFiles,
  received: readonly ReceivedExport[],
  { seq, hash }: Pick<EntryLink, 'seq' | 'hash'>,
): Promise<boolean> {
  if (received.some(({ toSeq, head }) => toSeq === seq && head === hash)) return true;
  let damage: unknown = null;
  for (const { file, fromSeq, toSeq } of received) {
    if (seq < fromSeq || seq > toSeq) continue;
    try {
      for await (const link of linksOf(reader, { file, fromSeq: seq, toSeq: seq }))
        if (link.hash === hash) return true;
    } catch (error) {
      // Another file may tell of the same entries.
      damage = error;
    }
  }
  if (damage !== null) throw damage;
  return false;
}

function stretchesOf(received: readonly ReceivedExport[], fromSeq: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let openFrom = Number.POSITIVE_INFINITY;
  for (const { file, fromSeq: first, toSeq } of received.toReversed()) {
    if (openFrom <= fromSeq) break;
    if (first >= openFrom) continue;
    stretches.push({ file, fromSeq: Math.max(first, fromSeq), toSeq: Math.min(toSeq, openFrom - 1) });
    openFrom = first;
  }
  return stretches.toReversed();
}

async function* linksOf(reader: KeptFiles, { file, fromSeq, toSeq }: Stretch): AsyncGenerator<EntryLink> {
  try {
    for await (const entry of entriesOf(reader, reader.evidence.path(file), fromSeq)) {
      if (entry.seq > toSeq) return;
      yield entry;
    }
  } catch {
    // Not there, cut, or no export: what was received cannot be shown any more.
    throw refuse('district.evidence-damaged', { file }, 3);
  }
}

/** The entries of an export from `fromSeq` on, as their lines say; nothing of them is proved. */
export async function* entriesOf(
  { exportFiles }: Pick<KeptFiles, 'exportFiles'>,
  path: string,
  fromSeq: number,
): AsyncGenerator<ReturnType<typeof readEntryLine>> {
  let line = 0;
  for await (const some of exportFiles.read(path)) {
    for (const text of some) {
      line += 1;
      const entry = line === 1 ? null : readEntryLine(text, line);
      if (entry !== null && entry.seq >= fromSeq) yield entry;
    }
  }
}
