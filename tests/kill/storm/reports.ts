/** What `loa district report` and `verify` tell after a storm is what each station's own report and record tell. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { reportJson } from '../../../src/report/report-json.ts';
import { reportAirtime } from '../../../src/verbs/report-airtime.ts';
import type { TempWard } from '../../fakes/temp-ward.ts';
import type { StormGround } from './ground.ts';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'src', 'main.ts');
const EVER = { from: '2024-01-01', to: '2034-12-31' } as const;

interface SuperiorRow {
  readonly place: { readonly station: string };
  readonly topic: string | null;
  readonly airings: number;
  readonly plays: number;
  readonly sessions: number;
  readonly airtimeMs: number;
  readonly outcomes: Readonly<Record<'partial' | 'preempted' | 'missed' | 'skipped' | 'failed', number>>;
}

interface VerifiedRow {
  readonly station: string;
  readonly ok: boolean;
  readonly seq: number | null;
  readonly head: string | null;
}

/** How many airings counted, of all stations. */
export function proveReports({ root, stations }: StormGround): number {
  const whole = superiorRows(root, 'station');
  const byTopic = superiorRows(root, 'station,topic');
  for (const { ward } of stations) {
    const { id } = ward.station;
    const { rows, total } = ownReport(ward);
    expect(whole.filter(isOf(id)).map(figuresOf), id).toEqual([{ topic: null, ...ownFigures(total) }]);
    const topics = rows.map((row) => ({ topic: row.topic ?? null, ...ownFigures(row) }));
    expect(byTopic.filter(isOf(id)).map(figuresOf), `${id} by topic`).toEqual(topics);
  }
  return whole.reduce((sum, { airings }) => sum + airings, 0);
}

/** `loa district verify`: the evidence says the same as the database, of each station to its last entry. */
export function proveVerified({ root, stations }: StormGround): void {
  const { stations: verified } = answerOf(root, ['verify']) as { readonly stations: readonly VerifiedRow[] };
  const told = verified.map(({ station, ok, seq, head }) => ({ station, ok, seq, head }));
  const own = stations.map(({ ward: { station, records } }) => {
    const { seq, hash } = records.head();
    return { station: station.id, ok: true, seq, head: hash };
  });
  expect(told.sort(byStation)).toEqual(own.sort(byStation));
}

function superiorRows(root: string, by: string): readonly SuperiorRow[] {
  const { from, to } = EVER;
  const words = ['report', '--by', by, '--from', from, '--to', to];
  return (answerOf(root, words) as { readonly rows: readonly SuperiorRow[] }).rows;
}

/** What `loa district` answers; fails with its words where it finds anything. */
function answerOf(root: string, words: readonly string[]): unknown {
  const all = ['--no-warnings', MAIN, '--json', 'district', '--district', root, ...words];
  const options = { encoding: 'utf8', maxBuffer: 64_000_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, all, options);
  expect(status, `loa district ${words.join(' ')}: ${stderr}${stdout}`).toBe(0);
  return JSON.parse(stdout);
}

function ownReport(ward: TempWard) {
  const asked = { ...EVER, by: ['topic'], topic: null, compare: null, entries: false } as const;
  return reportJson(reportAirtime(ward, asked), false);
}

type OwnRow = ReturnType<typeof ownReport>['total'];

function ownFigures({ airings, plays, sessions, airtimeMs, cutShort, notAired }: OwnRow) {
  const { missed, skipped, failed } = notAired;
  return { airings, plays, sessions, airtimeMs, cutShort, missed, skipped, failed };
}

function figuresOf({ topic, airings, plays, sessions, airtimeMs, outcomes }: SuperiorRow) {
  const { partial, preempted, missed, skipped, failed } = outcomes;
  return {
    topic,
    airings,
    plays,
    sessions,
    airtimeMs,
    cutShort: partial + preempted,
    missed,
    skipped,
    failed,
  };
}

function isOf(id: string): (row: SuperiorRow) => boolean {
  return ({ place }) => place.station === id;
}

function byStation(a: { readonly station: string }, b: { readonly station: string }): number {
  return a.station < b.station ? -1 : 1;
}
