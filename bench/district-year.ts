// A year of a ward's record, invented the same way each time: ten airings a day of two or three parts, nearly all aired whole.
import { hash } from 'node:crypto';
import type { PartAiring } from '../src/model/airing.ts';
import type { AiringHead, EntryBody } from '../src/model/entry.ts';
import type { MixPart } from '../src/model/mix.ts';
import { seeded } from './seeded.ts';

export const YEAR = 2025;
export const AIRINGS_A_YEAR = 3650;
export const ZONE = 'Asia/Ho_Chi_Minh';

const DAYS = 365;
const AIRINGS_A_DAY = AIRINGS_A_YEAR / DAYS;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse(`${YEAR}-01-01T00:00:00+07:00`);
const OFFSET_MS = 7 * 3_600_000;
const TOPICS = ['sap-xep-dvhc', 'phong-chay', 'y-te', 'an-ninh', 'van-hoa', 'moi-truong', 'thue', 'bao-hiem'];
const THEMES = ['van-ban', 'lo-trinh', 'trach-nhiem', 'can-bo-giay-to', 'ket-qua', 'kinh-te-an-ninh'];
const PROGRAMMES = 20;
/** Newly made each week; a clip airs in its week. */
const CLIPS_A_WEEK = 5;
const CHIME_FRAMES = 8 * 48_000;
/** Its claim is written so long before an airing. */
const CLAIM_MS = 1500;
const VERSION = sha256('version');

export interface Written {
  readonly atMs: number;
  readonly body: EntryBody;
}

/** Entries as a station writes them, behind the one that began its chain. Of 100 airings, 2 are missed and 2 cut short. */
export function* stationYear(number: number): Generator<Written> {
  const random = seeded(number + 1);
  const unit = `Phường số ${number}`;
  for (let day = 0; day < DAYS; day += 1) {
    for (let ofDay = 0; ofDay < AIRINGS_A_DAY; ofDay += 1) yield* airing(day, ofDay, unit, random);
  }
}

/** Before all that `stationYear` tells of. */
export const BEGAN_MS = FIRST_MS;

function* airing(day: number, ofDay: number, unit: string, random: () => number): Generator<Written> {
  const programme = Math.floor(random() * PROGRAMMES);
  const parts = mixParts(Math.floor(day / 7), random);
  const lengthFrames = parts.at(-1)!.toFrame;
  const atMs = FIRST_MS + day * DAY_MS + (5 + ofDay * 1.5) * 3_600_000;
  const head = headOf(atMs, programme, unit, lengthFrames);
  const fate = random();
  if (fate < 0.02) {
    const cause = { code: 'station-off', params: {} };
    const body = {
      kind: 'airing-decided',
      airing: head,
      outcome: 'missed',
      cause,
      clusters: ['default'],
    } as const;
    yield { atMs: atMs + 600_000, body };
    return;
  }
  const heardFrames = fate < 0.04 ? Math.floor(lengthFrames * random()) : lengthFrames;
  const mixKey = sha256(parts.map(({ clip }) => clip).join());
  const clusters = ['default'];
  yield {
    atMs: atMs - CLAIM_MS,
    body: { kind: 'airing-opened', airing: head, mixKey, lengthFrames, parts, clusters },
  };
  const startedAtMs = atMs + 3.25;
  yield {
    atMs: startedAtMs + heardFrames / 48 + 2,
    body: closing(head.id, startedAtMs, parts, heardFrames, lengthFrames),
  };
}

function headOf(atMs: number, programme: number, unit: string, lengthFrames: number): AiringHead {
  const local = new Date(atMs + OFFSET_MS).toISOString();
  const slot = `ban-tin-${programme}@${local.slice(0, 16)}+07:00`;
  const hour = Number(local.slice(11, 13));
  return {
    id: slot,
    airingKind: 'scheduled',
    slot,
    programme: `ban-tin-${programme}`,
    title: `Bản tin số ${programme} về sắp xếp đơn vị hành chính`,
    topic: TOPICS[programme % TOPICS.length]!,
    theme: null,
    level: programme === 3 ? 'priority' : 'normal',
    unit,
    date: local.slice(0, 10),
    session: hour < 12 ? 'sáng' : 'chiều',
    hour,
    plannedAtMs: atMs,
    plannedMs: lengthFrames / 48,
    makesGood: null,
    by: null,
    version: VERSION,
  };
}

/** A chime, then one or two clips. */
function mixParts(week: number, random: () => number): readonly MixPart[] {
  const parts: MixPart[] = [chime()];
  const clips = random() < 0.5 ? 1 : 2;
  for (let nth = 0; nth < clips; nth += 1) {
    const clip = week * CLIPS_A_WEEK + Math.floor(random() * CLIPS_A_WEEK);
    parts.push(clipPart(clip, parts.at(-1)!.toFrame));
  }
  return parts;
}

function chime(): MixPart {
  return {
    ...clipPart(0, 0),
    toFrame: CHIME_FRAMES,
    item: 'chime',
    clip: 'nhac-hieu',
    topic: null,
    theme: null,
  };
}

function clipPart(clip: number, fromFrame: number): MixPart {
  return {
    item: clip % 3 === 0 ? 'next-of' : 'clip',
    fromFrame,
    toFrame: fromFrame + 48_000 * (30 + ((clip * 37) % 90)),
    clip: `tin-${clip}`,
    sha256: sha256(`tin-${clip}`),
    title: `Tin số ${clip}: những điều người dân cần biết`,
    topic: TOPICS[clip % TOPICS.length]!,
    theme: THEMES[clip % THEMES.length]!,
    language: 'vi',
    source: 'Ban biên tập phường',
    rung: 'recorded',
    voice: null,
  };
}

function closing(
  id: string,
  startedAtMs: number,
  parts: readonly MixPart[],
  heardFrames: number,
  lengthFrames: number,
): EntryBody {
  const outcome = heardFrames === lengthFrames ? 'aired' : 'partial';
  const cause = outcome === 'aired' ? null : { code: 'power-lost', params: {} };
  return {
    kind: 'airing-closed',
    id,
    outcome,
    cause,
    startedAtMs,
    endedAtMs: startedAtMs + heardFrames / 48,
    airtimeFrames: heardFrames,
    clusters: [{ cluster: 'default', outcome, cause, airtimeFrames: heardFrames, counted: 'device' }],
    parts: parts.map((part) => heardPart(part, heardFrames)),
  };
}

function heardPart(part: MixPart, heardFrames: number): PartAiring {
  return { ...part, airtimeFrames: Math.max(0, Math.min(part.toFrame, heardFrames) - part.fromFrame) };
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
