/**
 * A render's inputs, copied into a folder of its own and proved there while ffmpeg reads them: a file of `audio/` that is
 * changed meanwhile, and changed back afterwards, must not be heard under its approval (law 3).
 */
import { createHash } from 'node:crypto';
import { type BigIntStats, constants } from 'node:fs';
import { copyFile, lstat, open, stat } from 'node:fs/promises';
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
/** Shares the blocks where the file system can; never writes into what stands there. */
const COPY_MODE = constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE;

/**
 * In the order of the inputs; the same bytes are copied once, and not yet proved. Rejects with `mix.input-altered` when a
 * file cannot be read.
 */
export async function ownInputs(
  folder: string,
  inputs: readonly RenderInput[],
): Promise<readonly OwnInput[]> {
  const own = new Map<string, Promise<OwnInput>>();
  for (const input of inputs) {
    if (own.has(input.sha256)) continue;
    const copy = join(folder, `input-${own.size}${extname(input.path)}`);
    own.set(
      input.sha256,
      copied(input.path, copy).then((mark) => ({ ...input, copy, mark })),
    );
  }
  // Whatever becomes of them: nothing is laid into the folder once this has ended.
  await Promise.allSettled(own.values());
  return Promise.all(inputs.flatMap(({ sha256 }) => own.get(sha256) ?? []));
}

/** Rejects with `mix.input-altered` unless each copy has the bytes it was to have. */
export async function proveInputs(inputs: readonly OwnInput[]): Promise<void> {
  for (const input of new Set(inputs)) {
    if ((await sha256Of(input)) !== input.sha256) throw altered(input.path);
  }
}

/** Rejects with `mix.input-altered` unless the copies are those that were proved: ffmpeg opens them by their names. */
export async function checkUntouched(inputs: readonly OwnInput[]): Promise<void> {
  for (const { copy, mark, path } of inputs) {
    const facts = await lstat(copy, { bigint: true }).catch(() => null);
    if (facts === null || markOf(facts) !== mark) throw altered(path);
  }
}

/** Returns the copy's mark. A pipe would never end: only files are copied. */
async function copied(path: string, copy: string): Promise<string> {
  try {
    if (!(await stat(path)).isFile()) throw altered(path);
    await copyFile(path, copy, COPY_MODE);
    return markOf(await lstat(copy, { bigint: true }));
  } catch {
    throw altered(path);
  }
}

/** null: another file has been laid in the copy's place. */
async function sha256Of({ copy, mark, path }: OwnInput): Promise<string | null> {
  const file = await open(copy, 'r').catch(() => {
    throw altered(path);
  });
  try {
    if (markOf(await file.stat({ bigint: true })) !== mark) return null;
    const hash = createHash('sha256');
    const chunk = new Uint8Array(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** A file system sets `ctime` at every write and every renaming, and lets nobody set it. */
function markOf({ dev, ino, size, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, ctimeNs].join(' ');
}

function altered(path: string): Refusal {
  return refuse('mix.input-altered', { path });
}
