/**
 * One loudspeaker under the pump: opened, kept fed ahead with silence and laid mixes, asked where it is, and opened
 * again when it is lost. It knows nothing of the other loudspeakers, so none of them can be stopped by it (law 10).
 */
import type { Clock } from '../model/ports/clock.ts';
import type { Loudspeaker, LoudspeakerEvent, TapePosition } from '../model/ports/loudspeaker.ts';
import { framesOfMs } from '../model/sound.ts';
import type { MonotonicMs } from '../model/time.ts';
import { cutShort, type LaidMix, stretchesOf } from './laid-mix.ts';
import { type FrameRange, frameAt } from './tape.ts';

export interface OutputHooks {
  opened(output: PumpOutput): void;
  /** `reason` is a code. */
  lost(output: PumpOutput, reason: string): void;
  /** The loudspeaker has told where it is. */
  heard(output: PumpOutput, position: TapePosition): void;
  /** A laid mix could not be read from the disk any more. */
  unreadable(output: PumpOutput, airing: string): void;
}

/** First pause before a lost loudspeaker is opened again; doubled up to the last, ms. */
const REOPEN_FIRST_MS = 1000;
const REOPEN_LAST_MS = 30_000;
/** A loudspeaker that has run for as long is sound again, and the next loss starts from the first pause, ms. */
const PROVEN_MS = 5000;
/** A loudspeaker that stands still for longer is lost, ms. */
const STALL_LIMIT_MS = 3000;
/**
 * A question without an answer for longer, and over as many looks, means a lost loudspeaker, ms: after a sleep of
 * ours the answer may be waiting to be read.
 */
const ANSWER_LIMIT_MS = 2000;
const ANSWER_LIMIT_LOOKS = 3;

const FEED_STEP_FRAMES = framesOfMs(100);

export class PumpOutput {
  readonly speaker: Loudspeaker;
  private readonly clock: Clock;
  private readonly aheadFrames: number;
  private readonly hooks: OutputHooks;
  private state: 'new' | 'opening' | 'open' | 'lost' | 'closed' = 'new';
  private position: TapePosition | null = null;
  private laid: readonly LaidMix[] = [];
  private missing: readonly FrameRange[] = [];
  private stalledAtMs: MonotonicMs | null = null;
  private askedAtMs: MonotonicMs | null = null;
  private looksSinceAsked = 0;
  private reopenAtMs: MonotonicMs = 0;
  private pauseMs = REOPEN_FIRST_MS;
  private provenFrame = 0;
  /** Counts openings, so that a late answer of an earlier one is not taken for this one's. */
  private opening = 0;

