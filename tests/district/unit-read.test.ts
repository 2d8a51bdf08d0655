import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readUnits } from '../../src/district/unit-read.ts';
import { sayProblem } from '../../src/words/say.ts';
import { DOCUMENT_LINE, SAMPLE_UNITS } from '../fakes/sample-units.ts';

const dated = (date: string) => `date: ${date}\n    ${DOCUMENT_LINE}`;

/** Code and place of each problem. */
function wrongIn(text: string): readonly string[] {
  return readUnits(text).problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

function codesIn(text: string): readonly string[] {
  return readUnits(text).problems.map(({ code }) => code);
}

/** Wards a and b below a district. */
const TWO = `units:
  - { id: quan, name: Quận, level: quận }
  - { id: a, name: Một, level: phường, parent: quan }
  - { id: b, name: Hai, level: phường, parent: quan }
  - { id: m, name: Mới, level: phường, parent: quan }
`;

test('a tree of mergers, splits and stations without contradictions is read whole', () => {
  const { tree, problems } = readUnits(SAMPLE_UNITS);
  expect(problems).toEqual([]);
  expect(tree?.units.get('a')?.until).toBe('2025-06-30');
  expect(tree?.units.get('d')?.from).toBe('2025-07-01');
  expect(tree?.units.get('x')?.until).toBe('2025-06-30');
  expect(tree?.posts.get('dai-x')?.map(({ unit, until }) => [unit, until])).toEqual([
    ['x', '2025-06-30'],
    ['p', null],
  ]);
});

test('what is misspelled is told with line, column and what was meant', () => {
  const text = `units:
  - { id: quan, nmae: Quận, level: quận }
  - { id: a, name: Một, level: phường, parent: qaun, code: 00004 }
`;
  expect(wrongIn(text)).toEqual(['schedule.unknown-key-near 2:17', 'schedule.wrong-type 3:60']);
  const mended = text.replace('nmae', 'name').replace(', code: 00004', '');
  const [problem] = readUnits(mended).problems;
  expect(problem && sayProblem('vi', problem)).toBe(
    'units.yaml:3:48: Không có đơn vị nào mã “qaun” trong mục units. Ý bạn là “quan”?',
  );
});

test('every contradiction is told at once, each at its place', () => {
  const text = `${TWO}  - { id: muon, name: Muộn, level: phường, parent: quan, from: 1/1/2026, until: 1/1/2025 }
facts:
  - merge: [a, b]
    into: m
    ${dated('1/7/2025')}
  - merge: [a]
    into: quan
    ${dated('1/8/2025')}
  - split: m
    into: []
    ${dated('1/9/2025')}
stations:
  - { station: dai, unit: m, from: 1/1/2025 }
`;
  expect(wrongIn(text)).toEqual([
    'units.ends-before-begins 6:5',
    'units.ended 12:13',
    'units.no-parts 17:11',
    'units.station-no-unit 21:27',
  ]);
});

test('a merger of a unit that has ended, or of one that is not there yet, is refused', () => {
  const merge = (of: string, date: string) => `  - merge: ${of}\n    into: quan\n    ${dated(date)}\n`;
  const text = `${TWO.replace('id: a,', 'id: a, until: 2025-06-20,').replace('id: b,', 'id: b, from: 2025-08-01,')}facts:\n`;
  expect(codesIn(text + merge('[a]', '1/7/2025'))).toEqual(['units.ended']);
  expect(codesIn(text + merge('[b]', '1/7/2025'))).toEqual(['units.not-begun']);
  expect(codesIn(text + merge('[a]', '21/6/2025'))).toEqual([]);
  expect(codesIn(text + merge('[a]', '20/6/2025'))).toEqual(['units.ends-otherwise']);
});

test('a round of mergers is refused: who has gone into another cannot take that one in', () => {
  const text = `${TWO}facts:
  - merge: a
    into: b
    ${dated('1/7/2025')}
  - merge: b
    into: a
    ${dated('1/8/2025')}
`;
  expect(codesIn(text)).toEqual(['units.ended']);
});

test('a unit that stands above itself is told with the round', () => {
  const text = `units:
  - { id: a, name: Một, level: xã, parent: b }
  - { id: b, name: Hai, level: huyện, parent: c }
  - { id: c, name: Ba, level: tỉnh, parent: a }
`;
  const { problems } = readUnits(text);
  expect(problems.map(({ code, params }) => [code, params.ids])).toEqual([
    ['units.parent-cycle', 'a → b → c → a'],
  ]);
});

test('a unit below a round is not blamed for it', () => {
  const text = `units:
  - { id: x, name: Dưới, level: xã, parent: a }
  - { id: a, name: Một, level: huyện, parent: b }
  - { id: b, name: Hai, level: tỉnh, parent: a }
`;
  expect(wrongIn(text)).toEqual(['units.parent-cycle 3:47']);
});

test('wards whose district was abolished have to be moved, and say so until they are', () => {
  const text = `units:
  - { id: tinh, name: Tỉnh, level: tỉnh }
  - { id: huyen, name: Huyện, level: huyện, parent: tinh, until: 30/6/2025 }
  - { id: xa, name: Xã, level: xã, parent: huyen }
`;
  expect(wrongIn(text)).toEqual(['units.parent-gone 4:44']);
  expect(wrongIn(`${text}facts:\n  - move: xa\n    to: tinh\n    ${dated('1/7/2025')}\n`)).toEqual([]);
  expect(codesIn(`${text}facts:\n  - move: xa\n    to: tinh\n    ${dated('2/7/2025')}\n`)).toEqual([
    'units.parent-gone',
  ]);
});

test('provinces that merge take their wards along without a fact for each', () => {
  const text = `units:
  - { id: ha-nam, name: Hà Nam, level: tỉnh }
  - { id: nam-dinh, name: Nam Định, level: tỉnh }
  - { id: ninh-binh, name: Ninh Bình, level: tỉnh }
  - { id: xa, name: Xã, level: xã, parent: ha-nam }
facts:
  - merge: [ha-nam, nam-dinh, ninh-binh]
    into: ninh-binh
    ${dated('1/7/2025')}
`;
  expect(codesIn(text)).toEqual([]);
});

test('one national code is one unit’s on any day; after that one has ended another may have it', () => {
  const text = `units:
  - { id: a, name: Một, level: xã, code: "00004", until: 30/6/2025 }
  - { id: b, name: Hai, level: xã, code: "00004", from: 1/7/2025 }
`;
  expect(codesIn(text)).toEqual([]);
  const overlapping = text.replace('1/7/2025', '30/6/2025');
  expect(wrongIn(overlapping)).toEqual(['units.same-code 3:42']);
  const renamed = `${text.replace('code: "00004", from', 'from')}facts:
  - rename: b
    code: "00004"
    ${dated('1/8/2025')}
`;
  expect(codesIn(renamed)).toEqual([]);
});

test('a station stands for one unit on a day; the next post ends the one before', () => {
  const posts = (first: string, second: string) => `${TWO}stations:
  - { station: dai, unit: a${first} }
  - { station: dai, unit: b${second} }
`;
  expect(codesIn(posts('', ', from: 1/7/2025'))).toEqual([]);
  expect(codesIn(posts(', until: 30/6/2025', ', from: 1/7/2025'))).toEqual([]);
  expect(codesIn(posts(', until: 1/7/2025', ', from: 1/7/2025'))).toEqual(['units.station-twice']);
  expect(codesIn(posts('', ''))).toEqual(['units.station-twice']);
  expect(codesIn(posts(', from: 2/7/2025, until: 1/7/2025', ', from: 1/8/2025'))).toEqual([
    'units.station-backwards',
  ]);
});

test('a station of a ward that was split has to say for whom it stands since', () => {
  const text = SAMPLE_UNITS.replace('  - { station: dai-x, unit: p, from: 1/7/2025 }\n', '');
  expect(readUnits(text).problems.map(({ code, params }) => [code, params.date])).toEqual([
    ['units.station-left-over', '2025-07-01'],
  ]);
});

test('a split wants parts, shares of exactly these that add up to 1, and their basis', () => {
  const split = (rest: string) => `${TWO}facts:\n  - split: a\n    ${rest}\n    ${dated('1/7/2025')}\n`;
  const known = (rest: string) => split(rest).replace('id: b,', 'id: b, from: 1/1/2000,');
  expect(codesIn(known('into: [a, b]'))).toEqual([]);
  expect(codesIn(known('into: [b]'))).toEqual(['units.one-part']);
  expect(codesIn(known('into: [a]'))).toEqual(['units.no-parts']);
  expect(codesIn(known('into: [a, b]\n    shares: { a: 1/3, b: 2/3 }\n    basis: theo dân số'))).toEqual([]);
  expect(codesIn(known('into: [a, b]\n    shares: { a: 40%, b: 0.5 }'))).toEqual([
    'units.shares-sum',
    'units.shares-without-basis',
  ]);
  expect(codesIn(known('into: [a, b]\n    shares: { a: 0.5, m: 0.5 }\n    basis: x'))).toEqual([
    'units.shares-other-parts',
  ]);
  expect(codesIn(known('into: [a, b]\n    shares: { a: nửa, b: 0.5 }\n    basis: x'))).toEqual([
    'units.bad-share',
  ]);
});

test('a document signed after the day from which it holds is told', () => {
  const text = SAMPLE_UNITS.replace('date: 16/6/2025', 'date: 16/7/2025');
  expect(codesIn(text)).toEqual(['units.document-later']);
});

test('two things of one kind on one day cannot both be', () => {
  const rename = `  - rename: a\n    to: Tên\n    ${dated('1/7/2025')}\n`;
  expect(codesIn(`${TWO}facts:\n${rename}${rename}`)).toEqual(['units.two-on-one-day']);
  const merge = (into: string) => `  - merge: a\n    into: ${into}\n    ${dated('1/7/2025')}\n`;
  expect(codesIn(`${TWO}facts:\n${merge('b')}${merge('m')}`)).toEqual(['units.two-on-one-day']);
});

test('the example of the guide contradicts itself nowhere', () => {
  const guide = readFileSync(new URL('../../docs/units.md', import.meta.url), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  expect(readUnits(example).problems).toEqual([]);
  expect(readUnits(example).tree?.units.size).toBe(8);
});
