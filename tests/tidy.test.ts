/** The house keeps its own order: the import table of src/ARCHITECTURE.md, no cycles, no dead files, one clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { knownCodes } from '../src/words/say.ts';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** Every thread's entry; what none of them reaches is dead. */
const ENTRIES = ['main.ts', 'pump-thread.ts', 'api-process.ts', 'api-reading-thread.ts', 'sending-thread.ts'];
const PURE = ['model', 'words', 'schedule', 'library', 'rights', 'speech', 'mix', 'record', 'report'];

/** Room → rooms it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  words: ['model'],
  schedule: ['model'],
  library: ['model'],
  speech: ['model'],
  mix: ['model'],
  record: ['model'],
  rights: ['model', 'record'],
  report: ['model', 'record'],
  station: PURE,
  verbs: [...PURE, 'station'],
  adapters: ['model'],
  district: PURE,
  server: [...PURE, 'verbs', 'station', 'district'],
  cli: [...PURE, 'verbs', 'station', 'district', 'server'],
};

/** Node's own modules that a pure room may use: arithmetic only. */
const PURE_NODE = ['node:crypto'];

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Relative imports as paths below src/. */
  readonly imports: readonly string[];
  readonly vendors: readonly string[];
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map(readSource);

function readSource(path: string): Source {
  const text = readFileSync(join(SRC, path), 'utf8');
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const workers = [...text.matchAll(/new URL\('([^']+\.ts)'/g)].map((match) => match[1] ?? '');
  const local = [...names.filter((name) => name.startsWith('.')), ...workers];
  return {
    path,
    room: path.includes('/') ? (path.split('/')[0] ?? '') : '',
    text,
    imports: local.map((name) => relative(SRC, join(SRC, dirname(path), name))),
    vendors: names.filter((name) => !name.startsWith('.')),
  };
}

function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

test('every room imports only what the table of ARCHITECTURE.md allows', () => {
  const broken = sources.flatMap((source) =>
    source.imports
      .filter((target) => {
        const room = target.includes('/') ? (target.split('/')[0] ?? '') : '';
        if (source.room === '' || room === source.room) return false;
        return !(MAY_IMPORT[source.room] ?? []).includes(room);
      })
      .map((target) => `${source.path} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('the table in ARCHITECTURE.md names every room there is', () => {
  const table = readFileSync(join(SRC, 'ARCHITECTURE.md'), 'utf8');
  const rooms = new Set(sources.map((source) => source.room).filter((room) => room !== ''));
  for (const room of rooms) {
    expect(MAY_IMPORT, room).toHaveProperty(room);
    expect(table).toContain(`\`${room}/\``);
  }
});

test('pure rooms touch nothing: of Node only arithmetic', () => {
  const touching = sources
    .filter((source) => PURE.includes(source.room))
    .flatMap((source) =>
      source.vendors
        .filter((name) => name.startsWith('node:') && !PURE_NODE.includes(name))
        .map((name) => `${source.path} → ${name}`),
    );
  expect(touching).toEqual([]);
});

test('no file imports itself by a round', () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) throw new Error(`cycle: ${[...way, path].join(' → ')}`);
    if (done.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const source of sources) walk(source.path, []);
});

test('no file is dead: every one is reached from an entry', () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const next of byPath.get(path)?.imports ?? []) reach(next);
  };
  for (const entry of ENTRIES) reach(entry);
  expect(sources.map((source) => source.path).filter((path) => !reached.has(path))).toEqual([]);
});

test('the clock is read in one file, the environment at the entries only', () => {
  const clock = sources.filter((source) =>
    /Date\.now\(|new Date\(\)|performance\.now\(|hrtime/.test(code(source.text)),
  );
  expect(clock.map((source) => source.path)).toEqual(['adapters/system-clock.ts']);
  const environment = sources.filter((source) => code(source.text).includes('process.env'));
  expect(environment.map((source) => source.path).filter((path) => !ENTRIES.includes(path))).toEqual([]);
});

test('nobody rolls dice but the random port', () => {
  const dice = sources.filter((source) => /Math\.random|randomUUID|randomBytes/.test(code(source.text)));
  expect(dice.map((source) => source.path)).toEqual(['adapters/system-random.ts']);
});

test('no file says any, and none hides a fault from the compiler', () => {
  const loose = sources.filter((source) =>
    /:\s*any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck/.test(code(source.text)),
  );
  expect(loose.map((source) => source.path)).toEqual([]);
});

test('every file begins by saying what it is for', () => {
  const silent = sources.filter((source) => !source.text.startsWith('/**') && !source.text.startsWith('//'));
  expect(silent.map((source) => source.path)).toEqual([]);
});

test('every problem that the program can name has its sentence', () => {
  const known = new Set(knownCodes());
  const unsaid = sources
    .filter((source) => source.room !== 'words')
    .flatMap((source) =>
      [...code(source.text).matchAll(/(?:refuse\(|code:|\.say\()\s*'([a-z-]+\.[a-z0-9.-]+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !known.has(name))
        .map((name) => `${source.path}: ${name}`),
    );
  expect(unsaid).toEqual([]);
});
