/** `loa report` as it is typed. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { registerReport } from '../../src/cli/report.ts';
import { TOPIC, wardThatAired } from '../fakes/aired-ward.ts';
import { commandLine } from '../fakes/command-line.ts';

const ward = () => wardThatAired(['2024-03-18', '2024-03-19']);

test('typed without options, the month so far is shown by topic, exit code 0', async () => {
  const { out, exitCode } = await commandLine(ward(), registerReport)(['report']);
  expect(exitCode).toBe(0);
  expect(out).toContain('Từ 01/03/2024 đến hết 20/03/2024 (20 ngày)');
  expect(out).toMatch(/sap-xep-dvhc +1 +2 +2 +2 +0:01:00 +0,1 +0/);
});

test('days are understood as officers write them', async () => {
  const loa = commandLine(ward(), registerReport);
  const { out } = await loa(['report', '--from', '18/3/2024', '--to', '2024-03-18', '--by', 'day']);
  expect(out).toContain('Từ 18/03/2024 đến hết 18/03/2024 (1 ngày)');
  expect(out).toMatch(/18\/03\/2024 +1 +1 +1 +1 +0:00:30/);
});

test('--json and --format json give the document that DESIGN §7 names', async () => {
  const loa = commandLine(ward(), registerReport);
  const argv = ['report', '--from', '2024-03-18', '--to', '2024-03-19', '--by', 'topic,hour', '--entries'];
  const document = (await loa(argv, { json: true })).json();
  expect(document).toMatchObject({
    period: { from: '2024-03-18', to: '2024-03-19', days: 2 },
    rows: [
      {
        topic: TOPIC,
        hour: 6,
        clips: 1,
        sessions: 2,
        airings: 2,
        plays: 2,
        airtimeMs: 60_000,
        meanAiringsPerDay: 1,
      },
    ],
    total: { airings: 2, airtimeMs: 60_000, entries: [{ counts: true }, { counts: true }] },
  });
  expect((await loa([...argv, '--format', 'json'])).json()).toEqual(document);
});

test('--format csv goes to a spreadsheet', async () => {
  const { out } = await commandLine(
    ward(),
    registerReport,
  )(['report', '--format', 'csv', '--by', 'programme']);
  expect(out.split('\r\n')[1]).toMatch(/^Bản tin sáng;1;2;2;2;0:01:00;60000;0,1;/);
});

test.each([
  [['--from', 'hôm qua'], '“hôm qua” không phải là ngày'],
  [['--by', 'tuan'], 'Xin chọn trong: topic, theme, programme'],
  [['--compare', 'truoc'], 'Xin chọn: previous, baseline'],
  [['--format', 'pdf'], 'Xin chọn: table, csv, json'],
  [['--topic', 'sap-xep'], 'Không có chuyên đề “sap-xep”'],
])('a slip in %j is told with what to write, exit code 2', async (options, sentence) => {
  const { err, exitCode } = await commandLine(ward(), registerReport)(['report', ...options]);
  expect(err).toContain(sentence);
  expect(exitCode).toBe(2);
});

test('a report out of a broken record is shown with its warning, exit code 1', async () => {
  const broken = ward();
  const intruder = new Sqlite(join(broken.files.root, 'state', 'loa.sqlite'));
  intruder.exec("UPDATE airing SET projection = json_set(projection, '$.airtimeFrames', 99999999)");
  intruder.close();
  const { out, exitCode } = await commandLine(broken, registerReport)(['report']);
  expect(out).toContain('NHẬT KÝ KHÔNG NGUYÊN VẸN');
  expect(exitCode).toBe(1);
});
