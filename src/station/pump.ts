/**
 * The pump: hands samples to every loudspeaker, counts what each let sound, fades and stops (laws 10–12). All of its
 * work happens when its clock wakes it or a loudspeaker answers, so it runs alike in a thread and in a rehearsal.
 */
import type { Checkpoint } from '../model/ports/checkpoint.ts';
import type { Clock } from '../model/ports/clock.ts';
import type { Loudspeaker, TapePosition } from '../model/ports/loudspeaker.ts';
import type { MixReader } from '../model/ports/mix-reader.ts';
import type { Pump, PumpCue, PumpEvent } from '../model/ports/pump.ts';
import { framesOfMs } from '../model/sound.ts';
import type { InstantMs, MonotonicMs } from '../model/time.ts';
import { measureLevel } from './level-meter.ts';
import { type AiringRun, countHeard, PumpAiring } from './pump-airing.ts';
import { PumpOutput } from './pump-output.ts';
import { frameAt, instantOf } from './tape.ts';
import { civilOf, steadyOf } from './two-clocks.ts';

export interface PumpSettings {
  /** Time between two looks at the loudspeakers while on air and while idle, ms. */
  readonly tickMs: number;
  readonly idleTickMs: number;
  /** Sound in hand of every loudspeaker, ms; more than the longest tick. */
  readonly aheadMs: number;
}

/** A thread beside a daemon. */
export const LIVE_SETTINGS: PumpSettings = { tickMs: 25, idleTickMs: 100, aheadMs: 1500 };
/** A simulated clock, where every wake-up costs and nothing can be late. */
export const SIMULATED_SETTINGS: PumpSettings = { tickMs: 1000, idleTickMs: 60_000, aheadMs: 90_000 };

export interface PumpParts {
  readonly loudspeakers: readonly Loudspeaker[];
  readonly clock: Clock;
  readonly checkpoint: Checkpoint;
  readonly mixes: MixReader;
}

/** The place of a start is decided this long before its instant, by the newest word of each device, ms. */
const PLACE_AHEAD_MS = 500;
const SYNC_EVERY_MS = 1000;
const LEVEL_EVERY_MS = 100;
/** Part of the sound that one level is measured over, frames (100 ms). */
const LEVEL_FRAMES = 4800;
/** A look at the end of a mix comes this long after it, so that it finds it over, ms. */
const AFTER_END_MS = 0.2;

export class PumpCore implements Pump {
  private readonly outputs: readonly PumpOutput[];
  private readonly parts: PumpParts;
  private readonly settings: PumpSettings;
  private readonly airings = new Map<string, PumpAiring>();
  private emit: (event: PumpEvent) => void = () => undefined;
  private cancelWake: () => void = () => undefined;
  private closed = false;
  private writtenAtMs: MonotonicMs = 0;
  private syncedAtMs: MonotonicMs = 0;
  private leveledAtMs: MonotonicMs = 0;

  constructor(parts: PumpParts, settings: PumpSettings) {
    this.parts = parts;
    this.settings = settings;
    const hooks = {
      opened: (output: PumpOutput) => this.onOpened(output),
      lost: (output: PumpOutput, reason: string) => this.onLost(output, reason),
      heard: (output: PumpOutput, position: TapePosition) => this.onHeard(output, position),
      unreadable: (output: PumpOutput, airing: string) => this.onUnreadable(output, airing),
    };
    this.outputs = parts.loudspeakers.map(
      (speaker) => new PumpOutput(speaker, parts.clock, settings.aheadMs, hooks),
    );
  }

  async open(onEvent: (event: PumpEvent) => void): Promise<void> {
    this.emit = onEvent;
    await Promise.all(this.outputs.map((output) => output.open()));
    this.tick();
  }

  async prime(cue: PumpCue): Promise<void> {
    if ((this.airings.get(cue.airing)?.atMs ?? null) !== null) return;
    // Primed before and never claimed: the mix may be another one now.
    this.discard(cue.airing);
    const mix = this.parts.mixes.open(cue.mixPath, cue.blockSha256s);
    if (mix.lengthFrames !== cue.lengthFrames) {
      mix.close();
      throw new Error(`${cue.mixPath} has ${mix.lengthFrames} frames, not ${cue.lengthFrames}`);
    }
    mix.read(0, framesOfMs(this.settings.aheadMs));
    this.airings.set(cue.airing, new PumpAiring(cue, mix));
  }

