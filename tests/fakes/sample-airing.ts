/** Airings as the record tells them; a test names only what it is about. Times in seconds, as one reckons by hand. */
import type { Airing, PartAiring } from '../../src/model/airing.ts';
import { framesOfMs } from '../../src/model/sound.ts';

/** A part from second to second of the mix; all of it sounded unless `heardSeconds` says otherwise. */
export function part(
  clip: string | null,
  fromSecond: number,
  toSecond: number,
  changes: Partial<PartAiring> & { readonly heardSeconds?: number } = {},
): PartAiring {
  const { heardSeconds = toSecond - fromSecond, ...others } = changes;
  return {
    item: clip === null ? 'say' : 'clip',
    clip,
    sha256: `sha-${clip}`,
    title: clip ?? 'lời chào',
    topic: null,
    theme: null,
    language: 'vi',
    source: null,
    rung: 'recorded',
    voice: null,
    fromFrame: seconds(fromSecond),
    toFrame: seconds(toSecond),
    airtimeFrames: seconds(heardSeconds),
    ...others,
  };
}

export function chime(
  fromSecond: number,
  toSecond: number,
  heardSeconds = toSecond - fromSecond,
): PartAiring {
  return part('nhac-hieu', fromSecond, toSecond, { item: 'chime', heardSeconds });
}

let nextSeq = 1;

/** Aired whole on the morning of 18 March 2024, as long as its last part, by the one cluster. */
export function airing(parts: readonly PartAiring[], changes: Partial<Airing> = {}): Airing {
  const seq = nextSeq++;
  const airtimeFrames = Math.max(0, ...parts.map(({ fromFrame, airtimeFrames: heard }) => fromFrame + heard));
  const outcome = changes.outcome === undefined ? 'aired' : changes.outcome;
  return {
    seq,
    id: `ban-tin-sang@${seq}`,
    kind: 'scheduled',
    slot: `ban-tin-sang@${seq}`,
    programme: 'ban-tin-sang',
    title: 'Bản tin sáng',
    topic: 'sap-xep-dvhc',
    theme: null,
    level: 'normal',
    unit: 'phường Láng',
    date: '2024-03-18',
    session: 'sáng',
    hour: 6,
    plannedAtMs: null,
    startedAtMs: null,
    endedAtMs: null,
    plannedMs: 0,
    airtimeFrames,
    outcome,
    cause: null,
    makesGood: null,
    by: null,
    clusters: [
      { cluster: 'default', outcome: outcome ?? 'aired', cause: null, airtimeFrames, counted: 'device' },
    ],
    parts,
    hash: `hash-${seq}`,
    ...changes,
  };
}

export function seconds(count: number): number {
  return framesOfMs(count * 1000);
}
