/** A rehearsal's stage in a temporary folder: database, loudspeakers of paper, the day's sound. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Loudspeaker } from '../model/ports/loudspeaker.ts';
import type { RehearsalTools } from '../model/ports/rehearsal.ts';
import { canEncode, encodeWithChapters } from './ffmpeg/chaptered-sound.ts';
import { OneHeardFile } from './loudspeakers/heard-files.ts';
import { type HeardKeeper, PacedLoudspeaker } from './loudspeakers/paced.ts';
import { mixFiles } from './mix-files.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { sqliteRecordStore } from './sqlite/record-store.ts';

/** Silence between two airings in the day's sound, ms. */
const PAUSE_MS = 1000;

const NOT_KEPT: HeardKeeper = { keep: () => undefined, close: () => undefined };

export const rehearsalTools: RehearsalTools = {
  canSave: canEncode,
  openStage(clock, clusters) {
    const folder = mkdtempSync(join(tmpdir(), 'loa-rehearsal-'));
    const db = openDatabase(folder);
    // It is thrown away: a power cut has nothing to spoil.
    db.pragma('synchronous = OFF');
    const wavPath = join(folder, 'sound.wav');
    const heard = new OneHeardFile(wavPath, 'new', PAUSE_MS);
    const loudspeakers = clusters.map((cluster, index): Loudspeaker => {
      const identity = { id: cluster, cluster, kind: 'virtual', note: null } as const;
      return new PacedLoudspeaker(identity, clock, index === 0 ? heard : NOT_KEPT);
    });
    return {
      records: sqliteRecordStore(db),
      loudspeakers,
      mixes: mixFiles,
      sound: {
        stretches: () => heard.stretches,
        save: (path, chapters) => encodeWithChapters(wavPath, path, chapters),
      },
      remove: () => {
        db.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