  start(airing: string, atMs: InstantMs): void {
    const primed = this.airings.get(airing);
    if (primed === undefined || primed.atMs !== null) return;
    primed.atMs = atMs;
    this.tick();
  }

  stop(airing: string, fadeMs: number): void {
    const going = this.airings.get(airing);
    if (going === undefined || going.stopped) return;
    going.stopped = true;
    going.placed = true;
    for (const run of going.runs.filter((each) => each.state === 'sounding')) {
      run.laid = run.output.cut(airing, framesOfMs(fadeMs)) ?? run.laid;
      if (run.laid.toFrame === run.laid.fromFrame) run.state = 'over';
    }
    this.finishIfOver(going, civilOf(this.parts.clock, this.parts.clock.monotonicMs()));
    this.tick();
  }

  discard(airing: string): void {
    const primed = this.airings.get(airing);
    if (primed === undefined || primed.atMs !== null) return;
    this.airings.delete(airing);
    primed.mix.close();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.cancelWake();
    for (const airing of this.airings.values()) airing.mix.close();
    this.airings.clear();
    await Promise.all(this.outputs.map((output) => output.close()));
  }

  /** One look at everything, and the next wake-up. */
  private tick(): void {
    if (this.closed) return;
    for (const airing of this.airings.values()) this.placeIfTime(airing);
    for (const output of this.outputs) output.tick();
    this.cancelWake();
    this.cancelWake = this.parts.clock.wakeAt(this.nextWakeMs(), () => this.tick());
  }

  private nextWakeMs(): MonotonicMs {
    const nowMs = this.parts.clock.monotonicMs();
    const started = [...this.airings.values()].filter((airing) => airing.atMs !== null);
    const instants = started.flatMap((airing) => {
      if (!airing.placed)
        return [
          steadyOf(this.parts.clock, airing.atMs ?? 0) - PLACE_AHEAD_MS,
          steadyOf(this.parts.clock, airing.atMs ?? 0),
        ];
      return airing.runs.flatMap((run) => turningPoints(run));
    });
    const tickMs = started.some((airing) => airing.placed) ? this.settings.tickMs : this.settings.idleTickMs;
    return Math.min(nowMs + tickMs, ...instants.filter((instant) => instant > nowMs));
  }

  /** Decides where on each tape the first frame of an airing lies: where that device will be at the instant. */
  private placeIfTime(airing: PumpAiring): void {
    if (airing.placed || airing.atMs === null) return;
    const startMs = steadyOf(this.parts.clock, airing.atMs);
    const leftMs = startMs - this.parts.clock.monotonicMs();
    if (leftMs > PLACE_AHEAD_MS) return;
    const targets = this.outputs.filter((output) => airing.cue.clusters.includes(output.speaker.cluster));
    if (!targets.some((output) => output.isOpen) && leftMs > 0) return;
    airing.placed = true;
    for (const output of targets) {
      const position = output.lastPosition();
      if (!output.isOpen || position === null) {
        airing.refuse(output, 'loudspeaker.not-open');
        continue;
      }
      const mix = { airing: airing.cue.airing, mix: airing.mix };
      const run: AiringRun = {
        output,
        laid: output.lay(mix, Math.round(frameAt(position, startMs)), airing.cue.lengthFrames),
        heard: 0,
        state: 'sounding',
        fault: null,
      };
      airing.runs.push(run);
    }
    this.finishIfOver(airing, civilOf(this.parts.clock, this.parts.clock.monotonicMs()));
  }

  private onHeard(output: PumpOutput, position: TapePosition): void {
    for (const airing of [...this.airings.values()]) {
      const run = airing.runOn(output);
      if (run === null || run.state !== 'sounding') continue;
      const over = countHeard(run, position);
      this.tellStart(airing, run, position);
      this.tellProgress(airing);
      if (over) {
        this.finishIfOver(airing, civilOf(this.parts.clock, instantOf(position, run.laid.toFrame)));
      }
    }
  }

