import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spreadsheets } from '../../src/adapters/district/spreadsheet.ts';
import { registerDistrictReport } from '../../src/cli/district-report.ts';
import { registerDistrictUnits } from '../../src/cli/district-units.ts';
import { framesOfMs } from '../../src/model/sound.ts';
import { countedDay } from '../fakes/counted-store.ts';
import { at, type CountedSuperior, countedSuperior, heldFrom, station } from '../fakes/counted-superior.ts';
import { districtCommandLine } from '../fakes/district-command-line.ts';
import { SAMPLE_UNITS } from '../fakes/sample-units.ts';

const JUNE = ['report', '--from', '1/6/2025', '--to', '30/6/2025'];

const DISTRICT: CountedSuperior = {
  stations: [
    station('lieu-giai', 'Đài phường Liễu Giai'),
    station('ngoc-ha', 'Đài phường Ngọc Hà'),
    station('doi-can', 'Đài phường Đội Cấn'),
    station('vinh-phuc', 'Đài phường Vĩnh Phúc', false),
    station('kim-ma', 'Đài phường Kim Mã'),
  ],
  held: {
    'lieu-giai': heldFrom('2025-01-01T00:00', '2025-07-01T00:00'),
    'ngoc-ha': heldFrom('2025-01-01T00:00', '2025-07-01T00:00'),
    'doi-can': heldFrom('2025-01-01T00:00', '2025-06-21T10:00'),
  },
  days: [
    countedDay('lieu-giai', '2025-06-03', null, { airings: 40, seconds: 4 * 3600 + 125, missed: 2 }),
    countedDay('lieu-giai', '2025-06-03', 'sap-xep', { airings: 30, seconds: 3 * 3600 }),
    countedDay('lieu-giai', '2025-05-10', null, { airings: 31, seconds: 3 * 3600 }),
    countedDay('doi-can', '2025-06-03', null, { airings: 12, seconds: 3600 }),
    countedDay('doi-can', '2025-06-03', 'chong-bao', { airings: 12, seconds: 3600 }),
  ],
  findings: [{ station: 'doi-can', atMs: at('2025-06-22T08:00'), code: 'export.bad-signature', params: {} }],
};

async function district(superior = DISTRICT) {
  const opened = countedSuperior(superior);
  await opened.store.declare(
    { station: 'vinh-phuc', from: '2025-06-01', to: '2025-06-30', receivedAtMs: 0, file: 'f.xlsx' },
    [
      {
        station: 'vinh-phuc',
        date: '2025-06-04',
        topic: 'sap-xep',
        airings: 9,
        airtimeFrames: framesOfMs(1_800_000),
      },
    ],
  );
  return opened;
}

async function run(argv: readonly string[], json = false, superior = DISTRICT) {
  const opened = await district(superior);
  return await districtCommandLine(opened, registerDistrictReport, { spreadsheets: spreadsheets() })(
    argv,
    json,
  );
}

test('the table ranks the stations, shows the silent and the unsent, and says what is proved', async () => {
  const { out, exitCode } = await run(JUNE);
  expect(exitCode).toBe(0);
  expect(out).toContain('5 đài, 2 đài chưa gửi hoặc chưa gửi đủ.');
  const line = (name: string) => out.split('\n').find((text) => text.includes(name)) ?? '';
  expect(line('Liễu Giai')).toMatch(/1 +Đài phường Liễu Giai +40 +4:02:05 .*đã xác minh$/);
  expect(line('Đội Cấn')).toMatch(/chưa gửi: 21\/06\/2025–30\/06\/2025/);
  expect(line('Vĩnh Phúc')).toMatch(/tự khai$/);
  expect(line('Ngọc Hà')).toMatch(/ 0 .*đã xác minh +đã gửi, không phát lượt nào/);
  expect(line('Kim Mã')).toMatch(/Kim Mã +chưa gửi +chưa gửi: 01\/06\/2025–30\/06\/2025/);
  expect(line('Tổng cộng')).toContain('61');
  expect(out).toContain('22/06/2025 08:00 Đài phường Đội Cấn: Chữ ký của tệp không đúng');
});

