/** The checkpoint after a power cut: a torn or damaged write leaves the record before it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CheckpointFile } from '../../src/adapters/checkpoint-file.ts';
import type { CheckpointState } from '../../src/model/ports/checkpoint.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loa-checkpoint-'));
  path = join(folder, 'checkpoint');
});
afterEach(() => rmSync(folder, { recursive: true }));

function state(airing: string, heardFrames: number): CheckpointState {
  return { airing, startedAtMs: 5, clusters: [{ cluster: 'default', heardFrames }], atMs: 5 + heardFrames };
}

test('what was written last is read, by whoever opens the file next', () => {
  const writer = new CheckpointFile(path);
  for (let frames = 0; frames < 100; frames += 1) writer.write(state('sang', frames));
  writer.sync();
  expect(new CheckpointFile(path).readOf('sang')).toEqual(state('sang', 99));
  expect(new CheckpointFile(path).readOf('sang')).toEqual(state('sang', 99));
});

test('where nothing was ever on air there is nothing to read', () => {
  expect(new CheckpointFile(path).readOf('sang')).toBeNull();
  writeFileSync(path, 'not a checkpoint');
  expect(new CheckpointFile(path).readOf('sang')).toBeNull();
});

test('a write cut short at any byte leaves the record before it', () => {
  const writer = new CheckpointFile(path);
  writer.write(state('sang', 1));
  writer.write(state('sang', 2));
  const before = readFileSync(path);
  writer.write(state('sang', 3));
  const after = readFileSync(path);
  const changed = [...after.keys()].filter((at) => after[at] !== before[at]);
  const torn = Buffer.from(before);
  for (const at of changed.slice(0, -1)) {
    torn[at] = after[at] ?? 0;
    writeFileSync(path, torn);
    expect(new CheckpointFile(path).readOf('sang')).toEqual(state('sang', 2));
  }
  writeFileSync(path, after);
  expect(new CheckpointFile(path).readOf('sang')).toEqual(state('sang', 3));
});

test('a file that is damaged or lost is not taken for one in which nothing was on air', () => {
  const checkpoint = new CheckpointFile(path);
  expect(checkpoint.isReadable()).toBe(false);
  checkpoint.clear();
  expect(checkpoint.isReadable()).toBe(true);
  checkpoint.write(state('sang', 1));
  checkpoint.write(state('sang', 2));
  expect(checkpoint.isReadable()).toBe(true);
  const bytes = readFileSync(path);
  const first = bytes.indexOf('sang');
  const second = bytes.lastIndexOf('sang');
  for (const at of [first, second]) bytes[at] = 0;
  writeFileSync(path, bytes);
  expect(new CheckpointFile(path).readOf('sang')).toBeNull();
  expect(new CheckpointFile(path).isReadable()).toBe(false);
});

test('the airing before keeps its last count while the next one is on air', () => {
  const writer = new CheckpointFile(path);
  for (const airing of ['mot', 'hai', 'ba']) {
    for (let frames = 1; frames <= 5; frames += 1) writer.write(state(airing, frames));
  }
  const reader = new CheckpointFile(path);
  expect(reader.readOf('ba')).toEqual(state('ba', 5));
  expect(reader.readOf('hai')).toEqual(state('hai', 5));
  expect(reader.readOf('mot')).toBeNull();
});

test('a new process goes on counting where the old one stopped, and clearing forgets all', () => {
  new CheckpointFile(path).write(state('mot', 7));
  const next = new CheckpointFile(path);
  next.write(state('hai', 1));
  expect(new CheckpointFile(path).readOf('hai')).toEqual(state('hai', 1));
  expect(new CheckpointFile(path).readOf('mot')).toEqual(state('mot', 7));
  next.clear();
  expect(new CheckpointFile(path).readOf('sang')).toBeNull();
});
