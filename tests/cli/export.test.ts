import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKeyToken, spokenKeyId } from '../../src/record/key-token.ts';
import { airOn, exportingWard } from '../fakes/exporting-ward.ts';
import { loaIn } from '../fakes/loa.ts';

function aWard() {
  const ward = exportingWard(['2024-03-18', '2024-03-19']);
  ward.clock.setCivil('2024-03-20T08:00:00+07:00');
  return { ward, loa: loaIn(ward), out: ward.files.root };
}

test('an officer exports, and sees what the superior unit will see', async () => {
  const { loa, out } = aWard();
  const made = await loa(['export', '--out', out]);
  const file = join(out, 'phuong-lang-1-10.loa');
  expect(made).toMatchObject({ exitCode: 0, err: '' });
  const seen = [
    'Đài: Đài truyền thanh phường Láng (phuong-lang), phường Láng',
    'Kỳ: 18/03/2024 đến 19/03/2024',
    'Lượt phát: 4, thời lượng 0:02:00',
    '  đã phát đủ: 2',
    '  lỡ giờ: 2',
    'Mục số 1–10; 2 mục',
    'Ký lúc 08:00 ngày 20/03/2024, khóa ',
  ];
  for (const line of [`Đã ghi ${file} (`, ...seen]) expect(made.out).toContain(line);
  const checked = await loa(['export', 'check', file]);
  expect(checked.exitCode).toBe(0);
  for (const line of ['Tệp nguyên vẹn', ...seen]) expect(checked.out).toContain(line);
});

test('the second time only what is new leaves; when nothing is, the answer says how to export again', async () => {
  const { ward, loa, out } = aWard();
  await loa(['export', '--out', out]);
  const nothing = await loa(['export', '--out', out]);
  expect(nothing.exitCode).toBe(0);
  expect(nothing.out).toContain('loa export --all');
  expect((await loa(['--json', 'export', '--out', out])).json()).toEqual({ file: null });
  airOn(ward, ['2024-03-20']);
  const more = (await loa(['--json', 'export', '--new', '--out', out])).json();
  expect(more).toMatchObject({
    file: join(out, 'phuong-lang-11-13.loa'),
    fromSeq: 11,
    airings: 2,
    demo: false,
  });
});

test('a period is exported to the file that was asked for', async () => {
  const { loa, out } = aWard();
  const file = join(out, 'ngay-18.loa');
  const made = await loa(['--json', 'export', '--from', '18/3/2024', '--to', '18/3/2024', '--out', file]);
  expect(made.json()).toMatchObject({
    file,
    fromSeq: 5,
    toSeq: 7,
    airtimeMs: 60_000,
    outcomes: { aired: 1 },
  });
  const toToday = await loa(['--json', 'export', '--from', '19/3/2024', '--out', join(out, 'nay.loa')]);
  expect(toToday.json()).toMatchObject({ fromSeq: 8, toSeq: 10 });
});

test('a file that was changed is refused with where, and counts as a finding', async () => {
  const { loa, out } = aWard();
  const { file } = (await loa(['--json', 'export', '--out', out])).json<{ file: string }>();
  const bytes = readFileSync(file);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const checked = await loa(['export', 'check', file]);
  expect(checked).toMatchObject({ exitCode: 1, out: '' });
  expect(checked.err).toMatch(/^Tệp bị hỏng hoặc bị cắt, ở khoảng dòng \d+\. Không lấy gì từ tệp này/);
  const asJson = await loa(['--json', '--lang', 'en', 'export', 'check', file]);
  expect(asJson.json()).toMatchObject({ ok: false, problems: [{ code: 'export.damaged' }] });
});

test('the station’s key is one line to send, and an id to read out on the telephone', async () => {
  const { ward, loa } = aWard();
  const { out } = await loa(['export', 'key']);
  const [token = ''] = out.split('\n');
  const key = readKeyToken(token);
  expect(key?.id).toBe('phuong-lang');
  expect(Buffer.from(key?.publicKey ?? [])).toEqual(Buffer.from(ward.keys.publicKey() ?? []));
  const { keyId } = (await loa(['--json', 'export', 'key'])).json<{ keyId: string }>();
  expect(out.replace(/\s+/g, ' ')).toContain(spokenKeyId(keyId));
});

test('after an entry that the record does not have, nothing is exported', async () => {
  const { loa, out } = aWard();
  const beyond = await loa(['export', '--after', '999', '--out', out]);
  expect(beyond).toMatchObject({ exitCode: 1, out: '' });
  expect(beyond.err).toContain('không có mục nào sau 999');
});

test('a demonstration’s key says that no superior unit wants it', async () => {
  const { ward } = aWard();
  const { out } = await loaIn({ ...ward, station: { ...ward.station, demo: true } })(['export', 'key']);
  expect(out).toContain('đài chạy thử');
  expect(out).not.toContain('Gửi dòng trên');
});

test('what the superior unit lacks is exported after the entry that it names', async () => {
  const { loa, out } = aWard();
  const made = await loa(['--json', 'export', '--after', '7', '--out', out]);
  expect(made.json()).toMatchObject({ fromSeq: 8, toSeq: 10 });
  for (const wrong of ['x', '-1', '1.5', '9'.repeat(20)])
    expect(await loa(['export', `--after=${wrong}`])).toMatchObject({ exitCode: 2 });
  expect(await loa(['export', '--all', '--after', '7'])).toMatchObject({ exitCode: 2 });
});

test('a mistaken option or path is answered, not guessed at', async () => {
  const { loa, out } = aWard();
  expect(await loa(['export', '--all', '--from', '18/3/2024'])).toMatchObject({ exitCode: 2 });
  expect(await loa(['export', '--from', '19/3/2024', '--to', '18/3/2024'])).toMatchObject({ exitCode: 2 });
  expect(await loa(['export', '--from', 'hôm qua'])).toMatchObject({ exitCode: 2 });
  const nowhere = await loa(['export', '--out', join(out, 'usb')]);
  expect(nowhere).toMatchObject({ exitCode: 3 });
  expect(nowhere.err).toContain('Không dùng được đường dẫn');
  expect((await loa(['export', 'check', join(out, 'x.loa')])).err).toContain('Không dùng được đường dẫn');
});
