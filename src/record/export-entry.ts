/**
 * An entry as a line of an export. Payloads leave as they were sealed, except those that hold a PIN's hash: six digits
 * are found from it in hours. Of such an entry only its place in the chain and its kind leave.
 */
import type { EntryKind, SealedEntry } from '../model/entry.ts';
import { refuse } from '../model/problem.ts';
import type { EntryLink } from './course.ts';

/** Kinds whose payload stays at the station: never one that speaks of an airing. */
const KEPT_BACK: readonly EntryKind[] = ['person-added', 'pin-set'];

export type ExportedEntry = EntryLink &
  ({ readonly payload: string; readonly kind: null } | { readonly payload: null; readonly kind: EntryKind });

/** The line, without its end. */
export function exportEntryLine({ seq, prevHash, hash, payload, kind }: SealedEntry): string {
  return lineOf(
    staysBack(kind)
      ? { seq, prevHash, hash, payload: null, kind }
      : { seq, prevHash, hash, payload, kind: null },
  );
}

/** Whether the kind's payload never leaves. */
export function staysBack(kind: string): kind is EntryKind {
  return KEPT_BACK.some((kept) => kept === kind);
}

/** `number` is the line's, from 1. Refusals `export.bad-line`, `export.hidden` (a payload that has to be shown is not). */
export function readEntryLine(line: string, number: number): ExportedEntry {
  const entry = entryOf(line);
  if (entry === null || lineOf(entry) !== line) throw refuse('export.bad-line', { line: number });
  if (entry.kind !== null && !staysBack(entry.kind)) throw refuse('export.hidden', { seq: entry.seq });
  return entry;
}

/** What the line says in the keys that are known; `lineOf` shows whether it says more. */
function entryOf(line: string): ExportedEntry | null {
  let value: Partial<Readonly<Record<string, unknown>>> | null;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { seq, prevHash, hash, payload, kind } = value;
  if (typeof seq !== 'number' || typeof prevHash !== 'string' || typeof hash !== 'string') return null;
  if (typeof payload === 'string') return { seq, prevHash, hash, payload, kind: null };
  if (payload !== null || typeof kind !== 'string') return null;
  return { seq, prevHash, hash, payload, kind: kind as EntryKind };
}

function lineOf({ seq, prevHash, hash, payload, kind }: ExportedEntry): string {
  return JSON.stringify(
    kind === null ? { seq, prevHash, hash, payload } : { seq, prevHash, hash, payload, kind },
  );
}
