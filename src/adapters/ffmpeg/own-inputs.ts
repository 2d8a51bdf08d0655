/**
 * A render's inputs, copied into a folder of its own and proved on the way there: a file of `audio/` that is changed
 * while ffmpeg reads it, and changed back afterwards, must not be heard under its approval (law 3).
 */
import { createHash, type Hash } from 'node:crypto';
import { type BigIntStats, createReadStream } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RenderInput } from '../../model/ports/audio-tools.ts';
import { type Refusal, refuse } from '../../model/problem.ts';

export interface OwnInput extends RenderInput {
  /** Path of the copy. */
  readonly copy: string;
  /** What tells whether somebody else wrote to the copy, or laid another file in its place. */
  readonly mark: string;
}

const CHUNK_BYTES = 262_144;

/**
 * In the order of the inputs; the same bytes are copied once. Rejects with `mix.input-altered` when a file cannot be
 * read, or has other bytes than it was to have.
 */
export async function ownInputs(
  folder: string,
  inputs: readonly RenderInput[],
): Promise<readonly OwnInput[]> {
  const own = new Map<string, OwnInput>();
  for (const input of inputs) {
    if (own.has(input.sha256)) continue;
    const copy = join(folder, `input-${own.size}${extname(input.path)}`);
    own.set(input.sha256, { ...input, copy, mark: await provedCopy(input, copy) });
  }
  return inputs.flatMap(({ sha256 }) => own.get(sha256) ?? []);
}

/** Rejects with `mix.input-altered` unless the copies are those that were proved: ffmpeg opens them by their names. */
export async function checkUntouched(inputs: readonly OwnInput[]): Promise<void> {
  for (const { copy, mark, path } of inputs) {
    const facts = await lstat(copy, { bigint: true }).catch(() => null);
    if (facts === null || markOf(facts) !== mark) throw altered(path);
  }
}

/** Copies into a file that was not there; returns its mark. */
async function provedCopy({ path, sha256 }: RenderInput, copy: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(copy, 'wx');
  try {
    await file.writeFile(hashed(path, hash));
    if (hash.digest('hex') !== sha256) throw altered(path);
    return markOf(await file.stat({ bigint: true }));
  } finally {
    await file.close();
  }
}

async function* hashed(path: string, hash: Hash): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      hash.update(chunk);
      yield chunk;
    }
  } catch {
    // What could be read is not what it was to be: its hash tells.
  }
}

/** A file system sets `ctime` at every write and every renaming, and lets nobody set it. */
function markOf({ dev, ino, size, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, ctimeNs].join(' ');
}

function altered(path: string): Refusal {
  return refuse('mix.input-altered', { path });
}
