import { describe, expect, test } from 'vitest';
import type { ReadyMix } from '../../src/model/mix.ts';
import { refuse } from '../../src/model/problem.ts';
import type { Item } from '../../src/model/programme.ts';
import { MINUTE_MS } from '../../src/model/time.ts';
import type { BoundSlot } from '../../src/station/agenda.ts';
import { type EarlierMix, RenderAhead } from '../../src/station/render-ahead.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { nextOf } from '../fakes/mixing-ward.ts';
import { sampleProgramme, sampleSlot } from '../fakes/sample-schedule.ts';
import { sampleStation } from '../fakes/sample-station.ts';

function bound(id: string, items: readonly Item[] = []): BoundSlot {
  const slot = sampleSlot(id, '2024-03-18T06:00+07:00');
  return { slot, programme: sampleProgramme({ id, items }), version: 'v1', station: sampleStation() };
}

function mix(key: string): ReadyMix {
  const measured = { loudnessLufs: -16, truePeakDbtp: -2, blockSha256s: [] };
  return { key, path: key, lengthFrames: 1, parts: [], sounds: [], ...measured };
}

/** A workshop whose mixes are finished when the test says so. */
function workshop() {
  const clock = new ManualClock('2024-03-18T05:00:00+07:00');
  const begun: {
    id: string;
    earlier: readonly string[];
    finish: () => void;
    fail: (code: string) => void;
  }[] = [];
  const told: string[] = [];
  const ahead = new RenderAhead(
    clock,
    (slot: BoundSlot, earlier: readonly EarlierMix[]) =>
      new Promise((resolve, reject) => {
        const id = slot.programme.id;
        const finish = () => resolve(mix(id));
        const fail = (code: string) => reject(refuse(code));
        begun.push({ id, earlier: earlier.map((each) => each.mix.key), finish, fail });
      }),
    ({ programme }, { state }) => void told.push(`${programme.id} ${state}`),
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { clock, begun, told, ahead, settle };
}

describe('mixes made ahead', () => {
  test('come next first, two at a time', async () => {
    const { ahead, begun, told, settle } = workshop();
    ahead.want([bound('a'), bound('b'), bound('c')], 'g');
    expect(begun.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(ahead.of(bound('a')).state).toBe('rendering');
    begun[1]?.finish();
    await settle();
    expect(begun.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['b ready']);
  });

  test('pick for rotation in the order of airing, each knowing what those before it picked', async () => {
    const { ahead, begun, settle } = workshop();
    ahead.want([bound('a', [nextOf]), bound('b', [nextOf]), bound('c')], 'g');
    expect(begun.map(({ id }) => id)).toEqual(['a', 'c']);
    begun[0]?.finish();
    await settle();
    expect(begun[2]).toMatchObject({ id: 'b', earlier: ['a'] });
  });

  test('that failed are tried again after a minute, not at once', async () => {
    const { ahead, begun, clock, settle } = workshop();
    ahead.want([bound('a')], 'g');
    begun[0]?.fail('mix.no-voice');
    await settle();
    expect(ahead.of(bound('a'))).toMatchObject({ state: 'failed', problem: { code: 'mix.no-voice' } });
    ahead.want([bound('a')], 'g');
    expect(begun).toHaveLength(1);
    await clock.advance(MINUTE_MS);
    ahead.want([bound('a')], 'g');
    expect(begun).toHaveLength(2);
  });

  test('are made anew when approvals or clips have changed, the last one staying in hand meanwhile', async () => {
    const { ahead, begun, settle } = workshop();
    ahead.want([bound('a')], 'g');
    begun[0]?.finish();
    await settle();
    ahead.want([bound('a')], 'h');
    expect(begun).toHaveLength(2);
    expect(ahead.of(bound('a')).state).toBe('ready');
    begun[1]?.fail('mix.not-approved');
    await settle();
    expect(ahead.of(bound('a'))).toMatchObject({ state: 'failed', mix: null });
  });

  test('stop being made when the station ends', async () => {
    const { ahead, begun, told, settle } = workshop();
    ahead.want([bound('a'), bound('b'), bound('c')], 'g');
    ahead.close();
    begun[0]?.finish();
    await settle();
    expect(begun).toHaveLength(2);
    expect(told).toEqual([]);
  });
});
