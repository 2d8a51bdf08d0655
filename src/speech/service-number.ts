/**
 * Short numbers of services that everybody knows (111–119, 156, 1022, 1080, 1900…, 1414), told from counts of the same
 * size by the service or the call that their clause speaks of, by a whole telephone number beside them, and by what follows.
 */
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
  if (isTally(said)) return null;
  if (PREFIX.test(number)) return PREFIX_NAMED.test(said) && CALL.test(clause) ? number : null;
  if (matchAt(GOES_ON, line.lower, end) === null) return null;
  const named = CALL.test(clause) || SERVICE.test(clause) || (number.length > 3 && CHANNEL.test(clause));
  return named || isBesideWhole(line, said, end) || isSubject(said) ? number : null;
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
  /(?:^|[^\p{L}])(?:có|gồm|hơn|trên|dưới|gần|khoảng|đạt|được|đã|còn|thêm|tổng|tổng số|cộng|nhận|lý|quyết|trợ|với|những|năm|tháng|ngày|điều|khoản|điểm|phòng|nhà|số nhà|lô|thửa|tờ|trang|tổ|tuyến|xe buýt|quốc lộ|ql|km|nghị định|thông tư|quyết định|luật|giá|mức|thu|chi|vượt|tăng|giảm|(?<!(?:gọi|đến|điện|tin|nhắn) )từ|chuyển|bắt|cứu|đón|phạt|huy động|vận động|điều động|cho|phát|ngõ|ngách|hẻm|kiệt|đường|phố|mẫu|lớp|khóa|ấp|thôn|khu|độ|cao|dài|rộng|nặng|(?<!(?:số|máy|thoại|đài|nóng|hotline|gọi|nhớ) )là|bằng|tại|ở|trong|phục vụ|thành|mua|bán|tập|huyết áp|kênh truyền hình|chia|cứ|mỗi|làm|các) ?$/u,
);

const NAMES =
  'để|khi|nếu|hoặc|và|hay|báo|cho|xin|trong|tại|ở|của|do|là|có mặt|miễn phí|không mất|đã|đang|sẽ|vẫn|luôn|cũng|được|bị|cần|hiện|tiếp nhận|tiếp tục|nhận|hoạt động|hỗ trợ|tư vấn|giải đáp|giải quyết|phản hồi|xử lý|trực|phục vụ|bấm|nhấn|nhánh|máy lẻ|số máy lẻ|phím|gặp|lạ|thu phí|tính phí|có phí|mất phí|lừa đảo|giả|giả mạo|rác|theo|qua|từ|về|đến|tới|vào|với|bằng|nhằm|thì|mà|nhưng|như|trên|ngay|gọi|nhắn|liên hệ|liên lạc|này|trước|sau|kịp thời|kết nối|cung cấp|ghi nhận|hướng dẫn|hằng|hàng|thường|nhanh|cùng|rồi|đối với|vì|bởi|chỉ|chưa|không|xuất hiện|gửi|tải|cài';
/** The end of the phrase, what a call is for, or what a service does: nothing that is counted. A name may follow too. */
const GOES_ON = new RegExp(
  String.raw`(?!,? ?(?:đường|phố|ngõ|tổ|thôn|xóm)(?!\p{L}))\s?(?:[,.;:)/!?"(|*…\t-]|$)|\s(?:${NAMES})(?!\p{L})|\s(?:hn|tp|hà nội|ubnd|vnpt)(?!\p{L})|\s24[/h]`,
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

const CALL =
  /(?<!\p{L})(?:(?<!(?:mời|kêu|lời|lệnh) )gọi|giải đáp|tư vấn|tố cáo|tích hợp|hợp nhất|thay (?:thế )?cho|bấm|quay|tổng đài|hotline|đường dây nóng|số (?:khẩn cấp|máy|nóng|tắt)|đầu số|điện thoại|sđt|đt|tel|zalo|nhắn tin|nhắn|tin nhắn|sms|cú pháp|liên hệ|liên lạc|alo|hỏi|tra cứu|phản ánh|tố giác|báo (?:tin|ngay|cháy|hỏng|giờ|thức|sự cố|cho|qua|về|tới|đến)|đường dây|hỗ trợ khẩn cấp|nhớ (?:\p{L}+ ){0,3}số|ghi nhớ|danh bạ|trợ giúp|cầu cứu|kêu cứu)(?!\p{L})/u;
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

function isSubject(said: string): boolean {
  return SUBJECT.test(said);
}
