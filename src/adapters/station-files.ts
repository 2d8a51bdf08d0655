/** The station's folder on disk (StationFiles): files are written whole or not at all, schedules are watched. */
import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { watch } from 'chokidar';
import type { PathFacts, StationFiles } from '../model/ports/files.ts';
import { makingOf } from './making.ts';
import { syncToDisk } from './sync-to-disk.ts';
import { writeWhole } from './written-whole.ts';

/** An editor's save is several events; the callback waits until they have been quiet for this long. */
const SETTLE_MS = 200;

const SCHEDULES = 'schedules';
const STATION_YAML = 'station.yaml';

/** @param stationDir the station's folder; need not exist yet. */
export function stationFilesAt(stationDir: string): StationFiles {
  const root = resolve(stationDir);
  const absolute = (path: string) => resolve(root, path);
  return {
    root,
    absolute,
    stationYaml: () =>
      existsSync(absolute(STATION_YAML)) ? readFileSync(absolute(STATION_YAML), 'utf8') : null,
    scheduleFiles: () =>
      listFiles(absolute(SCHEDULES))
        .filter((name) => isSchedule(name) && !name.includes('/'))
        .map((name) => ({
          path: `${SCHEDULES}/${name}`,
          text: readFileSync(join(absolute(SCHEDULES), name), 'utf8'),
        })),
    watchSchedules: (onChange) => watchSchedules(root, onChange),
    exists: (path) => existsSync(absolute(path)),
    stat: (path) => factsOf(absolute(path)),
    readText: (path) => readFileSync(absolute(path), 'utf8'),
    writeText: (path, text, mode) => writeWhole(absolute(path), text, mode),
    copyIn: (source, path) => copyWhole(source, absolute(path)),
    list: (folder) => listFiles(absolute(folder)),
    remove: (path) => rmSync(absolute(path), { force: true }),
    sha256: (path) => sha256Of(absolute(path)),
    freeBytes: () => {
      const disk = statfsSync(root);
      return disk.bavail * disk.bsize;
    },
  };
}

function isSchedule(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function factsOf(path: string): PathFacts | null {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts?.isFile()) return { kind: 'file', bytes: facts.size, changedMs: facts.ctimeMs };
  return facts?.isDirectory() ? { kind: 'folder', bytes: 0, changedMs: facts.ctimeMs } : null;
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort();
}

function copyWhole(source: string, target: string): void {
  const making = makingOf(target);
  try {
    copyFileSync(source, making.path, constants.COPYFILE_EXCL);
    syncToDisk(making.path);
    making.done();
  } finally {
    making.end();
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function watchSchedules(root: string, onChange: () => void): () => void {
  let settling: NodeJS.Timeout | undefined;
  const watcher = watch(root, {
    ignoreInitial: true,
    depth: 1,
    ignored: (path) =>
      path !== root &&
      !concernsSchedule(
        path
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
      ),
  });
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(onChange, SETTLE_MS);
  };
  watcher.on('all', settle);
  // Without a listener an error (no inotify watches left, say) would end the daemon.
  watcher.on('error', settle);
  return () => {
    clearTimeout(settling);
    void watcher.close();
  };
}

function concernsSchedule(path: string): boolean {
  return (
    path === STATION_YAML || path === SCHEDULES || (path.startsWith(`${SCHEDULES}/`) && isSchedule(path))
  );
}
