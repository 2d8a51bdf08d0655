// A station's ten years, invented the same way each time: 150,000 airings of about four parts, with what a record holds.
import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { PartAiring } from '../src/model/airing.ts';
import type { AiringHead, EntryBody } from '../src/model/entry.ts';
import type { MixPart } from '../src/model/mix.ts';
import { seeded } from './seeded.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const FIRST_DAY = '2016-01-01';
const AIRINGS_A_DAY = 41;
const TOPICS = ['sap-xep-dvhc', 'phong-chay', 'y-te', 'an-ninh', 'van-hoa', 'moi-truong', 'thue', 'bao-hiem'];
const THEMES = ['van-ban', 'lo-trinh', 'trach-nhiem', 'can-bo-giay-to', 'ket-qua', 'kinh-te-an-ninh'];
const CLIPS = 2000;
/** Parts of one mix overlap by so much: a crossfade. */
const CROSSFADE_FRAMES = 24_000;

/** The entries of the airings, each airing's opening and closing (or its decision) next to each other. */
export function* tenYears(airings: number): Generator<readonly EntryBody[]> {
  const random = seeded(18_032_024);
  const first = DateTime.fromISO(FIRST_DAY, { zone: ZONE });
  for (let index = 0; index < airings; index += 1) {
    const day = first.plus({ days: Math.floor(index / AIRINGS_A_DAY) });
    yield airingEntries(day, index % AIRINGS_A_DAY, random);
  }
}

function airingEntries(day: DateTime, ofDay: number, random: () => number): readonly EntryBody[] {
  const at = day.set({ hour: 5 + (ofDay % 15), minute: 20 * Math.floor(ofDay / 15) });
  const programme = Math.floor(random() * 20);
  const parts = mixParts(programme, random);
  const lengthFrames = parts.at(-1)!.toFrame;
  const airing = headOf(at, programme, lengthFrames);
  const fate = random();
  if (fate < 0.04) return [silence(airing, fate < 0.02 ? 'missed' : 'skipped')];
  const heardFrames = fate < 0.08 ? Math.floor(lengthFrames * random()) : lengthFrames;
  return [
    { kind: 'airing-opened', airing, mixKey: sha256(airing.id), lengthFrames, parts, clusters: ['default'] },
    closing(airing, parts, heardFrames, lengthFrames),
  ];
}

function headOf(at: DateTime, programme: number, lengthFrames: number): AiringHead {
  const slot = `chuong-trinh-${programme}@${at.toFormat("yyyy-MM-dd'T'HH:mmZZ")}`;
  return {
    id: slot,
    airingKind: 'scheduled',
    slot,
    programme: `chuong-trinh-${programme}`,
    title: `Bản tin số ${programme} về sắp xếp đơn vị hành chính`,
    topic: TOPICS[programme % TOPICS.length]!,
    theme: null,
    level: programme === 3 ? 'priority' : 'normal',
    unit: 'Phường Cửa Nam',
    date: at.toFormat('yyyy-MM-dd'),
    session: at.hour < 12 ? 'sáng' : 'chiều',
    hour: at.hour,
    plannedAtMs: at.toMillis(),
    plannedMs: lengthFrames / 48,
    makesGood: null,
    by: null,
    version: sha256('version'),
  };
}

function mixParts(programme: number, random: () => number): readonly MixPart[] {
  const parts: MixPart[] = [chime()];
  const clips = 2 + Math.floor(random() * 3);
  for (let nth = 0; nth < clips; nth += 1) {
    const fromFrame = parts.at(-1)!.toFrame - CROSSFADE_FRAMES;
    parts.push(
      clipPart(Math.floor(random() * CLIPS), programme, fromFrame, 48_000 * (30 + Math.floor(random() * 90))),
    );
  }
  return parts;
}

function chime(): MixPart {
  return { ...clipPart(0, 0, 0, 48_000 * 8), item: 'chime', clip: 'nhac-hieu', topic: null, theme: null };
}

function clipPart(clip: number, programme: number, fromFrame: number, lengthFrames: number): MixPart {
  return {
    item: clip % 3 === 0 ? 'next-of' : 'clip',
    fromFrame,
    toFrame: fromFrame + lengthFrames,
    clip: `tin-${clip}`,
    sha256: sha256(`tin-${clip}`),
    title: `Tin số ${clip}: những điều người dân cần biết`,
    topic: TOPICS[(programme + (clip % 2)) % TOPICS.length]!,
    theme: THEMES[clip % THEMES.length]!,
    language: clip % 50 === 0 ? 'tay' : 'vi',
    source: 'Trung tâm Văn hóa - Thông tin và Thể thao quận',
    rung: 'recorded',
    voice: null,
  };
}

function closing(
  airing: AiringHead,
  parts: readonly MixPart[],
  heardFrames: number,
  lengthFrames: number,
): EntryBody {
  const outcome = heardFrames === lengthFrames ? 'aired' : 'partial';
  const cause = outcome === 'aired' ? null : { code: 'power-lost', params: {} };
  const startedAtMs = airing.plannedAtMs!;
  return {
    kind: 'airing-closed',
    id: airing.id,
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
  const airtimeFrames = Math.max(0, Math.min(part.toFrame, heardFrames) - part.fromFrame);
  return { ...part, airtimeFrames };
}

function silence(airing: AiringHead, outcome: 'missed' | 'skipped'): EntryBody {
  const cause = { code: outcome === 'missed' ? 'station-off' : 'cap', params: {} };
  return { kind: 'airing-decided', airing, outcome, cause, clusters: ['default'] };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
