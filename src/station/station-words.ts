/**
 * The words in which a station says the texts of its schedules. A text that the version in force says already keeps
 * its words, whatever the program has learnt since: an update must neither silence a station nor change what was
 * approved. Another region's reading or lexicon is the station's own wish, and reads all anew.
 */
import type { RecordStore } from '../model/ports/record-store.ts';
import type { Schedule } from '../model/programme.ts';
import type { StationConfig } from '../model/station.ts';
import type { WordsOf } from '../schedule/reading.ts';
import { speechSettingsOf, spokenWords } from '../speech/spoken-words.ts';
import { currentVersion } from './schedule-version.ts';

/** `records` null: the folder has no record yet. */
export function stationWords(
  records: Pick<RecordStore, 'entries' | 'version'> | null,
  station: StationConfig,
): WordsOf {
  const inForce = records === null ? null : currentVersion(records);
  const kept = inForce !== null && readsAlike(inForce.station, station) ? saidIn(inForce.schedule) : null;
  const settings = speechSettingsOf(station);
  return (text) => kept?.get(text) ?? spokenWords(text, settings);
}

function saidIn({ programmes }: Schedule): ReadonlyMap<string, string> {
  const said = programmes.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'say' ? [[item.text, item.words] as const] : [])),
  );
  return new Map(said);
}

function readsAlike(one: StationConfig, other: StationConfig): boolean {
  const reading = ({ reading, lexicon }: StationConfig) => JSON.stringify([reading, lexicon]);
  return reading(one) === reading(other);
}