test('topics are called by their titles wherever people read them; JSON has id and title', async () => {
  const titled = { ...DISTRICT, topics: { 'sap-xep': 'Sắp xếp đơn vị hành chính', khac: 'Chống bão' } };
  const byTopic = [...JUNE, '--by', 'topic'];
  const { out } = await run(byTopic, false, titled);
  expect(out).toMatch(/^Sắp xếp đơn vị hành chính +39 /m);
  expect(out).toMatch(/^chong-bao +12 /m);
  const csv = await run([...byTopic, '--format', 'csv'], false, titled);
  expect(csv.out).toMatch(/^Sắp xếp đơn vị hành chính[,;]39[,;]/m);
  const { rows } = (await run(byTopic, true, titled)).json() as { rows: unknown };
  expect(rows).toMatchObject([
    { topic: 'sap-xep', topicTitle: 'Sắp xếp đơn vị hành chính' },
    { topic: 'chong-bao', topicTitle: null },
  ]);
  const one = await run([...JUNE, '--topic', 'sap-xep'], false, titled);
  expect(one.out).toContain('Chuyên đề: Sắp xếp đơn vị hành chính');
  const path = join(mkdtempSync(join(tmpdir(), 'loa-titles-')), 'bao-cao.xlsx');
  await run([...byTopic, '--xlsx', path], false, titled);
  const cells = (await spreadsheets().read(path)).flatMap(({ rows: lines }) => lines.flat());
  expect(cells).toContainEqual({ kind: 'text', text: 'Sắp xếp đơn vị hành chính' });
  const twice = { ...DISTRICT, topics: { 'sap-xep': 'Chống bão', 'chong-bao': 'Chống bão' } };
  expect((await run(byTopic, false, twice)).out).toMatch(/^Chống bão \(sap-xep\) +39 /m);
});

test('the JSON tells declared and proved figures apart, and gives no zero for what was not sent', async () => {
  const { json } = await run(JUNE, true);
  const report = json() as { rows: { place: { station: string } }[]; total: unknown };
  const row = (id: string) => report.rows.find(({ place }) => place.station === id);
  expect(row('kim-ma')).toMatchObject({
    verification: 'not-sent',
    airings: null,
    airtimeMs: null,
    rank: null,
  });
  expect(row('ngoc-ha')).toMatchObject({ verification: 'verified', airings: 0, airtimeMs: 0 });
  expect(row('vinh-phuc')).toMatchObject({
    verification: 'declared',
    airings: 9,
    outcomes: null,
    declared: { airings: 9, airtimeMs: 1_800_000 },
  });
  expect(report.total).toMatchObject({ airings: 61, verification: 'mixed' });
});

test('the CSV has the cells of the table, numbers as numbers', async () => {
  const { out } = await run([...JUNE, '--format', 'csv']);
  const lines = out.split('\r\n');
  expect(lines[0]).toContain('Hạng;Đài;Lượt phát;Thời lượng');
  expect(lines[1]).toMatch(/^1;Đài phường Liễu Giai;40;4:02:05;1,33/);
});

test('growth against the period before is shown only where both were sent', async () => {
  const { out } = await run([...JUNE, '--compare', '1/5/2025..31/5/2025']);
  const line = (name: string) => out.split('\n').find((text) => text.includes(name)) ?? '';
  // 40/30 against 31/31 a day.
  expect(line('Liễu Giai')).toContain('+33,3%');
  expect(line('Đội Cấn')).toContain('mới');
  expect(line('Vĩnh Phúc')).not.toMatch(/mới|%/);
});

test('growth in the CSV has four decimals', async () => {
  const { out } = await run([...JUNE, '--compare', '1/5/2025..31/5/2025', '--format', 'csv']);
  expect(out).toContain(';0,3333;');
});

