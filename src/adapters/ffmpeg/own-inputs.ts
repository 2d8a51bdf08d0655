/**
 * A render's inputs, copied into a folder of its own and proved there: a file of `audio/` that is changed while ffmpeg
 * reads it, and changed back afterwards, must not be heard under its approval (law 3).
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RenderInput } from '../../model/ports/audio-tools.ts';
import { refuse } from '../../model/problem.ts';
import { readWhileWritten } from './growing-file.ts';

export interface OwnInput extends RenderInput {
  /** Path of the copy; nothing is there where the file could not be read. */
  readonly copy: string;
}

/** In the order of the inputs; the same bytes are copied once. Nothing is proved yet. */
export async function ownInputs(
  folder: string,
  inputs: readonly RenderInput[],
): Promise<readonly OwnInput[]> {
  const once = new Map(inputs.map((input) => [input.sha256, input]));
  const copies = new Map<string, string>();
  for (const { path, sha256 } of once.values()) {
    const copy = join(folder, `${copies.size}${extname(path)}`);
    copies.set(sha256, copy);
    // Shares the blocks where the file system can.
    await copyFile(path, copy, constants.COPYFILE_FICLONE).catch(() => undefined);
  }
  return inputs.map((input) => ({ ...input, copy: copies.get(input.sha256) ?? '' }));
}

/** Rejects with `mix.input-altered` when a copy is missing or has other bytes than its file was to have. */
export async function proveInputs(inputs: readonly OwnInput[]): Promise<void> {
  for (const [copy, { path, sha256 }] of new Map(inputs.map((input) => [input.copy, input]))) {
    const hash = createHash('sha256');
    await readWhileWritten(copy, 0, Promise.resolve(), (chunk) => hash.update(chunk));
    if (hash.digest('hex') !== sha256) throw refuse('mix.input-altered', { path });
  }
}
