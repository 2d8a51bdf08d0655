/** "BV 108", "bệnh viện Quân y 103": the number that is the name of a hospital, told digit by digit. */
import { ending } from './ending.ts';
import { digitByDigit } from './number-words.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

const NAME =
  /\d{3}(?![\d\p{L}%]|[.,/-]\d| ?(?:giường|triệu|tỷ|tỉ|nghìn|ngàn|đồng|bệnh nhân|người|ca|lượt|trường hợp|cán bộ|bác sĩ|y bác sĩ|nhân viên|hồ sơ|tuyến|suất|máy|phòng|mẫu|bệnh viện|trung tâm)(?!\p{L}))/uy;
const HOSPITAL = ending(
  /(?<!\p{L})(?:bv|bệnh viện|bvqy|bvđk|quân y(?: viện)?|(?<!(?:thư|học|nhạc|tu|nhập|ra|xuất|vào|nằm|đi) )viện(?: quân y)?|quân đội|twqđ)(?: \d{3}(?:,| và))* $/u,
);

function read(line: Line, at: number): Reading | null {
  const digits = matchAt(NAME, line.text, at)?.[0];
  if (digits === undefined || !HOSPITAL.test(before(line, at))) return null;
  return { end: at + digits.length, words: digitByDigit(digits), kind: 'code' };
}

export const hospitalNumberReader: Reader = { starts: ['digit'], numbers: /^\d{3}(?![\d\p{L}%])/u, read };
