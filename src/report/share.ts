/** What one airing gives to the rows of a report: each share falls into one row, and into no row twice. */
import type { Airing, Cause, Outcome, PartAiring } from '../model/airing.ts';
import { type FrameRange, soundedRange, unionFrames } from '../record/airtime.ts';
import { countedParts, soundedWhole } from './counted-parts.ts';
import { isPartKey, type KeyValue, placeOf, type ReportKey } from './keys.ts';

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

/** Whether each airing stands whole in one row of these keys: its share is then the one it gives to the total. */
export function standsInOneRow(keys: readonly ReportKey[]): boolean {
  return !keys.some((key) => isPartKey(key) || key === 'cluster');
}

/** The row of such keys that an airing stands in. */
export function rowOfAiring(airing: Airing, keys: readonly ReportKey[]): readonly KeyValue[] {
  return keys.map((key) => keyValue(airing, null, null, key));
}

/** An airing, or what one cluster heard of it. */
interface Heard {
  readonly cluster: string | null;
  readonly airtimeFrames: number;
  readonly outcome: Outcome;
  readonly cause: Cause | null;
}

/** An airing that has ended, seen by the parts of one topic or by all of them. */
export interface Told {
  readonly airing: Airing;
  readonly outcome: Outcome;
  readonly content: readonly PartAiring[];
  /** One topic only: chimes, beds and greetings are left out. */
  readonly narrowed: boolean;
}

/** What a report on `topic` (null: on everything) is told by an airing; null: nothing, or it has not ended. */
export function tell(airing: Airing, topic: string | null): Told | null {
  const { outcome } = airing;
  if (outcome === null) return null;
  const all = countedParts(airing);
  if (topic === null) return { airing, outcome, content: all, narrowed: false };
  const content = all.filter((part) => part.topic === topic);
  // What never sounded may have no parts: it is of its programme's topic.
  const silent = all.length === 0 && airing.airtimeFrames === 0 && airing.topic === topic;
  return content.length > 0 || silent ? { airing, outcome, content, narrowed: true } : null;
}

/** The shares that the airing gives to rows of these keys. */
export function sharesOf(told: Told, keys: readonly ReportKey[]): readonly Share[] {
  const ofParts = told.narrowed || keys.some(isPartKey);
  return heardBy(told, keys).flatMap((heard) =>
    ofParts ? partShares(told, heard, keys) : [wholeShare(told, heard, keys)],
  );
}

function heardBy({ airing, outcome }: Told, keys: readonly ReportKey[]): readonly Heard[] {
  if (keys.includes('cluster')) return airing.clusters;
  return [{ cluster: null, airtimeFrames: airing.airtimeFrames, outcome, cause: airing.cause }];
}

/** Chimes, beds and greetings included: all frames that sounded are the programme's. */
function wholeShare({ airing, content }: Told, heard: Heard, keys: readonly ReportKey[]): Share {
  const whole = wholeParts(content, heard);
  return {
    values: keys.map((key) => keyValue(airing, null, heard.cluster, key)),
    counts: whole.length > 0,
    airtimeFrames: heard.airtimeFrames,
    plays: whole.map((part) => part.sha256),
    outcome: heard.outcome,
    cause: heard.cause,
  };
}

function partShares({ airing, content }: Told, heard: Heard, keys: readonly ReportKey[]): readonly Share[] {
  if (content.length === 0) return heard.airtimeFrames > 0 ? [] : [silentShare(airing, heard, keys)];
  const groups = new Map<string, { values: readonly KeyValue[]; parts: PartAiring[] }>();
  for (const part of content) {
    const values = keys.map((key) => keyValue(airing, part, heard.cluster, key));
    const id = placeOf(values);
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
    values: keys.map((key) => keyValue(airing, null, heard.cluster, key)),
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
  const sounded = soundedRange(part);
  if (heard.cluster === null) return sounded;
  const toFrame = Math.max(sounded.fromFrame, Math.min(sounded.toFrame, heard.airtimeFrames));
  return { fromFrame: sounded.fromFrame, toFrame };
}

function keyValue(airing: Airing, part: PartAiring | null, cluster: string | null, key: ReportKey): KeyValue {
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
      return cluster;
  }
}
