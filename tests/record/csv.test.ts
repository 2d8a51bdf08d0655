/** Lists that an officer opens in a spreadsheet. */
import { expect, test } from 'vitest';
import { csvText } from '../../src/record/csv.ts';

test('a list begins with the mark that lets spreadsheets read Vietnamese', () => {
  expect(csvText([['Bản tin', 3, null]])).toBe('\uFEFFBản tin,3,\r\n');
});

test('commas, quotes and line ends in a title stay inside their cell', () => {
  expect(csvText([['a,b', 'nói "vâng"', 'hai\ndòng']])).toBe('\uFEFF"a,b","nói ""vâng""","hai\ndòng"\r\n');
});

test('a title that a spreadsheet would run as a formula stays text, a negative number stays a number', () => {
  expect(csvText([['=1+1', '+84', '-x', '@SUM(A1)', -5]])).toBe("\uFEFF'=1+1,'+84,'-x,'@SUM(A1),-5\r\n");
});
