/** What an announcer says for the written forms that wards use: cases written before the rules, and those of later finds. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';
import { isReading } from './same-reading.ts';

const FOLDER = new URL('./cases/', import.meta.url);

interface SpeechCase {
  readonly id: string;
  readonly input: string;
  readonly expected: string;
  readonly alts: string;
}

function casesOf(file: string): readonly SpeechCase[] {
  const [head = '', ...rows] = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const field = (cells: readonly string[], name: string) => cells[columns.indexOf(name)] ?? '';
  return rows.map((row) => {
    const cells = row.split('\t');
    const input = field(cells, 'input').replaceAll('␉', '\t').replaceAll('⏎', '\n');
    return { id: field(cells, 'id'), input, expected: field(cells, 'expected'), alts: field(cells, 'alts') };
  });
}

test.each(['kinds.tsv', 'notices.tsv'])('every case of %s is said as an announcer says it', (file) => {
  const missed = casesOf(file).flatMap(({ id, input, expected, alts }) => {
    const said = sayText(input).lines.join(' ');
    return isReading(said, expected, alts) ? [] : [{ id, input, said, expected }];
  });
  expect(missed).toEqual([]);
});
