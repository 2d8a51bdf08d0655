/** What airings repeat of each other, as the JSON of names: what has no column, causes, the facts of parts. */
import type { Airing, ClusterAiring, PartAiring } from '../../model/airing.ts';
import { isSameBut, RememberedJson } from './remembered-json.ts';

const AIRING_COLUMNS = [
  'seq',
  'id',
  'slot',
  'date',
  'plannedAtMs',
  'plannedMs',
  'startedAtMs',
  'endedAtMs',
  'makesGood',
  'airtimeFrames',
  'outcome',
  'cause',
  'clusters',
  'parts',
  'hash',
] as const;

const PART_COLUMNS = ['fromFrame', 'toFrame', 'airtimeFrames'] as const;

/** An airing without what has a column, or can be told from the columns. */
export type AiringFacts = Omit<Airing, (typeof AIRING_COLUMNS)[number]> & {
  readonly clusters: readonly ClusterFacts[];
  /** Only where it is none; else it is in its column, or is the id. */
  readonly slot?: null;
};

/** What a cluster does not share with its airing; its frames have a column. */
export type ClusterFacts = Partial<ClusterAiring>;
export type PartFacts = Omit<PartAiring, (typeof PART_COLUMNS)[number]>;

/** An airing with its names as JSON, before they have numbers. */
export interface NamedAiring {
  readonly airing: Airing;
  readonly facts: string;
  readonly cause: string | null;
  readonly parts: readonly string[];
}

/** Names the airings of one import. */
export class AiringNames {
  private readonly facts = new RememberedJson(hasSameFacts, factsJson);
  private readonly parts = new RememberedJson(isSamePart, partJson);

  of(airing: Airing): NamedAiring {
    return {
      airing,
      facts: isPlain(airing)
        ? this.facts.of(airing, `${airing.hour} ${airing.programme ?? airing.title}`)
        : factsJson(airing),
      cause: causeJson(airing.cause),
      parts: airing.parts.map((part) => this.parts.of(part, part.sha256)),
    };
  }
}

function factsJson(airing: Airing): string {
  // biome-ignore format: the columns
  const {
    seq: _seq, id: _id, slot, date: _date, plannedAtMs: _plannedAt, plannedMs: _planned, startedAtMs: _started,
    endedAtMs: _ended, makesGood: _makesGood, airtimeFrames: _frames, outcome, cause, clusters, parts: _parts,
    hash: _hash, ...rest
  } = airing;
  const airingCause = causeJson(cause);
  const facts: AiringFacts = {
    ...rest,
    clusters: clusters.map((cluster) => clusterFacts(cluster, outcome, airingCause)),
    ...(slot === null ? { slot } : {}),
  };
  return JSON.stringify(facts);
}

function clusterFacts(cluster: ClusterAiring, airingOutcome: Airing['outcome'], airingCause: string | null) {
  const { outcome, cause, airtimeFrames: _frames, ...rest } = cluster;
  const facts: ClusterFacts = {
    ...rest,
    ...(outcome === airingOutcome ? {} : { outcome }),
    ...(causeJson(cause) === airingCause ? {} : { cause }),
  };
  return facts;
}

function causeJson(cause: Airing['cause']): string | null {
  return cause === null ? null : JSON.stringify(cause);
}

function partJson({ fromFrame: _from, toFrame: _to, airtimeFrames: _frames, ...facts }: PartAiring): string {
  return JSON.stringify(facts satisfies PartFacts);
}

const PART_OWN: ReadonlySet<string> = new Set(PART_COLUMNS);
const AIRING_OWN: ReadonlySet<string> = new Set(AIRING_COLUMNS);
const CLUSTER_OWN: ReadonlySet<string> = new Set(['outcome', 'cause', 'airtimeFrames']);

function isSamePart(known: PartAiring, part: PartAiring): boolean {
  return isSameBut(known, part, PART_OWN);
}

/** Its clusters ended as it did. */
function isPlain({ outcome, cause, clusters }: Airing): boolean {
  return clusters.every((cluster) => cluster.outcome === outcome && cluster.cause === cause);
}

/** Of plain ones. */
function hasSameFacts(known: Airing, airing: Airing): boolean {
  if (known.clusters.length !== airing.clusters.length || (known.slot === null) !== (airing.slot === null))
    return false;
  const sameClusters = known.clusters.every((cluster, index) =>
    isSameBut(cluster, airing.clusters[index]!, CLUSTER_OWN),
  );
  return sameClusters && isSameBut(known, airing, AIRING_OWN);
}
