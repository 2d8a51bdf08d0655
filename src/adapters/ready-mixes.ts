/**
 * Ready mixes in a folder: `KEY.wav` and beside it `KEY.json`, which makes it known if it is the one that was sealed.
 * When a mix was last used is the time of its JSON file.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { sync as writeFileAtomicSync } from 'write-file-atomic';
import type { ReadyMix } from '../model/mix.ts';
import type { Clock } from '../model/ports/clock.ts';
import type { ReadyMixes } from '../model/ports/ready-mixes.ts';
import type { Seals } from '../model/ports/seals.ts';
import { BYTES_PER_FRAME, WAV_HEADER_BYTES } from '../model/sound.ts';
import { HOUR_MS } from '../model/time.ts';
import { BlockHashes } from './block-hashes.ts';
import { wavHeader } from './wav-header.ts';

/** A render that has not been written to for so long was killed. */
const ABANDONED_MS = HOUR_MS;

export function readyMixesIn(folder: string, clock: Pick<Clock, 'nowMs'>, seals: Seals): ReadyMixes {
  mkdirSync(folder, { recursive: true });
  const pathFor = (key: string) => join(folder, `${key}.wav`);
  const factsPath = (key: string) => join(folder, `${key}.json`);
  const touch = (key: string) => {
    const now = clock.nowMs() / 1000;
    utimesSync(factsPath(key), now, now);
  };
  return {
    pathFor,
    get(key) {
      const facts = readFacts(factsPath(key), seals.sealOf(sealName(key)));
      const path = pathFor(key);
      if (facts === null || bytesOf(path) !== WAV_HEADER_BYTES + facts.lengthFrames * BYTES_PER_FRAME)
        return null;
      touch(key);
      return { ...facts, path };
    },
    put(mix) {
      const { path: _, ...facts } = mix;
      const text = JSON.stringify(facts);
      writeFileAtomicSync(factsPath(mix.key), text);
      seals.seal(sealName(mix.key), sha256Of(text));
      touch(mix.key);
    },
    intact,
    evict(maxBytes, keep) {
      removeAbandoned(folder, clock.nowMs());
      const known = keysByUse(folder);
      let total = known.reduce((bytes, key) => bytes + bytesOf(pathFor(key)), 0);
      for (const key of known) {
        if (total <= maxBytes) return;
        if (keep.has(key)) continue;
        total -= bytesOf(pathFor(key));
        seals.forget(sealName(key));
        rmSync(factsPath(key), { force: true });
        rmSync(pathFor(key), { force: true });
      }
    },
  };
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

/** Everything but the path: the folder may have moved. null: unknown, or written by something else. */
function readFacts(path: string, sealed: string | null): Omit<ReadyMix, 'path'> | null {
  try {
    const text = readFileSync(path, 'utf8');
    return sha256Of(text) === sealed ? (JSON.parse(text) as Omit<ReadyMix, 'path'>) : null;
  } catch {
    return null;
  }
}

function sealName(key: string): string {
  return `state/mixes/${key}.json`;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The longest unused first. */
function keysByUse(folder: string): readonly string[] {
  const usedMs = (key: string) => statSync(join(folder, `${key}.json`)).mtimeMs;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .map((key) => ({ key, usedMs: usedMs(key) }))
    .sort((a, b) => a.usedMs - b.usedMs)
    .map(({ key }) => key);
}

function removeAbandoned(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder).filter((name) => /\.part(?:-inputs)?$/.test(name))) {
    const path = join(folder, name);
    if (nowMs - statSync(path).mtimeMs > ABANDONED_MS) rmSync(path, { recursive: true, force: true });
  }
}
