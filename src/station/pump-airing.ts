/** One airing in the pump's hands: its mix, where it lies on each loudspeaker's tape, and what was heard of it. */
import type { TapePosition } from '../model/ports/loudspeaker.ts';
import type { OpenMix } from '../model/ports/mix-reader.ts';
import type { ClusterHeard, PumpCue } from '../model/ports/pump.ts';
import type { InstantMs } from '../model/time.ts';
import type { LaidMix } from './laid-mix.ts';
import type { PumpOutput } from './pump-output.ts';
import { heardFrames } from './tape.ts';

/** The airing on one loudspeaker. */
export interface AiringRun {
  readonly output: PumpOutput;
  laid: LaidMix;
  heard: number;
  state: 'sounding' | 'over' | 'lost';
  /** Code of why it was lost. */
  fault: string | null;
}

export class PumpAiring {
  readonly cue: PumpCue;
  readonly mix: OpenMix;
  /** Civil instant of the first frame; null while only primed. */
  atMs: InstantMs | null = null;
  startedAtMs: InstantMs | null = null;
  stopped = false;
  /** Its place on the tapes has been decided. */
  placed = false;
  readonly runs: AiringRun[] = [];
  /** Frames of the mix already measured by the level meter. */
  meteredFrame = 0;
  private readonly refused = new Map<string, string>();

  constructor(cue: PumpCue, mix: OpenMix) {
    this.cue = cue;
    this.mix = mix;
  }

  /** A loudspeaker of its clusters that could not take part, and why. */
  refuse(output: PumpOutput, fault: string): void {
    this.refused.set(output.speaker.cluster, fault);
  }

  runOn(output: PumpOutput): AiringRun | null {
    return this.runs.find((run) => run.output === output) ?? null;
  }

  /** Most frames heard on any of its loudspeakers. */
  get heardMost(): number {
    return Math.max(0, ...this.runs.map((run) => run.heard));
  }

  get isOver(): boolean {
    return this.placed && this.runs.every((run) => run.state !== 'sounding');
  }

  get how(): 'complete' | 'stopped' | 'lost' {
    if (this.stopped) return 'stopped';
    return this.runs.some((run) => run.state === 'over') ? 'complete' : 'lost';
  }

  /** What each cluster heard: the best of its loudspeakers. */
  clusters(): readonly ClusterHeard[] {
    return this.cue.clusters.map((cluster) => {
      const runs = this.runs.filter((run) => run.output.speaker.cluster === cluster);
      const best = runs.reduce<AiringRun | null>(
        (most, run) => (most === null || run.heard > most.heard ? run : most),
        null,
      );
      const over = runs.some((run) => run.state === 'over');
      const lost = runs.find((run) => run.fault !== null)?.fault;
      const fault = lost ?? this.refused.get(cluster) ?? (best === null && !this.stopped ? NOBODY : null);
      return {
        cluster,
        heardFrames: best?.heard ?? 0,
        counted: best?.output.speaker.counted ?? 'sent',
        fault: over ? null : fault,
      };
    });
  }
}

/** Fault of a cluster that no loudspeaker belongs to. */
const NOBODY = 'loudspeaker.none';

/** Counts what a loudspeaker's word on its position means for a sounding run. True when that was its end. */
export function countHeard(run: AiringRun, position: TapePosition): boolean {
  run.heard = heardFrames(run.laid, position.frame, run.output.gaps);
  if (position.frame < run.laid.toFrame) return false;
  run.state = 'over';
  return true;
}
