/**
 * A pump that plays to nobody, to the millisecond, on the test's clock. `airs` hears of every start before the first
 * frame; `cutPower` makes it fall silent for ever with what the checkpoint had then, as kill -9 would.
 */
import type { Checkpoint } from '../../src/model/ports/checkpoint.ts';
import type { Clock } from '../../src/model/ports/clock.ts';
import type { Pump, PumpCue, PumpEvent } from '../../src/model/ports/pump.ts';
import { framesOfMs, msOfFrames } from '../../src/model/sound.ts';

interface Playing {
  readonly cue: PumpCue;
  startMs: number;
  startedAtMs: number | null;
  beganSteadyMs: number;
  cancel: () => void;
}

const CHECKPOINT_EVERY_MS = 25;

export class FakePump implements Pump {
  readonly primed: string[] = [];
  readonly discarded: string[] = [];
  /** Airing ids in the order they were told to start. */
  readonly started: { readonly airing: string; readonly atMs: number }[] = [];
  /** What was sounding when: [from, to) in civil ms, and by the clock that never jumps. */
  readonly sounded: {
    readonly airing: string;
    readonly fromMs: number;
    readonly toMs: number;
    readonly beganSteadyMs: number;
    readonly endedSteadyMs: number;
  }[] = [];
  airs: (airing: string) => void = () => undefined;
  isOpen = false;
  /** Frames that a cluster sounds at most before its loudspeaker is lost; by cluster. */
  readonly breaksAt = new Map<string, number>();
  private readonly clock: Clock;
  private readonly checkpoint: Checkpoint;
  private readonly cues = new Map<string, PumpCue>();
  private readonly playing = new Map<string, Playing>();
  private onEvent: (event: PumpEvent) => void = () => undefined;
  private dead = false;

  constructor(clock: Clock, checkpoint: Checkpoint) {
    this.clock = clock;
    this.checkpoint = checkpoint;
  }

  async open(onEvent: (event: PumpEvent) => void): Promise<void> {
    this.isOpen = true;
    this.onEvent = onEvent;
  }

  async prime(cue: PumpCue): Promise<void> {
    this.primed.push(cue.airing);
    this.cues.set(cue.airing, cue);
  }

  start(airing: string, atMs: number): void {
    const cue = this.cues.get(airing);
    if (cue === undefined) throw new Error(`${airing} was not primed`);
    this.airs(airing);
    this.started.push({ airing, atMs });
    const startMs = Math.max(atMs, this.clock.nowMs());
    const playing: Playing = { cue, startMs, startedAtMs: null, beganSteadyMs: 0, cancel: () => undefined };
    this.playing.set(airing, playing);
    playing.cancel = this.after(startMs - this.clock.nowMs(), () => this.begin(playing));
  }

  stop(airing: string, fadeMs: number): void {
    const playing = this.playing.get(airing);
    if (playing === undefined) return;
    playing.cancel();
    if (playing.startedAtMs === null) this.end(playing, 'stopped', 0);
    else playing.cancel = this.after(fadeMs, () => this.end(playing, 'stopped', this.heard(playing)));
  }

  discard(airing: string): void {
    this.discarded.push(airing);
    this.cues.delete(airing);
  }

  async close(): Promise<void> {
    this.isOpen = false;
  }

  cutPower(): void {
    this.dead = true;
    for (const playing of this.playing.values()) {
      playing.cancel();
      if (playing.startedAtMs !== null) this.note(playing, this.heard(playing));
    }
  }

  /** On the tape of a loudspeaker nothing lies over another: it begins when what sounds has ended. */
  private begin(playing: Playing): void {
    const other = [...this.playing.values()].find((each) => each.startedAtMs !== null);
    if (other !== undefined) {
      const leftMs = msOfFrames(other.cue.lengthFrames - this.heard(other));
      playing.cancel = this.after(Math.max(1, leftMs), () => this.begin(playing));
      return;
    }
    playing.startMs = Math.max(playing.startMs, this.clock.nowMs());
    playing.startedAtMs = playing.startMs;
    playing.beganSteadyMs = this.clock.monotonicMs();
    this.onEvent({ kind: 'started', airing: playing.cue.airing, startedAtMs: playing.startedAtMs });
    this.run(playing);
  }

  private run(playing: Playing): void {
    const heard = this.heard(playing);
    this.write(playing, heard);
    const left = msOfFrames(playing.cue.lengthFrames - heard);
    if (left <= 0) {
      this.end(playing, 'complete', playing.cue.lengthFrames);
      return;
    }
    // Long stretches in which nothing is asked of it would only cost the test time.
    const step = left > 10_000 ? 5_000 : Math.min(left, CHECKPOINT_EVERY_MS * 10);
    playing.cancel = this.after(step, () => this.run(playing));
  }

  private heard(playing: Playing): number {
    if (playing.startedAtMs === null) return 0;
    const frames = framesOfMs(this.clock.nowMs() - playing.startMs);
    return Math.min(playing.cue.lengthFrames, frames);
  }

  private write({ cue, startedAtMs }: Playing, heardFrames: number): void {
    const clusters = cue.clusters.map((cluster) => ({
      cluster,
      heardFrames: this.limited(cluster, heardFrames),
    }));
    this.checkpoint.write({
      airing: cue.airing,
      startedAtMs: startedAtMs ?? 0,
      clusters,
      atMs: this.clock.nowMs(),
    });
    this.onEvent({ kind: 'level', airing: cue.airing, heardFrames, peakDbfs: -6, rmsDbfs: -18 });
  }

  private end(playing: Playing, how: 'complete' | 'stopped', heardFrames: number): void {
    const { cue, startedAtMs } = playing;
    this.playing.delete(cue.airing);
    this.note(playing, heardFrames);
    this.onEvent({
      kind: 'ended',
      airing: cue.airing,
      how,
      startedAtMs,
      endedAtMs: this.clock.nowMs(),
      clusters: cue.clusters.map((cluster) => ({
        cluster,
        heardFrames: this.limited(cluster, heardFrames),
        counted: 'device',
        fault: (this.breaksAt.get(cluster) ?? Infinity) < heardFrames ? 'loudspeaker.closed' : null,
      })),
    });
  }

  private note({ cue, startMs, beganSteadyMs }: Playing, heardFrames: number): void {
    if (heardFrames === 0) return;
    const toMs = startMs + msOfFrames(heardFrames);
    const endedSteadyMs = this.clock.monotonicMs();
    this.sounded.push({ airing: cue.airing, fromMs: startMs, toMs, beganSteadyMs, endedSteadyMs });
  }

  private limited(cluster: string, frames: number): number {
    return Math.min(frames, this.breaksAt.get(cluster) ?? Infinity);
  }

  private after(waitMs: number, wake: () => void): () => void {
    return this.clock.wakeAt(this.clock.monotonicMs() + waitMs, () => {
      if (!this.dead) wake();
    });
  }
}
