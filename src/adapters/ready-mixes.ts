/** Ready mixes as sealed sounds, proved by the hash of each second. */
import { createReadStream, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ReadyMix } from '../model/mix.ts';
import type { Clock } from '../model/ports/clock.ts';
import type { ReadyMixes } from '../model/ports/ready-mixes.ts';
import type { Seals } from '../model/ports/seals.ts';
import { BYTES_PER_FRAME, WAV_HEADER_BYTES } from '../model/sound.ts';
import { BlockHashes } from './block-hashes.ts';
import { sealedSoundsIn } from './sealed-sounds.ts';
import { wavHeader } from './wav-header.ts';

export function readyMixesIn(folder: string, clock: Pick<Clock, 'nowMs'>, seals: Seals): ReadyMixes {
  // Everything but the path: the folder may have moved.
  const { get, put, pathFor, evict } = sealedSoundsIn<Omit<ReadyMix, 'path'>>(folder, clock, seals);
  return {
    pathFor,
    evict,
    get(key) {
      const facts = get(key);
      const path = pathFor(key);
      return facts !== null && isWhole(path, facts) ? { ...facts, path } : null;
    },
    put({ path: _, ...facts }) {
      put(facts.key, facts);
    },
    intact,
  };
}

function isWhole(path: string, { lengthFrames }: Pick<ReadyMix, 'lengthFrames'>): boolean {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  return bytes === WAV_HEADER_BYTES + lengthFrames * BYTES_PER_FRAME;
}

async function intact({ path, lengthFrames, blockSha256s }: ReadyMix): Promise<boolean> {
  const blocks = new BlockHashes();
  const header: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: WAV_HEADER_BYTES - 1 })) header.push(chunk);
    const pcm = createReadStream(path, { start: WAV_HEADER_BYTES, highWaterMark: 262_144 });
    for await (const chunk of pcm) blocks.take(chunk);
  } catch {
    return false;
  }
  return (
    Buffer.concat(header).equals(wavHeader(lengthFrames)) && isDeepStrictEqual(blocks.end(), blockSha256s)
  );
}
