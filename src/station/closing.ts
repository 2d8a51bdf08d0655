/** How an airing ended, from what each cluster of loudspeakers really let sound: frames, never seconds (law 2). */
import type { ClusterAiring } from '../model/airing.ts';
import type { EntryBody } from '../model/entry.ts';
import type { MixPart } from '../model/mix.ts';
import type { ClusterHeard } from '../model/ports/pump.ts';
import type { InstantMs } from '../model/time.ts';
import { airtimeOfClusters, outcomeOfClusters, PLAYED_SHARE, partsHeard } from '../record/airtime.ts';
import { type Ending, type Interruption, LOUDSPEAKERS_LOST } from './interruptions.ts';

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
  const airtimeFrames = airtimeOfClusters(clusters);
  const outcome = outcomeOfClusters(clusters);
  const short = clusters.find((cluster) => cluster.outcome !== 'aired');
  return {
    kind: 'airing-closed',
    id: ended.id,
    outcome,
    cause: clusters.length === 0 ? LOUDSPEAKERS_LOST.unheard.cause : (short?.cause ?? null),
    startedAtMs: airtimeFrames > 0 ? ended.startedAtMs : null,
    endedAtMs: ended.endedAtMs,
    airtimeFrames,
    clusters,
    parts: partsHeard(ended.parts, [{ fromFrame: 0, toFrame: airtimeFrames }]),
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
  // Nobody stopped it: silence of the device's own making that a listener hardly notices makes it no partial.
  if (heard.heardFrames >= lengthFrames * PLAYED_SHARE) return AIRED;
  return { outcome: sounded ? 'partial' : 'failed', cause: { code: 'gaps', params: {} } };
}
