import { expect, test } from 'vitest';
import { readStation } from '../../src/schedule/read-station.ts';
import { readVoiceId } from '../../src/schedule/voice-id.ts';
import { sayProblem } from '../../src/words/say.ts';

const STATION = `id: phuong
name: Đài
unit: { name: Phường }
rules: { profile: ha-noi-quan }
`;

test('voices of every kind are taken as written', () => {
  const ids = [
    ...[
      'espeak-ng:vi',
      'espeak-ng:vi-vn-x-south',
      'espeak-ng:vi+f2',
      'sherpa:giong/vi',
      'sherpa:/opt/giọng#12',
    ],
    ...['fpt:banmai', 'viettel:hn-quynhanh', 'google:vi-VN-Wavenet-A', 'google:vi-VN-Chirp3-HD-Kore'],
  ];
  for (const id of ids) expect(readVoiceId(id)).toBe(id);
});

test('what is no voice is refused', () => {
  for (const none of ['', 'vi', 'espeak:vi', 'zalo:mai', 'sherpa:', 'fpt:', 'google:en-US-Wavenet-A']) {
    expect(readVoiceId(none)).toBeNull();
  }
});

test('the folder of a voice hides nothing from who reads its name', () => {
  for (const hidden of ['\u001b[8m', '\u202e', '\u200b', '\u009b', '\n', '\u2028']) {
    expect(readVoiceId(`sherpa:giong${hidden}/vi`)).toBeNull();
    expect(readVoiceId(`sherpa:${hidden}giong/vi`)).toBeNull();
  }
});

test('an unknown voice in station.yaml is told at its place, and a key written there is not repeated', () => {
  const secret = 'khoa-bi-mat-0123456789';
  const { station, problems } = readStation(
    `${STATION}voice:\n  ladder:\n    - espeak-ng:vi\n    - "fpt:banmai:${secret}"\n`,
  );
  expect(station).toBeNull();
  expect(problems).toMatchObject([{ code: 'station.unknown-voice', place: { line: 8 } }]);
  expect(problems.map((problem) => sayProblem('vi', problem)).join()).not.toContain(secret);
});
