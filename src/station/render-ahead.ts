/**
 * Law 9: sound is prepared before its time. Holds what is known of the coming slots' mixes and has them made, the next
 * first, two at a time; a preparation that failed is tried again, one whose ground has changed is made anew.
 */
import type { ReadyMix } from '../model/mix.ts';
import type { Clock } from '../model/ports/clock.ts';
import type { Problem } from '../model/problem.ts';
import { MINUTE_MS, type MonotonicMs } from '../model/time.ts';
import type { BoundSlot } from './agenda.ts';
import { problemOf } from './problem-of.ts';

const AT_A_TIME = 2;
/** A preparation that failed is tried again after this much: a disk may have room again, a voice be installed. */
const RETRY_MS = MINUTE_MS;

export interface Preparation {
  readonly state: 'waiting' | 'rendering' | 'ready' | 'failed';
  readonly mix: ReadyMix | null;
  readonly problem: Problem | null;
}

interface Job {
  readonly bound: BoundSlot;
  /** The ground it was prepared on: schedule version and rights. */
  ground: string | null;
  running: boolean;
  mix: ReadyMix | null;
  problem: Problem | null;
  retryAtMs: MonotonicMs;
  /** Its bytes were found changed before. */
  dropped: boolean;
}

/** A mix that will have aired before the one in question. */
export interface EarlierMix {
  readonly bound: BoundSlot;
  readonly mix: ReadyMix;
}

/** Rejects with a Refusal that says why it cannot be. */
export type PrepareBound = (bound: BoundSlot, earlier: readonly EarlierMix[]) => Promise<ReadyMix>;

export class RenderAhead {
  readonly #clock: Clock;
  readonly #prepare: PrepareBound;
  readonly #onDone: (bound: BoundSlot, preparation: Preparation) => void;
  #jobs: readonly Job[] = [];
  #ground = '';
  readonly #runs = new Set<Promise<void>>();

  constructor(
    clock: Clock,
    prepare: PrepareBound,
    onDone: (bound: BoundSlot, preparation: Preparation) => void,
  ) {
    this.#clock = clock;
    this.#prepare = prepare;
    this.#onDone = onDone;
  }

  /** The coming slots, the next first. A new `ground` (approvals, clips or schedule changed) has all prepared anew. */
  want(slots: readonly BoundSlot[], ground: string): void {
    const known = new Map(this.#jobs.map((job) => [keyOf(job.bound), job]));
    this.#jobs = slots.map((bound) => known.get(keyOf(bound)) ?? newJob(bound));
    this.#ground = ground;
    this.#work();
  }

  of(bound: BoundSlot): Preparation {
    const job = this.#jobs.find((each) => keyOf(each.bound) === keyOf(bound));
    if (job === undefined) return { state: 'waiting', mix: null, problem: null };
    const { mix, problem, running } = job;
    const state =
      running && mix === null ? 'rendering' : mix !== null ? 'ready' : problem ? 'failed' : 'waiting';
    return { state, mix, problem };
  }

  /** The mix turned out to be no longer the one rendered: it is made anew at once, then no more often than a failed one. */
  drop(bound: BoundSlot): void {
    const job = this.#jobs.find((each) => keyOf(each.bound) === keyOf(bound));
    if (job === undefined) return;
    job.mix = null;
    job.problem = { code: 'mix.altered', severity: 'error', params: {} };
    job.retryAtMs = this.#clock.monotonicMs() + (job.dropped ? RETRY_MS : 0);
    job.dropped = true;
    this.#work();
  }

  /** Nothing more is begun, and nothing told of what is under way. */
  close(): void {
    this.#jobs = [];
  }

  /** Resolves once nothing is being prepared. */
  async idle(): Promise<void> {
    while (this.#runs.size > 0) await Promise.all(this.#runs);
  }

  #work(): void {
    // Rotation picks in the order of airing: a pick waits until those before it are known.
    let picking = false;
    for (const job of this.#jobs) {
      if (this.#runs.size >= AT_A_TIME) return;
      const picks = job.bound.programme.items.some(({ kind }) => kind === 'next-of');
      const due = this.#isDue(job);
      if (due && !job.running && !(picks && picking)) this.#begin(job);
      picking ||= picks && (due || job.running);
    }
  }

  #isDue({ ground, problem, retryAtMs }: Job): boolean {
    return ground !== this.#ground || (problem !== null && this.#clock.monotonicMs() >= retryAtMs);
  }

  #begin(job: Job): void {
    const run: Promise<void> = this.#run(job).finally(() => {
      this.#runs.delete(run);
      this.#work();
    });
    this.#runs.add(run);
  }

  async #run(job: Job): Promise<void> {
    job.running = true;
    job.ground = this.#ground;
    const before = `${job.mix?.key} ${job.problem?.code}`;
    try {
      const earlier = earlierOf(this.#jobs.slice(0, this.#jobs.indexOf(job)));
      job.mix = await this.#prepare(job.bound, earlier);
      job.problem = null;
    } catch (error) {
      job.mix = null;
      job.problem = problemOf(error);
      job.retryAtMs = this.#clock.monotonicMs() + RETRY_MS;
    }
    job.running = false;
    const isNews = before !== `${job.mix?.key} ${job.problem?.code}`;
    if (isNews && this.#jobs.includes(job)) this.#onDone(job.bound, this.of(job.bound));
  }
}

function newJob(bound: BoundSlot): Job {
  return { bound, ground: null, running: false, mix: null, problem: null, retryAtMs: 0, dropped: false };
}

function earlierOf(jobs: readonly Job[]): readonly EarlierMix[] {
  return jobs.flatMap(({ bound, mix }) => (mix === null ? [] : { bound, mix }));
}

function keyOf({ slot, version }: BoundSlot): string {
  return `${version} ${slot.id}`;
}
