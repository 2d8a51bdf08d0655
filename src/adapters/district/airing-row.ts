/**
 * An airing as it stands in its row: what many rows repeat is a name's number, what follows from the rest is left out.
 * Whatever has no column of its own, also what a station of another edition adds, stays in the names: nothing is lost.
 */
import type { Airing, Cause, ClusterAiring, Outcome, PartAiring } from '../../model/airing.ts';
import { dateOf, storedDate } from './stored-date.ts';
import { storedText, textOf } from './stored-text.ts';
import type { AiringRow } from './tables.ts';

/** Each has a column, or is left out where it can be told from the rest. */
type InColumns =
  | 'seq'
  | 'id'
  | 'slot'
  | 'date'
  | 'plannedAtMs'
  | 'plannedMs'
  | 'startedAtMs'
  | 'endedAtMs'
  | 'makesGood'
  | 'airtimeFrames'
  | 'outcome'
  | 'cause'
  | 'clusters'
  | 'parts'
  | 'hash';

type AiringFacts = Omit<Airing, InColumns> & {
  readonly clusters: readonly ClusterFacts[];
  /** Only where it is none; else it is in its column, or is the id. */
  readonly slot?: null;
  /** Only where it is not 64 hex digits. */
  readonly hash?: string;
};

/** What a cluster does not share with its airing; its frames have a column. */
type ClusterFacts = Partial<ClusterAiring>;

type PartFacts = Omit<PartAiring, 'fromFrame' | 'toFrame' | 'airtimeFrames'>;

/** An airing with its names as JSON, before they have numbers. */
export interface NamedAiring {
  readonly airing: Airing;
  readonly facts: string;
  readonly cause: string | null;
  readonly parts: readonly string[];
}

const HASH = /^[0-9a-f]{64}$/;
const NO_HASH = new Uint8Array();

export function namedAiring(airing: Airing): NamedAiring {
  // biome-ignore format: the columns
  const {
    seq: _seq, id: _id, slot, date: _date, plannedAtMs: _plannedAt, plannedMs: _planned, startedAtMs: _started,
    endedAtMs: _ended, makesGood: _makesGood, airtimeFrames: _frames, outcome: _outcome, cause: why, clusters,
    parts, hash, ...rest
  } = airing;
  const cause = why === null ? null : JSON.stringify(why);
  const facts: AiringFacts = {
    ...rest,
    clusters: clusters.map((cluster) => clusterFacts(cluster, airing.outcome, cause)),
    ...(slot === null ? { slot } : {}),
    ...(HASH.test(hash) ? {} : { hash }),
  };
  return { airing, facts: JSON.stringify(facts), cause, parts: parts.map(partFacts) };
}

function clusterFacts(cluster: ClusterAiring, airingOutcome: Outcome | null, airingCause: string | null) {
  const { outcome, cause: why, airtimeFrames: _frames, ...rest } = cluster;
  const cause = why === null ? null : JSON.stringify(why);
  return {
    ...rest,
    ...(outcome === airingOutcome ? {} : { outcome }),
    ...(cause === airingCause ? {} : { cause: why }),
  } satisfies ClusterFacts;
}

function partFacts({ fromFrame: _from, toFrame: _to, airtimeFrames: _frames, ...facts }: PartAiring): string {
  return JSON.stringify(facts satisfies PartFacts);
}

/** `numberOf`: of a name that has been written. Throws for an airing that has not ended. */
export function airingRow(
  station: number,
  chain: number,
  { airing, facts, cause, parts }: NamedAiring,
  numberOf: (name: string) => number,
): AiringRow {
  if (airing.outcome === null) throw new Error(`an airing that has not ended has no row: ${airing.id}`);
  const sameFrames = airing.clusters.every(({ airtimeFrames }) => airtimeFrames === airing.airtimeFrames);
  return {
    seq: airing.seq,
    planned_at_ms: airing.plannedAtMs,
    planned_ms: airing.plannedMs,
    started_at_ms: airing.startedAtMs,
    ended_at_ms: airing.endedAtMs,
    airtime_frames: airing.airtimeFrames,
    station,
    chain,
    date: storedDate(airing.date),
    facts: numberOf(facts),
    cause: cause === null ? null : numberOf(cause),
    outcome: airing.outcome,
    hash: HASH.test(airing.hash) ? Buffer.from(airing.hash, 'hex') : NO_HASH,
    id: storedText(airing.id),
    slot: airing.slot === null || airing.slot === airing.id ? null : storedText(airing.slot),
    makes_good: airing.makesGood === null ? null : storedText(airing.makesGood),
    cluster_frames: sameFrames
      ? null
      : JSON.stringify(airing.clusters.map(({ airtimeFrames }) => airtimeFrames)),
    parts: JSON.stringify(
      airing.parts.flatMap(({ fromFrame, toFrame, airtimeFrames }, index) => [
        numberOf(parts[index]!),
        fromFrame,
        toFrame,
        airtimeFrames,
      ]),
    ),
  };
}

/** Numbers of the names that a row speaks of. */
export function namesOfRow(row: AiringRow): readonly number[] {
  const parts = storedParts(row).map(([facts]) => facts);
  return row.cause === null ? [row.facts, ...parts] : [row.facts, row.cause, ...parts];
}

/** `nameOf`: what a name says; it may be shared by many airings. */
export function airingOfRow(row: AiringRow, nameOf: (number: number) => unknown): Airing {
  const { slot, hash, clusters, ...rest } = nameOf(row.facts) as AiringFacts;
  const cause = row.cause === null ? null : (nameOf(row.cause) as Cause);
  const id = textOf(row.id);
  const clusterFrames = row.cluster_frames === null ? null : (JSON.parse(row.cluster_frames) as number[]);
  return {
    ...rest,
    seq: row.seq,
    id,
    slot: slot === null ? null : row.slot === null ? id : textOf(row.slot),
    date: dateOf(row.date),
    plannedAtMs: row.planned_at_ms,
    plannedMs: row.planned_ms,
    startedAtMs: row.started_at_ms,
    endedAtMs: row.ended_at_ms,
    makesGood: row.makes_good === null ? null : textOf(row.makes_good),
    airtimeFrames: row.airtime_frames,
    outcome: row.outcome,
    cause,
    clusters: clusters.map((facts, index) => ({
      ...shared(row, cause),
      ...facts,
      airtimeFrames: clusterFrames?.[index] ?? row.airtime_frames,
    })),
    parts: storedParts(row).map(([facts, fromFrame, toFrame, airtimeFrames]) => ({
      ...(nameOf(facts) as PartFacts),
      fromFrame,
      toFrame,
      airtimeFrames,
    })),
    hash: hash ?? Buffer.from(row.hash).toString('hex'),
  };
}

/** What a cluster has of its airing, unless it says otherwise. */
function shared(row: AiringRow, cause: Cause | null) {
  return { cluster: '', counted: 'sent', outcome: row.outcome, cause } as const;
}

type StoredPart = readonly [facts: number, fromFrame: number, toFrame: number, airtimeFrames: number];

function storedParts({ parts }: AiringRow): readonly StoredPart[] {
  const numbers = JSON.parse(parts) as readonly number[];
  return Array.from(
    { length: numbers.length / 4 },
    (_, part) => numbers.slice(part * 4, part * 4 + 4) as unknown as StoredPart,
  );
}
