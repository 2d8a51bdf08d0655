import { expect, test } from 'vitest';
import { lengthOf } from '../../src/district/declared-cells.ts';
import { readDeclared } from '../../src/district/declared-read.ts';
import { framesOfMs } from '../../src/model/sound.ts';
import { sayProblem } from '../../src/words/say.ts';
import { cellOf, filledForm, type Typed } from '../fakes/filled-form.ts';

const TODAY = '2025-07-10';
const NO_TITLES = new Map<string, string>();
const SILENT = [['2/7/2025', null, 0, 0]] as const;

/** Code and cell of each problem. */
function wrongIn(
  rows: readonly (readonly Typed[])[],
  head: Parameters<typeof filledForm>[1] = {},
): readonly string[] {
  return readDeclared(filledForm(rows, head), TODAY, NO_TITLES).problems.map(
    ({ code, params }) => `${code} ${params.cell ?? ''}`,
  );
}

test('dates, counts and lengths are read as people really type them', () => {
  const { declared, problems } = readDeclared(
    filledForm([
      [{ date: '2025-06-02' }, 'sap-xep', 2, { time: 750 }, 'loa cụm 3 hỏng'],
      ['3/6/2025', 'Chống bão', '3 lượt', '0:12:30'],
      ['ngày 4 tháng 6 năm 2025', null, '1', '12 phút'],
      ['2025-06-05', 'sap-xep', 1, '12\'30"'],
      [null, null, null, null],
      ['Tổng cộng', null, 7, { time: 4000 }],
    ]),
    TODAY,
    NO_TITLES,
  );
  expect(problems).toEqual([]);
  const row = (date: string, topic: string | null, airings: number, seconds: number) => ({
    date,
    topic,
    airings,
    airtimeFrames: framesOfMs(seconds * 1000),
  });
  expect(declared).toEqual({
    station: 'vinh-phuc',
    from: '2025-06-01',
    to: '2025-06-30',
    rows: [
      row('2025-06-02', 'sap-xep', 2, 750),
      row('2025-06-03', 'chong-bao', 3, 750),
      row('2025-06-04', null, 1, 720),
      row('2025-06-05', 'sap-xep', 1, 750),
    ],
  });
});

test('a topic may be written by the title that the superior gives it', () => {
  const titles = new Map([['sap-xep-dvhc', 'Sắp xếp đơn vị hành chính']]);
  const rows = [
    ['2/6/2025', 'Sắp xếp đơn vị hành chính', 1, '0:10:00'],
    ['2/6/2025', 'sap-xep-dvhc', 1, '0:10:00'],
  ];
  const { problems } = readDeclared(filledForm(rows), TODAY, titles);
  expect(problems.map(({ code }) => code)).toEqual(['declared.same-row']);
  expect(readDeclared(filledForm(rows.slice(0, 1)), TODAY, titles).declared?.rows).toMatchObject([
    { topic: 'sap-xep-dvhc' },
  ]);
});

test('every wrong cell is told at once, by sheet and cell', () => {
  expect(
    wrongIn([
      ['31/6/2025', 'sap-xep', 1, '0:10:00'],
      ['2/6/2025', 'sap-xep', 'hai', '0:10:00'],
      ['3/6/2025', 'sap-xep', 1, 12],
      ['4/6/2025', 'sap-xep', 1, 'lâu'],
      ['5/6/2025', 'sap-xep', 1.5, null],
      [null, 'sap-xep', 1, '0:10:00'],
      ['6/6/2025', '!!!', 1, '0:10:00'],
    ]),
  ).toEqual([
    'declared.bad-date A9',
    'declared.bad-count C10',
    'declared.bare-length D11',
    'declared.bad-length D12',
    'declared.bad-count C13',
    'declared.missing D13',
    'declared.missing A14',
    'declared.bad-topic B15',
  ]);
});

