/**
 * Short numbers of services that everybody knows (111–119, 156, 1022, 1080, 1900…, 1414), told from counts of the same
 * size by the service or the call that their clause speaks of, by a whole telephone number beside them, and by what follows.
 */
import words from './data/telephone-words.json' with { type: 'json' };
import { ending } from './ending.ts';
import { before, type Line, matchAt, textAfter } from './reading.ts';

const KNOWN =
  /(?:11[1-9]|156|19\d|1022|10(?:55|68|80|88|90)|14(?:0\d|14)|1[89]00)(?![\d\p{L}%]|[.,:/]\d| ?[%₫°])/uy;
const PREFIX = /^1[89]00$/;

/** `at` is at a digit; the number itself, null where it counts something. */
export function serviceAt(line: Line, at: number): string | null {
  const said = before(line, at);
  const sent = sentTo(line, at, said);
  if (sent !== undefined) return sent;
  const number = matchAt(KNOWN, line.text, at)?.[0];
  if (number === undefined) return null;
  const end = at + number.length;
  if (COUNTING.test(said)) return null;
  const clause = lastClause(said);
  if (TALLY.test(clause)) return null;
  if (PREFIX.test(number)) return PREFIX_NAMED.test(said) && CALL.test(clause) ? number : null;
  if (matchAt(GOES_ON, line.lower, end) === null) return null;
  const named = CALL.test(clause) || SERVICE.test(clause) || (number.length > 3 && CHANNEL.test(clause));
  return named || isBesideWhole(line, said, end) || SUBJECT.test(said) ? number : null;
}

/** "Soạn: HK <dấu cách> 0912345678 gửi 8088": messages go to numbers of three or four digits. */
const SENT_NUMBER = /[1-9]\d{2,3}(?![\d\p{L}%]|[.,:/]\d| ?(?:[%₫°]|tin|người|khách|hộ|đồng|đ)(?!\p{L}))/uy;
const SENT_TO = ending(/(?<!\p{L})gửi(?: (?:đến|tới|về|số|đầu số|tổng đài))* $/u);
const SENT_LONG = ending(/(?<!\p{L})(?:đến|tới|về)(?: (?:số|đầu số|tổng đài))* $/u);
const SENT = /(?<!\p{L})(?:soạn|nhắn|cú pháp|dấu cách|sms)(?!\p{L})/u;

function sentTo(line: Line, at: number, said: string): string | undefined {
  const long = !SENT_TO.test(said);
  if ((long && !SENT_LONG.test(said)) || !SENT.test(said)) return undefined;
  const number = matchAt(SENT_NUMBER, line.text, at)?.[0];
  const whole = number?.length === 4 && matchAt(GOES_ON, line.lower, at + 4) !== null;
  return long && !whole ? undefined : number;
}

/** What counts, or numbers something else, right before it. */
const COUNTING = ending(
  new RegExp(
    String.raw`(?:^|[^\p{L}])(?:(?<!(?:gọi|đến|điện|tin|nhắn) )từ|(?<!(?:số|máy|thoại|đài|nóng|hotline|gọi|nhớ) )là|${words.counting.join('|')}) ?$`,
    'u',
  ),
);

/** The end of the phrase, what a call is for, or what a service does: nothing that is counted. A name may follow too. */
const GOES_ON = new RegExp(
  String.raw`(?!,? ?(?:đường|phố|ngõ|tổ|thôn|xóm)(?!\p{L}))\s?(?:[,.;:)/!?"(|*…\t-]|$)|\s(?:${words.goesOn.join('|')})(?!\p{L})|\s(?:hn|tp|hà nội|ubnd|vnpt)(?!\p{L})|\s24[/h]`,
  'uy',
);

const CLAUSES = /^.*(?:[;!?]|\.(?= ))/su;

function lastClause(said: string): string {
  return said.replace(CLAUSES, '');
}

/** "Số cuộc gọi: 112": how many, not which. */
const TALLY =
  /(?<!\p{L})(?:số|tổng|lượng|tổng số) (?:cuộc|lượt|vụ|ca|người|hộ|phản ánh|tin|trẻ|đơn|hồ sơ|máy|xe)(?!\p{L})/u;

export function isTally(said: string): boolean {
  return TALLY.test(lastClause(said));
}

const CALL = new RegExp(
  String.raw`(?<!\p{L})(?:(?<!(?:mời|kêu|lời|lệnh) )gọi|thay (?:thế )?cho|số (?:khẩn cấp|máy|nóng|tắt)|báo (?:tin|ngay|cháy|hỏng|giờ|thức|sự cố|cho|qua|về|tới|đến)|nhớ (?:\p{L}+ ){0,3}số|${words.calls.join('|')})(?!\p{L})`,
  'u',
);
const SERVICE =
  /(?<!\p{L})(?:(?:cấp cứu|cứu (?:hộ|nạn|hỏa|thương)|chữa cháy|báo cháy|pccc|phòng cháy|phản ứng nhanh|khẩn cấp|bảo vệ trẻ em)(?:[ &]\p{L}+){0,4}|cảnh sát|lực lượng|trung tâm|help|app|ứng dụng|vệ tinh)(?: 24\/(?:24h?|7))?(?:[\s:("'-]{1,3})$/u;
/** Nobody counts in plain thousands what came this way. */
const CHANNEL =
  /(?<!\p{L})(?:cổng|kênh|hệ thống|trung tâm|nền tảng|ứng dụng|app|qua|về|đến|tới|gửi|kiến nghị|góp ý)(?: \p{L}+){0,5} $/u;
const PREFIX_NAMED = ending(/(?<!\p{L})(?:số|đầu số|tổng đài|số máy|các số) $/u);

const WHOLE = String.raw`(?:\(?\+?84|\(?0\d|1[89]00)[\d .()-]{4,14}\d`;
const WHOLE_NEXT = new RegExp(`^ ?(?:[-–,;/&|]|hoặc|và|hay)(?: (?:số|gọi|máy))? ?${WHOLE}`, 'u');
const WHOLE_BEFORE = ending(
  new RegExp(String.raw`(?<![\d.,/])${WHOLE} ?[(,]?(?:[;/&|]|hoặc|và|hay) ?$`, 'u'),
);

function isBesideWhole(line: Line, said: string, end: number): boolean {
  return WHOLE_NEXT.test(textAfter(line, end)) || WHOLE_BEFORE.test(said);
}

/** "Số 113 luôn sẵn sàng": who is spoken of, by number. */
const SUBJECT = /(?:^|[.;:!?] )số $/u;
