/** Where exports are made that are sent over the network; each is gone once it was sent. */
import { join } from 'node:path';
import type { Clock } from '../model/ports/clock.ts';
import { removeAbandoned } from './abandoned.ts';

/** A path at which nothing ever stands: exports are made in folders beside it. What a dead process left is cleared. */
export function sendingPlace(stateFolder: string, clock: Pick<Clock, 'nowMs'>): string {
  const folder = join(stateFolder, 'sending');
  removeAbandoned(folder, clock.nowMs());
  return join(folder, 'export.loa');
}
