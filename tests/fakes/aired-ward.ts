/** A ward whose record holds a few short broadcasts, opened and closed as the station would. */
import type { AiringHead, EntryBody } from '../../src/model/entry.ts';
import { appendEntries } from '../../src/record/append.ts';
import { ManualClock } from './manual-clock.ts';
import { part } from './sample-airing.ts';
import { beginRecord, type TempWard, tempWard } from './temp-ward.ts';

/** What it aired is on this topic. */
export const TOPIC = 'sap-xep-dvhc';

/** A ward on 20 March 2024 that aired 30 seconds on the topic on each of the dates. */
export function wardThatAired(dates: readonly string[]): TempWard {
  const ward = tempWard({ clock: new ManualClock('2024-03-20T12:00:00+07:00') });
  beginRecord(ward);
  for (const date of dates) appendEntries(ward.records, ward.clock.nowMs(), broadcast(headOn(date)));
  return ward;
}

function headOn(date: string): AiringHead {
  const id = `ban-tin-sang@${date}T06:00+07:00`;
  return {
    id,
    airingKind: 'scheduled',
    slot: id,
    programme: 'ban-tin-sang',
    title: 'Bản tin sáng',
    topic: TOPIC,
    theme: null,
    level: 'normal',
    unit: 'phường Láng',
    date,
    session: 'sáng',
    hour: 6,
    plannedAtMs: Date.parse(`${date}T06:00:00+07:00`),
    plannedMs: 30_000,
    makesGood: null,
    by: null,
    version: null,
  };
}

function broadcast(airing: AiringHead): readonly EntryBody[] {
  const heard = part('thong-bao', 0, 30, { topic: TOPIC });
  const { airtimeFrames, ...planned } = heard;
  const startedAtMs = airing.plannedAtMs ?? 0;
  return [
    {
      kind: 'airing-opened',
      airing,
      mixKey: 'mix',
      lengthFrames: airtimeFrames,
      parts: [{ ...planned, rung: 'recorded' }],
      clusters: ['default'],
    },
    {
      kind: 'airing-closed',
      id: airing.id,
      outcome: 'aired',
      cause: null,
      startedAtMs,
      endedAtMs: startedAtMs + 30_000,
      airtimeFrames,
      clusters: [{ cluster: 'default', outcome: 'aired', cause: null, airtimeFrames, counted: 'device' }],
      parts: [heard],
    },
  ];
}
