/**
 * After a power cut (law 2): airings found open are closed from the checkpoint with what had sounded; nothing of them
 * is played again. What fell due meanwhile is the beat's business.
 */
import type { EntryBody } from '../model/entry.ts';
import type { Checkpoint, CheckpointState } from '../model/ports/checkpoint.ts';
import type { ClusterHeard } from '../model/ports/pump.ts';
import type { RecordStore } from '../model/ports/record-store.ts';
import type { Ward } from '../model/ports/ward.ts';
import { msOfFrames } from '../model/sound.ts';
import { appendEntries } from '../record/append.ts';
import { parseEntry } from '../record/chain.ts';
import { closingEntry } from './closing.ts';
import { POWER_LOST, POWER_LOST_UNCOUNTED } from './interruptions.ts';

type Opened = Extract<EntryBody, { kind: 'airing-opened' }>;
type Closed = Extract<EntryBody, { kind: 'airing-closed' }>;

/** Closes every open airing and returns how each ended. Only for the holder of the daemon's lock. */
export function recoverAirings(ward: Pick<Ward, 'records' | 'checkpoint' | 'clock'>): readonly Closed[] {
  const { records, checkpoint, clock } = ward;
  const closed = records.openAirings().map(({ seq }) => recoveredClosing(opening(records, seq), checkpoint));
  appendEntries(records, clock.nowMs(), closed);
  checkpoint.clear();
  return closed;
}

/** The entry that opened an airing. */
function opening(records: Pick<RecordStore, 'entries'>, seq: number): Opened {
  for (const sealed of records.entries(seq - 1, ['airing-opened'])) {
    const { body } = parseEntry(sealed);
    if (sealed.seq === seq && body.kind === 'airing-opened') return body;
    break;
  }
  throw new Error(`entry ${seq} opens no airing`);
}

function recoveredClosing(opened: Opened, checkpoint: Checkpoint): Closed {
  const last = checkpoint.readOf(opened.airing.id);
  const clusters = opened.clusters.map((cluster) => heardBy(cluster, last));
  const heardFrames = Math.max(0, ...clusters.map((cluster) => cluster.heardFrames));
  const endedAtMs = last === null ? null : last.startedAtMs + msOfFrames(heardFrames);
  return closingEntry({
    id: opened.airing.id,
    lengthFrames: opened.lengthFrames,
    parts: opened.parts,
    startedAtMs: last?.startedAtMs ?? null,
    endedAtMs,
    clusters,
    interruption: last === null && !checkpoint.isReadable() ? POWER_LOST_UNCOUNTED : POWER_LOST,
  });
}

/** After a restart only what the checkpoint says is known; whose clock had counted it is not. */
function heardBy(cluster: string, last: CheckpointState | null): ClusterHeard {
  const heardFrames = last?.clusters.find((heard) => heard.cluster === cluster)?.heardFrames ?? 0;
  return { cluster, heardFrames, counted: 'sent', fault: null };
}
