/**
 * An airing as it stands in its row: what many rows repeat is a name's number, what follows from the rest is left out.
 * Whatever has no column of its own, also what a station of another edition adds, stays in the names: nothing is lost.
 */
import type { Airing, Cause } from '../../model/airing.ts';
import type { AiringFacts, NamedAiring, PartFacts } from './airing-names.ts';
import { dateOf, storedDate } from './stored-date.ts';
import { storedText, textOf } from './stored-text.ts';
import type { AiringRow } from './tables.ts';

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
    hash: Buffer.from(airing.hash, 'hex'),
    id: storedText(airing.id),
    slot: airing.slot === null || airing.slot === airing.id ? null : storedText(airing.slot),
    makes_good: airing.makesGood === null ? null : storedText(airing.makesGood),
    cluster_frames: sameFrames
      ? null
      : JSON.stringify(airing.clusters.map(({ airtimeFrames }) => airtimeFrames)),
    parts: storedOfParts(airing.parts, parts.map(numberOf)),
  };
}

/** Numbers of the names that a row speaks of. */
export function namesOfRow(row: AiringRow): readonly number[] {
  const parts = storedParts(row).map(([facts]) => facts);
  return row.cause === null ? [row.facts, ...parts] : [row.facts, row.cause, ...parts];
}

/** `nameOf`: what a name says; it may be shared by many airings. */
export function airingOfRow(row: AiringRow, nameOf: (number: number) => unknown): Airing {
  const { slot, clusters, ...rest } = nameOf(row.facts) as AiringFacts;
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
    hash: Buffer.from(row.hash).toString('hex'),
  };
}

/** What a cluster has of its airing, unless it says otherwise. */
function shared(row: AiringRow, cause: Cause | null) {
  return { cluster: '', counted: 'sent', outcome: row.outcome, cause } as const;
}

function storedOfParts(parts: Airing['parts'], facts: readonly number[]): string {
  const numbers: number[] = [];
  for (const [index, { fromFrame, toFrame, airtimeFrames }] of parts.entries())
    numbers.push(facts[index]!, fromFrame, toFrame, airtimeFrames);
  return JSON.stringify(numbers);
}

type StoredPart = readonly [facts: number, fromFrame: number, toFrame: number, airtimeFrames: number];

function storedParts({ parts }: AiringRow): readonly StoredPart[] {
  const numbers = JSON.parse(parts) as readonly number[];
  return Array.from(
    { length: numbers.length / 4 },
    (_, part) => numbers.slice(part * 4, part * 4 + 4) as unknown as StoredPart,
  );
}
