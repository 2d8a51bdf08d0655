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

/** An airing that the thread knows of. */
interface Going {
  readonly cue: PumpCue;
  atMs: InstantMs | null;
  startedAtMs: InstantMs | null;
  heardFrames: number;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

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
    await this.call({ kind: 'prime', cue });
    this.going.set(cue.airing, { cue, atMs: null, startedAtMs: null, heardFrames: 0 });
  }

  start(airing: string, atMs: InstantMs): void {
    const going = this.going.get(airing);
    if (going !== undefined) going.atMs = atMs;
    this.tell({ kind: 'start', airing, atMs });
  }

  stop(airing: string, fadeMs: number): void {
    const going = this.going.get(airing);
    if (this.worker === null && going !== undefined) this.end(going, 'stopped', null);
    else this.tell({ kind: 'stop', airing, fadeMs });
  }

  discard(airing: string): void {
    this.going.delete(airing);
    this.tell({ kind: 'discard', airing });
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.call({ kind: 'close' }).catch(() => undefined);
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

  private call(call: PumpCall): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.worker === null) return reject(new Error('loudspeaker.pump-died'));
      const number = this.nextNumber;
      this.nextNumber += 1;
      this.waiting.set(number, { resolve, reject });
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
    for (const waiting of this.waiting.values()) waiting.reject(new Error('loudspeaker.pump-died'));
    this.waiting.clear();
    if (this.closing) return;
    for (const { id } of this.setup.loudspeakers) {
      this.onEvent({
        kind: 'loudspeaker',
        id,
        state: 'lost',
        output: null,
        reason: 'loudspeaker.pump-died',
      });
    }
    for (const going of [...this.going.values()]) {
      if (going.startedAtMs !== null) this.end(going, 'lost', 'loudspeaker.pump-died');
    }
    this.clock.wakeAt(this.clock.monotonicMs() + RESTART_MS, () => void this.restart());
  }

  /** Ends an airing that the thread can tell nothing of any more, with what it last told. */
  private end(going: Going, how: 'stopped' | 'lost', fault: string | null): void {
    const { airing, clusters } = going.cue;
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
        fault,
      })),
    });
  }

  private async restart(): Promise<void> {
    if (this.closing) return;
    try {
      await this.begin();
      for (const { cue, atMs } of this.going.values()) {
        await this.call({ kind: 'prime', cue });
        if (atMs !== null) this.tell({ kind: 'start', airing: cue.airing, atMs });
      }
    } catch {
      // The thread died again: its exit has planned the next attempt.
    }
  }
}
