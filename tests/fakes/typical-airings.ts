/** A year of a station as it is in life: two airings a day of a few programmes, two clips each, nearly all aired whole. */
import type { Airing } from '../../src/model/airing.ts';
import { hashOf } from './received-records.ts';
import { airing, part } from './sample-airing.ts';

const CLIPS = 40;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('2024-01-01T00:00:00Z');

/** `seq` of each is twice its number: an opening and a closing entry. Ids are of 45 characters. */
export function* typicalAirings(station: string, days: number, airingsADay: number): Generator<Airing> {
  for (let day = 0; day < days; day += 1) {
    const date = new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10);
    for (let slot = 0; slot < airingsADay; slot += 1)
      yield typicalAiring(station, date, slot, 2 * (day * airingsADay + slot + 1));
  }
}

function typicalAiring(station: string, date: string, slot: number, seq: number): Airing {
  const hour = 5 + slot;
  const programme = `ban-tin-${String(slot).padStart(2, '0')}-ve-sxdv`;
  const id = `${programme}@${date}T${String(hour).padStart(2, '0')}:00+07:00`.padEnd(45, 'x');
  const atMs = Date.parse(date) + (hour - 7) * 3_600_000;
  const clips = [seq % CLIPS, (seq * 7 + 1) % CLIPS];
  const isMissed = seq % 50 === 0;
  return airing(
    clips.map((clip, index) =>
      part(`tin-${station}-${clip}`, 5 + index * 125, 130 + index * 125, {
        title: `Thông báo số ${clip} về việc sắp xếp đơn vị hành chính`,
        sha256: String(clip).padStart(64, 'e'),
        topic: `chu-de-${clip % 8}`,
        theme: 'van-ban',
        source: 'Ban biên tập',
        ...(isMissed ? { heardSeconds: 0 } : {}),
      }),
    ),
    {
      seq,
      id,
      slot: id,
      programme,
      title: 'Bản tin về sắp xếp đơn vị hành chính',
      unit: `phường ${station}`,
      date,
      session: hour < 12 ? 'sáng' : 'chiều',
      hour,
      plannedAtMs: atMs,
      startedAtMs: isMissed ? null : atMs + 3.25,
      endedAtMs: isMissed ? null : atMs + 255_003.25,
      plannedMs: 255_000,
      outcome: isMissed ? 'missed' : 'aired',
      cause: isMissed ? { code: 'station-off', params: { minutes: 12 } } : null,
      hash: hashOf(seq),
    },
  );
}
