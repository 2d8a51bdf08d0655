import { expect, test } from 'vitest';
import { keyIdOf } from '../../src/record/key-id.ts';
import { readStation } from '../../src/schedule/read-station.ts';
import { loaIn } from '../fakes/loa.ts';
import { type TempWard, tempWard } from '../fakes/temp-ward.ts';

const ANSWERS = `
station:
  name: Đài truyền thanh phường Láng
  unit: phường Láng
  regulation: { number: 01/QC-UBND, date: 1/3/2024, signer: Nguyễn Văn A }
  days: thứ hai - thứ bảy
  sessions: { sáng: 06:00 - 06:30, chiều: 17:00 - 17:30 }
people:
  editor: { name: bien-tap, full-name: Trần Thị B, pin: "012948" }
  approver: { name: lanh-dao, full-name: Lê Văn C, pin: "493027" }
`;

function answersFile(ward: TempWard, text = ANSWERS, mode = 0o600): string {
  const path = ward.files.absolute('tra-loi.yaml');
  ward.files.writeText('tra-loi.yaml', text, mode);
  return path;
}

test('a station is made from a file of answers: settings, key, two people and the hours of its regulation', async () => {
  const ward = tempWard();
  const loa = loaIn(ward);
  const made = await loa(['--json', 'init', '--answers', answersFile(ward)]);
  expect(made).toMatchObject({ exitCode: 0, err: '' });
  const { confirmedQuarters, seq, keyId } = made.json<{
    confirmedQuarters: number[];
    seq: number;
    keyId: string;
  }>();
  expect(seq).toBe(5);
  expect(keyIdOf(ward.keys.publicKey() ?? new Uint8Array())).toBe(keyId);
  // Monday 06:00 to 06:30 and 17:00 to 17:30, and so on until Saturday.
  expect(confirmedQuarters.slice(0, 5)).toEqual([24, 25, 68, 69, 120]);
  expect(confirmedQuarters).toHaveLength(24);

  const { station, problems } = readStation(ward.files.stationYaml() ?? '');
  expect(problems).toEqual([]);
  expect(station).toMatchObject({
    id: 'phuong-lang',
    name: 'Đài truyền thanh phường Láng',
    rules: {
      basis: 'Quy chế số 01/QC-UBND ngày 01/03/2024, Nguyễn Văn A ký',
      verifiedOn: '2024-03-18',
      days: [1, 2, 3, 4, 5, 6],
      maxSessionsPerDay: 2,
      maxSessionMinutes: 30,
    },
  });
  expect((await loa(['--json', 'log', 'verify'])).json()).toMatchObject({ ok: true, entries: 5 });
});

test('a station is made once', async () => {
  const ward = tempWard();
  const loa = loaIn(ward);
  await loa(['init', '--answers', answersFile(ward)]);
  const again = await loa(['init', '--answers', answersFile(ward)]);
  expect(again.exitCode).toBe(1);
  expect(again.err).toContain('đã khởi tạo rồi');
});

test('a station.yaml written beforehand is kept, and its hours are the ones confirmed', async () => {
  const ward = tempWard();
  const loa = loaIn(ward);
  const own = ANSWERS.replace('06:00 - 06:30', '05:00 - 05:15');
  const other = tempWard();
  await loaIn(other)(['init', '--answers', answersFile(other, own)]);
  ward.files.writeText('station.yaml', other.files.stationYaml() ?? '');
  const made = await loa(['--json', 'init', '--answers', answersFile(ward)]);
  expect(made.err).toContain('giữ nguyên');
  expect(made.json<{ confirmedQuarters: number[] }>().confirmedQuarters[0]).toBe(20);
});

test('a file of answers that others can read is refused, as it holds PINs', async () => {
  const ward = tempWard();
  const refused = await loaIn(ward)(['init', '--answers', answersFile(ward, ANSWERS, 0o644)]);
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toContain('chmod 600');
});

test('wrong answers are all named with their places, and nothing is written', async () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ['full-name: Lê', 'full-nam: Lê', 'tra-loi.yaml:10:31: Không có khóa “full-nam”'],
    ['"012948"', '012948', 'ngoặc kép'],
    ['"012948"', '"12948"', 'ít nhất 6 chữ số'],
    ['"012948"', '"493027"', 'chung một mã PIN'],
    ['name: bien-tap', 'name: lanh-dao', 'hai người khác nhau'],
    ['name: bien-tap', 'name: Biên Tập', 'bien-tap'],
    ['date: 1/3/2024', 'date: 31/2/2024', 'tra-loi.yaml:5'],
    ['{ sáng: 06:00 - 06:30, chiều: 17:00 - 17:30 }', '{}', 'ít nhất một buổi'],
  ];
  for (const [from, to, said] of wrong) {
    const ward = tempWard();
    const refused = await loaIn(ward)(['init', '--answers', answersFile(ward, ANSWERS.replace(from, to))]);
    expect(refused.exitCode, to).toBe(1);
    expect(refused.err).toContain(said);
    expect(ward.files.stationYaml()).toBeNull();
    expect(ward.records.head().seq).toBe(0);
  }
});

test('a newcomer answers a handful of questions, and is asked again where an answer cannot be used', async () => {
  const ward = tempWard();
  const station = [
    'phường Láng',
    '',
    '',
    '01/QC-UBND',
    'hôm qua',
    '1/3/2024',
    'Nguyễn Văn A',
    '',
    'sáng 06:00 - 06:30',
  ];
  const editor = ['Trần Thị B', '', '1234', '012948', '111222', '012948', '012948'];
  const approver = ['Lê Văn C', '', '493027', '493027'];
  const made = await loaIn(ward)(['init'], [...station, ...editor, ...approver]);
  expect(made).toMatchObject({ exitCode: 0 });
  expect(made.err).toContain('Chưa hiểu “hôm qua”');
  expect(made.err).toContain('ít nhất 6 chữ số');
  expect(made.err).toContain('không giống nhau');
  expect(made.out).toContain('thứ bảy 06:00–06:30');
  expect(readStation(ward.files.stationYaml() ?? '').station?.name).toBe('Đài truyền thanh phường Láng');
  expect((await loaIn(ward)(['people', 'list'])).out).toContain('lanh-dao  Lê Văn C');
});

test('where nobody can answer, nothing is made and the other way is named', async () => {
  const ward = tempWard();
  const refused = await loaIn(ward)(['init'], ['phường Láng']);
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toContain('--answers');
  expect(ward.files.stationYaml()).toBeNull();
});
