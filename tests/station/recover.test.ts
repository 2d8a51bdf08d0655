import { expect, test } from 'vitest';
import type { EntryBody } from '../../src/model/entry.ts';
import type { CheckpointState } from '../../src/model/ports/checkpoint.ts';
import { appendEntries } from '../../src/record/append.ts';
import { scheduledHead } from '../../src/station/airing-head.ts';
import { recoverAirings } from '../../src/station/recover.ts';
import { memoryCheckpoint } from '../fakes/memory-checkpoint.ts';
import { sampleStation } from '../fakes/sample-station.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const T = Date.parse('2024-03-18T06:00:00+07:00');
const LENGTH = 480_000;

function opened(id: string): EntryBody {
  const slot = {
    id,
    programme: 'sang',
    title: 'Bản tin',
    topic: null,
    theme: null,
    level: 'normal',
    atMs: T,
    date: '2024-03-18',
    lateMs: 0,
  } as const;
  return {
    kind: 'airing-opened',
    airing: scheduledHead(sampleStation(), slot, 'v1', 10_000),
    mixKey: 'k',
    lengthFrames: LENGTH,
    parts: [],
    clusters: ['default'],
  };
}

function after(id: string, states: readonly CheckpointState[], isReadable = true) {
  const checkpoint = { ...memoryCheckpoint(states), isReadable: () => isReadable };
  const ward = tempWard({ checkpoint });
  beginRecord(ward, [opened(id)]);
  recoverAirings(ward);
  return { airing: ward.records.airing(id), checkpoint, ward };
}

function heard(airing: string, heardFrames: number): CheckpointState {
  return { airing, startedAtMs: T, clusters: [{ cluster: 'default', heardFrames }], atMs: T + 5_000 };
}

test('an airing that the power cut is partial, with the airtime of the checkpoint', () => {
  const { airing, checkpoint } = after('a', [heard('a', 240_000)]);
  expect(airing).toMatchObject({
    outcome: 'partial',
    airtimeFrames: 240_000,
    startedAtMs: T,
    endedAtMs: T + 5_000,
  });
  expect(airing?.cause?.code).toBe('power-lost');
  expect(checkpoint.readOf('a')).toBeNull();
});

test('an airing claimed but never heard is failed, with no airtime', () => {
  expect(after('a', []).airing).toMatchObject({
    outcome: 'failed',
    airtimeFrames: 0,
    cause: { code: 'stopped-before-sound' },
  });
});

test('an airing whose checkpoint is damaged is failed, and the cause says that its airtime is unknown', () => {
  const damaged = { outcome: 'failed', airtimeFrames: 0, cause: { code: 'airtime-unknown' } };
  expect(after('a', [], false).airing).toMatchObject(damaged);
  expect(after('a', [heard('a', 240_000)], false).airing).toMatchObject({ outcome: 'partial' });
});

test('an airing whose last frame had sounded when the power went is aired', () => {
  expect(after('a', [heard('a', LENGTH)]).airing).toMatchObject({ outcome: 'aired', airtimeFrames: LENGTH });
});

test('the checkpoint of another airing says nothing of this one', () => {
  expect(after('a', [heard('b', 240_000)]).airing).toMatchObject({ outcome: 'failed', airtimeFrames: 0 });
});

test('recovering again finds nothing left to close', () => {
  const { ward } = after('a', [heard('a', 1)]);
  const { seq } = ward.records.head();
  expect(recoverAirings(ward)).toEqual([]);
  expect(ward.records.head().seq).toBe(seq);
  expect(() => appendEntries(ward.records, T, [opened('a')])).toThrow();
});
