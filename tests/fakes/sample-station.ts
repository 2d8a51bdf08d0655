/** A small ward's station, as station.yaml would give it; a test changes the fields it is about. */
import { HANOI_STYLE } from '../../src/model/speech-style.ts';
import type { StationConfig } from '../../src/model/station.ts';

export function sampleStation(changes: Partial<StationConfig> = {}): StationConfig {
  return {
    id: 'phuong-lang',
    name: 'Đài truyền thanh phường Láng',
    unit: { name: 'phường Láng', code: null },
    zone: 'Asia/Ho_Chi_Minh',
    loudspeakers: [
      { id: 'loa', kind: 'virtual', device: null, path: null, cluster: 'default', calibrationMs: 0 },
    ],
    loudness: { targetLufs: -16, truePeakMaxDbtp: -1, profile: 'full-range' },
    voice: { ladder: ['espeak-ng:vi'], speed: 1 },
    rules: {
      profile: 'test',
      basis: 'Quy chế số 01/QC-UBND',
      verifiedOn: '2024-03-01',
      quietHours: [
        { from: '21:00', to: '24:00' },
        { from: '00:00', to: '05:00' },
      ],
      sessions: [
        { name: 'sáng', from: '06:00', to: '07:00' },
        { name: 'chiều', from: '16:30', to: '17:30' },
      ],
      maxSessionsPerDay: 2,
      maxSessionMinutes: 45,
      days: [1, 2, 3, 4, 5, 6, 7],
      exceptions: [],
    },
    solePersonBasis: null,
    priorityCutsNormal: false,
    superior: null,
    demo: false,
    reading: HANOI_STYLE,
    lexicon: {},
    api: null,
    ...changes,
  };
}
