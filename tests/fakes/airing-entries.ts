/** Entries of airings as a daemon writes them: opened, closed, decided; a test names only what it is about. */
import type { PartAiring } from '../../src/model/airing.ts';
import type { AiringHead, EntryBody } from '../../src/model/entry.ts';
import type { MixPart } from '../../src/model/mix.ts';
import { SAMPLE_RATE_HZ } from '../../src/model/sound.ts';
import type { InstantMs } from '../../src/model/time.ts';
import { partsHeard } from '../../src/record/airtime.ts';
import { civilDateAt } from '../../src/record/civil-date.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
/** One minute of mix: a chime of 2 s, then the clip. */
const LENGTH_FRAMES = 60 * SAMPLE_RATE_HZ;

const PARTS: readonly MixPart[] = [
  mixPart('chime', 'nhac-hieu', null, 0, 2 * SAMPLE_RATE_HZ),
  mixPart('clip', 'thong-bao-sap-xep', 'sap-xep-dvhc', 2 * SAMPLE_RATE_HZ, LENGTH_FRAMES),
];

/** A slot's opening entry; `at` in ISO 8601. */
export function openedAt(at: string, changes: Partial<AiringHead> = {}): EntryBody {
  return {
    kind: 'airing-opened',
    airing: headAt(Date.parse(at), changes),
    mixKey: 'mix',
    lengthFrames: LENGTH_FRAMES,
    parts: PARTS,
    clusters: ['default'],
  };
}

/** Its closing entry: `heardSeconds` of the minute sounded. */
export function closedAt(at: string, heardSeconds = 60, id = idAt(Date.parse(at))): EntryBody {
  const startedAtMs = Date.parse(at);
  const airtimeFrames = heardSeconds * SAMPLE_RATE_HZ;
  const outcome = heardSeconds === 60 ? 'aired' : 'partial';
  const cause = outcome === 'aired' ? null : { code: 'power-lost', params: {} };
  const parts: readonly PartAiring[] = partsHeard(PARTS, [{ fromFrame: 0, toFrame: airtimeFrames }]);
  return {
    kind: 'airing-closed',
    id,
    outcome,
    cause,
    startedAtMs,
    endedAtMs: startedAtMs + heardSeconds * 1000,
    airtimeFrames,
    clusters: [{ cluster: 'default', outcome, cause, airtimeFrames, counted: 'device' }],
    parts,
  };
}

export function missedAt(at: string, changes: Partial<AiringHead> = {}): EntryBody {
  return {
    kind: 'airing-decided',
    airing: headAt(Date.parse(at), changes),
    outcome: 'missed',
    cause: { code: 'station-off', params: {} },
    clusters: ['default'],
  };
}

function headAt(atMs: InstantMs, changes: Partial<AiringHead>): AiringHead {
  return {
    id: idAt(atMs),
    airingKind: 'scheduled',
    slot: idAt(atMs),
    programme: 'ban-tin-sang',
    title: 'Bản tin sáng',
    topic: 'sap-xep-dvhc',
    theme: null,
    level: 'normal',
    unit: 'phường Láng',
    date: civilDateAt(atMs, ZONE),
    session: 'sáng',
    hour: 6,
    plannedAtMs: atMs,
    plannedMs: 60_000,
    makesGood: null,
    by: null,
    version: 'v1',
    ...changes,
  };
}

function idAt(atMs: InstantMs): string {
  return `ban-tin-sang@${new Date(atMs).toISOString()}`;
}

function mixPart(
  item: MixPart['item'],
  clip: string,
  topic: string | null,
  fromFrame: number,
  toFrame: number,
): MixPart {
  return {
    item,
    clip,
    topic,
    fromFrame,
    toFrame,
    sha256: `sha-${clip}`,
    title: clip,
    theme: null,
    language: 'vi',
    source: null,
    rung: 'recorded',
    voice: null,
  };
}
