/** The report as an officer reads it on the terminal and in a spreadsheet. */
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { reportCsv } from '../../src/cli/report-csv.ts';
import { reportTable } from '../../src/cli/report-table.ts';
import { reportText } from '../../src/cli/report-text.ts';
import { airing, part } from '../fakes/sample-airing.ts';
import { sampleReport } from '../fakes/sample-report.ts';

const papers = { topic: 'sap-xep-dvhc', theme: 'can-bo-giay-to' };
const world = [
  airing([part('a', 0, 3725, papers)]),
  airing([part('b', 0, 60, { topic: 'phong-chay' })]),
  airing([], { outcome: 'missed', cause: { code: 'station-off', params: {} } }),
];
const page = { lang: 'vi', columns: 100, entries: false } as const;

test('figures stand in their columns, the total in the last line', () => {
  const lines = reportTable('vi', sampleReport(world, ['topic']), 100).split('\n');
  expect(lines.at(-3)).toMatch(/^Sắp xếp đơn vị hành chính +1 +1 +1 +1 +1:02:05 +0,14 +1 +▇{12}$/);
  expect(lines.at(-2)).toMatch(/^phong-chay +1 +1 +1 +1 +0:01:00 +0,14 +0$/);
  expect(lines.at(-1)).toMatch(/^Tổng cộng +2 +1 +2 +2 +1:03:05 +0,29 +1$/);
});

test('growth is a percentage of means a day, or “mới”', () => {
  const before = [airing([part('a', 0, 745, papers)], { date: '2024-03-12' })];
  const text = reportTable('vi', sampleReport(world, ['topic'], { before }), 120);
  expect(text).toMatch(/Sắp xếp đơn vị hành chính .* 0% +\+400%/);
  expect(text).toMatch(/phong-chay .* mới +mới/);
});

test('a table with long titles fits a terminal of 80 columns', () => {
  for (const by of [['topic'], ['theme'], ['programme', 'topic']] as const) {
    for (const line of reportTable('vi', sampleReport(world, by), 80).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(80);
    }
  }
});

test('a title typed in decomposed letters is as wide as it looks', () => {
  const titled = (title: string) => {
    const titles = { topic: new Map([['sap-xep-dvhc', title]]), theme: new Map(), programme: new Map() };
    return reportTable('vi', sampleReport(world, ['topic'], { facts: { titles } }), 100);
  };
  expect(titled('Sắp xếp'.normalize('NFD'))).toBe(titled('Sắp xếp'.normalize('NFC')));
});

test('the page says how it counts, why something did not air, and what record it rests on', () => {
  const text = reportText(sampleReport(world, ['topic']), page);
  expect(text).toContain('Từ 18/03/2024 đến hết 24/03/2024 (7 ngày)');
  expect(text).toContain('1 lượt lỡ giờ: ');
  expect(text).toContain('Tin, bài: số tin, bài khác nhau đã phát đủ (từ 95% độ dài trở lên).');
  expect(text).toContain(`nguyên vẹn đến mục 12; mã cuối chuỗi:\n  ${'ab'.repeat(32)}`);
  expect(text).not.toContain('một người chịu trách nhiệm');
});

test('a broken record, a sole responsible person and a demonstration are told on the page', () => {
  const chain = { chainId: 'chain', seq: 12, head: 'ab'.repeat(32), verified: false };
  const facts = { chain, solePersonBasis: 'Quy chế số 02/QC-UBND', demo: true };
  const text = reportText(sampleReport(world, ['topic'], { facts }), page);
  expect(text).toContain('NHẬT KÝ KHÔNG NGUYÊN VẸN');
  expect(text).toContain('căn cứ: Quy chế số 02/QC-UBND');
  expect(text).toContain('ĐÀI CHẠY THỬ');
});

test('asked for entries, the page lists them under each row', () => {
  const text = reportText(sampleReport(world, ['topic']), { ...page, entries: true });
  expect(text).toContain('Các mục nhật ký đã tính vào: Sắp xếp đơn vị hành chính');
  expect(text).toContain(`${world[0]?.seq} ${world[0]?.hash} +1 1:02:05 đã phát đủ  ${world[0]?.id}`);
});

const comma = (value: number) => String(value).replace('.', ',');

test('the spreadsheet has the same figures, numbers as numbers', () => {
  const [heading, first, , totals] = reportCsv('vi', sampleReport(world, ['topic']), false).split('\r\n');
  expect(heading).toMatch(
    /^\uFEFFChuyên đề;"Tin, bài";Buổi;Lượt phát;"Lượt tin, bài";Thời lượng;Thời lượng \(ms\)/,
  );
  expect(first).toBe(`Sắp xếp đơn vị hành chính;1;1;1;1;1:02:05;3725000;${comma(1 / 7)};0;1;1;0;0`);
  expect(totals).toBe(`Tổng cộng;2;1;2;2;1:03:05;3785000;${comma(2 / 7)};0;1;1;0;0`);
});

test('the spreadsheet of entries names each with its hash', () => {
  const lines = reportCsv('vi', sampleReport(world, ['topic']), true)
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(1 + 3);
  const { seq, id, hash } = world[0] ?? {};
  expect(lines[1]).toBe(`Sắp xếp đơn vị hành chính;${seq};${id};đã phát đủ;1;3725000;${hash}`);
});
