/**
 * The checkpoint (law 2): a small file of four records, two that alternate for the airing on air and two for the one
 * before it, each with its own checksum, so that a power cut in the middle of a write leaves the record before it.
 */
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Checkpoint, CheckpointState } from '../model/ports/checkpoint.ts';

/** One disk block, so that a record is never torn over two. */
const RECORD_BYTES = 4096;
/** Length and CRC-32 of the text, then the text. */
const HEAD_BYTES = 8;
const PAIRS = 2;

interface Numbered {
  readonly count: number;
  readonly pair: number;
  readonly state: CheckpointState;
}

export class CheckpointFile implements Checkpoint {
  private readonly path: string;
  private file: number | null = null;
  private newest: Numbered | null = null;

  constructor(path: string) {
    this.path = path;
  }

  write(state: CheckpointState): void {
    const before = this.newest ?? this.records()[0] ?? null;
    const same = before !== null && before.state.airing === state.airing;
    const pair = before === null || same ? (before?.pair ?? 0) : (before.pair + 1) % PAIRS;
    const next: Numbered = { count: (before?.count ?? 0) + 1, pair, state };
    const record = Buffer.alloc(RECORD_BYTES);
    const length = record.write(JSON.stringify(next), HEAD_BYTES, 'utf8');
    record.writeUInt32BE(length, 0);
    record.writeUInt32BE(crc32(record.subarray(HEAD_BYTES, HEAD_BYTES + length)), 4);
    writeSync(this.opened(), record, 0, RECORD_BYTES, (pair * 2 + (next.count % 2)) * RECORD_BYTES);
    this.newest = next;
  }

  sync(): void {
    if (this.file !== null) fdatasyncSync(this.file);
  }

  readOf(airing: string): CheckpointState | null {
    return this.records().find((record) => record.state.airing === airing)?.state ?? null;
  }

  /** A file that is not there was lost: every station on duty has made one. */
  isReadable(): boolean {
    const blocks = blocksOf(this.bytes());
    return blocks.length > 0 && blocks.every((block) => isEmpty(block) || recordIn(block) !== null);
  }

  clear(): void {
    writeSync(this.opened(), Buffer.alloc(RECORD_BYTES * PAIRS * 2), 0, RECORD_BYTES * PAIRS * 2, 0);
    this.sync();
    this.newest = null;
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  /** Whole records, newest first. */
  private records(): readonly Numbered[] {
    return blocksOf(this.bytes())
      .map(recordIn)
      .filter((record) => record !== null)
      .sort((a, b) => b.count - a.count);
  }

  private bytes(): Buffer {
    try {
      return readFileSync(this.path);
    } catch {
      return Buffer.alloc(0);
    }
  }

  private opened(): number {
    this.file ??= openForUpdate(this.path);
    return this.file;
  }
}

function openForUpdate(path: string): number {
  try {
    return openSync(path, 'r+', 0o600);
  } catch {
    return openSync(path, 'w+', 0o600);
  }
}

function blocksOf(bytes: Buffer): readonly Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / RECORD_BYTES) }, (_, at) =>
    bytes.subarray(at * RECORD_BYTES, (at + 1) * RECORD_BYTES),
  );
}

/** Never written, or cleared. */
function isEmpty(block: Buffer): boolean {
  return block.every((byte) => byte === 0);
}

function recordIn(block: Buffer): Numbered | null {
  if (block.length < HEAD_BYTES) return null;
  const length = block.readUInt32BE(0);
  const text = block.subarray(HEAD_BYTES, HEAD_BYTES + length);
  if (length === 0 || text.length !== length || crc32(text) !== block.readUInt32BE(4)) return null;
  return JSON.parse(text.toString('utf8')) as Numbered;
}
