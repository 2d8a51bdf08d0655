import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { EXPORT_LIMITS, type ExportLimits } from '../../src/model/ports/export-files.ts';
import { Refusal } from '../../src/model/problem.ts';

const LINES = ['{"một":1}', 'Phường Láng – 🔊', '', 'x'.repeat(200_000), 'cuối'];

function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'loa-export-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return { dir, path: join(dir, 'a.loa') };
}

async function written(path: string, lines: readonly string[] = LINES): Promise<Buffer> {
  (await exportFiles().draft(path, lines)).keep();
  return readFileSync(path);
}

/** The lines of a file of these bytes, or the code for which it is refused. */
async function readOf(path: string, bytes: Uint8Array, limits: ExportLimits = EXPORT_LIMITS) {
  writeFileSync(path, bytes);
  const lines: string[] = [];
  try {
    for await (const some of exportFiles(limits).read(path)) lines.push(...some.map(String));
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0]?.code;
    throw error;
  }
  return lines;
}

/** Packed by somebody else, with the header that ours have. */
function packed(text: string | Buffer): Buffer {
  const bytes = gzipSync(text);
  bytes[9] = 0xff;
  return bytes;
}

test('what is written is read back line by line, and any gzip can unpack it', async () => {
  const { path } = folder();
  const bytes = await written(path);
  expect(await readOf(path, bytes)).toEqual(LINES);
  expect(gunzipSync(bytes).toString('utf8')).toBe(`${LINES.join('\n')}\n`);
});

test('a file gets its name only when it is kept, and never over another', async () => {
  const { dir, path } = folder();
  const draft = await exportFiles().draft(path, LINES);
  expect(existsSync(path)).toBe(false);
  draft.discard();
  expect(readdirSync(dir)).toEqual([]);
  await written(path);
  await expect(exportFiles().draft(path, ['khác'])).rejects.toThrow('export.exists');
  expect(await readOf(path, readFileSync(path))).toEqual(LINES);
});

test('a writing that breaks off leaves nothing behind', async () => {
  const { dir, path } = folder();
  function* breaking() {
    yield 'một';
    throw new Error('the disk is gone');
  }
  await expect(exportFiles().draft(path, breaking())).rejects.toThrow('the disk is gone');
  expect(readdirSync(dir)).toEqual([]);
});

test('any bit flipped in the file is found, but for those that gzip never looks at', async () => {
  const { path } = folder();
  const lines = Array.from({ length: 12 }, (_, index) => `${LINES[1]} ${index}`);
  const bytes = await written(path, lines);
  const idle: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const read = await readOf(path, flipped);
    if (typeof read === 'string') expect(['export.damaged', 'export.not-an-export']).toContain(read);
    else {
      expect(read).toEqual(lines);
      idle.push(bit >> 3);
    }
  }
  // What fills the last byte of the packed text up, before the checksum and length of 8 bytes.
  expect(idle.length).toBeLessThan(8);
  expect(idle.filter((byte) => byte !== bytes.length - 9)).toEqual([]);
});

test('a file cut anywhere, or with anything behind its end, is damaged', async () => {
  const { path } = folder();
  const bytes = await written(path);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 10, max: bytes.length - 1 }), async (length) => {
      expect(await readOf(path, bytes.subarray(0, length))).toBe('export.damaged');
    }),
    { numRuns: 50 },
  );
  expect(await readOf(path, Buffer.concat([bytes, Buffer.from('thêm')]))).toBe('export.damaged');
  expect(await readOf(path, Buffer.concat([bytes, Buffer.alloc(1)]))).toBe('export.damaged');
});

test('what was never an export is called that: another file, an empty one, a cut header', async () => {
  const { path } = folder();
  expect(await readOf(path, Buffer.from('PK\u0003\u0004 một tệp khác'))).toBe('export.not-an-export');
  expect(await readOf(path, Buffer.alloc(0))).toBe('export.not-an-export');
  expect(await readOf(path, packed('x').subarray(0, 5))).toBe('export.not-an-export');
});

test('bytes that are no UTF-8, or a last line without its end, are damage', async () => {
  const { path } = folder();
  expect(await readOf(path, packed(Buffer.from([0x61, 0xff, 0x0a])))).toBe('export.damaged');
  expect(await readOf(path, packed(Buffer.from('a\nb\u00ea').subarray(0, 4)))).toBe('export.damaged');
  expect(await readOf(path, packed('a\nb'))).toBe('export.damaged');
});

test('a bomb of one endless line ends with a sentence before it is unpacked', async () => {
  const { path } = folder();
  const bomb = packed(Buffer.alloc(100_000_000, 'x'));
  expect(bomb.length).toBeLessThan(120_000);
  const before = process.memoryUsage().rss;
  expect(await readOf(path, bomb)).toBe('export.line-too-long');
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

test('a bomb of endless short lines ends at the measure of a whole file', async () => {
  const { path } = folder();
  const bomb = packed('{"seq":1}\n'.repeat(200_000));
  const limits = { ...EXPORT_LIMITS, bytesMax: 1_000_000 };
  expect(await readOf(path, bomb, limits)).toBe('export.too-large');
  expect(await readOf(path, bomb)).toHaveLength(200_000);
});

test('a reader that stops early lets go of the file', async () => {
  const { path } = folder();
  await written(path);
  for await (const [line] of exportFiles().read(path)) {
    expect(String(line)).toBe(LINES[0]);
    break;
  }
  rmSync(path);
  expect(existsSync(path)).toBe(false);
});
