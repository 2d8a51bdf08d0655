/** How an airing ended, from what each cluster of loudspeakers really let sound: frames, never seconds (law 2). */
import type { Cause, ClusterAiring, Outcome, PartAiring } from '../model/airing.ts';
import type { EntryBody } from '../model/entry.ts';
import type { MixPart } from '../model/mix.ts';
import type { ClusterHeard } from '../model/ports/pump.ts';
import type { InstantMs } from '../model/time.ts';
import { type Ending, type Interruption, LOUDSPEAKERS_LOST } from './interruptions.ts';

/** A mix of which at least this share sounded, nobody having stopped it, is aired; below, gaps made it partial. */
const WHOLE_SHARE = 0.95;

export interface EndedAiring {
  readonly id: string;
  readonly lengthFrames: number;
  readonly parts: readonly MixPart[];
  readonly startedAtMs: InstantMs | null;
  readonly endedAtMs: InstantMs | null;
  readonly clusters: readonly ClusterHeard[];
  /** What ended it before its last frame; null: nothing did. */
  readonly interruption: Interruption | null;
}

/** The closing entry of an airing. */
export function closingEntry(ended: EndedAiring): EntryBody & { readonly kind: 'airing-closed' } {
  const clusters = ended.clusters.map((heard) => clusterAiring(heard, ended));
  const airtimeFrames = Math.max(0, ...clusters.map((cluster) => cluster.airtimeFrames));
  const { outcome, cause } = overall(clusters);
  return {
    kind: 'airing-closed',
    id: ended.id,
    outcome,
    cause,
    startedAtMs: airtimeFrames > 0 ? ended.startedAtMs : null,
    endedAtMs: ended.endedAtMs,
    airtimeFrames,
    clusters,
    parts: ended.parts.map((part) => partAiring(part, airtimeFrames)),
  };
}

function clusterAiring(heard: ClusterHeard, ended: EndedAiring): ClusterAiring {
  const airtimeFrames = Math.min(heard.heardFrames, ended.lengthFrames);
  return { cluster: heard.cluster, airtimeFrames, counted: heard.counted, ...clusterEnding(heard, ended) };
}

type AnyEnding = Ending | { readonly outcome: 'aired'; readonly cause: null };

const AIRED: AnyEnding = { outcome: 'aired', cause: null };

function clusterEnding(heard: ClusterHeard, ended: EndedAiring): AnyEnding {
  const { interruption, lengthFrames } = ended;
  const sounded = heard.heardFrames > 0;
  if (heard.heardFrames >= lengthFrames) return AIRED;
  if (heard.fault !== null) {
    const cause = { code: 'loudspeaker-lost', params: { reason: heard.fault } };
    return { outcome: sounded ? 'partial' : 'failed', cause };
  }
  if (interruption !== null) return sounded ? interruption.heard : interruption.unheard;
  if (heard.heardFrames >= lengthFrames * WHOLE_SHARE) return AIRED;
  return { outcome: sounded ? 'partial' : 'failed', cause: { code: 'gaps', params: {} } };
}

/** Aired when every targeted cluster aired, partial when any sounded (DESIGN §6). */
function overall(clusters: readonly ClusterAiring[]): { outcome: Outcome; cause: Cause | null } {
  if (clusters.length === 0) return LOUDSPEAKERS_LOST.unheard;
  const short = clusters.find(({ outcome }) => outcome !== 'aired');
  if (short === undefined) return AIRED;
  const same = clusters.every(({ outcome }) => outcome === short.outcome);
  const sounded = clusters.some(({ airtimeFrames }) => airtimeFrames > 0);
  return { outcome: same || !sounded ? short.outcome : 'partial', cause: short.cause };
}

function partAiring({ rung: _rung, ...part }: MixPart, heardFrames: number): PartAiring {
  const airtimeFrames = Math.max(0, Math.min(part.toFrame, heardFrames) - part.fromFrame);
  return { ...part, airtimeFrames };
}