  private tellStart(airing: PumpAiring, run: AiringRun, position: TapePosition): void {
    if (airing.startedAtMs !== null || position.frame <= run.laid.fromFrame) return;
    airing.startedAtMs = civilOf(this.parts.clock, instantOf(position, run.laid.fromFrame));
    this.emit({ kind: 'started', airing: airing.cue.airing, startedAtMs: airing.startedAtMs });
  }

  private tellProgress(airing: PumpAiring): void {
    if (airing.startedAtMs === null) return;
    const nowMs = this.parts.clock.monotonicMs();
    if (nowMs - this.writtenAtMs >= this.settings.tickMs / 2) this.writeCheckpoint(airing, nowMs);
    if (nowMs - this.leveledAtMs < LEVEL_EVERY_MS) return;
    this.leveledAtMs = nowMs;
    const heard = airing.heardMost;
    this.emit({ kind: 'level', airing: airing.cue.airing, heardFrames: heard, ...levelOf(airing, heard) });
  }

  /** A disk that fails here costs at most the count after a power cut, never the sound. */
  private writeCheckpoint(airing: PumpAiring, nowMs: MonotonicMs): void {
    this.writtenAtMs = nowMs;
    const sync = airing.isOver || nowMs - this.syncedAtMs >= SYNC_EVERY_MS;
    if (sync) this.syncedAtMs = nowMs;
    try {
      this.parts.checkpoint.write({
        airing: airing.cue.airing,
        startedAtMs: airing.startedAtMs ?? 0,
        clusters: airing.clusters().map(({ cluster, heardFrames }) => ({ cluster, heardFrames })),
        atMs: civilOf(this.parts.clock, nowMs),
      });
      if (sync) this.parts.checkpoint.sync();
    } catch {}
  }

  private onOpened(output: PumpOutput): void {
    const { id, kind, note } = output.speaker;
    this.emit({ kind: 'loudspeaker', id, state: 'open', output: kind, reason: note });
  }

  private onLost(output: PumpOutput, reason: string): void {
    const { id, kind } = output.speaker;
    this.emit({ kind: 'loudspeaker', id, state: 'lost', output: kind, reason });
    for (const airing of [...this.airings.values()]) this.loseRun(airing, output, reason);
  }

  private onUnreadable(output: PumpOutput, airing: string): void {
    const going = this.airings.get(airing);
    if (going !== undefined) this.loseRun(going, output, 'loudspeaker.mix-unreadable');
  }

  private loseRun(airing: PumpAiring, output: PumpOutput, reason: string): void {
    const run = airing.runOn(output);
    if (run === null || run.state !== 'sounding') return;
    run.state = 'lost';
    run.fault = reason;
    this.finishIfOver(airing, civilOf(this.parts.clock, this.parts.clock.monotonicMs()));
  }

  private finishIfOver(airing: PumpAiring, endedAtMs: InstantMs): void {
    if (!airing.isOver || !this.airings.delete(airing.cue.airing)) return;
    for (const run of airing.runs) run.output.lift(airing.cue.airing);
    if (airing.startedAtMs !== null) this.writeCheckpoint(airing, this.parts.clock.monotonicMs());
    airing.mix.close();
    this.emit({
      kind: 'ended',
      airing: airing.cue.airing,
      how: airing.how,
      startedAtMs: airing.startedAtMs,
      endedAtMs,
      clusters: airing.clusters(),
    });
  }
}

/** Instants at which a run begins and ends, where a look is due. */
function turningPoints(run: AiringRun): readonly MonotonicMs[] {
  const position = run.output.lastPosition();
  if (position === null || run.state !== 'sounding') return [];
  return [run.laid.fromFrame, run.laid.toFrame].map((frame) => instantOf(position, frame) + AFTER_END_MS);
}

/** Level of the newest part heard. Silence when the disk does not give it: the meter never stops the sound. */
function levelOf(airing: PumpAiring, heard: number): { peakDbfs: number; rmsDbfs: number } {
  const fromFrame = Math.max(airing.meteredFrame, heard - LEVEL_FRAMES, 0);
  airing.meteredFrame = heard;
  try {
    return measureLevel(airing.mix.read(fromFrame, heard - fromFrame));
  } catch {
    return measureLevel(new Int16Array(0));
  }
}
