/** A checkpoint that a power cut does not reach: the newest state of each airing, in memory. */
import type { Checkpoint, CheckpointState } from '../../src/model/ports/checkpoint.ts';

export function memoryCheckpoint(states: readonly CheckpointState[] = []): Checkpoint {
  let kept = [...states];
  return {
    write: (state) => {
      kept = [...kept.filter(({ airing }) => airing !== state.airing), state];
    },
    sync: () => undefined,
    readOf: (airing) => kept.find((state) => state.airing === airing) ?? null,
    isReadable: () => true,
    clear: () => {
      kept = [];
    },
  };
}
