/** A process that is begun again whenever it ends, until nobody wants it any more; how it ended by itself is told. */
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whatever begins again and again is compiled once. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'node-compile-cache');

export class KeptProcess {
  /** Lines that it printed, each with how often. */
  readonly said = new Map<string, number>();
  /** Exit codes and signals of ends that nobody asked for, with the last of what it printed. */
  readonly ends: string[] = [];
  kills = 0;
  /** It has printed something since it began. */
  isUp = false;
  private readonly argv: () => readonly string[];
  private readonly pauseMs: () => number;
  private child: ChildProcess | null = null;
  private isWanted = true;
  private heard = 0;

  constructor(argv: () => readonly string[], pauseMs: () => number) {
    this.argv = argv;
    this.pauseMs = pauseMs;
    this.begin();
  }

  kill(): void {
    if (this.child === null || this.child.killed) return;
    this.kills += 1;
    this.child.kill('SIGKILL');
  }

  /** Resolves when it prints something, or has not for so long. */
  async nextWords(withinMs: number): Promise<void> {
    const before = this.heard;
    const untilMs = Date.now() + withinMs;
    while (this.heard === before && Date.now() < untilMs) await wait(3);
  }

  /** For good. */
  async end(): Promise<void> {
    this.isWanted = false;
    const { child } = this;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  private begin(): void {
    if (!this.isWanted) return;
    const child = spawn(process.execPath, ['--no-warnings', ...this.argv()], {
      env: { ...process.env, NODE_COMPILE_CACHE },
    });
    this.child = child;
    let last = '';
    this.isUp = false;
    const hear = (chunk: Buffer): void => {
      this.isUp = true;
      this.heard += 1;
      const text = chunk.toString();
      last = (last + text).slice(-1_500);
      for (const line of text.split('\n').filter((line) => line !== ''))
        this.said.set(line, (this.said.get(line) ?? 0) + 1);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code, signal) => {
      this.child = null;
      if (!child.killed) this.ends.push(`${signal ?? code}: ${last}`);
      setTimeout(() => this.begin(), this.pauseMs());
    });
  }
}
