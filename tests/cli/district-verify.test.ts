/** `loa district verify` at the terminal: what is good, what is not, and what to do until it is. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keyToken } from '../../src/record/key-token.ts';
import { districtLoa } from '../fakes/district-loa.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { SendingStation } from '../fakes/sending-station.ts';

async function anOffice(sender: SendingStation) {
  const folder = mkdtempSync(join(tmpdir(), 'loa-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const loa = districtLoa(folder, new ManualClock('2024-04-01T08:00:00+07:00'));
  await loa(['init', '--name', 'Phòng Văn hóa quận']);
  await loa(['add', keyToken(sender), '--name', 'Phường Láng']);
  return { loa, received: join(folder, 'state', 'received', sender.id) };
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

test('what is gone is told with what to do; after it was done all is good again', async () => {
  const sender = new SendingStation();
  sender.airOn('2024-03-18', '2024-03-19');
  const { loa, received } = await anOffice(sender);
  expect((await loa(['verify'])).out).toContain('Chưa nhận nhật ký');
  const first = await sender.send({ toSeq: 4 });
  await loa(['import', first, await sender.send({ fromSeq: 5 })]);
  const good = await loa(['verify']);
  expect(good).toMatchObject({ exitCode: 0, err: '' });
  expect(plain(good.out)).toContain('phuong-lang: đúng. 2 tệp, đến mục 7, 4 lượt phát');
  const [gone = ''] = readdirSync(received).filter((name) => name.startsWith('1-4-'));
  rmSync(join(received, gone));
  const bad = await loa(['verify', 'phuong-lang']);
  expect(bad.exitCode).toBe(1);
  expect(plain(bad.err)).toContain(`Tệp state/received/phuong-lang/${gone} (mục 1–4) không còn.`);
  expect(plain(bad.err)).toContain('loa export --after 0');
  expect(plain(bad.err)).toContain('chưa so được số liệu');
  expect((await loa(['--json', 'verify'])).json()).toMatchObject({
    ok: false,
    stations: [
      { station: 'phuong-lang', ok: false, airings: null, problems: [{ code: 'district.verify.missing' }] },
    ],
  });
  expect((await loa(['import', first])).exitCode).toBe(0);
  expect((await loa(['--json', 'verify'])).json()).toMatchObject({
    ok: true,
    stations: [
      { station: 'phuong-lang', seq: 7, head: sender.head.hash, files: 2, airings: 4, airtimeMs: 120_000 },
    ],
  });
});

test('a database that is lost is made anew from the files received, and says the same', async () => {
  const sender = new SendingStation();
  sender.airOn('2024-03-18', '2024-03-19', '2024-03-20');
  const old = await anOffice(sender);
  await old.loa(['import', await sender.send({ toSeq: 5 }), await sender.send({ fromSeq: 6 })]);
  const anew = await anOffice(sender);
  expect((await anew.loa(['import', old.received])).exitCode).toBe(0);
  const report = ['--json', 'report', '--from', '1/3/2024', '--to', '31/3/2024', '--by', 'station,topic'];
  expect((await anew.loa(report)).json()).toEqual((await old.loa(report)).json());
  expect((await anew.loa(['--json', 'verify'])).json()).toEqual((await old.loa(['--json', 'verify'])).json());
});

test('evidence of a station that the database no longer knows is found, and is no success', async () => {
  const [kept, gone] = [new SendingStation(), new SendingStation('phuong-mat')];
  kept.airOn('2024-03-18');
  gone.airOn('2024-03-18');
  const { loa, received } = await anOffice(kept);
  await loa(['import', await kept.send()]);
  // As a database put back from before that station was enrolled leaves it.
  const other = await anOffice(gone);
  await other.loa(['import', await gone.send()]);
  cpSync(other.received, join(received, '..', gone.id), { recursive: true });
  const bad = await loa(['verify']);
  expect(bad.exitCode).toBe(1);
  expect(plain(bad.err)).toContain('Thư mục state/received/phuong-mat có 1 tệp đã nhận');
  expect(plain(bad.out)).toContain('1 trong 2 đài đã gửi có sai');
  expect((await loa(['--json', 'verify'])).json()).toMatchObject({
    ok: false,
    stations: [
      { station: 'phuong-lang', ok: true },
      { station: 'phuong-mat', ok: false, problems: [{ code: 'district.verify.not-enrolled' }] },
    ],
  });
  expect((await loa(['verify', 'phuong-lang'])).exitCode).toBe(0);
});
