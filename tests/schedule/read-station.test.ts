import { expect, test } from 'vitest';
import { readStation } from '../../src/schedule/read-station.ts';
import { knownCodes } from '../../src/words/say.ts';
import { placed } from '../fakes/schedule-texts.ts';

const QUAN = `id: phuong-mau
name: Đài truyền thanh phường Mẫu
unit: { name: phường Mẫu, code: "00123" }
rules: { profile: ha-noi-quan }
`;

const OWN = `id: xa-mau
name: Đài truyền thanh xã Mẫu
unit: { name: xã Mẫu }
rules:
  profile: own
  basis: Quy chế số 01/QC-UBND ngày 1/3/2024
  verified-on: 1/3/2024
  quiet-hours: [20:00 - 24:00, 00:00 - 05:00]
  sessions: { chiều: 16h30 - 18h, sáng: 5h30 sáng - 7h }
  max-sessions-per-day: 2
  max-session: không giới hạn
  days: hằng ngày
  exceptions:
    - { issuer: UBND huyện, number: 12/CV, from: 1/5/2024, until: 10/5/2024, max-session: 45 phút }
`;

const faults = (text: string) => placed(readStation(text).problems);

test('a ward of Hà Nội names its profile and is bound by decision 1246/2021', () => {
  const { station, problems } = readStation(QUAN);
  expect(problems).toEqual([]);
  expect(station).toMatchObject({
    zone: 'Asia/Ho_Chi_Minh',
    loudspeakers: [{ id: 'loa', kind: 'auto', cluster: 'default' }],
    loudness: { targetLufs: -16, truePeakMaxDbtp: -1, profile: 'full-range' },
    rules: {
      maxSessionsPerDay: 2,
      maxSessionMinutes: 15,
      days: [1, 2, 3, 4, 5],
      quietHours: [{ from: '20:00', to: '05:00' }],
    },
    solePersonBasis: null,
    priorityCutsNormal: false,
    demo: false,
  });
  expect(station?.rules.basis).toContain('1246');
  expect(readStation(QUAN.replace('quan', 'huyen')).station?.rules.maxSessionMinutes).toBe(45);
});

test('a ward with rules of its own gives them all, and is read as it wrote them', () => {
  const { station, problems } = readStation(OWN);
  expect(problems).toEqual([]);
  expect(station?.rules).toEqual({
    profile: 'own',
    basis: 'Quy chế số 01/QC-UBND ngày 1/3/2024',
    verifiedOn: '2024-03-01',
    quietHours: [
      { from: '20:00', to: '24:00' },
      { from: '00:00', to: '05:00' },
    ],
    sessions: [
      { name: 'sáng', from: '05:30', to: '07:00' },
      { name: 'chiều', from: '16:30', to: '18:00' },
    ],
    maxSessionsPerDay: 2,
    maxSessionMinutes: null,
    days: [1, 2, 3, 4, 5, 6, 7],
    exceptions: [
      {
        issuer: 'UBND huyện',
        number: '12/CV',
        from: '2024-05-01',
        until: '2024-05-10',
        maxSessionsPerDay: null,
        maxSessionMinutes: 45,
        days: null,
      },
    ],
  });
});

test('an exception says what it lifts; what it does not name stays as the rules have it', () => {
  const lifted = readStation(OWN.replace('max-session: 45 phút', 'max-sessions-per-day: Không giới hạn'));
  expect(lifted.station?.rules.exceptions).toMatchObject([
    { maxSessionsPerDay: 'unlimited', maxSessionMinutes: null, days: null },
  ]);
});

test('a profile’s value is changed only with a basis, which then stands beside the decision', () => {
  const changed = QUAN.replace('ha-noi-quan', 'ha-noi-quan, max-session: 10 phút');
  expect(faults(changed)).toEqual(['4:45 station.basis-needed']);
  const based = readStation(changed.replace('phút', 'phút, basis: Quy chế 01')).station?.rules;
  expect(based).toMatchObject({ maxSessionMinutes: 10, maxSessionsPerDay: 2 });
  expect(based?.basis).toMatch(/1246.*Quy chế 01/);
});

test('the rules of a demonstration are refused to a real station', () => {
  const demo = QUAN.replace('ha-noi-quan', 'demo');
  expect(faults(demo)).toEqual(['4:19 station.demo-profile']);
  expect(readStation(`${demo}demo: true\n`).station).toMatchObject({ demo: true, rules: { quietHours: [] } });
});

test.each([
  ['zone: Asia/Hanoi', '5:7 station.bad-zone'],
  ['loudspeakers: [{ id: a, kind: virtual }, { id: a, kind: virtual }]', '5:48 station.same-loudspeaker'],
  ['loudspeakers: [{ id: a, kind: wav-file }]', '5:31 station.wav-file-needs-path'],
  ['loudspeakers: [{ id: a, kind: wav-file, path: ../x.wav }]', '5:47 station.path-outside'],
  ['loudspeakers: [{ id: a, kind: wav-file, path: /etc/x.wav }]', '5:47 station.path-outside'],
  ['loudspeakers: [{ id: a, kind: wav-file, path: state/loa.sqlite }]', '5:47 station.path-outside'],
  ['loudspeakers: [{ id: a, kind: virtual, path: x.wav }]', '5:46 station.path-without-wav-file'],
  ['loudspeakers: [{ id: a, kind: virtual, device: x }]', '5:48 station.device-without-sound-card'],
  ['loudspeakers: [{ id: a, kind: sondcard }]', '5:31 schedule.wrong-value'],
  ['loudness: { targetLufs: 16 }', '5:25 schedule.wrong-value'],
  ['loudness: { targetLufs: to }', '5:25 schedule.wrong-type'],
  ['tu-dien: { UBND: ủy ban nhân dân }', '5:1 schedule.unknown-key-near'],
  ['demo: chắc thế', '5:7 station.bad-yes-no'],
  ['id: lan-hai', '5:1 yaml.duplicate-key'],
])('a station that says “%s” does not go on air', (line, fault) => {
  expect(readStation(`${QUAN}${line}\n`).station).toBeNull();
  expect(faults(`${QUAN}${line}\n`)).toEqual([fault]);
});

