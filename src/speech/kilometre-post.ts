/**
 * How far along a road or a dyke: "Km12+300", "km số 5". Close to its number, "Km2" is written like a square kilometre:
 * it is one only where an area or a density is spoken of.
 */
import { ending } from './ending.ts';
import { before, type Line, matchAt, type Reader } from './reading.ts';

const POST = /km\s?(?:số\s)?(?=\d)/iuy;
const AFTER_DIGIT = ending(/[\d½]\s?$/);
/** Nothing more than the figure of a square or a cube. */
const POWER = /km[23](?![\d\p{L}]| ?\+ ?\d|[.,]\d)/iuy;
/** "người/Km2", "(Km2)", "mỗi Km2", "diện tích Km2". */
const AREA = ending(
  /(?:[/(]|(?<!\p{L})(?:một|mỗi|nửa|vài|mấy|mươi|mười|trăm|nghìn|ngàn|vạn|triệu|tỷ|tích|theo|bằng|tính|đơn vị|độ|là)):? ?$/u,
);
/** "tại km2", "km1 - km2": small letters are a unit unless a place is spoken of. */
const PLACE = ending(
  /(?<!\p{L})(?:tại|ở|đoạn|từ|đến|tới|qua|trình|trí|mốc|cột|đầu|cuối|gần|km ?\d{1,4}(?:\+\d{1,3})?(?: ?-|,| và)):? ?$/u,
);

export const kilometrePostReader: Reader = {
  starts: ['capital', 'small'],
  begins: /^km/i,
  read(line, at) {
    const match = matchAt(POST, line.text, at);
    if (match === null || AFTER_DIGIT.test(before(line, at)) || isArea(line, at)) return null;
    const words = match[0].includes('số') ? 'ki lô mét số' : 'ki lô mét';
    return { end: at + match[0].length, words, kind: 'address' };
  },
};

function isArea(line: Line, at: number): boolean {
  if (matchAt(POWER, line.text, at) === null) return false;
  const ahead = before(line, at);
  return line.text.charAt(at) === 'K' ? AREA.test(ahead) : !PLACE.test(ahead);
}
