/**
 * A version of the schedule: every file and station.yaml as they were written, with what they were read as. Rules come
 * with it, so a change of station.yaml is a change of schedule; what was read is part of it, so that holidays known
 * anew make a new version and no version ever changes its slots (law 6).
 */
import { createHash } from 'node:crypto';
import type { RecordStore, StoredVersion } from '../model/ports/record-store.ts';
import { refuse } from '../model/problem.ts';
import type { Item, Schedule, ScheduleFile } from '../model/programme.ts';
import type { StationConfig } from '../model/station.ts';
import type { InstantMs } from '../model/time.ts';
import { parseEntries } from '../record/chain.ts';

/** A version as it is due: from its instant until the next one's. */
export interface VersionInForce {
  readonly version: string;
  readonly fromMs: InstantMs;
  readonly schedule: Schedule;
  /** Its rules, zone and cutting of levels are those of the version; loudspeakers are the running station's. */
  readonly station: StationConfig;
}

export interface VersionTexts {
  readonly stationYaml: string;
  readonly files: readonly ScheduleFile[];
}

/** null where the texts could not be read as a schedule: a refused version still has a name. */
export function versionOf(
  texts: VersionTexts,
  read: { schedule: Schedule; station: StationConfig } | null,
): string {
  const { stationYaml, files } = texts;
  const named = [stationYaml, files.map(({ path, text }) => [path, text]), read];
  return sha256(JSON.stringify(named));
}

export function storedVersion(
  version: string,
  { stationYaml, files }: VersionTexts,
  schedule: Schedule,
  station: StationConfig,
): StoredVersion {
  return {
    version,
    filesJson: JSON.stringify([{ path: 'station.yaml', text: stationYaml }, ...files]),
    normalisedJson: JSON.stringify(schedule),
    stationJson: JSON.stringify(station),
  };
}

/** The schedule of a stored version, by which it is bound in its entry. */
export function normalisedSha256({ normalisedJson }: StoredVersion): string {
  return sha256(normalisedJson);
}

/** Every version that was or came into force at `sinceMs` or after, in the order of coming into force. */
export function versionsInForce(
  records: Pick<RecordStore, 'entries' | 'version'>,
  sinceMs: InstantMs = 0,
): VersionInForce[] {
  const changes = [...parseEntries(records.entries(0, ['schedule-in-force']))].flatMap(({ body }) =>
    body.kind === 'schedule-in-force' ? [body] : [],
  );
  return changes
    .filter((_, index) => (changes[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY) > sinceMs)
    .map(({ version, fromMs, normalisedSha256: sealed }) => ({
      version,
      fromMs,
      ...readVersion(records, version, sealed),
    }));
}

/** The version in force now; null before the first. */
export function currentVersion(records: Pick<RecordStore, 'entries' | 'version'>): VersionInForce | null {
  return versionsInForce(records, Number.MAX_SAFE_INTEGER).at(-1) ?? null;
}

/** Refusal `schedule.version-altered` when what is kept is not what the chain bound. */
function readVersion(
  records: Pick<RecordStore, 'version'>,
  version: string,
  sealed: string,
): { readonly schedule: Schedule; readonly station: StationConfig } {
  const stored = records.version(version);
  if (stored === null || normalisedSha256(stored) !== sealed) {
    throw refuse('schedule.version-altered', { version: version.slice(0, 12) }, 3);
  }
  return {
    schedule: withWords(JSON.parse(stored.normalisedJson) as Schedule),
    station: JSON.parse(stored.stationJson) as StationConfig,
  };
}

/** Versions of before words were kept beside the text said the text itself. */
function withWords(schedule: Schedule): Schedule {
  const said = (item: Item): Item =>
    item.kind === 'say' && item.words === undefined ? { ...item, words: item.text } : item;
  const programmes = schedule.programmes.map((programme) => ({
    ...programme,
    items: programme.items.map(said),
  }));
  return { ...schedule, programmes };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