test('what cannot be is told: a date outside the period or to come, the same row twice, more than a day', () => {
  expect(
    wrongIn([
      ['31/5/2025', 'sap-xep', 1, '0:10:00'],
      ['2/6/2025', 'sap-xep', 1, '0:10:00'],
      [{ date: '2025-06-02' }, 'sap-xep', 2, '0:10:00'],
      ['3/6/2025', 'a', 20, '20:00:00'],
      ['3/6/2025', 'b', 20, '4:00:01'],
      ['4/6/2025', 'a', 0, '0:10:00'],
      ['5/6/2025', 'a', 3, '0:00:00'],
      ['6/6/2025', 'a', 2, '12:30'],
    ]),
  ).toEqual([
    'declared.outside A9',
    'declared.same-row B11',
    'declared.day-too-long D13',
    'declared.one-without-other D14',
    'declared.one-without-other D15',
    'declared.too-long D16',
  ]);
  expect(wrongIn(SILENT, { from: '1/7/2025', to: '31/7/2025' })).toEqual(['declared.future B5']);
  expect(wrongIn(SILENT, { from: '2/7/2025', to: '1/7/2025' })).toEqual([
    'declared.backwards B5',
    'declared.outside A9',
  ]);
  expect(wrongIn(SILENT, { station: null, from: null, to: 'cuối tháng' })).toEqual([
    'declared.no-station B2',
    'declared.missing B4',
    'declared.bad-date B5',
  ]);
});

test('a form without rows declares nothing; a row of 0 declares silence', () => {
  expect(wrongIn([])).toEqual(['declared.unfilled A9']);
  const silent = readDeclared(filledForm([['2/6/2025', null, 0, 0]]), TODAY, NO_TITLES);
  expect(silent.declared?.rows).toEqual([{ date: '2025-06-02', topic: null, airings: 0, airtimeFrames: 0 }]);
});

test('columns are found by their headings, wherever they were moved', () => {
  const [sheet] = filledForm([['2/6/2025', 'sap-xep', 1, '0:10:00', null]]);
  const moved = sheet?.rows.map((row, at) =>
    at < 7 ? row : [row[3] ?? null, row[2] ?? null, row[1] ?? null, row[0] ?? null],
  );
  const { declared } = readDeclared([{ name: 'Trang 1', rows: moved ?? [] }], TODAY, NO_TITLES);
  expect(declared?.rows).toMatchObject([{ date: '2025-06-02', topic: 'sap-xep', airings: 1 }]);
});

test('a spreadsheet without the table says what it needs', () => {
  const { problems } = readDeclared(
    [{ name: 'Sổ quỹ', rows: [[{ kind: 'text', text: 'Ngày' }]] }],
    TODAY,
    NO_TITLES,
  );
  expect(problems).toMatchObject([{ code: 'declared.no-table', params: { names: 'Sổ quỹ' } }]);
  const [sheet] = filledForm([['2/6/2025', 'sap-xep', 1, '0:10:00']]);
  const cut = sheet?.rows.map((row, at) => (at < 7 ? row : row.filter((_, column) => column !== 3)));
  const told = readDeclared([{ name: 'x', rows: cut ?? [] }], TODAY, NO_TITLES).problems;
  expect(told.map((problem) => sayProblem('vi', problem))).toEqual([
    'Trang “x” thiếu cột “Thời lượng”. Hãy giữ nguyên tên các cột như mẫu.',
    'Trang “x”, ô A9: còn trống (Thời lượng).',
  ]);
});

test('no length is guessed: a bare number may be minutes or hours', () => {
  const lengths: readonly (readonly [Typed, number | 'unit' | null])[] = [
    ['0:12:30', 750_000],
    ['1:05', 3_900_000],
    ['12 phút 30 giây', 750_000],
    ['12p30', 750_000],
    ['1h30', 5_400_000],
    ['90 giây', 90_000],
    ["12'", 720_000],
    [{ time: 750 }, 750_000],
    [{ time: 749.9999 }, 750_000],
    [0, 0],
    ['0', 0],
    [12, 'unit'],
    ['12,5', 'unit'],
    ['12:75', null],
    [{ date: '2025-06-01' }, null],
    ['nhiều', null],
  ];
  for (const [typed, ms] of lengths) {
    const read = lengthOf(cellOf(typed));
    expect(read === null || read === 'unit' ? read : read.ms, JSON.stringify(typed)).toBe(ms);
  }
});
