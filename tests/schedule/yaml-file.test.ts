import { expect, test } from 'vitest';
import { readYaml } from '../../src/schedule/yaml-file.ts';

const codes = (text: string) => readYaml(text, 'a.yaml').problems.map(({ code }) => code);

test('every value and key of a file is found again at its line and column', () => {
  const file = readYaml('a:\n  b: [x, "6.30"]\n  c: &n { d: 6.30 }\n  e: *n\n', 'schedules/a.yaml');
  expect(file.problems).toEqual([]);
  expect(file.valuePlace(['a', 'b', 1])).toEqual({ file: 'schedules/a.yaml', line: 2, column: 10 });
  expect(file.keyPlace(['a', 'c', 'd'])).toEqual({ file: 'schedules/a.yaml', line: 3, column: 11 });
  expect(file.valuePlace(['a', 'e', 'd'])).toEqual({ file: 'schedules/a.yaml', line: 3, column: 14 });
  expect(file.written(['a', 'c', 'd'])).toBe('6.30');
  expect(file.valuePlace(['a', 'nowhere', 'deeper'])).toEqual({
    file: 'schedules/a.yaml',
    line: 2,
    column: 3,
  });
});

test('an unquoted time stays the text it is, never a number of base 60', () => {
  expect(readYaml('at: [06:00, 6:30, 17:00:30]', 'a.yaml').value).toEqual({
    at: ['06:00', '6:30', '17:00:30'],
  });
});

test.each([
  ['a:\n\tb: 1', 'yaml.tab'],
  ['a:\n  b: 1\n c: 2', 'yaml.indent'],
  ['a: [1, 2', 'yaml.open-bracket'],
  ['a: b: c', 'yaml.colon-in-text'],
  ['a: 1\na: 2', 'yaml.duplicate-key'],
  ['a: "x', 'yaml.missing-character'],
  ['a: 1\n---\nb: 2', 'yaml.several-documents'],
  ['a: "\\q"', 'yaml.backslash'],
  ['a: *b', 'yaml.alias'],
  ['? [a]\n: 1', 'yaml.key-not-text'],
  ['a: "x" y', 'yaml.syntax'],
  ['a: \uFFFD', 'yaml.not-text'],
  ['a: \0', 'yaml.not-text'],
])('%j is told to be %s', (text, code) => expect(codes(text)).toEqual([code]));

test('a file that would blow up in memory is refused at once', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefg'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]}, `.repeat(9)}]`),
  ];
  expect(codes(bomb.join('\n'))).toEqual(['yaml.alias-bomb']);
  for (const open of ['[', '{', '- ']) expect(codes(open.repeat(50_000))).toEqual(['yaml.too-deep']);
  expect(codes('a: b\n'.repeat(100_000))).toEqual(['yaml.too-large']);
});

test('one slip in a line is told once, though the parser stumbles over it again and again', () => {
  expect(codes('a: { b: chào {x} }\nc: d: e: f\n')).toEqual(['yaml.syntax', 'yaml.syntax']);
});

test('a file with a thousand faults tells the first ones', () => {
  expect(codes('a: b: c\n'.repeat(1000))).toHaveLength(20);
});

test('a line that names the same key again leaves the rest of the file readable', () => {
  expect(readYaml('a: 1\na: 2\nb: 3', 'a.yaml').value).toMatchObject({ b: 3 });
});