test.each([
  ['  days: hằng ngày\n', '', '5:12 station.own-rules-missing'],
  ['5h30 sáng - 7h', '5h30 sáng - 17h', '9:22 station.sessions-overlap'],
  ['16h30 - 18h', '22h - 2h', '9:22 station.session-past-midnight'],
  ['until: 10/5/2024', 'until: 10/4/2024', '14:67 station.exception-backwards'],
  ['20:00 - 24:00', '20:00', '8:17 station.bad-window'],
  ['hằng ngày', 'ngày lễ', '12:9 station.bad-weekdays'],
  ['không giới hạn', 'vừa phải', '11:16 station.bad-cap'],
])('rules in which “%s” is “%s” bind nobody', (right, wrong, fault) =>
  expect(faults(OWN.replace(right, wrong))).toEqual([fault]),
);

test.each([
  ['lời ẩn', 'nhà\\e[8m văn hóa'],
  ['chữ chạy ngược', 'nhà\\u202e văn hóa'],
  ['chữ rỗng', 'nhà\\u200b văn hóa'],
  ['xuống dòng', 'nhà\\nvăn hóa'],
  ['âm vị của espeak', '[[a_b]]'],
  ['thẻ SSML', '<break/>'],
  ['không có chữ nào', '…'],
])('a lexicon whose words hold %s is refused at its place', (_, said) => {
  expect(faults(`${QUAN}lexicon: { NVH: "${said}" }\n`)).toEqual(['5:17 station.unsayable']);
});

test('a lexicon is as long as a ward needs, its words are words', () => {
  const lexicon = (count: number, said: string) =>
    `${QUAN}lexicon:\n${Array.from({ length: count }, (_, at) => `  TU${at}: ${said}\n`).join('')}`;
  expect(faults(lexicon(5_000, 'nhà văn hóa'))).toEqual([]);
  expect(faults(lexicon(5_001, 'nhà văn hóa'))).toEqual(['6:3 station.lexicon-too-big']);
  expect(faults(lexicon(1, 'x'.repeat(201)))).toEqual(['6:8 station.too-long']);
  expect(faults(QUAN.replace('Đài truyền thanh phường Mẫu', 'x'.repeat(201)))).toEqual([
    '2:7 station.too-long',
  ]);
});

test('yes and no are understood in Vietnamese', () => {
  expect(readStation(`${QUAN}priority-cuts-normal: có\n`).station?.priorityCutsNormal).toBe(true);
});

test('a file that is no station tells everything that is missing', () => {
  expect(faults('ten: x\nid: Phường Mẫu\n')).toEqual([
    '1:1 schedule.unknown-key-near',
    '1:1 schedule.missing-key',
    '1:1 schedule.missing-key',
    '2:5 schedule.bad-id-value',
  ]);
  expect(faults('')).toEqual(['1:1 schedule.not-a-group']);
  expect(faults('id: [')).toEqual(['1:6 yaml.open-bracket']);
});

test('every fault of a station has its sentence', () => {
  const known = new Set(knownCodes());
  const found = [
    'zone: x',
    'demo: x',
    'loudspeakers: []',
    'lexicon: [a]',
    'voice: { speed: 9 }',
    '- a',
  ].flatMap((line) => readStation(`${QUAN}${line}\n`).problems);
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ code }) => !known.has(code))).toEqual([]);
});

test.each([
  ['voice: { ladder: [] }', 'station.no-voices'],
  ['voice: { ladder: ["sherpa:"] }', 'station.sherpa-no-folder'],
  ['voice:\n  ladder:\n    - sherpa:', 'station.sherpa-no-folder'],
  ['voice: { ladder: [giong-la] }', 'station.unknown-voice'],
  ['reading: lẻ', 'station.bad-reading'],
])('“%s” is told with the form that is meant', (line, code) => {
  expect(readStation(`${QUAN}${line}\n`).problems).toMatchObject([{ code, severity: 'error' }]);
  expect(knownCodes()).toContain(code);
});

test('a ward names the superior unit whose orders it takes', () => {
  const key = `quan-mau:MCowBQYDK2VwAyEA${'A'.repeat(43)}=`;
  expect(readStation(`${QUAN}superior: { key: "${key}" }\n`).station?.superior).toEqual({
    key,
    url: null,
    fingerprint: null,
  });
  expect(faults(`${QUAN}superior:\n  key: abc\n  url: http://quan\n  fingerprint: 12:34\n`)).toEqual([
    '6:8 station.bad-superior-key',
    '7:8 station.bad-superior-url',
    '8:16 station.bad-fingerprint',
  ]);
});
