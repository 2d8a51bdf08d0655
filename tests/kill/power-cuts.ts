/** Cuts a ward's power again and again at random moments, then asks the record and the loudspeaker what happened. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { systemClock } from '../../src/adapters/system-clock.ts';
import type { Airing } from '../../src/model/airing.ts';
import { msOfFrames } from '../../src/model/sound.ts';
import { verifyChain } from '../../src/record/verify.ts';
import { expandSlots } from '../../src/schedule/expand.ts';
import { versionsInForce } from '../../src/station/schedule-version.ts';
import { EVERY_MS, end, type KillableWard, killableWard } from '../fakes/killable-ward.ts';
import { seededRandom } from '../fakes/seeded-random.ts';

/** What a partial airing's airtime may differ from what the loudspeaker let sound. */
const AIRTIME_MAX_ERROR_MS = 100;
/** A run covers more than a handful of slots, or it proves nothing. */
const SLOTS_MIN = 5;

export interface CutsReport {
  readonly outcomes: Readonly<Record<string, number>>;
  /** Airtime of cut airings, record minus loudspeaker, and record minus the wall clock's moment of the kill, ms. */
  readonly errorsMs: readonly number[];
  readonly wallErrorsMs: readonly number[];
  readonly onDutyMs: readonly number[];
}

/** `offMs`: how long the power stays off, at most. Throws where the record does not tell what happened. */
export async function cutPower(cuts: number, offMs: number): Promise<CutsReport> {
  const ward = await killableWard();
  const clock = systemClock();
  const dice = diceOf(cuts);
  const kills: number[] = [];
  const onDutyMs: number[] = [];
  try {
    for (let cut = 0; cut < cuts; cut++) {
      const beganMs = clock.monotonicMs();
      const daemon = await ward.start();
      onDutyMs.push(Math.round(clock.monotonicMs() - beganMs));
      await wait(dice() * EVERY_MS);
      kills.push(await end(daemon, 'SIGKILL'));
      await wait(dice() * offMs);
    }
    const last = await ward.start();
    await last.tells('on-air.aired');
    await end(last, 'SIGTERM');
    return ward.read((records) => judge(ward, [...records.airings({})], records, kills, onDutyMs));
  } finally {
    ward.remove();
  }
}

function judge(
  ward: KillableWard,
  airings: readonly Airing[],
  records: Parameters<Parameters<KillableWard['read']>[0]>[0],
  kills: readonly number[],
  onDutyMs: readonly number[],
): CutsReport {
  expect(verifyChain(records.entries(0), records.head(), airings).findings).toEqual([]);
  expect(records.openAirings()).toEqual([]);
  everyDueSlotHasOneOutcome(records, airings);
  const sounded = airings.filter(({ airtimeFrames }) => airtimeFrames > 0);
  const heard = ward.heard();
  const errorsMs: number[] = [];
  const wallErrorsMs: number[] = [];
  for (const { id, startedAtMs, airtimeFrames, outcome, cause } of sounded) {
    const files = heard.filter(({ beganMs }) => Math.abs(beganMs - (startedAtMs ?? 0)) < EVERY_MS / 2);
    expect(files, `${id} sounds once`).toHaveLength(1);
    const errorMs = msOfFrames(airtimeFrames) - (files[0]?.soundedMs ?? 0);
    expect(Math.abs(errorMs), `${id} (${outcome}): airtime`).toBeLessThanOrEqual(AIRTIME_MAX_ERROR_MS);
    if (cause?.code !== 'power-lost') continue;
    errorsMs.push(Math.round(errorMs));
    const killMs = kills.find((atMs) => atMs > (startedAtMs ?? 0)) ?? 0;
    wallErrorsMs.push(Math.round(msOfFrames(airtimeFrames) - (killMs - (startedAtMs ?? 0))));
  }
  const silent = heard.filter(
    ({ beganMs, soundedMs }) => soundedMs > AIRTIME_MAX_ERROR_MS && !isTold(sounded, beganMs),
  );
  expect(silent, 'nothing sounds that the record does not tell').toEqual([]);
  const outcomes: Record<string, number> = {};
  for (const { outcome, cause } of airings) {
    const key = cause === null ? String(outcome) : `${outcome}: ${cause.code}`;
    outcomes[key] = (outcomes[key] ?? 0) + 1;
  }
  return { outcomes, errorsMs, wallErrorsMs, onDutyMs };
}

function isTold(sounded: readonly Airing[], beganMs: number): boolean {
  return sounded.some(({ startedAtMs }) => Math.abs(beganMs - (startedAtMs ?? 0)) < EVERY_MS / 2);
}

function everyDueSlotHasOneOutcome(
  records: Parameters<Parameters<KillableWard['read']>[0]>[0],
  airings: readonly Airing[],
): void {
  const [version] = versionsInForce(records);
  const decidedUntilMs = records.decidedUntilMs() ?? 0;
  if (version === undefined) throw new Error('no schedule was ever in force');
  const due = expandSlots(version.schedule, version.fromMs, decidedUntilMs).map(({ id }) => id);
  expect(due.length).toBeGreaterThan(SLOTS_MIN);
  const told = airings.filter(({ plannedAtMs }) => (plannedAtMs ?? 0) < decidedUntilMs).map(({ id }) => id);
  expect(told.toSorted()).toEqual(due.toSorted());
  for (const { outcome, cause, airtimeFrames } of airings) {
    expect(['aired', 'partial', 'failed', 'missed']).toContain(outcome);
    // Not ready: due within a second of the first start, before its mix was made.
    if (outcome === 'failed') expect(['stopped-before-sound', 'not-ready']).toContain(cause?.code);
    if (outcome === 'failed' || outcome === 'missed') expect(airtimeFrames).toBe(0);
  }
}

/** The same moments in every run of as many cuts. */
function diceOf(seed: number): () => number {
  const random = seededRandom(seed);
  return () => {
    const [high = 0, low = 0] = random.bytes(2);
    return (high * 256 + low) / 65_536;
  };
}
