/** Ready mixes on disk, read by frame. */
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WavWriter } from '../../src/adapters/loudspeakers/wav-writer.ts';
import { mixFiles } from '../../src/adapters/mix-files.ts';
import { BYTES_PER_FRAME, CHANNELS, MIX_BLOCK_FRAMES, WAV_HEADER_BYTES } from '../../src/model/sound.ts';
import { blocksOf } from '../fakes/mix-blocks.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loa-mix-'));
  path = join(folder, 'mix.wav');
  const wav = new WavWriter(path, 'new');
  wav.append(Int16Array.from({ length: 1000 * CHANNELS }, (_, at) => at));
  wav.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

test('any stretch of a mix is read to the frame, and nothing beyond its end', () => {
  const mix = mixFiles.open(path, blocksOf(path));
  expect(mix.lengthFrames).toBe(1000);
  expect([...mix.read(10, 2)]).toEqual([20, 21, 22, 23]);
  expect([...mix.read(999, 50)]).toEqual([1998, 1999]);
  expect(mix.read(1000, 1)).toHaveLength(0);
  mix.close();
});

test('a file that is no canonical WAV, or is cut short, is refused before it is needed', () => {
  const other = join(folder, 'other.wav');
  writeFileSync(other, Buffer.alloc(500));
  expect(() => mixFiles.open(other, [])).toThrow('no canonical');
  truncateSync(path, WAV_HEADER_BYTES + 999 * BYTES_PER_FRAME);
  expect(() => mixFiles.open(path, [])).toThrow('shorter than its header');
  expect(() => mixFiles.open(join(folder, 'none.wav'), [])).toThrow('ENOENT');
});

test('a mix that loses its end while it is read is an error, not silence', () => {
  const mix = mixFiles.open(path, blocksOf(path));
  truncateSync(path, WAV_HEADER_BYTES + 500 * BYTES_PER_FRAME);
  expect(() => mix.read(400, 200)).toThrow('ends before its last frame');
  mix.close();
});

test('a mix written over while it is on air is an error before one changed frame is handed out', () => {
  const wav = new WavWriter(path, 'new');
  wav.append(new Int16Array(10 * MIX_BLOCK_FRAMES * CHANNELS).fill(5));
  wav.close();
  const mix = mixFiles.open(path, blocksOf(path));
  expect(mix.read(MIX_BLOCK_FRAMES - 1, 2)).toEqual(new Int16Array(4).fill(5));
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.from([6]), 0, 1, WAV_HEADER_BYTES + 8 * MIX_BLOCK_FRAMES * BYTES_PER_FRAME);
  closeSync(file);
  expect(mix.read(7 * MIX_BLOCK_FRAMES, 100)).toEqual(new Int16Array(200).fill(5));
  expect(() => mix.read(8 * MIX_BLOCK_FRAMES - 1, 10)).toThrow('was changed');
  mix.close();
});
