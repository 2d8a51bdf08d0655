/**
 * Whether an XLSX file is small enough to be taken apart: its parts are inflated one by one, as a reader of streams would
 * find them, with a limit on their sum and on the rows and columns that they name (a cell in the last row of all would
 * be a million rows).
 */
import { inflateRawSync } from 'node:zlib';

const LARGEST_UNPACKED_BYTES = 40 * 1024 * 1024;
const MOST_PARTS = 500;
/** That hold something. */
const MOST_ROWS = 50_000;
/** Some programs name the last possible row (1,048,576) though it is empty; of all sheets together. */
const MOST_EMPTY_ROWS = 4_000_000;
/** Letters of a column: ZZ is the 702nd. */
const MOST_COLUMN_LETTERS = 2;

const LOCAL_HEADER = 0x04034b50;
const HEADER_BYTES = 30;
const DESCRIBED_LATER = 0x08;

export function isSaneWorkbook(bytes: Buffer): boolean {
  let at = 0;
  let bytesLeft = LARGEST_UNPACKED_BYTES;
  let rowsLeft = MOST_EMPTY_ROWS;
  for (let part = 0; isHeader(bytes, at); part += 1) {
    const unpacked = part < MOST_PARTS ? unpackedAt(bytes, at, bytesLeft) : null;
    if (unpacked === null) return false;
    rowsLeft -= rowsOf(unpacked);
    bytesLeft -= unpacked.content.length;
    if (rowsLeft < 0) return false;
    at = unpacked.next;
  }
  return at > 0;
}

function isHeader(bytes: Buffer, at: number): boolean {
  return at + HEADER_BYTES <= bytes.length && bytes.readUInt32LE(at) === LOCAL_HEADER;
}

interface Unpacked {
  readonly name: string;
  readonly content: Buffer;
  /** Where the next part begins. */
  readonly next: number;
}

/** null: broken, or more than `most` bytes. */
function unpackedAt(bytes: Buffer, at: number, most: number): Unpacked | null {
  const flags = bytes.readUInt16LE(at + 6);
  const method = bytes.readUInt16LE(at + 8);
  const packedBytes = bytes.readUInt32LE(at + 18);
  const nameEnd = at + HEADER_BYTES + bytes.readUInt16LE(at + 26);
  const name = bytes.toString('utf8', at + HEADER_BYTES, nameEnd);
  const begin = nameEnd + bytes.readUInt16LE(at + 28);
  if (method === 0) {
    const end = begin + packedBytes;
    if ((flags & DESCRIBED_LATER) !== 0 || end > bytes.length || packedBytes > most) return null;
    return { name, content: bytes.subarray(begin, end), next: end };
  }
  if (method !== 8) return null;
  const inflated = inflate(bytes.subarray(begin), most);
  if (inflated === null) return null;
  const end = begin + inflated.packedBytes;
  return {
    name,
    content: inflated.content,
    next: (flags & DESCRIBED_LATER) !== 0 ? afterDescriptor(bytes, end) : end,
  };
}

function inflate(packed: Buffer, most: number): { content: Buffer; packedBytes: number } | null {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, most),
      info: true,
    }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { content: buffer, packedBytes: engine.bytesWritten };
  } catch {
    return null;
  }
}

/** A descriptor has 12, 16, 20 or 24 bytes, with or without a mark of its own. */
function afterDescriptor(bytes: Buffer, end: number): number {
  for (const length of [12, 16, 20, 24]) {
    const at = end + length;
    if (at + 4 <= bytes.length && bytes.toString('latin1', at, at + 2) === 'PK') return at;
  }
  return bytes.length;
}

/** Rows that a reader would make of a sheet; more than there may be, where one of its cells lies too far out. */
function rowsOf({ name, content }: Unpacked): number {
  if (!/worksheets\/[^/]+\.xml$/i.test(name)) return 0;
  let rows = 0;
  const places = content
    .toString('latin1')
    .matchAll(/<(?:\w+:)?(?:c|row)\b[^>]*?\br\s*=\s*["']([A-Z]*)(\d+)["']/gi);
  for (const [, letters = '', number = ''] of places) {
    const row = Number(number);
    if (letters !== '' && (letters.length > MOST_COLUMN_LETTERS || row > MOST_ROWS))
      return Number.POSITIVE_INFINITY;
    rows = Math.max(rows, row);
  }
  return rows;
}
