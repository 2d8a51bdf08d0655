import fc from 'fast-check';
import { expect, test } from 'vitest';
import { romanValue } from '../../src/speech/roman-numerals.ts';

const ROMAN = [
  ...[
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
  ],
  ...[
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ],
] as const;

function writeRoman(value: number): string {
  let rest = value;
  let letters = '';
  for (const [numeral, worth] of ROMAN) {
    for (; rest >= Number(worth); rest -= Number(worth)) letters += numeral;
  }
  return letters;
}

test('every numeral from I to MMMCMXCIX has its value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (value) => romanValue(writeRoman(value)) === value),
  );
});

test('what no Roman would write is no numeral', () => {
  for (const letters of ['', 'IIII', 'VX', 'IC', 'xv', 'MMMM', 'ABC']) expect(romanValue(letters)).toBeNull();
});
