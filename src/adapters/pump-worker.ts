/**
 * The pump in a thread of its own (law 10). When the thread dies, what sounded is told as lost, the thread is started
 * again, and what has not sounded yet is primed and started in it as before.
 */
import { Worker } from 'node:worker_threads';
import type { Clock } from '../model/ports/clock.ts';
import type { Pump, PumpCue, PumpEvent } from '../model/ports/pump.ts';
import type { InstantMs } from '../model/time.ts';
import type { PumpCall, PumpReply, PumpThreadSetup } from './pump-messages.ts';

/** Pause before a dead thread is started again, ms. */
const RESTART_MS = 1000;
/** A thread that gives no answer for longer hangs, on a disk most likely, ms. */
const PRIME_LIMIT_MS = 5000;
const CLOSE_LIMIT_MS = 3000;

/** An airing that the thread knows of. */
interface Going {
  readonly cue: PumpCue;
  atMs: InstantMs | null;
  startedAtMs: InstantMs | null;
  heardFrames: number;
  stopped: boolean;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  readonly cancelLimit: () => void;
}

const DIED = 'loudspeaker.pump-died';

export class PumpWorker implements Pump {
  private readonly entry: URL;
  private readonly setup: PumpThreadSetup;
  private readonly clock: Clock;
  private worker: Worker | null = null;
  private onEvent: (event: PumpEvent) => void = () => undefined;
  private readonly going = new Map<string, Going>();
  private readonly waiting = new Map<number, Waiting>();
  private nextNumber = 1;
  private closing = false;

  /** `entry` is the thread's entry file, `pump-thread.ts`. */
  constructor(entry: URL, setup: PumpThreadSetup, clock: Clock) {
    this.entry = entry;
    this.setup = setup;
    this.clock = clock;
  }

  async open(onEvent: (event: PumpEvent) => void): Promise<void> {
    this.onEvent = onEvent;
    await this.begin();
  }

  async prime(cue: PumpCue): Promise<void> {
    await this.call({ kind: 'prime', cue }, PRIME_LIMIT_MS);
    this.going.set(cue.airing, { cue, atMs: null, startedAtMs: null, heardFrames: 0, stopped: false });
  }

  start(airing: string, atMs: InstantMs): void {
    const going = this.going.get(airing);
    if (going !== undefined) going.atMs = atMs;
    this.tell({ kind: 'start', airing, atMs });
  }

  stop(airing: string, fadeMs: number): void {
    const going = this.going.get(airing);
    if (going !== undefined) going.stopped = true;
    if (this.worker === null && going !== undefined) this.end(going, null);
    else this.tell({ kind: 'stop', airing, fadeMs });
  }

  discard(airing: string): void {
    this.going.delete(airing);
    this.tell({ kind: 'discard', airing });
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.call({ kind: 'close' }, CLOSE_LIMIT_MS).catch(() => undefined);
    await this.worker?.terminate();
    this.worker = null;
  }

  private async begin(): Promise<void> {
    const worker = new Worker(this.entry, { workerData: this.setup });
    this.worker = worker;
    worker.on('message', (reply: PumpReply) => this.onReply(reply));
    // Without a listener the error would end the daemon; the exit that follows it says all that is needed.
    worker.on('error', () => undefined);
    worker.on('exit', () => this.onExit(worker));
    await this.call({ kind: 'open' });
  }

  /** Rejects with the thread's error, `loudspeaker.pump-died`, or after `limitMs` with `loudspeaker.pump-silent`. */
  private call(call: PumpCall, limitMs: number | null = null): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.worker === null) return reject(new Error(DIED));
      const number = this.nextNumber;
      this.nextNumber += 1;
      const cancelLimit =
        limitMs === null
          ? () => undefined
          : this.clock.wakeAt(this.clock.monotonicMs() + limitMs, () =>
              this.settle(number, 'loudspeaker.pump-silent'),
            );
      this.waiting.set(number, { resolve, reject, cancelLimit });
      this.worker.postMessage({ number, call });
    });
  }

  /** A call whose answer nobody waits for: its outcome comes as an event. */
  private tell(call: PumpCall): void {
    void this.call(call).catch(() => undefined);
  }

  private onReply(reply: PumpReply): void {
    if (reply.kind === 'event') this.pass(reply.event);
    else this.settle(reply.number, reply.error);
  }

  private settle(number: number, error: string | null): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    waiting?.cancelLimit();
    if (error === null) waiting?.resolve();
    else waiting?.reject(new Error(error));
  }

  private pass(event: PumpEvent): void {
    if (event.kind !== 'loudspeaker') {
      const going = this.going.get(event.airing);
      if (going !== undefined && event.kind === 'started') going.startedAtMs = event.startedAtMs;
      if (going !== undefined && event.kind === 'level') going.heardFrames = event.heardFrames;
      if (event.kind === 'ended') this.going.delete(event.airing);
    }
    this.onEvent(event);
  }

  private onExit(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const number of [...this.waiting.keys()]) this.settle(number, DIED);
    if (this.closing) return;
    for (const { id } of this.setup.loudspeakers) {
      this.onEvent({
        kind: 'loudspeaker',
        id,
        state: 'lost',
        output: null,
        reason: DIED,
      });
    }
    for (const going of [...this.going.values()]) {
      if (going.startedAtMs !== null || going.stopped) this.end(going, DIED);
    }
    this.clock.wakeAt(this.clock.monotonicMs() + RESTART_MS, () => void this.restart());
  }

  /** Ends an airing that the thread can tell nothing of any more, with what it last told. */
  private end(going: Going, fault: string | null): void {
    const { airing, clusters } = going.cue;
    const how = going.stopped ? 'stopped' : 'lost';
    this.pass({
      kind: 'ended',
      airing,
      how,
      startedAtMs: going.startedAtMs,
      endedAtMs: this.clock.nowMs(),
      clusters: clusters.map((cluster) => ({
        cluster,
        heardFrames: going.heardFrames,
        counted: 'sent',
        fault: going.stopped ? null : fault,
      })),
    });
  }

  private async restart(): Promise<void> {
    if (this.closing) return;
    try {
      await this.begin();
      for (const going of [...this.going.values()]) await this.resume(going);
    } catch {
      // The thread died again: its exit has planned the next attempt.
    }
  }

  /** Primes and starts anew what has not sounded; what was stopped meanwhile, or cannot be primed any more, ends. */
  private async resume(going: Going): Promise<void> {
    const { cue } = going;
    const error = await this.call({ kind: 'prime', cue }, PRIME_LIMIT_MS).then(
      () => null,
      (reason: Error) => reason,
    );
    if (this.worker === null) throw error ?? new Error(DIED);
    if (this.going.get(cue.airing) !== going) return;
    if (error === null && !going.stopped) {
      if (going.atMs !== null) this.tell({ kind: 'start', airing: cue.airing, atMs: going.atMs });
      return;
    }
    this.tell({ kind: 'discard', airing: cue.airing });
    this.end(going, error?.message ?? null);
  }
}
