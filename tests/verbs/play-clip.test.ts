import { describe, expect, test } from 'vitest';
import type { Listener } from '../../src/model/ports/listener.ts';
import type { LoudspeakerConfig } from '../../src/model/station.ts';
import { listenTo } from '../../src/verbs/play-clip.ts';
import { sampleStation } from '../fakes/sample-station.ts';

function stationWith(kind: LoudspeakerConfig['kind'], device: string | null = null) {
  return sampleStation({
    loudspeakers: [{ id: 'loa', kind, device, path: null, cluster: 'default', calibrationMs: 0 }],
  });
}

/** A machine whose usual output is `usual`; what is played is remembered. */
function machine(usual: string | null, plays = true) {
  const played: (string | null)[] = [];
  const listener: Listener = {
    defaultDevice: async () => usual,
    play: async (_path, device) => {
      if (plays) played.push(device);
      return plays;
    },
  };
  return { listener, played };
}

describe('listening before approval', () => {
  test('never sounds on the output that feeds the loudspeakers, be it the usual one or a named one', async () => {
    const cases = [
      { station: stationWith('auto'), usual: 'card', device: null },
      { station: stationWith('auto'), usual: 'card', device: 'card' },
      { station: stationWith('auto'), usual: null, device: null },
      { station: stationWith('auto'), usual: null, device: 'headset' },
      { station: stationWith('sound-card', 'amplifier'), usual: 'amplifier', device: null },
      { station: stationWith('sound-card', 'amplifier'), usual: 'card', device: 'amplifier' },
    ];
    for (const { station, usual, device } of cases) {
      const { listener, played } = machine(usual);
      await expect(listenTo(listener, station, '/x.wav', device)).rejects.toThrow(
        'clip.plays-on-loudspeaker',
      );
      expect(played).toEqual([]);
    }
  });

  test('sounds on headphones, and on the usual output where the loudspeakers have another or are no device', async () => {
    const cases = [
      { station: stationWith('auto'), usual: 'card', device: 'headset' },
      { station: stationWith('sound-card', 'amplifier'), usual: 'card', device: null },
      { station: stationWith('virtual'), usual: 'card', device: null },
    ];
    for (const { station, usual, device } of cases) {
      const { listener, played } = machine(usual);
      await listenTo(listener, station, '/x.wav', device);
      expect(played).toEqual([device]);
    }
  });

  test('where nothing can play, the file is named to be opened elsewhere', async () => {
    const { listener } = machine('card', false);
    await expect(listenTo(listener, stationWith('virtual'), '/x.wav', null)).rejects.toMatchObject({
      problems: [{ code: 'clip.no-player', params: { path: '/x.wav' } }],
    });
  });
});
