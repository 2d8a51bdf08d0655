/** An airing as other programs read it (DESIGN §7): times ISO 8601 with the station's offset, durations in ms. */
import type { Airing, Cause, ClusterAiring, PartAiring } from '../model/airing.ts';
import { msOfFrames } from '../model/sound.ts';
import type { InstantMs } from '../model/time.ts';
import { isoInstant } from './iso-instant.ts';

/** `zone` is the station's. */
export function airingJson(airing: Airing, zone: string) {
  const at = (instant: InstantMs | null): string | null =>
    instant === null ? null : isoInstant(instant, zone);
  return {
    seq: airing.seq,
    id: airing.id,
    kind: airing.kind,
    slot: airing.slot,
    programme: airing.programme,
    title: airing.title,
    topic: airing.topic,
    theme: airing.theme,
    level: airing.level,
    unit: airing.unit,
    date: airing.date,
    session: airing.session,
    plannedAt: at(airing.plannedAtMs),
    startedAt: at(airing.startedAtMs),
    endedAt: at(airing.endedAtMs),
    plannedMs: airing.plannedMs,
    airtimeMs: airtimeMs(airing.airtimeFrames),
    outcome: airing.outcome,
    cause: airing.cause === null ? null : causeJson(airing.cause),
    makesGood: airing.makesGood,
    by: airing.by,
    clusters: airing.clusters.map(clusterJson),
    items: airing.parts.map(itemJson),
    hash: airing.hash,
  };
}

export type AiringJson = ReturnType<typeof airingJson>;

/** Exact to a microsecond: finer than a frame, without the tail of a repeating fraction. */
function airtimeMs(frames: number): number {
  return Math.round(msOfFrames(frames) * 1000) / 1000;
}

function clusterJson(cluster: ClusterAiring) {
  return {
    cluster: cluster.cluster,
    outcome: cluster.outcome,
    cause: cluster.cause === null ? null : causeJson(cluster.cause),
    airtimeMs: airtimeMs(cluster.airtimeFrames),
    counted: cluster.counted,
  };
}

function itemJson(part: PartAiring) {
  return {
    item: part.item,
    clip: part.clip,
    sha256: part.sha256,
    title: part.title,
    topic: part.topic,
    theme: part.theme,
    rung: part.rung,
    voice: part.voice ?? null,
    voiceEdition: part.voiceEdition ?? null,
    airtimeMs: airtimeMs(part.airtimeFrames),
  };
}

function causeJson(cause: Cause) {
  return { code: cause.code, params: cause.params };
}
