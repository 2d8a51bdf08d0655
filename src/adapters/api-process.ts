/**
 * What answers the superior unit, in a process of its own, below the priority of all that makes sound (law 10): neither
 * its load, nor its memory, nor its crash is the daemon's. Begun again when it dies; it ends with the daemon.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { type Clock, sleep } from '../model/ports/clock.ts';
import type { ApiReport, ApiSetup } from './api-messages.ts';

type TellApi = (
  severity: 'info' | 'warn',
  code: 'api.listening' | 'api.not-listening' | 'api.died' | 'api.answer-failed',
  params: Readonly<Record<string, string | number>>,
) => void;

const HEAP_MAX_MB = 256;
/** Pauses before a dead one is begun again: twice as long each time, up to the longest, ms. */
const RESTART_MS = 1_000;
const RESTART_MAX_MS = 60_000;
/** One that listened this long had no fault of its start, ms. */
const SETTLED_MS = 60_000;
const END_LIMIT_MS = 2_000;

export class ApiProcess {
  private readonly entry: URL;
  private readonly setup: ApiSetup;
  private readonly clock: Clock;
  private readonly tell: TellApi;
  private child: ChildProcess | null = null;
  private cancelRestart: () => void = () => undefined;
  private restartMs = RESTART_MS;
  private ending = false;
  private lastTold = '';

  /** `entry` is the process's entry file, `api-process.ts`. */
  constructor(entry: URL, setup: ApiSetup, clock: Clock, tell: TellApi) {
    this.entry = entry;
    this.setup = setup;
    this.clock = clock;
    this.tell = tell;
  }

  begin(): void {
    const execArgv = ['--no-warnings', `--max-old-space-size=${HEAP_MAX_MB}`];
    const child = fork(this.entry, [], { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const beganMs = this.clock.monotonicMs();
    let reported: ApiReport | null = null;
    this.child = child;
    child.on('message', (report: ApiReport) => {
      if (report.kind !== 'answer-failed') reported = report;
      this.report(report);
    });
    child.once('error', () => this.again(child, 'not started', beganMs));
    child.once('exit', (code, signal) => {
      const isTold = reported?.kind === 'not-listening';
      this.again(child, isTold ? null : (signal ?? `${code}`), beganMs);
    });
    // It is lost where the process dies first; its end tells.
    child.send(this.setup, () => {});
  }

  /** Resolves when it is gone; what it was answering gets no answer. */
  async end(): Promise<void> {
    this.ending = true;
    this.cancelRestart();
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    // Its sign to end; it takes no other.
    if (child.connected) child.disconnect();
    await Promise.race([gone, sleep(this.clock, END_LIMIT_MS)]);
    child.kill('SIGKILL');
    await gone;
  }

  private report(report: ApiReport): void {
    const { host, port } = this.setup.api;
    if (report.kind === 'listening') this.tellOnce('info', 'api.listening', { url: report.url });
    else if (report.kind === 'not-listening')
      this.tellOnce('warn', 'api.not-listening', { listen: `${host}:${port}`, reason: report.reason });
    else this.tellOnce('warn', 'api.answer-failed', { reason: report.reason, stack: report.stack });
  }

  /** `reason` null: it has said why itself. */
  private again(child: ChildProcess, reason: string | null, beganMs: number): void {
    if (this.child !== child) return;
    this.child = null;
    if (this.ending) return;
    if (reason !== null) this.tellOnce('warn', 'api.died', { reason });
    const nowMs = this.clock.monotonicMs();
    if (nowMs - beganMs > SETTLED_MS) this.restartMs = RESTART_MS;
    this.cancelRestart = this.clock.wakeAt(nowMs + this.restartMs, () => this.begin());
    this.restartMs = Math.min(this.restartMs * 2, RESTART_MAX_MS);
  }

  /** What is told again and again tells nothing: a port that stays taken is told once. */
  private tellOnce(...told: Parameters<TellApi>): void {
    const text = JSON.stringify(told);
    if (text === this.lastTold) return;
    this.lastTold = text;
    this.tell(...told);
  }
}
