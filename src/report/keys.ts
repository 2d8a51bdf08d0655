/** By what a report can be cut (DESIGN §7 `--by`); several keys combine. */

export const REPORT_KEYS = [
  'topic',
  'theme',
  'programme',
  'day',
  'hour',
  'level',
  'cluster',
  'language',
  'source',
] as const;

export type ReportKey = (typeof REPORT_KEYS)[number];

/** null: the airing or the clip does not say (a clip without a topic, a slot that never sounded has no language). */
export type KeyValue = string | number | null;

/** A row's place in the report: one value for each key asked for. */
export type KeyValues = Readonly<Partial<Record<ReportKey, KeyValue>>>;

/** Keys that belong to the parts of an airing, not to the airing: one airing may stand in several of their rows. */
const PART_KEYS: ReadonlySet<ReportKey> = new Set<ReportKey>(['topic', 'theme', 'language', 'source']);

export function isPartKey(key: ReportKey): boolean {
  return PART_KEYS.has(key);
}

export function isReportKey(word: string): word is ReportKey {
  return REPORT_KEYS.some((key) => key === word);
}

/** The keys in the order asked, each once; a theme is named inside its topic, so `theme` brings `topic`. */
export function rowKeys(by: readonly ReportKey[]): readonly ReportKey[] {
  const keys = by.flatMap((key): readonly ReportKey[] => (key === 'theme' ? ['topic', 'theme'] : [key]));
  return [...new Set(keys)];
}

/** One text for one place in the report, to find it by. */
export function placeOf(values: readonly KeyValue[]): string {
  return values.map((value) => (value === null ? '\u0000' : value)).join('\u0001');
}
