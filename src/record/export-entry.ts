/**
 * An entry as a line of an export. Payloads leave as they were sealed, except those that hold a PIN's hash: six digits
 * are found from it in hours. Of such an entry only its place in the chain and its kind leave.
 */
import type { EntryKind, SealedEntry } from '../model/entry.ts';
import { refuse } from '../model/problem.ts';
import type { EntryLink } from './course.ts';

/** Kinds whose payload stays at the station: never one that speaks of an airing. */
const KEPT_BACK: readonly EntryKind[] = ['person-added', 'pin-set'];

/** A line as it is written: number, hashes, then the payload's text as a JSON string, or the kind of one that stays. */
const NUMBER = /^\{"seq":([1-9]\d{0,14}),"prevHash":"/;
const BEFORE_HASH = '","hash":"';
const BEFORE_PAYLOAD = '","payload":';
const HASH_DIGITS = 64;
const HASH = /^[0-9a-f]{64}$/;
const STAYED = /^null,"kind":"([a-z-]+)"\}$/;
const OTHER_ESCAPE = /\\[^"]/;
const ESCAPED_BACKSLASH = '\\\\';

type ExportedEntry = EntryLink &
  ({ readonly payload: string; readonly kind: null } | { readonly payload: null; readonly kind: EntryKind });

/** The line, without its end. */
export function exportEntryLine({ seq, prevHash, hash, payload, kind }: SealedEntry): string {
  const link = { seq, prevHash, hash };
  return JSON.stringify(staysBack(kind) ? { ...link, payload: null, kind } : { ...link, payload });
}

/** Whether the kind's payload never leaves. */
export function staysBack(kind: string): kind is EntryKind {
  return KEPT_BACK.some((kept) => kept === kind);
}

/**
 * `number` is the line's, from 1. What it gives as hashes is as long as one; that they are the right ones is found when the
 * entry is followed. Refusals `export.bad-line`, `export.hidden` (a payload that has to be shown is not).
 */
export function readEntryLine(line: string, number: number): ExportedEntry {
  const [start, digits] = NUMBER.exec(line) ?? [];
  if (start === undefined) throw refuse('export.bad-line', { line: number });
  const seq = Number(digits);
  const prevEnd = start.length + HASH_DIGITS;
  const hashAt = prevEnd + BEFORE_HASH.length;
  const hashEnd = hashAt + HASH_DIGITS;
  if (!line.startsWith(BEFORE_HASH, prevEnd) || !line.startsWith(BEFORE_PAYLOAD, hashEnd))
    throw refuse('export.bad-line', { line: number });
  const link = { seq, prevHash: line.slice(start.length, prevEnd), hash: line.slice(hashAt, hashEnd) };
  const shown = line.slice(hashEnd + BEFORE_PAYLOAD.length);
  if (shown.startsWith('"') && shown.endsWith('"}'))
    return { ...link, payload: payloadOf(shown.slice(0, -1), number), kind: null };
  const kind = STAYED.exec(shown)?.[1];
  // Such an entry's hash is taken as given: nothing else would find letters in it that no hash has.
  if (kind === undefined || !HASH.test(link.hash)) throw refuse('export.bad-line', { line: number });
  if (!staysBack(kind)) throw refuse('export.hidden', { seq });
  return { ...link, payload: null, kind };
}

/** A payload has one spelling: it is JSON without control characters, so nothing but quotes and backslashes is escaped. */
function payloadOf(text: string, line: number): string {
  try {
    if (!OTHER_ESCAPE.test(text) || !OTHER_ESCAPE.test(text.replaceAll(ESCAPED_BACKSLASH, '')))
      return JSON.parse(text);
  } catch {
    // No string: refused below.
  }
  throw refuse('export.bad-line', { line });
}
