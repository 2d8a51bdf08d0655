/** How each loudspeaker output stands, as the pump tells it. */
import type { PumpEvent } from '../model/ports/pump.ts';
import type { LoudspeakerConfig } from '../model/station.ts';
import type { OutputStatus } from '../model/status.ts';

export class OutputBoard {
  /** Every cluster that has a loudspeaker, in the order of station.yaml. */
  readonly clusters: readonly string[];
  readonly #states: Map<string, OutputStatus>;

  constructor(loudspeakers: readonly LoudspeakerConfig[]) {
    this.clusters = [...new Set(loudspeakers.map(({ cluster }) => cluster))];
    this.#states = new Map(
      loudspeakers.map(({ id, kind, cluster }) => [id, { id, kind, cluster, state: 'closed', reason: null }]),
    );
  }

  /** True when that was news. */
  onEvent({ id, state, output, reason }: PumpEvent & { readonly kind: 'loudspeaker' }): boolean {
    const before = this.#states.get(id);
    if (before === undefined) return false;
    this.#states.set(id, { ...before, kind: output ?? before.kind, state, reason });
    return before.state !== state;
  }

  states(): readonly OutputStatus[] {
    return [...this.#states.values()];
  }
}
