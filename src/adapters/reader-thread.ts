/**
 * A thread that answers one call after another, for readings that may take seconds. It is ended when it gives no answer
 * in time, or when nobody has called for a while (a proof of ten years leaves a large heap), and begun anew with the next
 * call; as many as wait already are let wait, no more.
 */
import { Worker } from 'node:worker_threads';
import type { Clock } from '../model/ports/clock.ts';
import { ReaderUnavailable } from '../model/ports/reader-thread.ts';

export interface ReaderLimits {
  /** One reading, from the moment at which the thread begins with it, ms. */
  readonly answerMs: number;
  readonly waitingMax: number;
  /** Without a call, ms. */
  readonly idleMs: number;
  /** The thread's heap; one that needs more dies, and nothing but it, MB. */
  readonly heapMaxMb: number;
}

/** What the thread posts: its answer, or the fault that it met. */
export type ReaderReply = { readonly answer: unknown } | { readonly fault: string; readonly stack: string };

interface Waiting {
  readonly call: unknown;
  readonly isWaited: () => boolean;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class ReaderThread {
  private readonly entry: URL;
  private readonly setup: unknown;
  private readonly clock: Clock;
  private readonly limits: ReaderLimits;
  private readonly waiting: Waiting[] = [];
  private worker: Worker | null = null;
  private current: Waiting | null = null;
  private cancelLimit: () => void = () => undefined;

  /** `entry` posts one `ReaderReply` to every message. */
  constructor(entry: URL, setup: unknown, clock: Clock, limits: ReaderLimits) {
    this.entry = entry;
    this.setup = setup;
    this.clock = clock;
    this.limits = limits;
  }

  /** Resolves with null where `isWaited` says no at its turn. Rejects with `ReaderUnavailable`, or the thread's fault. */
  call(call: unknown, isWaited: () => boolean): Promise<unknown> {
    if (this.waiting.length >= this.limits.waitingMax) return Promise.reject(new ReaderUnavailable('busy'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ call, isWaited, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.current !== null) return;
    this.cancelLimit();
    const waiting = this.waiting.shift();
    if (waiting === undefined) {
      this.limitTo(this.limits.idleMs, () => this.release());
      return;
    }
    if (!waiting.isWaited()) {
      waiting.resolve(null);
      this.next();
      return;
    }
    this.current = waiting;
    this.worker ??= this.begin();
    this.limitTo(this.limits.answerMs, () => this.fail('silent'));
    this.worker.postMessage(waiting.call);
  }

  private limitTo(durationMs: number, then: () => void): void {
    this.cancelLimit = this.clock.wakeAt(this.clock.monotonicMs() + durationMs, then);
  }

  private begin(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.heapMaxMb };
    const worker = new Worker(this.entry, { workerData: this.setup, resourceLimits });
    worker.on('message', (reply: ReaderReply) => {
      if (this.worker === worker) this.settle(reply);
    });
    // Without a listener the error would end the process; the exit that follows it says all that is needed.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.worker === worker) this.fail('died');
    });
    return worker;
  }

  private settle(reply: ReaderReply): void {
    const { current } = this;
    this.current = null;
    if ('fault' in reply) current?.reject(faultOf(reply));
    else current?.resolve(reply.answer);
    this.next();
  }

  /** The next call begins another thread. */
  private fail(why: 'silent' | 'died'): void {
    const { current } = this;
    this.release();
    this.current = null;
    current?.reject(new ReaderUnavailable(why));
    this.next();
  }

  private release(): void {
    void this.worker?.terminate();
    this.worker = null;
  }
}

/** With the place at which the thread met it. */
function faultOf({ fault, stack }: Extract<ReaderReply, { fault: string }>): Error {
  const error = new Error(fault);
  error.stack = stack;
  return error;
}
