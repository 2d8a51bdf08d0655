/**
 * A render's inputs, copied into a folder of its own and proved there: a file of `audio/` that is changed while ffmpeg
 * reads it, and changed back afterwards, must not be heard under its approval (law 3).
 */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RenderInput } from '../../model/ports/audio-tools.ts';
import { refuse } from '../../model/problem.ts';

/** Paths of the copies in the order of the inputs. Refusal `mix.input-altered` when one is gone or has other bytes. */
export async function ownInputs(folder: string, inputs: readonly RenderInput[]): Promise<readonly string[]> {
  const copies = new Map<string, string>();
  for (const { path, sha256 } of inputs) {
    if (copies.has(sha256)) continue;
    const copy = join(folder, `${copies.size}${extname(path)}`);
    // Shares the blocks where the file system can.
    await copyFile(path, copy, constants.COPYFILE_FICLONE).catch(() => undefined);
    if ((await sha256Of(copy)) !== sha256) throw refuse('mix.input-altered', { path });
    copies.set(sha256, copy);
  }
  return inputs.flatMap(({ sha256 }) => copies.get(sha256) ?? []);
}

/** null: it is not there. */
async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