test('a workbook is not written into a folder that is not there', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'loa-xlsx-')), 'không có');
  const { err } = await run([...JUNE, '--xlsx', join(folder, 'bao-cao.xlsx')]);
  expect(err).toContain('Không có thư mục');
});

test('the workbook has real numbers, times and dates of this table', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'loa-xlsx-')), 'bao-cao.xlsx');
  const { err } = await run([...JUNE, '--compare', 'previous', '--xlsx', path]);
  expect(err).toContain(path);
  const [table, notes] = await spreadsheets().read(path);
  const rows = table?.rows ?? [];
  const heading = rows.findIndex((row) => row[0]?.kind === 'text' && row[0].text === 'Hạng');
  const first = rows[heading + 1] ?? [];
  expect(first.slice(0, 4)).toEqual([
    { kind: 'number', value: 1 },
    { kind: 'text', text: 'Đài phường Liễu Giai' },
    { kind: 'number', value: 40 },
    { kind: 'days', days: (4 * 3600 + 125) / 86_400 },
  ]);
  expect(notes?.name).toBe('Ghi chú và cách tính');
  expect(JSON.stringify(notes?.rows)).toContain('Chữ ký của tệp không đúng');
  const again = await run([...JUNE, '--xlsx', path]);
  expect(again.err).toContain('không ghi đè');
  expect(again.exitCode).toBe(1);
});

test('what cannot be asked is refused with what to write', async () => {
  expect((await run([...JUNE, '--by', 'ward'])).err).toContain('station, unit, topic');
  expect((await run([...JUNE, '--compare', 'hôm qua'])).err).toContain('2024-03-01..2024-03-31');
  expect((await run(['report', '--from', '31/2/2025'])).exitCode).toBe(2);
});

test('units are checked at once and shown as they were on a day', async () => {
  const opened = (units: string) => districtCommandLine(countedSuperior({ units }), registerDistrictUnits);
  const good = await opened(SAMPLE_UNITS)(['units', 'check']);
  expect(good.out).toContain('10 đơn vị, 2 lần sáp nhập hoặc chia tách, 5 đài');
  const bad = await opened(SAMPLE_UNITS.replace('id: b,', 'id: a,'))(['units', 'check'], true);
  expect(bad.exitCode).toBe(1);
  expect(bad.json()).toMatchObject({
    ok: false,
    problems: [{ file: 'units.yaml', line: 6, code: 'units.same-id' }, {}, {}],
  });
  const shown = await opened(SAMPLE_UNITS)(['units', 'show', '--on', '1/7/2025']);
  expect(shown.out).toContain('  phường Ba Đình  [d]  00004  đài: dai-a, dai-b\n');
  const then = await opened(SAMPLE_UNITS)(['units', 'show', '--on', '30/6/2025'], true);
  expect(then.json()).toMatchObject({
    units: [{ id: 'ha-noi', below: [{ id: 'quan-cu', below: [{ id: 'a' }, {}, {}, {}] }] }],
  });
});

test('a station that calls itself as another is called stands with its id beside the name, and so does the other', async () => {
  const twins = {
    stations: [
      station('phuong-a', 'Đài phường A'),
      station('phuong-b', 'đài phường A'),
      station('phuong-c', 'Đài phường C'),
    ],
    findings: [
      { station: 'phuong-b', atMs: at('2025-06-22T08:00'), code: 'export.bad-signature', params: {} },
    ],
  };
  const told = async (...argv: readonly string[]) => {
    const superior = countedSuperior(twins);
    const command = districtCommandLine(superior, registerDistrictReport, { spreadsheets: spreadsheets() });
    return (await command([...JUNE, ...argv], false)).out;
  };
  for (const out of [await told(), await told('--format', 'csv')]) {
    for (const name of ['Đài phường A (phuong-a)', 'đài phường A (phuong-b)']) expect(out).toContain(name);
    expect(out).not.toContain('Đài phường C (');
  }
  expect(await told()).toMatch(/22\/06\/2025 08:00.*đài phường A \(phuong-b\)/);
});
