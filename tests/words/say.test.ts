import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OUTCOMES } from '../../src/model/airing.ts';
import { hintOf, knownCodes, say, sayProblem } from '../../src/words/say.ts';

const WORDS = new URL('../../src/words/', import.meta.url);
const texts = readdirSync(WORDS).map((file) => readFileSync(new URL(file, WORDS), 'utf8'));

test('no code has two sentences, of which only the last would be said', () => {
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/^ {2}'([\w.-]+\.[\w.-]+)':/gm)].map(([, code]) => code),
  );
  expect(codes.length).toBeGreaterThan(500);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test('every sentence is written in NFC, so that it is as wide as it looks', () => {
  expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
});

test('what is advised in one language is advised in the other', () => {
  const params = { known: 'a', near: 'b', expected: 'string', value: 'c' };
  const halves = knownCodes().filter(
    (code) => (hintOf('vi', code, params) === null) !== (hintOf('en', code, params) === null),
  );
  expect(halves).toEqual([]);
});

test('levels of sound are written with a comma and a minus sign in Vietnamese', () => {
  const params = { lufs: '-21.3', target: -16 };
  expect(say('vi', 'mix.loudness-off', params)).toContain('độ to −21,3 LUFS, không đưa về được −16,0 LUFS');
  expect(say('en', 'clip.very-quiet', { lufs: -41.2 })).toContain('(−41.2 LUFS)');
});

test('how a broken-off airing ended is said in the words of a report, whatever its outcome', () => {
  for (const outcome of OUTCOMES) {
    const told = say('vi', 'station.recovered', { airing: 'ban-tin-sang@2024-03-18T06:00+07:00', outcome });
    expect(told).toContain(`nhật ký đã ghi: ${say('vi', `report.outcome.${outcome}`)}`);
    expect(told).not.toContain(outcome);
  }
});

test('what stands in a sentence moves no cursor, and hides and turns no letter', () => {
  const title = '\u001b[2J\u009b8mTin\u0007\u202e ca\u200bo\u00ad';
  expect(say('vi', 'clip.same-words', { clip: 'tin', title })).toBe(
    'Lời này đã có trong thư viện dưới tên “tin” (�[2J�8mTin�� ca�o�).',
  );
  const place = { file: 'schedules/\u001b[8ma.yaml', line: 1, column: 2 };
  const problem = { code: 'clip.unknown', severity: 'error' as const, params: { clip: '\u202ex' }, place };
  expect(sayProblem('vi', problem)).toMatch(/^schedules\/�\[8ma\.yaml:1:2: .*“�x”/);
});

test('a right that nobody knows is asked back only where one is near', () => {
  const unknown = (near: string) => ({
    code: 'people.unknown-right',
    severity: 'error' as const,
    params: { right: 'duyet', near, known: 'edit, approve' },
  });
  expect(sayProblem('vi', unknown(''))).toBe('Không có quyền “duyet”. Các quyền: edit, approve.');
  expect(sayProblem('vi', unknown('approve'))).toContain('“duyet”; ý bạn là “approve”?');
});
