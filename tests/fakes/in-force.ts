/** Brings a schedule into force as if its files had been read and confirmed. */
import type { Ward } from '../../src/model/ports/ward.ts';
import type { Schedule } from '../../src/model/programme.ts';
import { appendEntries } from '../../src/record/append.ts';
import { normalisedSha256, storedVersion, versionOf } from '../../src/station/schedule-version.ts';

/** The version's name. */
export function bringIntoForce(
  { records, station, clock }: Pick<Ward, 'records' | 'station' | 'clock'>,
  schedule: Schedule,
  fromMs = clock.nowMs(),
): string {
  const texts = { stationYaml: '', files: [] };
  const version = versionOf(texts, { schedule, station });
  const stored = storedVersion(version, texts, schedule, station);
  records.saveVersion(stored);
  appendEntries(records, clock.nowMs(), [
    { kind: 'schedule-in-force', version, normalisedSha256: normalisedSha256(stored), fromMs },
  ]);
  return version;
}
