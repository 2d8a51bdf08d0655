import { describe, expect, test } from 'vitest';
import type { MixPart } from '../../src/model/mix.ts';
import type { ClusterHeard } from '../../src/model/ports/pump.ts';
import { closingEntry, type EndedAiring } from '../../src/station/closing.ts';
import { DAEMON_ENDED, LOUDSPEAKERS_LOST, preemptedBy, stoppedBy } from '../../src/station/interruptions.ts';

const LENGTH = 1_000;

function part(clip: string, fromFrame: number, toFrame: number): MixPart {
  return {
    item: 'clip',
    clip,
    sha256: `${clip}-sha`,
    title: clip,
    topic: 'sap-xep',
    theme: null,
    language: 'vi',
    source: null,
    rung: 'recorded',
    voice: null,
    fromFrame,
    toFrame,
  };
}

function heard(heardFrames: number, changes: Partial<ClusterHeard> = {}): ClusterHeard {
  return { cluster: 'default', heardFrames, counted: 'device', fault: null, ...changes };
}

function close(clusters: readonly ClusterHeard[], changes: Partial<EndedAiring> = {}) {
  return closingEntry({
    id: 'sang',
    lengthFrames: LENGTH,
    parts: [part('chao', 0, 400), part('tin', 500, 1_000)],
    startedAtMs: 1,
    endedAtMs: 2,
    clusters,
    interruption: null,
    ...changes,
  });
}

describe('an airing that nobody stopped', () => {
  test('is aired when its last frame sounded, with the airtime of every part', () => {
    const entry = close([heard(LENGTH)]);
    expect(entry).toMatchObject({ outcome: 'aired', cause: null, airtimeFrames: LENGTH });
    expect(entry.parts.map(({ airtimeFrames }) => airtimeFrames)).toEqual([400, 500]);
  });

  test('is aired with a short silence of the device’s own making, which its airtime leaves out', () => {
    expect(close([heard(960)])).toMatchObject({ outcome: 'aired', airtimeFrames: 960 });
    expect(close([heard(900)])).toMatchObject({ outcome: 'partial', cause: { code: 'gaps' } });
  });
});

describe('an airing that was stopped', () => {
  test('by a person is partial with that person named, and its parts to the frame', () => {
    const entry = close([heard(600)], { interruption: stoppedBy('bien-tap') });
    expect(entry).toMatchObject({
      outcome: 'partial',
      cause: { code: 'stopped', params: { by: 'bien-tap' } },
    });
    expect(entry.parts.map(({ airtimeFrames }) => airtimeFrames)).toEqual([400, 100]);
  });

  test('before its first frame by the end of the program is failed, with no airtime and no start', () => {
    const entry = close([heard(0)], { interruption: DAEMON_ENDED });
    expect(entry).toMatchObject({
      outcome: 'failed',
      cause: { code: 'stopped-before-sound' },
      startedAtMs: null,
    });
  });

  test('too late, after its last frame, is aired all the same', () => {
    expect(close([heard(LENGTH)], { interruption: stoppedBy('bien-tap') }).outcome).toBe('aired');
  });

  test('for an emergency is preempted', () => {
    expect(close([heard(10)], { interruption: preemptedBy('Báo động lũ') })).toMatchObject({
      outcome: 'preempted',
      cause: { params: { title: 'Báo động lũ' } },
    });
  });
});

describe('several clusters of loudspeakers', () => {
  test('one dead cluster makes a partial airing, whose airtime is what the others sounded', () => {
    const dead = heard(0, { cluster: 'ngo-12', fault: 'loudspeaker.closed' });
    const entry = close([heard(LENGTH), dead]);
    expect(entry).toMatchObject({
      outcome: 'partial',
      airtimeFrames: LENGTH,
      cause: { code: 'loudspeaker-lost' },
    });
    expect(entry.clusters.map(({ outcome }) => outcome)).toEqual(['aired', 'failed']);
  });

  test('all of them lost before sound is a failure', () => {
    const entry = close([heard(0)], { interruption: LOUDSPEAKERS_LOST });
    expect(entry).toMatchObject({ outcome: 'failed', cause: { code: 'loudspeaker-lost' }, airtimeFrames: 0 });
  });
});
