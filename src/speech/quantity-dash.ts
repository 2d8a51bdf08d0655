/**
 * The dash that means "đến" between two quantities that each have a unit: "6 tháng - 3 năm", "500kg - 2 tấn", "từ 5 tuổi -
 * dưới 16 tuổi". Their units are of one kind and the second is more; "khóa 3 tháng - 2 buổi/tuần" are two facts.
 */
import { ending } from './ending.ts';
import { before, type Line, matchAt, type Read, type Reader } from './reading.ts';
import { afterSpanMark } from './span-mark.ts';

/** Units of one kind, from the smallest. */
const KINDS: readonly (readonly string[])[] = [
  ['giây', 'phút', 'giờ|tiếng', 'buổi', 'ngày|đêm', 'tuần', 'tháng|tháng tuổi', 'quý', 'năm|tuổi'],
  ['mg', 'g|gam|gram|gr', 'lạng', 'kg|cân|ký', 'yến', 'tạ', 'tấn'],
  ['mm', 'cm', 'm|mét', 'km|cây số'],
  ['m2|mét vuông', 'thước', 'sào', 'mẫu', 'ha|héc ta', 'km2'],
  ['ml', 'lít|l', 'm3|khối'],
  ['nghìn|ngàn', 'triệu', 'tỷ|tỉ'],
];

interface Rank {
  readonly kind: number;
  readonly rank: number;
}

const RANKS: ReadonlyMap<string, Rank> = new Map(
  KINDS.flatMap((units, kind) =>
    units.flatMap((names, rank) => names.split('|').map((name): [string, Rank] => [name, { kind, rank }])),
  ),
);

const UNIT = String.raw`(\p{L}+[23]?(?: (?:tuổi|vuông|ta|số)(?!\p{L}))?)`;
const ENDS = new RegExp(String.raw`(?<![\p{L}\d.,/-])(\d[\d.,]*) ?${UNIT}$`, 'u');
const BEGINS = new RegExp(
  String.raw`(?:dưới |trên |hết |đủ |[<≤] ?)?(\d[\d.,]*) ?${UNIT}(?![\p{L}\d])( ?/)?`,
  'uy',
);
const FROM = ending(/(?<!\p{L})từ (?:đủ |trên )?[\d.,]+ ?\p{L}+[23]?(?: \p{L}+)?$/u);

const read: Read = (line, at) => {
  const after = afterSpanMark(line.text, at);
  if (after === null) return null;
  const back = before(line, at).trimEnd();
  if (!reaches(line, back, after) && !reachesBelow(line, back, after)) return null;
  return { end: after, words: 'đến', kind: 'sign' };
};

export const quantityDashReader: Reader = { starts: ['sign'], begins: /^[→~÷-]/, read };

function reaches(line: Line, back: string, after: number): boolean {
  const [, least = '', small = ''] = ENDS.exec(back) ?? [];
  if (small === '') return false;
  const [, most = '', large = '', rate] = matchAt(BEGINS, line.lower, after) ?? [];
  if (large === '') return false;
  if (small === large) return amountOf(least) < amountOf(most);
  const [lower, upper] = [RANKS.get(small), RANKS.get(large)];
  if (lower === undefined || upper === undefined || lower.kind !== upper.kind || rate !== undefined)
    return false;
  return lower.rank < upper.rank || FROM.test(back);
}

function amountOf(written: string): number {
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

const BARE = ending(/(?<!\p{L})(?:từ|trẻ|tuổi|đủ|trên) (?:\p{L}+ )?\d{1,3}$/u);
const BELOW = /(?:dưới |đủ |hết |< ?|≤ ?)\d/uy;

/** "trẻ từ 5 - dưới 16 tuổi" */
function reachesBelow(line: Line, back: string, after: number): boolean {
  return BARE.test(back) && matchAt(BELOW, line.lower, after) !== null;
}
