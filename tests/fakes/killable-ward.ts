/**
 * A ward of real processes: its folder, database and clips as `loa` would make them, a broadcast every few seconds, the
 * virtual loudspeaker, and a daemon that can be killed. What came out of the loudspeaker is read from its own files.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DateTime } from 'luxon';
import { measureAudio } from '../../src/adapters/ffmpeg/measure.ts';
import { signingKeys } from '../../src/adapters/signing-keys.ts';
import { sqliteLibraryStore } from '../../src/adapters/sqlite/library-store.ts';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from '../../src/adapters/sqlite/record-store.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import type { EntryBody } from '../../src/model/entry.ts';
import type { RecordStore } from '../../src/model/ports/record-store.ts';
import { BYTES_PER_FRAME, msOfFrames, WAV_HEADER_BYTES } from '../../src/model/sound.ts';
import type { StationConfig } from '../../src/model/station.ts';
import { appendEntries } from '../../src/record/append.ts';
import { bringIntoForce } from './in-force.ts';
import { clipNamed } from './mixing-ward.ts';
import { sampleProgramme, sampleSchedule } from './sample-schedule.ts';
import { sampleStation } from './sample-station.ts';
import { beginRecord } from './temp-ward.ts';
import { pcmOf, sine, writeWav } from './tone-file.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ZONE = 'Asia/Ho_Chi_Minh';

/** A broadcast begins every 4 s and sounds for 2: a random moment falls inside one as often as between two. */
export const EVERY_MS = 4_000;
export const LENGTH_MS = 2_000;
export const LATE_MS = 1_000;

const STATION_YAML = `id: phuong-lang
name: Đài truyền thanh phường Láng
unit: { name: phường Láng }
loudspeakers: [{ id: loa, kind: virtual }]
rules: { profile: ha-noi-quan }
`;

/** Fifteen a minute, at any hour: more than any check would let pass, so it is brought into force without files. */
const NEWS = sampleProgramme({
  id: 'tin',
  title: 'Tin vắn',
  topic: null,
  when: [{ kind: 'cron', expression: `*/${EVERY_MS / 1000} * * * * *` }],
  lateMs: LATE_MS,
  items: [clipNamed('tin-van')],
});

function lenientStation(): StationConfig {
  const { rules, ...rest } = sampleStation();
  const none = { quietHours: [], sessions: [], maxSessionsPerDay: null, maxSessionMinutes: null };
  return { ...rest, rules: { ...rules, ...none } };
}

export interface HeardFile {
  /** To the second: the name says no more. */
  readonly beganMs: number;
  readonly soundedMs: number;
}

export interface Daemon {
  readonly process: ChildProcess;
  /** Resolves when it tells an event of this code. */
  tells(code: string): Promise<void>;
}

export interface KillableWard {
  readonly dir: string;
  /** Starts the daemon; resolves when it is on duty. */
  start(): Promise<Daemon>;
  /** Reads the record while no daemon runs, or while one does. */
  read<T>(look: (records: RecordStore) => T): T;
  /** What came out of the virtual loudspeaker. */
  heard(): readonly HeardFile[];
  remove(): void;
}

export interface BegunWith {
  /** More of station.yaml. */
  readonly yaml: string;
  /** What its record holds from before. */
  readonly entries: readonly EntryBody[];
}

export async function killableWard(begun: Partial<BegunWith> = {}): Promise<KillableWard> {
  const dir = mkdtempSync(join(tmpdir(), 'loa-kill-'));
  const state = join(dir, 'state');
  await furnish(dir, state, begun);
  return {
    dir,
    start: () => startDaemon(dir),
    read(look) {
      const db = openDatabase(state);
      try {
        return look(sqliteRecordStore(db));
      } finally {
        db.close();
      }
    },
    heard: () => heardIn(join(state, 'heard', 'loa')),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

async function furnish(dir: string, state: string, begun: Partial<BegunWith>): Promise<void> {
  for (const folder of ['schedules', 'audio']) mkdirSync(join(dir, folder));
  const db = openDatabase(state);
  const files = stationFilesAt(dir);
  const clock = systemClock();
  const ward = {
    records: sqliteRecordStore(db),
    clock,
    station: lenientStation(),
    files,
    keys: signingKeys(state),
  };
  ward.keys.make();
  beginRecord(ward, begun.entries);
  files.writeText('station.yaml', STATION_YAML + (begun.yaml ?? ''));
  const path = 'audio/tin-van.wav';
  writeWav(files.absolute(path), pcmOf((LENGTH_MS * 48_000) / 1000, sine(440, 0.3)));
  const measured = await measureAudio(files.absolute(path));
  const sha256 = await files.sha256(path);
  sqliteLibraryStore(db).save({
    ...{ id: 'tin-van', title: 'Tin vắn', topic: null, theme: null, language: 'vi', kind: 'news' },
    ...{ source: null, basis: null, author: 'bien-tap', sha256, path, spoken: null },
    lengthFrames: measured.lengthFrames,
    cue: { inFrame: 0, outFrame: measured.lengthFrames },
    loudnessLufs: measured.loudnessLufs,
    truePeakDbtp: measured.truePeakDbtp,
    addedAtMs: clock.nowMs(),
    removedAtMs: null,
  });
  const subjects = [{ kind: 'recording', sha256 }] as const;
  appendEntries(ward.records, clock.nowMs(), [{ kind: 'approved', subjects, by: 'lanh-dao', basis: null }]);
  bringIntoForce(ward, sampleSchedule([NEWS]));
  ward.records.setDecidedUntilMs(clock.nowMs());
  db.close();
}

async function startDaemon(dir: string): Promise<Daemon> {
  const argv = [join(ROOT, 'src', 'main.ts'), '--station', dir, '--json', 'run'];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', (line) => {
    said += `${line}\n`;
  });
  const tells = (code: string) =>
    new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => giveUp('not told'), 60_000);
      const giveUp = (why: string) => {
        clearTimeout(limit);
        reject(new Error(`${code}: ${why}\n${said}`));
      };
      child.once('exit', () => giveUp('the daemon ended'));
      lines.on('line', (line) => {
        if (!line.includes(`"${code}"`)) return;
        clearTimeout(limit);
        resolve();
      });
    });
  await tells('station.on-duty');
  return { process: child, tells };
}

/** Ends a process in a way of its own choosing or ours; resolves with the instant at which it was told. */
export async function end({ process: daemon }: Daemon, signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
  const gone = new Promise((resolve) => daemon.once('exit', resolve));
  const toldMs = systemClock().nowMs();
  daemon.kill(signal);
  await gone;
  return toldMs;
}

function heardIn(folder: string): readonly HeardFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.wav'))
    .map((name) => ({
      beganMs: DateTime.fromFormat(name.slice(0, -'.wav'.length), "yyyy-MM-dd'T'HH-mm-ss", {
        zone: ZONE,
      }).toMillis(),
      soundedMs: msOfFrames((statSync(join(folder, name)).size - WAV_HEADER_BYTES) / BYTES_PER_FRAME),
    }));
}
