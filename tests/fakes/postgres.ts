/**
 * A PostgreSQL server of a test's own: a new cluster in a folder of its own, reached through a Unix socket there. As
 * root it runs under an unprivileged user, since it refuses to be root.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Debian keeps them off the PATH, by version. */
const DEBIAN = '/usr/lib/postgresql';
const START_MS = 30_000;
/** In the order in which one is taken. */
const UNPRIVILEGED = ['postgres', 'nobody'];

const BIN = findBin();

export const HAS_POSTGRES = BIN !== null;

const INIT = ['--auth=trust', '--username=loa', '--encoding=UTF8', '--locale=C', '--no-instructions'];

/**
 * What survives a kill -9 is in the system's hands already: waiting for the disk proves nothing more, and takes long. But
 * for who asks otherwise, a commit is acknowledged while it stands in the server's own memory: a kill would take it.
 */
const SETTINGS = {
  listen_addresses: '',
  max_connections: 40,
  fsync: 'off',
  synchronous_commit: 'off',
  wal_writer_delay: '10s',
};

export class PrivatePostgres {
  readonly folder = mkdtempSync(join(tmpdir(), 'loa-pg-'));
  /** Connects to a database that is there from the beginning. */
  readonly url = this.urlOf('postgres');
  private server: ChildProcess | null = null;
  private watcher: ChildProcess | null = null;
  private databases = 0;
  private readonly settings: Partial<typeof SETTINGS>;

  /** `settings`: other than those of tests. */
  constructor(settings: Partial<typeof SETTINGS> = {}) {
    this.settings = settings;
  }

  /** Makes the cluster, and starts its server. */
  async start(): Promise<void> {
    const as = unprivileged();
    if (as !== null) chownSync(this.folder, as.uid, as.gid);
    execFileSync(join(BIN!, 'initdb'), [...INIT, '--no-sync', '-D', this.data], {
      ...as,
      cwd: this.folder,
      stdio: 'ignore',
    });
    await this.run();
  }

  /** Starts the server on what is there, as after a power cut. */
  async run(): Promise<void> {
    const options = Object.entries({
      ...SETTINGS,
      ...this.settings,
      unix_socket_directories: this.folder,
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    this.server = spawn(join(BIN!, 'postgres'), ['-D', this.data, ...options], {
      ...unprivileged(),
      cwd: this.folder,
      stdio: 'ignore',
    });
    this.watcher = endWithUs(this.server);
    const untilMs = Date.now() + START_MS;
    while (!(await answers(this.url))) {
      if (Date.now() > untilMs) throw new Error('the private PostgreSQL does not start');
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /** A new, empty database. */
  async database(): Promise<string> {
    this.databases += 1;
    const name = `loa_${this.databases}`;
    await this.query(`CREATE DATABASE ${name}`);
    return this.urlOf(name);
  }

  async query(sql: string, url = this.url): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  }

  /** kill -9 of the server and all of its processes. */
  async kill(): Promise<void> {
    const server = this.server;
    this.server = null;
    this.watcher?.kill('SIGKILL');
    if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    const others = childrenOf(server.pid);
    server.kill('SIGKILL');
    for (const pid of others) killOne(pid);
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private urlOf(database: string): string {
    return `postgres://loa@localhost/${database}?host=${encodeURIComponent(this.folder)}`;
  }

  private get data(): string {
    return join(this.folder, 'data');
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Ends the server when this process is killed: the pipe that a shell reads from ends with it. */
function endWithUs(server: ChildProcess): ChildProcess {
  const watcher = spawn('sh', ['-c', 'read nothing; kill -QUIT "$0"', String(server.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  return watcher;
}

/** Each of its connections is a process of its own. */
function childrenOf(pid: number): readonly number[] {
  return spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.trim() !== '')
    .map(Number);
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function findBin(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  const programs = ['initdb', 'postgres'];
  return folders.find((folder) => programs.every((program) => existsSync(join(folder, program)))) ?? null;
}

/** null: this user is none of those that PostgreSQL refuses. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const user of UNPRIVILEGED) {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(spawnSync('id', [option, user], { encoding: 'utf8' }).stdout || Number.NaN),
    );
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid: uid!, gid: gid! };
  }
  throw new Error('no unprivileged user to run PostgreSQL as');
}
