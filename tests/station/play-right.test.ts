/** What is looked at again right before a broadcast: hours, rules and bytes. */
import { expect, test } from 'vitest';
import type { ReadyMix } from '../../src/model/mix.ts';
import type { Slot } from '../../src/model/slot.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/model/time.ts';
import { readRights } from '../../src/rights/fold.ts';
import { quartersOf } from '../../src/schedule/new-hours.ts';
import { slotHindrance } from '../../src/station/play-right.ts';
import { approvedClip, wardOf } from '../fakes/mixing-ward.ts';
import { daily, sampleProgramme } from '../fakes/sample-schedule.ts';
import { sampleStation } from '../fakes/sample-station.ts';

const SIX = Date.parse('2024-03-18T06:00:00+07:00');
const STATION = sampleStation({ rules: { ...sampleStation().rules, quietHours: [], sessions: [] } });

function slotAt(atMs: number): Slot {
  return {
    ...{ id: 'sang@2024-03-18T06:00+07:00', programme: 'sang', title: 'Bản tin', topic: null, theme: null },
    ...{ level: 'normal', atMs, date: '2024-03-18', lateMs: 24 * HOUR_MS },
  } as Slot;
}

const bound = {
  slot: slotAt(SIX),
  version: 'v',
  station: STATION,
  programme: sampleProgramme({ id: 'sang', when: [daily('06:00')] }),
};

function mixOf(sounds: ReadyMix['sounds']): ReadyMix {
  const facts = {
    key: 'k',
    path: '/k.wav',
    lengthFrames: 48_000,
    parts: [],
    blockSha256s: [],
  };
  return { ...facts, sounds, loudnessLufs: -16, truePeakDbtp: -2 };
}

const soundAt = (atMs: number) => ({ level: 'normal', atMs, plannedMs: 5 * MINUTE_MS }) as const;

test('however long a programme may be late, it sounds in no hour that nobody confirmed', async () => {
  const { ward } = wardOf();
  const confirmedQuarters = new Set(quartersOf(SIX, 15 * MINUTE_MS, STATION.zone));
  const rights = { ...readRights(ward.records), confirmedQuarters };
  const hindrance = (atMs: number) => slotHindrance(ward, rights, bound, mixOf([]), soundAt(atMs));
  expect(await hindrance(SIX)).toBeNull();
  expect(await hindrance(SIX + 12 * MINUTE_MS)).toBeNull();
  expect(await hindrance(SIX + 21 * HOUR_MS + 15 * MINUTE_MS)).toMatchObject({ code: 'hours-not-confirmed' });
});

test('a mix of a clip that was meanwhile replaced by another of the same name does not sound', async () => {
  const { ward } = wardOf();
  const clip = await approvedClip(ward, 'tin-1');
  const rights = readRights(ward.records);
  const mix = mixOf([{ kind: 'recording', clip: 'tin-1', sha256: clip.sha256 }]);
  expect(await slotHindrance(ward, rights, bound, mix, soundAt(SIX))).toBeNull();
  ward.files.writeText(clip.path, 'tin khác');
  ward.library.save({ ...clip, sha256: await ward.files.sha256(clip.path) });
  expect(await slotHindrance(ward, rights, bound, mix, soundAt(SIX))).toMatchObject({
    code: 'mix.clip-altered',
  });
});