  constructor(speaker: Loudspeaker, clock: Clock, aheadMs: number, hooks: OutputHooks) {
    this.speaker = speaker;
    this.clock = clock;
    this.aheadFrames = framesOfMs(aheadMs);
    this.hooks = hooks;
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** Stretches of tape on which the device made silence of its own. */
  get gaps(): readonly FrameRange[] {
    return this.missing;
  }

  async open(): Promise<void> {
    this.state = 'opening';
    this.opening += 1;
    const opening = this.opening;
    try {
      await this.speaker.open((event) => {
        if (opening === this.opening) this.onEvent(event);
      });
      const position = await this.speaker.position();
      if (this.state !== 'opening' || opening !== this.opening) return;
      this.begin(position);
    } catch (error) {
      if (opening === this.opening) this.lose(error instanceof Error ? error.message : String(error));
    }
  }

  async close(): Promise<void> {
    this.state = 'closed';
    this.laid = [];
    await this.speaker.close();
  }

  /** Feeds, asks, and opens again, as it is time for. */
  tick(): void {
    const nowMs = this.clock.monotonicMs();
    if (this.state === 'lost' && nowMs >= this.reopenAtMs) void this.open();
    if (this.state !== 'open') return;
    if (this.stalledAtMs !== null && nowMs - this.stalledAtMs > STALL_LIMIT_MS) {
      this.lose('loudspeaker.stalled');
    } else if (this.isUnanswered(nowMs)) {
      this.lose('loudspeaker.no-answer');
    } else {
      this.feed();
      this.ask();
    }
  }

  /** Where it was by its last answer; null until it is open. */
  lastPosition(): TapePosition | null {
    return this.position;
  }

  /** First frame that what is written now is sure to reach. */
  nextFrame(): number {
    const nowMs = this.clock.monotonicMs();
    const position = this.position ?? { frame: 0, atMs: nowMs };
    const heard = this.stalledAtMs === null ? frameAt(position, nowMs) : position.frame;
    return Math.ceil(heard) + this.speaker.rewriteMarginFrames;
  }

  /** Lays a mix with its first frame at `atFrame`, or as soon after as the tape allows. Returns where it lies. */
  lay(
    mix: Omit<LaidMix, 'fromFrame' | 'toFrame' | 'fadeFromFrame'>,
    atFrame: number,
    length: number,
  ): LaidMix {
    const free = this.laid.reduce((end, other) => Math.max(end, other.toFrame), 0);
    const fromFrame = Math.max(atFrame, this.nextFrame(), free);
    const laid: LaidMix = { ...mix, fromFrame, toFrame: fromFrame + length, fadeFromFrame: null };
    this.laid = [...this.laid, laid];
    this.rewrite(fromFrame);
    this.feed();
    return laid;
  }

  /** Fades a laid mix out from the first frame still in reach. Returns how it lies now; null: it is not on this tape. */
  cut(airing: string, fadeFrames: number): LaidMix | null {
    const laid = this.laid.find((mix) => mix.airing === airing);
    if (laid === undefined || this.state !== 'open') return laid ?? null;
    const fromFrame = this.nextFrame();
    const cut = cutShort(laid, fromFrame, fadeFrames);
    this.laid = this.laid.map((mix) => (mix === laid ? cut : mix));
    this.rewrite(fromFrame);
    return cut;
  }

  /** Takes a mix that is over off the tape. */
  lift(airing: string): void {
    this.laid = this.laid.filter((mix) => mix.airing !== airing);
  }

  /** Lets go of a loudspeaker that does not sound any more, and plans its reopening. */
  private lose(reason: string): void {
    if (this.state === 'lost' || this.state === 'closed') return;
    this.state = 'lost';
    this.opening += 1;
    this.reopenAtMs = this.clock.monotonicMs() + this.pauseMs;
    this.pauseMs = Math.min(this.pauseMs * 2, REOPEN_LAST_MS);
    this.hooks.lost(this, reason);
    this.laid = [];
    void this.speaker.close().catch(() => undefined);
  }

  private begin(position: TapePosition): void {
    this.state = 'open';
    this.position = position;
    this.laid = [];
    this.missing = [];
    this.stalledAtMs = null;
    this.askedAtMs = null;
    this.provenFrame = position.frame + framesOfMs(PROVEN_MS);
    this.feed();
    this.hooks.opened(this);
  }

  private onEvent(event: LoudspeakerEvent): void {
    if (event.kind === 'lost') this.lose(event.reason);
    if (event.kind === 'stalled') this.stalledAtMs ??= this.clock.monotonicMs();
    if (event.kind === 'resumed') this.stalledAtMs = null;
    if (event.kind === 'gap') {
      const gap = { fromFrame: event.fromFrame, toFrame: event.fromFrame + event.missingFrames };
      this.missing = [...this.missing, gap];
    }
  }

  private isUnanswered(nowMs: MonotonicMs): boolean {
    if (this.askedAtMs === null) return false;
    this.looksSinceAsked += 1;
    return nowMs - this.askedAtMs > ANSWER_LIMIT_MS && this.looksSinceAsked >= ANSWER_LIMIT_LOOKS;
  }

  private ask(): void {
    if (this.askedAtMs !== null) return;
    this.askedAtMs = this.clock.monotonicMs();
    this.looksSinceAsked = 0;
    const opening = this.opening;
    this.speaker.position().then(
      (position) => {
        if (opening !== this.opening) return;
        this.askedAtMs = null;
        this.position = position;
        if (position.frame > this.provenFrame) this.pauseMs = REOPEN_FIRST_MS;
        this.hooks.heard(this, position);
      },
      (error: unknown) => {
        if (opening === this.opening) this.lose(error instanceof Error ? error.message : String(error));
      },
    );
  }

  /** Writes what is missing up to the frames kept in hand, in steps that are worth a write. */
  private feed(): void {
    const next = this.nextFrame();
    const fromFrame = Math.max(this.speaker.writtenFrame(), next);
    if (next + this.aheadFrames - fromFrame < FEED_STEP_FRAMES) return;
    this.write(fromFrame, next + this.aheadFrames);
  }

  /** Writes again what was handed over from a frame on. */
  private rewrite(fromFrame: number): void {
    this.write(fromFrame, this.speaker.writtenFrame());
  }

  private write(fromFrame: number, toFrame: number): void {
    if (toFrame <= fromFrame) return;
    for (const { fromFrame: atFrame, toFrame: endFrame, pcm } of this.readStretches(fromFrame, toFrame)) {
      if (pcm === null) this.speaker.writeSilence(atFrame, endFrame - atFrame);
      else this.speaker.write(atFrame, pcm);
    }
  }

  private readStretches(fromFrame: number, toFrame: number): ReturnType<typeof stretchesOf> {
    try {
      return stretchesOf(this.laid, fromFrame, toFrame);
    } catch {
      const unreadable = this.laid.filter((mix) => mix.fromFrame < toFrame && mix.toFrame > fromFrame);
      for (const mix of unreadable) this.lift(mix.airing);
      for (const mix of unreadable) this.hooks.unreadable(this, mix.airing);
      return stretchesOf(this.laid, fromFrame, toFrame);
    }
  }
}
