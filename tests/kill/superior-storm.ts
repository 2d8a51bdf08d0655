/**
 * A superior unit, and stations that push or are pulled over real HTTPS, all in processes of their own which are killed
 * as they come, over lines that break, with a disk that fills, by clocks that lie. Whenever it is looked at nothing is
 * lost that a station holds a receipt for; at the end every entry is there once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { lastReceipt } from '../../src/verbs/receipts.ts';
import { say } from '../../src/words/say.ts';
import { PrivatePostgres } from '../fakes/postgres.ts';
import { StormGround } from './storm/ground.ts';
import { StormLines } from './storm/lines.ts';
import { Misfortunes } from './storm/misfortunes.ts';
import { StormProcesses } from './storm/processes.ts';
import { prove } from './storm/proof.ts';
import { proveReports, proveVerified } from './storm/reports.ts';
import { StormWatch } from './storm/watch.ts';

const CALM_MS = 180_000;
/** Of a storm that has nobody struck yet, since its machine has other things to do. */
const LONGEST_MS = 60_000;

/** Reasons of lost connections, and what a superior without its database, or room on its disk, answers. */
const EXPECTED_OF_STATIONS = /^(?:at work|E[A-Z]+|closed|too-slow|Error: .*|net\.refused .*)$/;

export interface StormSize {
  readonly stations: number;
  readonly seconds: number;
  readonly seed: number;
}

export type StormDatabase = 'SQLite' | 'PostgreSQL';

/** Its figures. Fails where anything was lost, or is there twice, and prints then what became of every process. */
export async function storm(size: StormSize, database: StormDatabase) {
  const postgres = database === 'PostgreSQL' ? new PrivatePostgres() : null;
  try {
    await postgres?.start();
    return await pass(size, postgres);
  } finally {
    await postgres?.remove();
  }
}

async function pass({ stations, seconds, seed }: StormSize, postgres: PrivatePostgres | null) {
  const lines = new StormLines(seed);
  const url = postgres === null ? null : await postgres.database();
  const ground = await StormGround.furnish(stations, url, lines);
  const watch = new StormWatch(ground);
  const processes = await StormProcesses.begin(ground, seed + 100);
  const misfortunes = new Misfortunes({ ground, processes, watch, postgres }, seed + 200);
  const figures = () => ({
    stations,
    looks: watch.looks,
    receiptsCompared: watch.receiptsCompared,
    cuts: lines.cut,
    diskFills: ground.disk.fills,
    databaseKills: misfortunes.databaseKills,
    ...processes.figures(),
  });
  try {
    const beganMs = Date.now();
    const isOver = (): boolean => {
      const lastedMs = Date.now() - beganMs;
      const hasKilled = processes.serve.kills > 0 && (postgres === null || misfortunes.databaseKills > 0);
      const hasStruck = hasKilled && lines.cut > 0 && watch.receiptsCompared > 0;
      return lastedMs > seconds * 1_000 && (hasStruck || lastedMs > LONGEST_MS);
    };
    while (!isOver()) await misfortunes.next();
    lines.isCalm = true;
    processes.quieten();
    await handedOver(ground);
    await processes.end();
    await watch.look();
    const proved = await prove(ground);
    const airings = proveReports(ground);
    proveVerified(ground);
    nothingElseWentWrong(processes);
    return { ...figures(), ...proved, airings };
  } catch (error) {
    process.stderr.write(`${JSON.stringify(figures(), null, 1)}\n`);
    throw error;
  } finally {
    await processes.end();
  }
}

/** Nothing breaks any more: what is left is handed over, and receipted where it was sent. */
async function handedOver(ground: StormGround): Promise<void> {
  const untilMs = Date.now() + CALM_MS;
  let behind: readonly string[] = [];
  do {
    await wait(500);
    behind = await behindOf(ground);
  } while (behind.length > 0 && Date.now() < untilMs);
  expect(behind, 'not handed over').toEqual([]);
}

function behindOf(ground: StormGround): Promise<readonly string[]> {
  return ground.withStore(async (store) => {
    const held = await store.allHeld();
    return ground.stations.flatMap(({ ward, port }) => {
      const { id } = ward.station;
      const { seq } = ward.records.head();
      const heldSeq = held.get(id)?.seq ?? 0;
      // Who is pulled gets no receipts.
      const receiptedSeq = port === null ? (lastReceipt(ward)?.seq ?? 0) : heldSeq;
      if (heldSeq === seq && receiptedSeq === seq) return [];
      return [`${id}: ${seq} written, ${heldSeq} held, ${receiptedSeq} receipted`];
    });
  });
}

/**
 * No station's process ended by itself, and none met with anything but broken lines and a superior that cannot now; the
 * superior had words for whatever befell it.
 */
function nothingElseWentWrong(processes: StormProcesses): void {
  const { endedByThemselves, events } = processes.figures();
  expect(endedByThemselves.stations).toEqual([]);
  const others = [...processes.said().keys()].filter((line) => !EXPECTED_OF_STATIONS.test(line));
  expect(others).toEqual([]);
  expect(Object.keys(events).filter((event) => event.startsWith('fault'))).toEqual([]);
  const [unexpected = ''] = say('vi', 'cli.unexpected', { message: '' }).split(',');
  const ends = [...endedByThemselves.superior, ...processes.pull.ends];
  expect(ends.filter((end) => end.includes(unexpected))).toEqual([]);
}
