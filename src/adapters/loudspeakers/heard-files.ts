/** Keepers of what a paced loudspeaker let sound: one WAV file for everything, or one for each stretch of sound. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DateTime } from 'luxon';
import { CHANNELS, framesOfMs, msOfFrames } from '../../model/sound.ts';
import type { InstantMs } from '../../model/time.ts';
import type { HeardKeeper } from './paced.ts';
import { WavWriter } from './wav-writer.ts';

/** Sound after a longer silence is a new stretch, ms. */
const STRETCH_PAUSE_MS = 1000;
/** What all files of a folder may take together, bytes (about 45 minutes of sound). */
const FOLDER_BYTES = 512 * 1024 * 1024;

/** One stretch of sound without long pauses, and where it begins in the file. */
export interface HeardStretch {
  readonly atMs: InstantMs;
  readonly fileFrame: number;
}

/** Everything that sounds in one file, with pauses cut to `pauseMs` at most. */
export class OneHeardFile implements HeardKeeper {
  /** In the order heard; for chapter marks. */
  readonly stretches: HeardStretch[] = [];
  private readonly path: string;
  private readonly how: 'new' | 'continue';
  private readonly pauseMs: number;
  private wav: WavWriter | null = null;
  private endMs: InstantMs = Number.NEGATIVE_INFINITY;

  constructor(path: string, how: 'new' | 'continue', pauseMs: number) {
    this.path = path;
    this.how = how;
    this.pauseMs = pauseMs;
  }

  keep(atMs: InstantMs, pcm: Int16Array): void {
    mkdirSync(dirname(this.path), { recursive: true });
    this.wav ??= new WavWriter(this.path, this.how);
    const silentMs = this.wav.frames === 0 ? 0 : Math.min(atMs - this.endMs, this.pauseMs);
    if (silentMs > 0.5) this.wav.append(new Int16Array(framesOfMs(silentMs) * CHANNELS));
    if (atMs - this.endMs > STRETCH_PAUSE_MS) this.stretches.push({ atMs, fileFrame: this.wav.frames });
    this.wav.append(pcm);
    this.endMs = atMs + msOfFrames(pcm.length / CHANNELS);
  }

  close(): void {
    this.wav?.close();
    this.wav = null;
  }
}

/** One file for each stretch of sound, named by the civil time it began; the oldest go when the folder is full. */
export class HeardFolder implements HeardKeeper {
  private readonly folder: string;
  private readonly zone: string;
  private current: OneHeardFile | null = null;
  private endMs: InstantMs = Number.NEGATIVE_INFINITY;

  constructor(folder: string, zone: string) {
    this.folder = folder;
    this.zone = zone;
  }

  keep(atMs: InstantMs, pcm: Int16Array): void {
    if (this.current === null || atMs - this.endMs > STRETCH_PAUSE_MS) {
      this.close();
      this.makeRoom();
      const name = DateTime.fromMillis(atMs, { zone: this.zone }).toFormat("yyyy-MM-dd'T'HH-mm-ss");
      this.current = new OneHeardFile(join(this.folder, `${name}.wav`), 'continue', STRETCH_PAUSE_MS);
    }
    this.current.keep(atMs, pcm);
    this.endMs = atMs + msOfFrames(pcm.length / CHANNELS);
  }

  close(): void {
    this.current?.close();
    this.current = null;
  }

  private makeRoom(): void {
    mkdirSync(this.folder, { recursive: true });
    const files = readdirSync(this.folder)
      .filter((name) => name.endsWith('.wav'))
      .sort()
      .map((name) => ({ path: join(this.folder, name), bytes: statSync(join(this.folder, name)).size }));
    let held = files.reduce((sum, file) => sum + file.bytes, 0);
    for (const file of files) {
      if (held <= FOLDER_BYTES) return;
      rmSync(file.path);
      held -= file.bytes;
    }
  }
}
