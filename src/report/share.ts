/** What one airing gives to the rows of a report: each share falls into one row, and into no row twice. */
import type { Airing, Cause, Outcome, PartAiring } from '../model/airing.ts';
import { countedParts, type FrameRange, soundedWhole, unionFrames } from './counted-parts.ts';
import { isPartKey, type KeyValue, type ReportKey } from './keys.ts';

export interface Share {
  /** In the order of the keys asked for. */
  readonly values: readonly KeyValue[];
  /** One of its clips sounded whole: it counts as an airing (DESIGN §6). Airtime counts always. */
  readonly counts: boolean;
  readonly airtimeFrames: number;
  /** SHA-256 of each clip that sounded whole, once for each time. */
  readonly plays: readonly string[];
  readonly outcome: Outcome;
  readonly cause: Cause | null;
}

/** An airing, or what one cluster heard of it. */
interface Heard {
  readonly cluster: string | null;
  readonly airtimeFrames: number;
  readonly outcome: Outcome;
  readonly cause: Cause | null;
}

/**
 * The shares of an airing that has ended (an open one gives none yet). `topic` narrows everything to the parts of one
 * topic; null: all.
 */
export function sharesOf(airing: Airing, keys: readonly ReportKey[], topic: string | null): readonly Share[] {
  const { outcome } = airing;
  if (outcome === null) return [];
  const all = countedParts(airing);
  const parts = topic === null ? all : all.filter((part) => part.topic === topic);
  if (topic !== null && parts.length === 0 && !isOfTopic(airing, all, topic)) return [];
  const wholeAiring = topic === null && !keys.some(isPartKey);
  return heardBy(airing, outcome, keys).flatMap((heard) =>
    wholeAiring ? [wholeShare(airing, parts, heard, keys)] : partShares(airing, parts, heard, keys),
  );
}

/** What never sounded has no parts: it is of the programme's topic. */
function isOfTopic(airing: Airing, content: readonly PartAiring[], topic: string): boolean {
  return content.length === 0 && airing.airtimeFrames === 0 && airing.topic === topic;
}

function heardBy(airing: Airing, outcome: Outcome, keys: readonly ReportKey[]): readonly Heard[] {
  if (keys.includes('cluster')) return airing.clusters;
  return [{ cluster: null, airtimeFrames: airing.airtimeFrames, outcome, cause: airing.cause }];
}

/** Chimes, beds and greetings included: all frames that sounded are the programme's. */
function wholeShare(
  airing: Airing,
  content: readonly PartAiring[],
  heard: Heard,
  keys: readonly ReportKey[],
): Share {
  const whole = content.length > 0 ? wholeParts(content, heard) : wholeParts(airing.parts, heard);
  return {
    values: keys.map((key) => keyValue(airing, null, heard, key)),
    counts: whole.length > 0,
    airtimeFrames: heard.airtimeFrames,
    plays: content.length > 0 ? whole.map((part) => part.sha256) : [],
    outcome: heard.outcome,
    cause: heard.cause,
  };
}

function partShares(
  airing: Airing,
  content: readonly PartAiring[],
  heard: Heard,
  keys: readonly ReportKey[],
): readonly Share[] {
  if (content.length === 0) return heard.airtimeFrames > 0 ? [] : [silentShare(airing, heard, keys)];
  const groups = new Map<string, { values: readonly KeyValue[]; parts: PartAiring[] }>();
  for (const part of content) {
    const values = keys.map((key) => keyValue(airing, part, heard, key));
    const id = JSON.stringify(values);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { values, parts: [part] });
    else group.parts.push(part);
  }
  return [...groups.values()].map(({ values, parts }) => {
    const whole = wholeParts(parts, heard);
    return {
      values,
      counts: whole.length > 0,
      airtimeFrames: unionFrames(parts.map((part) => heardRange(part, heard))),
      plays: whole.map((part) => part.sha256),
      outcome: heard.outcome,
      cause: heard.cause,
    };
  });
}

function silentShare(airing: Airing, heard: Heard, keys: readonly ReportKey[]): Share {
  return {
    values: keys.map((key) => keyValue(airing, null, heard, key)),
    counts: false,
    airtimeFrames: 0,
    plays: [],
    outcome: heard.outcome,
    cause: heard.cause,
  };
}

function wholeParts(parts: readonly PartAiring[], heard: Heard): readonly PartAiring[] {
  return parts.filter((part) => {
    const { fromFrame, toFrame } = heardRange(part, heard);
    return soundedWhole(part, toFrame - fromFrame);
  });
}

/** A mix sounds from its first frame on, so what a cluster heard of it ends where that cluster fell silent. */
function heardRange(part: PartAiring, heard: Heard): FrameRange {
  const soundedTo = Math.min(part.toFrame, part.fromFrame + part.airtimeFrames);
  const toFrame = heard.cluster === null ? soundedTo : Math.min(soundedTo, heard.airtimeFrames);
  return { fromFrame: part.fromFrame, toFrame: Math.max(part.fromFrame, toFrame) };
}

function keyValue(airing: Airing, part: PartAiring | null, heard: Heard, key: ReportKey): KeyValue {
  switch (key) {
    case 'topic':
      return part === null ? airing.topic : part.topic;
    case 'theme':
      return part === null ? airing.theme : part.theme;
    case 'language':
      return part?.language ?? null;
    case 'source':
      return part?.source ?? null;
    case 'programme':
      return airing.programme;
    case 'day':
      return airing.date;
    case 'hour':
      return airing.hour;
    case 'level':
      return airing.level;
    case 'cluster':
      return heard.cluster;
  }
}
