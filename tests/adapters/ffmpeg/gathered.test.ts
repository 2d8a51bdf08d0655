import { expect, test } from 'vitest';
import { Gathered } from '../../../src/adapters/ffmpeg/gathered.ts';

const MEGABYTES = Uint8Array.from({ length: 3_000_001 }, (_, at) => (at * 7919) >> 5);

async function gathered(chunkBytes: number): Promise<readonly Uint8Array[]> {
  const handedOn: Uint8Array[] = [];
  const gathering = new Gathered(async (bytes) => {
    await Promise.resolve();
    handedOn.push(Uint8Array.from(bytes));
  });
  for (let at = 0; at < MEGABYTES.length; at += chunkBytes) {
    await gathering.take(MEGABYTES.slice(at, at + chunkBytes));
  }
  await gathering.end();
  await gathering.end();
  return handedOn;
}

test.each([1_000, 65_536, 960_000, 3_000_001])(
  'chunks of %i bytes are handed on in order, whole, about a megabyte at a time',
  async (chunkBytes) => {
    const pieces = await gathered(chunkBytes);
    expect(Buffer.concat(pieces).equals(MEGABYTES)).toBe(true);
    expect(pieces.map((piece) => piece.length)).toEqual([960_000, 960_000, 960_000, 120_001]);
  },
);

test('a chunk’s memory is given up once it is taken, a part of something greater is left alone', async () => {
  const gathering = new Gathered(() => Promise.resolve());
  const own = MEGABYTES.slice(0, 65_536);
  const pooled = MEGABYTES.slice(0, 65_536);
  await gathering.take(own);
  await gathering.take(pooled.subarray(1));
  expect(own.buffer.detached).toBe(true);
  expect(pooled.buffer.detached).toBe(false);
});

test('a disk that takes nothing more is heard of by the chunk that filled the buffer', async () => {
  const gathering = new Gathered(() => Promise.reject(new Error('ENOSPC')));
  await gathering.take(MEGABYTES.subarray(0, 100));
  await expect(gathering.take(MEGABYTES.subarray(0, 960_000))).rejects.toThrow('ENOSPC');
});
