/** The counts of a day or a month: their columns, as a row is written, read and added up. */
import type { DayCount } from '../../model/received.ts';
import type { COUNTS } from './bulk-rows.ts';
import type { DayCountTable } from './tables.ts';

type Counts = Pick<DayCountTable, (typeof COUNTS)[number]>;

export function storedCounts(count: DayCount): Counts {
  const { airings, plays, sessions, airtimeFrames, outcomes } = count;
  return { airings, plays, sessions, airtime_frames: airtimeFrames, ...outcomes };
}

export function countsOf(row: Counts): Omit<DayCount, 'date' | 'topic'> {
  return {
    airings: row.airings,
    plays: row.plays,
    sessions: row.sessions,
    airtimeFrames: row.airtime_frames,
    outcomes: {
      aired: row.aired,
      partial: row.partial,
      preempted: row.preempted,
      missed: row.missed,
      skipped: row.skipped,
      failed: row.failed,
    },
  };
}

/** Everything before each topic, in the order of its letters' codes, the same in both databases. */
export function byTopic(a: Pick<DayCount, 'topic'>, b: Pick<DayCount, 'topic'>): number {
  if (a.topic === b.topic) return 0;
  if (a.topic === null || b.topic === null) return a.topic === null ? -1 : 1;
  return a.topic < b.topic ? -1 : 1;
}
