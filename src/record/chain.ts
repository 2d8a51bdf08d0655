/**
 * The hash chain of the as-run record (law 8): how an entry is sealed and read back. The hash covers a domain tag, the
 * previous entry's hash and the payload's exact bytes; payloads are written once and never serialised again.
 */
import { createHash, hash } from 'node:crypto';
import type { ChainHead, Entry, EntryBody, SealedEntry } from '../model/entry.ts';
import type { InstantMs } from '../model/time.ts';
import { nfcJson } from './nfc-json.ts';

const DOMAIN_TAG = 'loa-phuong/entry/v1\n';
const PAYLOAD_VERSION = 1;

/** Of one UTF-16 unit, at most. */
const UTF8_BYTES_MAX = 3;
/** The bytes being hashed, behind the domain tag: nearly all entries have room in it. */
const sealing = Buffer.alloc(32_768);
sealing.write(DOMAIN_TAG);

const HASH_DIGITS = 64;

/** Throws at what is none; the mark of byte order is a character like others. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A payload of fewer characters cannot nest so deep that whoever walks it runs out of stack; no honest one nests so deep. */
const SHALLOW_CHARACTERS = 2_000;
const DEPTH_MAX = 100;

/** What the first entry of a chain points back to. */
export const GENESIS_HASH = '0'.repeat(HASH_DIGITS);

/** The bytes of an entry are no payload this program knows. */
export class UnreadableEntry extends Error {
  readonly seq: number;

  constructor(seq: number, reason: string) {
    super(`entry ${seq} cannot be read: ${reason}`);
    this.name = 'UnreadableEntry';
    this.seq = seq;
  }
}

/**
 * SHA-256 in hex of an entry, whose payload is a text or its UTF-8; `prevHash` has a fixed length, so that no two splits
 * give the same bytes.
 */
export function entryHash(prevHash: string, payload: string | Uint8Array): string {
  const payloadAt = DOMAIN_TAG.length + HASH_DIGITS;
  const bytesMax = payload.length * (typeof payload === 'string' ? UTF8_BYTES_MAX : 1);
  if (prevHash.length !== HASH_DIGITS || payloadAt + bytesMax > sealing.length)
    return longHash(prevHash, payload);
  // In half the time of bytes put together first.
  sealing.write(prevHash, DOMAIN_TAG.length, 'latin1');
  const end = payloadAt + (typeof payload === 'string' ? sealing.write(payload, payloadAt) : payload.length);
  if (typeof payload !== 'string') sealing.set(payload, payloadAt);
  return hash('sha256', sealing.subarray(0, end), 'hex');
}

function longHash(prevHash: string, payload: string | Uint8Array): string {
  return createHash('sha256')
    .update(DOMAIN_TAG + prevHash)
    .update(payload)
    .digest('hex');
}

/** Seals what follows `head`. */
export function sealEntry(
  head: Pick<ChainHead, 'seq' | 'hash'>,
  atMs: InstantMs,
  body: EntryBody,
): SealedEntry {
  const seq = head.seq + 1;
  const payload = nfcJson({ v: PAYLOAD_VERSION, seq, atMs, body });
  return { seq, prevHash: head.hash, hash: entryHash(head.hash, payload), payload, atMs, kind: body.kind };
}

type ParseableEntry = Pick<SealedEntry, 'seq' | 'prevHash' | 'hash'> & {
  /** Its text, or the text's UTF-8. */
  readonly payload: string | Uint8Array;
};

/** The entry that sealed bytes say; throws `UnreadableEntry` when they say none. */
export function parseEntry(sealed: ParseableEntry): Entry {
  const payload = readPayload(sealed);
  if (payload.v !== PAYLOAD_VERSION) throw new UnreadableEntry(sealed.seq, `version ${String(payload.v)}`);
  if (typeof payload.body?.kind !== 'string') throw new UnreadableEntry(sealed.seq, 'no body');
  const { seq, atMs, body } = payload as { seq: number; atMs: number; body: EntryBody };
  return { seq, atMs, prevHash: sealed.prevHash, hash: sealed.hash, body };
}

/** `parseEntry` over a stream. */
export function* parseEntries(sealed: Iterable<SealedEntry>): IterableIterator<Entry> {
  for (const entry of sealed) yield parseEntry(entry);
}

interface Payload {
  readonly v?: unknown;
  readonly seq?: unknown;
  readonly atMs?: unknown;
  readonly body?: { readonly kind?: unknown } | null;
}

function readPayload(sealed: ParseableEntry): Payload {
  let value: unknown;
  try {
    value = JSON.parse(typeof sealed.payload === 'string' ? sealed.payload : utf8.decode(sealed.payload));
  } catch {
    throw new UnreadableEntry(sealed.seq, 'no JSON in UTF-8');
  }
  if (!isObject(value)) throw new UnreadableEntry(sealed.seq, 'no object');
  if (sealed.payload.length > SHALLOW_CHARACTERS && !isWithin(value, DEPTH_MAX))
    throw new UnreadableEntry(sealed.seq, 'too deep');
  return value;
}

function isWithin(value: object, depth: number): boolean {
  return depth > 0 && Object.values(value).every((part) => !isObject(part) || isWithin(part, depth - 1));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
