/**
 * Sounds in a folder: `KEY.wav` and beside it `KEY.json`, which makes it known if it is the one that was sealed. When a
 * sound was last used is the time of its JSON file; a sound without one was made, and never found good.
 */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clock } from '../model/ports/clock.ts';
import type { KeptSounds } from '../model/ports/kept-sounds.ts';
import type { Seals } from '../model/ports/seals.ts';
import { HOUR_MS } from '../model/time.ts';
import { MAKING, makingFolderIn } from './making.ts';
import { ownFolder } from './own-folder.ts';
import { writeWhole } from './written-whole.ts';

/** A sound in the making that has not been written to for so long was killed. */
const ABANDONED_MS = HOUR_MS;
const SOUND = '.wav';

export function sealedSoundsIn<Facts>(
  folder: string,
  clock: Pick<Clock, 'nowMs'>,
  seals: Seals,
): KeptSounds<Facts> {
  ownFolder(folder);
  const pathFor = (key: string) => soundPath(folder, key);
  const factsPath = (key: string) => join(folder, `${key}.json`);
  const sealName = (key: string) => `state/${basename(folder)}/${key}.json`;
  const touch = (key: string) => {
    const now = clock.nowMs() / 1000;
    utimesSync(factsPath(key), now, now);
  };
  return {
    pathFor,
    get(key) {
      if (!isFile(factsPath(key)) || !isFile(pathFor(key))) return null;
      const facts = readSealed(factsPath(key), seals.sealOf(sealName(key)));
      if (facts === null) return null;
      touch(key);
      return facts as Facts;
    },
    begin() {
      const making = makingFolderIn(folder);
      return {
        pathFor: (key) => soundPath(making, key),
        moveIn: (key) => renameSync(soundPath(making, key), pathFor(key)),
        remove: () => rmSync(making, { recursive: true, force: true }),
      };
    },
    put(key, facts) {
      const text = JSON.stringify(facts);
      writeWhole(factsPath(key), text);
      seals.seal(sealName(key), sha256Of(text));
      touch(key);
    },
    evict(maxBytes, sparedSinceMs) {
      removeAbandoned(folder, clock.nowMs());
      const kept = soundsByUse(folder);
      let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
      for (const { key, bytes, usedMs } of kept) {
        if (total <= maxBytes || usedMs >= sparedSinceMs) return;
        total -= bytes;
        seals.forget(sealName(key));
        rmSync(factsPath(key), { force: true });
        rmSync(pathFor(key), { force: true });
      }
    },
  };
}

function soundPath(folder: string, key: string): string {
  return join(folder, `${key}${SOUND}`);
}

/** A pipe would keep its reader waiting for ever, a link is none of ours. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** null: unknown, or written by something else. */
function readSealed(path: string, sealed: string | null): unknown {
  try {
    const text = readFileSync(path, 'utf8');
    return sha256Of(text) === sealed ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

interface StoredSound {
  readonly key: string;
  readonly bytes: number;
  readonly usedMs: number;
}

/** The longest unused first. */
function soundsByUse(folder: string): readonly StoredSound[] {
  const sounds = readdirSync(folder).filter((name) => name.endsWith(SOUND));
  return sounds.map((name) => stored(folder, basename(name, SOUND))).sort((a, b) => a.usedMs - b.usedMs);
}

function stored(folder: string, key: string): StoredSound {
  const { size, mtimeMs } = lstatSync(soundPath(folder, key));
  const facts = lstatSync(join(folder, `${key}.json`), { throwIfNoEntry: false });
  return { key, bytes: size, usedMs: facts?.mtimeMs ?? mtimeMs };
}

function removeAbandoned(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder).filter((name) => name.startsWith(MAKING))) {
    const path = join(folder, name);
    // One that is gone was just ended by who made it.
    const madeMs = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? nowMs;
    if (nowMs - madeMs > ABANDONED_MS) rmSync(path, { recursive: true, force: true });
  }
}
