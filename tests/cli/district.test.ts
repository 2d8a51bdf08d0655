/** An office above the wards sets itself up, enrols stations and takes in what they send, at the terminal. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readSecretFile } from '../../src/adapters/secret-file.ts';
import { keyIdOf } from '../../src/record/key-id.ts';
import { keyToken, readKeyToken, spokenKeyId } from '../../src/record/key-token.ts';
import { districtLoa } from '../fakes/district-loa.ts';
import { exported, exportingWard } from '../fakes/exporting-ward.ts';
import { loaIn } from '../fakes/loa.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { SendingStation } from '../fakes/sending-station.ts';

function anOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = new ManualClock('2024-04-01T08:00:00+07:00');
  return { folder, clock, loa: districtLoa(folder, clock, { readSecretFile }) };
}

async function aReadyOffice() {
  const office = anOffice();
  const made = await office.loa(['init', '--name', 'Phòng Văn hóa quận']);
  expect(made).toMatchObject({ exitCode: 0, err: '' });
  return office;
}

test('an office is asked who it is, keeps its files to itself, and is never written over', async () => {
  const { folder, loa } = anOffice();
  const made = await loa(['init'], ['Phòng Văn hóa - Xã hội', '']);
  expect(made).toMatchObject({ exitCode: 0, err: '' });
  expect(made.out).toContain('Phòng Văn hóa - Xã hội đã sẵn sàng');
  const yaml = readFileSync(join(folder, 'district.yaml'), 'utf8');
  expect(yaml).toContain('id: phong-van-hoa-xa-hoi ');
  if (process.platform !== 'win32')
    for (const [path, mode] of [
      ['district.yaml', 0o600],
      ['state', 0o700],
    ] as const)
      expect(statSync(join(folder, path)).mode & 0o777).toBe(mode);
  const key = (await loa(['key'])).out;
  const again = await loa(['init', '--name', 'Khác']);
  expect(again).toMatchObject({ exitCode: 1, out: '' });
  expect(again.err).toContain('Phòng Văn hóa - Xã hội đã lập ở đây rồi');
  expect(readFileSync(join(folder, 'district.yaml'), 'utf8')).toBe(yaml);
  expect((await loa(['key'])).out).toBe(key);
});

test('what cannot be an office’s id, zone or database is refused before anything is written', async () => {
  const { folder, loa } = anOffice();
  const wrong = [
    ['--id', 'Phòng'],
    ['--zone', 'Asia/Hanoi'],
    ['--database', 'mysql://x'],
  ];
  for (const options of wrong) {
    const answer = await loa(['init', '--name', 'Phòng Văn hóa', ...options]);
    expect(answer.exitCode).toBeGreaterThan(0);
    expect(answer.err).not.toBe('');
    expect(existsSync(join(folder, 'district.yaml'))).toBe(false);
  }
  expect(await loa(['init'])).toMatchObject({ exitCode: 2 });
  expect((await loa(['stations'])).err).toContain('loa district init');
});

test('a station’s folder is no office’s: their keys would be one', async () => {
  const { folder, loa } = anOffice();
  writeFileSync(join(folder, 'station.yaml'), 'id: phuong-lang');
  const answer = await loa(['init', '--name', 'Phòng Văn hóa']);
  expect(answer).toMatchObject({ exitCode: 2, out: '' });
  expect(answer.err).toContain('thư mục riêng');
});

test('an init that could not open its database leaves nothing, and can be done again', async () => {
  const { folder, clock } = anOffice();
  const unreachable = districtLoa(folder, clock, {
    openSuperior: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  });
  expect((await unreachable(['init', '--name', 'Phòng Văn hóa'])).exitCode).toBe(3);
  expect(existsSync(join(folder, 'district.yaml'))).toBe(false);
  expect((await districtLoa(folder, clock)(['init', '--name', 'Phòng Văn hóa'])).exitCode).toBe(0);
});

test('the office’s key is one line, as wards are given it', async () => {
  const { loa } = await aReadyOffice();
  const { out } = await loa(['key']);
  const key = readKeyToken(out.split('\n')[0] ?? '');
  expect(key?.id).toBe('phong-van-hoa-quan');
  expect(out.replace(/\s+/g, ' ')).toContain(spokenKeyId(keyIdOf(key?.publicKey ?? new Uint8Array())));
});

test('from a ward’s key and file to what the office holds: every command in its turn', async () => {
  const { loa } = await aReadyOffice();
  const ward = exportingWard(['2024-03-18', '2024-03-19']);
  const { file } = await exported(ward);
  expect((await loa(['stations'])).out).toContain('Chưa ghi danh đài nào');
  const unknown = await loa(['import', file]);
  expect(unknown).toMatchObject({ exitCode: 1, out: '' });
  expect(unknown.err).toContain('chưa ghi danh');
  const [token = ''] = (await loaIn(ward)(['export', 'key'])).out.split('\n');
  const added = await loa(['add', token, '--name', 'Phường Láng']);
  expect(added.out.replace(/\s+/g, ' ')).toContain(
    `đối chiếu mã khóa: ${spokenKeyId(keyIdOf(ward.keys.publicKey() ?? new Uint8Array()))}`,
  );
  expect((await loa(['stations'])).out).toMatch(/Phường Láng +phuong-lang +CHƯA GỬI/);
  const taken = await loa(['import', file]);
  expect(taken).toMatchObject({ exitCode: 0, err: '' });
  expect(taken.out.replace(/\s+/g, ' ')).toContain('đã nhận của phuong-lang các mục 1–10, 4 lượt phát');
  expect((await loa(['import', file])).out).toContain('không có gì mới');
  expect((await loa(['stations'])).out).toMatch(
    /Phường Láng +phuong-lang +06:00 19\/03\/2024 +08:00 01\/04\/2024 +10/,
  );
  expect((await loa(['--json', 'stations'])).json()).toMatchObject([
    {
      station: 'phuong-lang',
      name: 'Phường Láng',
      held: { seq: 10, receivedAt: '2024-04-01T08:00:00+07:00' },
    },
  ]);
});

test('another superior unit’s database is not opened, and nothing of it is shown or changed', async () => {
  const { loa, folder } = await aReadyOffice();
  await loa(['add', '--declared', 'xa-a', '--name', 'Xã A']);
  const yaml = readFileSync(join(folder, 'district.yaml'), 'utf8');
  writeFileSync(join(folder, 'district.yaml'), yaml.replace(/^id: .*$/m, 'id: phong-khac'));
  const other = await loa(['stations']);
  expect(other).toMatchObject({ exitCode: 3, out: '' });
  expect(other.err).toContain('không phải của “phong-khac”');
  writeFileSync(join(folder, 'district.yaml'), yaml);
  expect((await loa(['stations'])).out).toContain('Xã A');
});

test('a station is enrolled once; another key under its id is refused with both', async () => {
  const { loa } = await aReadyOffice();
  const [station, thief] = [new SendingStation(), new SendingStation()];
  await loa(['add', keyToken(station)]);
  expect((await loa(['add', keyToken(station)])).out).toContain('đã ghi danh từ trước');
  expect((await loa(['add', keyToken(station), '--name', 'Láng'])).out).toContain('từ nay gọi là Láng');
  const stolen = await loa(['add', keyToken(thief)]);
  expect(stolen).toMatchObject({ exitCode: 1, out: '' });
  for (const { publicKey } of [station, thief]) expect(stolen.err).toContain(keyIdOf(publicKey));
  expect((await loa(['add', 'phuong-lang'])).exitCode).toBe(2);
  expect((await loa(['add'])).exitCode).toBe(2);
});

test('where to fetch an enrolled station’s record is set without saying that nothing changed', async () => {
  const { loa, folder } = await aReadyOffice();
  const station = new SendingStation();
  await loa(['add', keyToken(station)]);
  const token = join(folder, 'ma.txt');
  writeFileSync(token, 'loa_abc\n', { mode: 0o600 });
  const door = ['--url', 'https://10.0.0.7:8443', '--fingerprint', 'a'.repeat(64), '--token-file', token];
  const { exitCode, out } = await loa(['add', keyToken(station), ...door]);
  expect(exitCode).toBe(0);
  expect(out).toContain('Hãy thử ngay: loa district pull phuong-lang');
  expect(out).not.toContain('không có gì thay đổi');
});

test('one key is one station’s, and the office’s own is none', async () => {
  const { loa } = await aReadyOffice();
  const station = new SendingStation();
  const { key } = (await loa(['--json', 'key'])).json<{ key: string }>();
  expect((await loa(['add', key])).err).toContain('khóa của chính đơn vị này');
  await loa(['add', keyToken(station)]);
  const twice = await loa(['add', keyToken({ id: 'phuong-khac', publicKey: station.publicKey })]);
  expect(twice).toMatchObject({ exitCode: 1, out: '' });
  expect(twice.err).toContain('đã ghi danh cho đài “phuong-lang”');
  const declares = await loa(['add', '--declared', 'phuong-lang']);
  expect(declares.err).toContain('đài ấy gửi nhật ký có chữ ký, không tự khai');
  expect((await loa(['--json', 'stations'])).json()).toHaveLength(1);
});

test('a station added by mistake is taken away; one that sent closes, and owes nothing from then on', async () => {
  const { loa } = await aReadyOffice();
  const station = new SendingStation();
  await loa(['add', '--declared', 'sai', '--name', 'Ghi nhầm']);
  await loa(['add', keyToken(station), '--name', 'Láng']);
  station.airOn('2024-03-18', '2024-03-19');
  await loa(['import', await station.send()]);
  expect((await loa(['remove', 'saj'])).err).toContain('Ý bạn là “sai”?');
  expect((await loa(['remove', 'sai'])).out).toContain('Đã bỏ Ghi nhầm (sai)');
  const kept = await loa(['remove', station.id]);
  expect(kept.exitCode).toBe(1);
  expect(kept.err).toContain('loa district remove phuong-lang --from NGÀY');
  const closed = await loa(['remove', station.id, '--from', '20/3/2024']);
  expect(closed.out.replace(/\s+/g, ' ')).toContain('Láng (phuong-lang) đóng từ 20/03/2024');
  expect((await loa(['stations'])).out).toContain('phuong-lang: đóng từ 20/03/2024');
  const report = ['report', '--from', '1/3/2024', '--to', '31/3/2024', '--by', 'station'];
  const told = (await loa(['--json', ...report])).json<{ rows: { coverage: unknown }[] }>();
  // Of March: 17 days before its record began, and two of which it did not say that all is decided.
  expect(told.rows[0]?.coverage).toMatchObject({ stations: 1, notSentDays: 19 });
  expect((await loa(report)).out).toContain('Láng đóng từ 20/03/2024');
  expect((await loa(['add', keyToken(station)])).out).toContain('nay hoạt động lại');
  expect((await loa(['stations'])).out).not.toContain('đóng từ');
});

test('a station without the program is enrolled by its name, and by its key once it has one', async () => {
  const { loa } = await aReadyOffice();
  const station = new SendingStation();
  expect((await loa(['add', '--declared', station.id, '--name', 'Phường Láng'])).exitCode).toBe(0);
  expect((await loa(['stations'])).out).toContain('tự khai');
  expect((await loa(['import', await station.send()])).err).toContain('ghi danh không có khóa');
  expect((await loa(['add', keyToken(station), '--name', 'Phường Láng'])).exitCode).toBe(0);
  expect((await loa(['import', await station.send()])).exitCode).toBe(0);
});

test('several files are taken in in their order, whatever order they are named in', async () => {
  const { loa } = await aReadyOffice();
  const [a, b] = [new SendingStation('phuong-a'), new SendingStation('phuong-b')];
  const files: string[] = [];
  for (const station of [a, b]) {
    await loa(['add', keyToken(station)]);
    station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
    for (const [fromSeq, toSeq] of [
      [8, 10],
      [1, 4],
      [5, 7],
    ] as const)
      files.push(await station.send({ fromSeq, toSeq }));
  }
  const answer = await loa(['--json', 'import', ...files.toReversed()]);
  expect(answer.exitCode).toBe(0);
  const { files: told } = answer.json<{ files: { station: string; taken: { fromSeq: number } }[] }>();
  expect(told.map(({ station, taken }) => [station, taken.fromSeq])).toEqual([
    ['phuong-a', 1],
    ['phuong-a', 5],
    ['phuong-a', 8],
    ['phuong-b', 1],
    ['phuong-b', 5],
    ['phuong-b', 8],
  ]);
});

test('files of before and after a restore are taken in in the order in which they left', async () => {
  const { loa } = await aReadyOffice();
  const station = new SendingStation();
  await loa(['add', keyToken(station)]);
  station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
  const old = [
    await station.send({ toSeq: 7, says: { exportedAt: '2024-03-19T20:00:00+07:00' } }),
    await station.send({ fromSeq: 8, says: { exportedAt: '2024-03-20T20:00:00+07:00' } }),
  ];
  station.restore(4, '2024-03-20T21:00:00+07:00');
  const branch = await station.send({ fromSeq: 5, says: { exportedAt: '2024-03-20T22:00:00+07:00' } });
  expect(await loa(['import', branch, ...old])).toMatchObject({ exitCode: 0, err: '' });
});

test('one bad file does not stop the others: each is answered for, and the exit code tells', async () => {
  const { folder, loa } = await aReadyOffice();
  const station = new SendingStation();
  await loa(['add', keyToken(station)]);
  station.airOn('2024-03-18');
  const good = await station.send();
  const at = (name: string) => join(folder, name);
  mkdirSync(at('thu-muc'));
  const bytes = readFileSync(good);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(at('sua.loa'), bytes);
  const bomb = gzipSync(Buffer.alloc(60_000_000, 'x'));
  bomb[9] = 0xff;
  writeFileSync(at('bom.loa'), bomb);
  const odd = at(process.platform === 'win32' ? 'odd.loa' : '..\\..\\phường Láng; rm -rf *.loa');
  copyFileSync(good, odd);
  const bad = [at('thu-muc'), at('sua.loa'), at('bom.loa'), at('khong-co.loa'), '/dev/null'];
  const answer = await loa([
    'import',
    ...bad,
    odd,
    '--',
    join(folder, 'state', '..', odd.slice(folder.length + 1)),
  ]);
  expect(answer.exitCode).toBe(1);
  const refusals = answer.err.split('\n').filter((line) => line.includes('Chưa nhận'));
  expect(refusals).toHaveLength(bad.length);
  const err = answer.err.replace(/\s+/g, ' ');
  for (const told of [
    'không phải là tệp',
    'bị hỏng hoặc bị cắt',
    'dài quá 1000000 byte',
    'Không dùng được đường dẫn',
  ])
    expect(err).toContain(told);
  expect(answer.out.replace(/\s+/g, ' ')).toContain('các mục 1–4');
  expect(answer.out).toContain('không có gì mới');
});

test('what was found about a station is shown under it, the newest first, and all of it to programs', async () => {
  const { loa } = await aReadyOffice();
  const station = new SendingStation();
  await loa(['add', keyToken(station)]);
  station.airOn('2024-03-18', '2024-03-19', '2024-03-20', '2024-03-21', '2024-03-22');
  for (const fromSeq of [16, 13, 10, 7, 4])
    await loa(['import', await station.send({ fromSeq, toSeq: fromSeq })]);
  const { out } = await loa(['stations']);
  expect(out).toMatch(/CHƯA GỬI +5/);
  const lines = out
    .replace(/\n +/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith('phuong-lang,') || line.startsWith('phuong-lang:'));
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain('Còn thiếu các mục 1–3');
  expect(lines[3]).toContain('còn 2 lưu ý trước đó');
  const [known] = (await loa(['--json', '--lang', 'en', 'stations'])).json<
    { findings: { message: string }[] }[]
  >();
  expect(known?.findings.map(({ message }) => message)).toContain(
    'Entries 1–15 of “phuong-lang” are missing.',
  );
});

test('a name with signs that a terminal would obey is refused, of an office and of a station', async () => {
  const { folder, loa } = anOffice();
  for (const name of ['Phòng\u001b[31m', 'Phòng\nVăn hóa', 'Phòng\u009b31m', '  ']) {
    const refused = await loa(['init', '--name', name]);
    expect(refused).toMatchObject({ exitCode: 2, out: '' });
    expect(refused.err).toContain('Tên này không dùng được');
    expect(existsSync(join(folder, 'district.yaml'))).toBe(false);
  }
  await loa(['init', '--name', 'Phòng Văn hóa']);
  for (const name of ['Đài\u001b[2J', 'Đài\u0085Láng'])
    expect((await loa(['add', '--declared', 'lang', '--name', name])).exitCode).toBe(2);
  expect((await loa(['--json', 'stations'])).json()).toEqual([]);
});

test('what units.yaml says is shown, never obeyed', async () => {
  const { folder, loa } = await aReadyOffice();
  writeFileSync(
    join(folder, 'units.yaml'),
    'units:\n  - { id: ba-dinh, name: "\\e[2JBa Đình", level: phường }\n',
  );
  const shown = await loa(['units', 'show']);
  expect(shown).toMatchObject({ exitCode: 0, err: '' });
  expect(shown.out).toContain('�[2JBa Đình');
});
