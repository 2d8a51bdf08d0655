import { expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import type { AiringJson } from '../../src/record/airing-json.ts';
import { appendEntries } from '../../src/record/append.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';
import { loaIn } from '../fakes/loa.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const SIX = '2024-03-18T06:00:00+07:00';
const FIVE_PM = '2024-03-18T17:00:00+07:00';
const NEXT_SIX = '2024-03-19T06:00:00+07:00';

/** A day: aired at six, cut short by a power cut at five, missed the next morning. */
function aDay() {
  const ward = tempWard();
  beginRecord(ward);
  appendEntries(ward.records, Date.parse(SIX), [openedAt(SIX), closedAt(SIX)]);
  appendEntries(ward.records, Date.parse(FIVE_PM), [openedAt(FIVE_PM), closedAt(FIVE_PM, 30)]);
  appendEntries(ward.records, Date.parse(NEXT_SIX), [missedAt(NEXT_SIX, { title: '=HYPERLINK("x")' })]);
  ward.clock.setCivil('2024-03-19T08:00:00+07:00');
  return { ward, loa: loaIn(ward) };
}

test('the log tells each airing in a line: when, what, how long, how it ended and why', async () => {
  const { loa } = aDay();
  const lines = (await loa(['log'])).out.split('\n');
  expect(lines[2]).toMatch(/^18\/03\/2024 +06:00:00 +Bản tin sáng +0:01:00 +đã phát đủ$/);
  expect(lines[3]).toMatch(/^18\/03\/2024 +17:00:00 +Bản tin sáng +0:00:30 +phát chưa hết: /);
  expect(lines[4]).toMatch(/^19\/03\/2024 +06:00:00 .* +0:00:00 +lỡ giờ: /);
});

test('as JSON an airing has the keys of the manual, times with the offset, durations in ms', async () => {
  const { ward, loa } = aDay();
  const [first, second, third] = (await loa(['log', '--json'])).json<AiringJson[]>();
  expect(first).toMatchObject({
    seq: 6,
    slot: 'ban-tin-sang@2024-03-17T23:00:00.000Z',
    plannedAt: SIX,
    startedAt: SIX,
    endedAt: '2024-03-18T06:01:00+07:00',
    plannedMs: 60_000,
    airtimeMs: 60_000,
    outcome: 'aired',
    cause: null,
    clusters: [{ cluster: 'default', outcome: 'aired', airtimeMs: 60_000, counted: 'device' }],
    items: [
      { clip: 'nhac-hieu', topic: null, airtimeMs: 2000 },
      {
        clip: 'thong-bao-sap-xep',
        sha256: 'sha-thong-bao-sap-xep',
        topic: 'sap-xep-dvhc',
        airtimeMs: 58_000,
      },
    ],
    hash: ward.records.airing('ban-tin-sang@2024-03-17T23:00:00.000Z')?.hash,
  });
  expect(second).toMatchObject({ outcome: 'partial', cause: { code: 'power-lost' }, airtimeMs: 30_000 });
  expect(third).toMatchObject({ outcome: 'missed', startedAt: null, airtimeMs: 0, items: [] });
});

test('the log is filtered by date, topic and outcome, and exported a line an airing', async () => {
  const { loa } = aDay();
  const exported = async (...argv: string[]) =>
    (await loa(['log', '--format', 'jsonl', ...argv])).out.split('\n').filter((line) => line !== '');
  expect(await exported()).toHaveLength(3);
  expect(await exported('--from', '19/3/2024')).toHaveLength(1);
  expect(await exported('--to', '2024-03-18', '--outcome', 'aired')).toHaveLength(1);
  expect(await exported('--topic', 'phong-chay')).toHaveLength(0);
  expect(JSON.parse((await exported())[1] ?? '')).toMatchObject({ outcome: 'partial' });
});

test('the spreadsheet gets a byte order mark and no title that could run as a formula', async () => {
  const { loa } = aDay();
  const { out } = await loa(['log', '--format', 'csv']);
  expect(out.startsWith('\uFEFFseq;id;kind;')).toBe(true);
  expect(out).toContain(`"'=HYPERLINK(""x"")"`);
  expect(out.trimEnd().split('\r\n')).toHaveLength(4);
});

test('a complaint is answered: what was sounding at that minute', async () => {
  const { loa } = aDay();
  const { out } = await loa(['log', '--at', '18/3/2024 17h00']);
  expect(out).toContain('Lúc 17:00:00 ngày 18/03/2024, loa đang phát:');
  expect(out).toContain('Bản tin sáng');
  expect(out).toContain('thong-bao-sap-xep');
  const second = (await loa(['log', '--json', '--at', '2024-03-18T17:00:29'])).json<{
    sounding: unknown[];
  }>();
  expect(second.sounding).toHaveLength(1);
});

test('where nothing sounded the log says so, with what sounded last before and first after', async () => {
  const { loa } = aDay();
  const { out } = await loa(['log', '--at', '2024-03-18T04:45']);
  expect(out).toContain('đài không phát gì');
  expect(out).toContain('Sau đó gần nhất: Bản tin sáng, ngày 18/03/2024, 06:00:00–06:01:00');
  const noon = (await loa(['log', '--json', '--at', '2024-03-18T12:00'])).json<
    Record<'before' | 'after', AiringJson>
  >();
  expect([noon.before.startedAt, noon.after.startedAt]).toEqual([SIX, FIVE_PM]);
  const cut = (await loa(['log', '--json', '--at', '2024-03-18T17:00:31'])).json<{ sounding: unknown[] }>();
  expect(cut.sounding).toEqual([]);
});

test('a time without a date is the last one that has been', async () => {
  const { loa } = aDay();
  const at = async (time: string) => (await loa(['log', '--json', '--at', time])).json<{ at: string }>().at;
  expect(await at('07:30')).toBe('2024-03-19T07:30:00+07:00');
  expect(await at('4h45 chiều')).toBe('2024-03-18T16:45:00+07:00');
  expect((await loa(['log', '--at', 'hôm qua'])).exitCode).toBe(2);
});

test('what is asked for in a wrong way is refused with what to write', async () => {
  const { loa } = aDay();
  expect(await loa(['log', '--outcome', 'done'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('preempted'),
  });
  expect(await loa(['log', '--format', 'pdf'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('jsonl'),
  });
  expect(await loa(['log', '--from', '31/2/2024'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('18/3/2024'),
  });
});

test('a broken record is named and ends with exit code 1', async () => {
  const { ward, loa } = aDay();
  expect(await loa(['log', 'verify'])).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('9 mục, 3 lượt phát'),
  });
  const db = openDatabase(ward.files.absolute('state'));
  db.exec(
    "DROP TRIGGER entry_is_never_changed; UPDATE entry SET payload = replace(payload, '1440000', '2880000') WHERE seq = 8",
  );
  db.close();
  const found = await loa(['log', 'verify', '--json']);
  expect(found.exitCode).toBe(1);
  expect(found.json()).toMatchObject({ ok: false, entries: 7, findings: [{ seq: 8, fault: 'changed' }] });
  expect((await loa(['log', 'verify'])).out).toContain('mục số 8 đã bị sửa');
});
