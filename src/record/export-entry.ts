/**
 * An entry as a line of an export. Payloads leave as they were sealed, except those that hold a PIN's hash: six digits
 * are found from it in hours. Of such an entry only its place in the chain and its kind leave.
 */
import type { EntryKind, SealedEntry } from '../model/entry.ts';
import { refuse } from '../model/problem.ts';
import type { EntryLink } from './course.ts';

/** Kinds whose payload stays at the station: never one that speaks of an airing. */
const KEPT_BACK: readonly EntryKind[] = ['person-added', 'pin-set'];

/** A line as it is written: number, hashes, then the payload as it was sealed, or null and the kind of one that stays. */
const START = /^\{"seq":([1-9]\d{0,14}),"prevHash":"/;
const BEFORE_HASH = '","hash":"';
const BEFORE_PAYLOAD = '","payload":';
const START_BYTES_MAX = 200;
const HASH_DIGITS = 64;
const HASH = /^[0-9a-f]{64}$/;
const STAYED = /^null,"kind":"([a-z-]+)"\}$/;
const [OBJECT_BEGINS, OBJECT_ENDS] = Buffer.from('{}');

type ExportedEntry = EntryLink &
  (
    | {
        /** UTF-8. */
        readonly payload: Uint8Array;
        readonly kind: null;
      }
    | { readonly payload: null; readonly kind: EntryKind }
  );

/** The line, without its end. */
export function exportEntryLine({ seq, prevHash, hash, payload, kind }: SealedEntry): string {
  const start = `{"seq":${seq},"prevHash":"${prevHash}","hash":"${hash}","payload":`;
  return staysBack(kind) ? `${start}null,"kind":"${kind}"}` : `${start}${payload}}`;
}

/** Whether the kind's payload never leaves. */
export function staysBack(kind: string): kind is EntryKind {
  return KEPT_BACK.some((kept) => kept === kind);
}

/**
 * `number` is the line's, from 1. What it gives as hashes is as long as one; that they are the right ones, and what the
 * payload's bytes mean, is found when the entry is followed. Refusals `export.bad-line`, `export.hidden` (a payload that
 * has to be shown is not).
 */
export function readEntryLine(line: Buffer, number: number): ExportedEntry {
  const text = line.toString('latin1', 0, START_BYTES_MAX);
  const [start = '', digits = ''] = START.exec(text) ?? [];
  const hashAt = start.length + HASH_DIGITS + BEFORE_HASH.length;
  const payloadAt = hashAt + HASH_DIGITS + BEFORE_PAYLOAD.length;
  const isStart =
    start !== '' &&
    text.startsWith(BEFORE_HASH, hashAt - BEFORE_HASH.length) &&
    text.startsWith(BEFORE_PAYLOAD, payloadAt - BEFORE_PAYLOAD.length);
  if (!isStart) throw refuse('export.bad-line', { line: number });
  const link = {
    seq: Number(digits),
    prevHash: text.slice(start.length, start.length + HASH_DIGITS),
    hash: text.slice(hashAt, hashAt + HASH_DIGITS),
  };
  if (line[payloadAt] === OBJECT_BEGINS && line[line.length - 1] === OBJECT_ENDS)
    return { ...link, payload: line.subarray(payloadAt, -1), kind: null };
  const kind = STAYED.exec(line.toString('latin1', payloadAt))?.[1];
  // Such an entry's hash is taken as given: nothing else would find letters in it that no hash has.
  if (kind === undefined || !HASH.test(link.hash)) throw refuse('export.bad-line', { line: number });
  if (!staysBack(kind)) throw refuse('export.hidden', { seq: link.seq });
  return { ...link, payload: null, kind };
}
