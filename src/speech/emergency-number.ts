/** Numbers that call for help (113, 114, 115…): told from counts by being called, by their service, or by their likes beside them. */
import { ending } from './ending.ts';
import { before, type Line, matchAt, textAfter } from './reading.ts';
import { isTally } from './service-number.ts';

const EMERGENCY = /11[1-59](?!\d|[.,/]\d)/y;

/** `at` is at a digit; the number itself, null where it counts something. */
export function emergencyAt(line: Line, at: number): string | null {
  const ahead = before(line, at);
  const several = matchAt(SEVERAL, line.text, at)?.[0];
  if (several !== undefined && !PLACES.test(ahead)) return several;
  const number = matchAt(EMERGENCY, line.text, at)?.[0];
  if (number === undefined) return null;
  const end = at + number.length;
  return isAskedFor(line, ahead, end) || isOfService(line, number, ahead, end) ? number : null;
}

/** "113/114/115" side by side are nothing else, unless places or articles have these numbers. */
const SEVERAL = /11[1-5](?:\s?[,/;-]\s?11[1-5]){1,4}(?![\d.,/])/y;
const PLACES = ending(/(?:điều|thửa|tờ|lô|nhà|trang|câu|phòng|tổ|khoản|tuyến|xe)[^.;]{0,12}$/u);

const ASKED_FOR =
  /(?<!\p{L})(?:gọi|bấm|tổng đài|hotline|đường dây nóng|số khẩn cấp|báo (?:ngay|tin|cho|cháy|qua|tới|về|đến))(?!\p{L})/u;
/** What a call is for, or the end of the phrase: no counted thing follows. */
const NO_THING = /\s?(?:[,.;:)/!?"]|$|\s(?:để|khi|nếu|là|hoặc|và|hay|báo|cho|xin|trong|tại|-)(?!\p{L}))/uy;
/** "nhớ 113 khi có trộm": nothing that is counted needs a case to be called in. */
const IN_CASE = /\s(?:khi|nếu) (?:có|cần|gặp|bị|xảy|phát hiện|thấy|nghi|cháy|cấp|nguy|bắt gặp)(?!\p{L})/uy;
const ITEM_BEFORE = ending(/(?:^|[,;:.(/-]|(?<!\p{L})(?:số|nhớ|và|hoặc|hay|là|máy)) ?$/u);

function isAskedFor(line: Line, ahead: string, end: number): boolean {
  if (ITEM_BEFORE.test(ahead) && matchAt(IN_CASE, line.lower, end) !== null) return true;
  return ASKED_FOR.test(ahead) && !isTally(ahead) && matchAt(NO_THING, line.lower, end) !== null;
}

/** Who answers. */
const SERVICES: Readonly<Record<string, string>> = {
  111: '(?:bảo vệ )?trẻ em',
  112: 'cứu nạn|cứu hộ|tìm kiếm',
  113: 'lực lượng|công an(?! viên)|cảnh sát|an ninh',
  114: 'cứu hỏa|chữa cháy|báo cháy|pccc|phòng cháy|cảnh sát pccc',
  115: 'trung tâm|cấp cứu|cứu thương|y tế',
};
const SERVICE_BEFORE = servicesBy((names) => ending(new RegExp(`(?<!\\p{L})(?:${names})[ :(-]{1,3}$`, 'u')));
const SERVICE_AFTER = servicesBy((names) => new RegExp(`^[ :(-]{1,3}(?:${names})(?!\\p{L})`, 'u'));
/** Another of them a little before or after: one alone before "công an" may count them. */
const ANOTHER = /(?<![\d.,/])11[1-5](?![\d]|[.,/]\d)/;

/** "cứu hỏa 114", "cấp cứu: 115"; "113 công an, 114 cứu hỏa". */
function isOfService(line: Line, number: string, ahead: string, end: number): boolean {
  if (SERVICE_BEFORE.get(number)?.test(ahead)) return matchAt(NO_THING, line.lower, end) !== null;
  const following = textAfter(line, end);
  return SERVICE_AFTER.get(number)?.test(following) === true && ANOTHER.test(`${ahead};${following}`);
}

function servicesBy<Pattern>(patternOf: (names: string) => Pattern): ReadonlyMap<string, Pattern> {
  return new Map(Object.entries(SERVICES).map(([number, names]) => [number, patternOf(names)]));
}
