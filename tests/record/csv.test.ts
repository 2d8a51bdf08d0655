/** Lists that an officer opens in a spreadsheet. */
import { expect, test } from 'vitest';
import { csvText } from '../../src/record/csv.ts';

test('a list begins with the mark that lets spreadsheets read Vietnamese', () => {
  expect(csvText([['Bản tin', 3, null]], 'vi')).toBe('\uFEFFBản tin;3;\r\n');
});

test('a number has the comma that a Vietnamese spreadsheet reads, the point of an English one', () => {
  expect(csvText([['Lượt/ngày', 0.25, -1.5]], 'vi')).toBe('\uFEFFLượt/ngày;0,25;-1,5\r\n');
  expect(csvText([['Airings a day', 0.25, -1.5]], 'en')).toBe('\uFEFFAirings a day,0.25,-1.5\r\n');
});

test('commas, semicolons, quotes and line ends in a title stay inside their cell', () => {
  for (const [language, between] of [
    ['vi', ';'],
    ['en', ','],
  ] as const) {
    expect(csvText([['a,b', 'c;d', 'nói "vâng"', 'hai\ndòng']], language)).toBe(
      `\uFEFF${['"a,b"', '"c;d"', '"nói ""vâng"""', '"hai\ndòng"'].join(between)}\r\n`,
    );
  }
});

test('a title that a spreadsheet would run as a formula stays text, a negative number stays a number', () => {
  expect(csvText([['=1+1', '+84', '-x', '@SUM(A1)', -5]], 'en')).toBe(
    "\uFEFF'=1+1,'+84,'-x,'@SUM(A1),-5\r\n",
  );
});

test('a name that would colour or retitle the terminal that shows the list is shown, not obeyed', () => {
  expect(csvText([['\u001b[31mĐỏ\u001b]0-x\u0007', 'a\u202eb']], 'en')).toBe(
    '\uFEFF\uFFFD[31mĐỏ\uFFFD]0-x\uFFFD,a\uFFFDb\r\n',
  );
});
