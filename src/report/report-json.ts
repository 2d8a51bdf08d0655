/** A report as JSON (DESIGN §7): durations in ms, times ISO 8601 with offset, growth 0.25 for a quarter more, or "new". */
import { msOfFrames } from '../model/sound.ts';
import { isoInstant } from '../record/iso-instant.ts';
import type { AirtimeReport } from './airtime-report.ts';
import type { Change, ReportRow } from './growth.ts';
import type { KeyValues } from './keys.ts';
import type { CountedEntry, CountRow } from './tally.ts';

interface GrowthJson {
  readonly airings: Change;
  readonly airtime: Change;
  readonly before: { readonly airings: number; readonly airtimeMs: number; readonly days: number };
}

interface EntryJson extends Omit<CountedEntry, 'airtimeFrames'> {
  readonly airtimeMs: number;
}

type RowJson = KeyValues & {
  readonly clips: number;
  readonly sessions: number;
  readonly airings: number;
  readonly plays: number;
  readonly airtimeMs: number;
  readonly meanAiringsPerDay: number;
  readonly meanAirtimeMsPerDay: number;
  readonly cutShort: number;
  readonly notAired: CountRow['notAired'] & { readonly causes: CountRow['causes'] };
  readonly growth: GrowthJson | null;
  readonly entries?: readonly EntryJson[];
};

/** The document that `loa report --json` prints. */
export function reportJson(report: AirtimeReport, withEntries: boolean) {
  const { zone, titles, keys, rows, total, decidedUntilMs, ...others } = report;
  return {
    ...others,
    by: keys,
    decidedUntil: decidedUntilMs === null ? null : isoInstant(decidedUntilMs, zone),
    titles: {
      topic: Object.fromEntries(titles.topic),
      theme: Object.fromEntries(titles.theme),
      programme: Object.fromEntries(titles.programme),
    },
    rows: rows.map((row) => rowJson(row, withEntries)),
    total: rowJson(total, withEntries),
  };
}

function rowJson(row: ReportRow, withEntries: boolean): RowJson {
  const airtimeMs = msOfFrames(row.airtimeFrames);
  return {
    ...row.keys,
    clips: row.clips,
    sessions: row.sessions,
    airings: row.airings,
    plays: row.plays,
    airtimeMs: Math.round(airtimeMs),
    meanAiringsPerDay: row.airings / row.days,
    meanAirtimeMsPerDay: airtimeMs / row.days,
    cutShort: row.cutShort,
    notAired: { ...row.notAired, causes: row.causes },
    growth: row.growth === null ? null : growthJson(row.growth),
    ...(withEntries ? { entries: row.entries.map(entryJson) } : {}),
  };
}

function growthJson({ airings, airtime, before }: NonNullable<ReportRow['growth']>): GrowthJson {
  return {
    airings,
    airtime,
    before: {
      airings: before.airings,
      airtimeMs: Math.round(msOfFrames(before.airtimeFrames)),
      days: before.days,
    },
  };
}

function entryJson({ airtimeFrames, ...entry }: CountedEntry): EntryJson {
  return { ...entry, airtimeMs: Math.round(msOfFrames(airtimeFrames)) };
}
