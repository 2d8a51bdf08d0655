import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { incomingFilesIn } from '../../src/adapters/incoming-files.ts';
import { refuse } from '../../src/model/problem.ts';
import { DAY_MS } from '../../src/model/time.ts';
import { refusedLater } from '../fakes/refused-later.ts';

const NOW_MS = Date.parse('2024-03-18T08:00:00+07:00');
const HEAD = '{"loaExport":1,"text":"đài phường Láng"}';
const ENTRIES = Array.from({ length: 2_000 }, (_, seq) => `{"seq":${seq},"rest":"${seq ** 7}"}`);
const BODY = gzipSync(`${[HEAD, ...ENTRIES].join('\n')}\n`);

function incoming(bytesMax?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'loa-incoming-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, files: incomingFilesIn(folder, { nowMs: () => NOW_MS }, bytesMax) };
}

/** A body as a network hands it over, `onTaken` told of each piece. */
async function* inPieces(body: Uint8Array, bytes: number, onTaken: () => void = () => {}) {
  for (let at = 0; at < body.length; at += bytes) {
    onTaken();
    yield body.subarray(at, at + bytes);
  }
}

test('a body is judged by its first line before a byte of it is on disk, then is there whole', async () => {
  const { folder, files } = incoming();
  const judged: string[] = [];
  const file = await files.receive(inPieces(BODY, 700), async (line) => {
    judged.push(line);
    expect(readdirSync(folder)).toEqual([]);
    return true;
  });
  if (file === null) throw new Error('it was wanted');
  expect(judged).toEqual([HEAD]);
  expect(readFileSync(file.path).equals(BODY)).toBe(true);
  file.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('however small the pieces are, or if all comes in one, the first line is the same', async () => {
  const small = gzipSync(`${HEAD}\n`);
  for (const bytes of [1, 7, 16_384, BODY.length]) {
    const { files } = incoming();
    for (const body of [small, BODY.subarray(0, 40_000)]) {
      const lines: string[] = [];
      const file = await files.receive(inPieces(body, bytes), async (line) => lines.push(line) > 0);
      if (file === null) throw new Error('it was wanted');
      expect(lines).toEqual([HEAD]);
      expect(readFileSync(file.path).equals(body)).toBe(true);
      file.discard();
    }
  }
});

test('of what the judge refuses nothing is written, and the rest is read and dropped, within a bound', async () => {
  const { folder, files } = incoming();
  let taken = 0;
  const refusing = () => Promise.reject(refuse('district.unknown-station'));
  const body = inPieces(BODY, 1_000, () => (taken += 1));
  expect(await refusedLater(() => files.receive(body, refusing))).toEqual(['district.unknown-station']);
  expect(taken).toBe(Math.ceil(BODY.length / 1_000));
  expect(readdirSync(folder)).toEqual([]);

  let dropped = 0;
  async function* endless() {
    yield BODY;
    for (;;) {
      dropped += 1;
      yield new Uint8Array(1_000_000);
    }
  }
  expect(await refusedLater(() => files.receive(endless(), refusing))).toEqual(['district.unknown-station']);
  expect(dropped).toBe(16);
});

test('of what the judge does not want nothing is written, and the rest is read and dropped', async () => {
  const { folder, files } = incoming();
  let taken = 0;
  const body = inPieces(BODY, 1_000, () => (taken += 1));
  expect(await files.receive(body, async () => false)).toBeNull();
  expect(taken).toBe(Math.ceil(BODY.length / 1_000));
  expect(readdirSync(folder)).toEqual([]);
});

test('what is no export is refused by its first bytes, and asks no judge', async () => {
  const { folder, files } = incoming();
  const never = () => Promise.reject(new Error('nobody is to be asked'));
  const bodies: readonly Uint8Array[] = [
    Buffer.from('GET / HTTP/1.1'),
    new Uint8Array(100_000),
    new Uint8Array(0),
    // A line without an end, and one that begins after any head has ended.
    gzipSync('x'.repeat(500)),
    gzipSync(`${Array.from({ length: 60_000 }, (_, at) => at ** 5).join('')}\n`),
  ];
  for (const body of bodies)
    expect(await refusedLater(() => files.receive(inPieces(body, 5_000), never))).toEqual([
      'export.not-an-export',
    ]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a bomb is unpacked no further than its head', async () => {
  const { files } = incoming();
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  const before = process.memoryUsage().rss;
  const never = () => Promise.reject(new Error('nobody is to be asked'));
  expect(await refusedLater(() => files.receive(inPieces(bomb, 65_536), never))).toEqual([
    'export.not-an-export',
  ]);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('a body that is too large, or that breaks, leaves nothing', async () => {
  const { folder, files } = incoming(20_000);
  expect(BODY.length).toBeGreaterThan(20_000);
  expect(await refusedLater(() => files.receive(inPieces(BODY, 3_000), async () => true))).toEqual([
    'export.too-large',
  ]);
  expect(readdirSync(folder)).toEqual([]);
  async function* broken() {
    yield BODY.subarray(0, 18_000);
    throw new Error('ECONNRESET');
  }
  await expect(files.receive(broken(), async () => true)).rejects.toThrow('ECONNRESET');
  expect(readdirSync(folder)).toEqual([]);
});

test('each has a place of its own; what a dead process left there is cleared after a day', () => {
  const { folder, files } = incoming();
  const [left, young] = [join(folder, '.making-cu'), join(folder, '.making-moi')];
  for (const path of [left, young]) mkdirSync(path);
  utimesSync(left, 0, (NOW_MS - DAY_MS - 1_000) / 1_000);
  utimesSync(young, 0, (NOW_MS - DAY_MS + 60_000) / 1_000);
  const [one, two] = [files.place(), files.place()];
  expect(one.path).not.toBe(two.path);
  expect(existsSync(one.path)).toBe(false);
  expect(dirname(dirname(one.path))).toBe(folder);
  expect([left, young].map((path) => existsSync(path))).toEqual([false, true]);
  one.discard();
  two.discard();
  expect(readdirSync(folder)).toEqual(['.making-moi']);
});
