/**
 * A station that airs, is restored from old backups, and sends real export files; it signs whatever a test wants it to
 * say. Its record is in memory, so that a test makes many.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { exportFiles } from '../../src/adapters/export-files.ts';
import type { EntryBody, SealedEntry } from '../../src/model/entry.ts';
import type { SigningKeys } from '../../src/model/ports/secrets.ts';
import type { InstantMs } from '../../src/model/time.ts';
import { GENESIS_HASH, sealEntry } from '../../src/record/chain.ts';
import { exportEntryLine } from '../../src/record/export-entry.ts';
import { exportHeadLine } from '../../src/record/export-head.ts';
import type { ExportManifest } from '../../src/record/export-manifest.ts';
import { keyIdOf } from '../../src/record/key-id.ts';
import { closedAt, missedAt, openedAt } from './airing-entries.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

export interface Sent {
  readonly fromSeq?: number;
  readonly toSeq?: number;
  /** What the manifest says besides, true or not. */
  readonly says?: Partial<ExportManifest>;
  /** The lines behind the head, when they are not what the station wrote. */
  readonly lines?: (lines: readonly string[]) => readonly string[];
}

export class SendingStation {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly keys: Pick<SigningKeys, 'sign'>;
  readonly folder: string;
  entries: readonly SealedEntry[] = [];
  private files = 0;

  constructor(id = 'phuong-lang', beganAt = '2024-03-18T05:00:00+07:00') {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.id = id;
    this.publicKey = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
    this.keys = {
      sign: (bytes) => ({ signature: sign(null, bytes, privateKey), publicKey: this.publicKey }),
    };
    this.folder = mkdtempSync(join(tmpdir(), 'loa-sending-'));
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    this.began(Date.parse(beganAt), null);
  }

  get head(): SealedEntry {
    const last = this.entries.at(-1);
    if (last === undefined) throw new Error('a station begins with an entry');
    return last;
  }

  write(at: InstantMs | string, ...bodies: readonly EntryBody[]): void {
    const atMs = typeof at === 'string' ? Date.parse(at) : at;
    for (const body of bodies) {
      const head = this.entries.at(-1) ?? { seq: 0, hash: GENESIS_HASH };
      this.entries = [...this.entries, sealEntry(head, atMs, body)];
    }
  }

  /** On each date a minute at six, and a slot missed at noon: three entries, two airings. */
  airOn(...dates: readonly string[]): void {
    for (const date of dates) {
      const six = `${date}T06:00:00+07:00`;
      this.write(`${date}T06:01:00+07:00`, openedAt(six), closedAt(six));
      this.write(`${date}T12:10:00+07:00`, missedAt(`${date}T12:00:00+07:00`));
    }
  }

  /** From a backup that ends with the entry; what came after is gone at the station. */
  restore(seq: number, at: string, cause = 'máy hỏng'): void {
    const chainId = this.chainOf(seq);
    this.entries = this.entries.slice(0, seq);
    this.began(Date.parse(at), { chainId, head: this.head.hash, cause });
  }

  /** The path of a new file. */
  async send({
    fromSeq = 1,
    toSeq = this.head.seq,
    says = {},
    lines = (own) => own,
  }: Sent = {}): Promise<string> {
    const entries = this.entries.slice(fromSeq - 1, toSeq);
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) throw new Error('no such entries');
    const manifest: ExportManifest = {
      station: this.id,
      name: 'Đài truyền thanh phường Láng',
      unit: 'phường Láng',
      zone: ZONE,
      demo: false,
      chainId: this.chainOf(toSeq),
      fromSeq,
      toSeq,
      prevHash: first.prevHash,
      head: last.hash,
      exportedAt: '2024-03-31T08:00:00+07:00',
      decidedUntil: null,
      keyId: keyIdOf(this.publicKey),
      ...says,
    };
    const path = join(this.folder, `${++this.files}.loa`);
    const all = [exportHeadLine(manifest, this.keys), ...lines(entries.map(exportEntryLine))];
    (await exportFiles().draft(path, all)).keep();
    return path;
  }

  private began(atMs: InstantMs, parent: { chainId: string; head: string; cause: string } | null): void {
    this.write(atMs, {
      kind: 'chain-began',
      station: this.id,
      name: 'Đài',
      unit: 'phường Láng',
      zone: ZONE,
      keyId: keyIdOf(this.publicKey),
      demo: false,
      parent,
    });
  }

  private chainOf(seq: number): string {
    const began = this.entries.slice(0, seq).findLast(({ kind }) => kind === 'chain-began');
    return began?.hash ?? '';
  }
}
