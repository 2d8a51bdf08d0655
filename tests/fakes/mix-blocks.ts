/** The block hashes of a WAV file as it stands, as a render would have told them. */
import { readFileSync } from 'node:fs';
import { BlockHashes } from '../../src/adapters/block-hashes.ts';
import { WAV_HEADER_BYTES } from '../../src/model/sound.ts';

export function blocksOf(wavPath: string): readonly string[] {
  const hashes = new BlockHashes();
  hashes.take(readFileSync(wavPath).subarray(WAV_HEADER_BYTES));
  return hashes.end();
}
