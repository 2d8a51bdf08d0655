/** Sentences: the certificate of an order (Xác nhận phát sóng), its page, and what its check finds. */
import type { Words } from './sentence.ts';

const NOT_TRUSTED = {
  vi: 'Chưa dùng được giấy này. Hãy xin đài làm lại: loa certificate.',
  en: 'This paper cannot be relied on. Ask the station to make it anew: loa certificate.',
};

export const certificateWords = {
  'certificate.command': {
    vi: 'làm giấy Xác nhận phát sóng của một yêu cầu, có chữ ký số, để in, ký tên, đóng dấu',
    en: 'make the signed certificate of an order, to be printed, signed and sealed',
  },
  'certificate.option.out': {
    vi: 'tên tệp (kết thúc bằng .pdf) hoặc thư mục để ghi vào',
    en: 'the file (ending in .pdf), or the folder to put it in',
  },
  'certificate.done': {
    vi: 'Đã ghi {file}. Hãy xem lại, in ra để người có thẩm quyền ký; gửi cả tệp này cho cấp trên để kiểm tra chữ ký số.',
    en: '{file} is written. Look it over and print it to be signed; send this very file too, so that its signature can be proved.',
  },
  'certificate.exists': {
    vi: 'Đã có tệp “{path}”; không ghi đè.',
    en: 'There is a file “{path}” already; it is not written over.',
    viHint: 'Hãy chọn tên hoặc thư mục khác bằng --out.',
    enHint: 'Choose another name or folder with --out.',
  },
  'certificate.not-approved': {
    vi: 'Đài đã nhận yêu cầu “{order}” nhưng chưa duyệt, nên chưa phát gì theo yêu cầu ấy và chưa xác nhận được.',
    en: 'The station took the order “{order}” in and has not approved it: nothing was aired by it, so there is nothing to certify.',
    viHint: 'Người duyệt xem rồi duyệt: loa order approve {order}',
    enHint: 'Have it approved: loa order approve {order}',
  },
  'certificate.record-broken': {
    vi: 'Nhật ký của đài không còn nguyên vẹn (mục cuối {seq}) nên chưa xác nhận được gì.',
    en: 'The station’s record is broken (last entry {seq}), so nothing can be certified.',
    viHint: 'Xem chỗ hỏng: loa log verify',
    enHint: 'See where: loa log verify',
  },

  'certificate.page.nation': {
    vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    en: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  },
  'certificate.page.motto': { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Độc lập - Tự do - Hạnh phúc' },
  'certificate.page.committee': { vi: 'ỦY BAN NHÂN DÂN', en: 'ỦY BAN NHÂN DÂN' },
  'certificate.page.number': { vi: 'Số: ……… /XN-UBND', en: 'No. ……… /XN-UBND' },
  'certificate.page.place-date': {
    vi: '{place}, ngày {day} tháng {month} năm {year}',
    en: '{place}, {day}/{month}/{year}',
  },
  'certificate.page.long-date': { vi: 'ngày {day} tháng {month} năm {year}', en: '{day}/{month}/{year}' },
  'certificate.page.demo': {
    vi: 'ĐÀI CHẠY THỬ: không phải số liệu của một đài thật',
    en: 'A DEMONSTRATION: not of a real station',
  },
  'certificate.page.title': { vi: 'XÁC NHẬN PHÁT SÓNG', en: 'CERTIFICATE OF BROADCAST' },
  'certificate.page.subject': {
    vi: 'Về việc thực hiện yêu cầu phát “{title}”',
    en: 'On the order “{title}”',
  },
  'certificate.page.document': { vi: 'văn bản số {number}', en: 'document {number}' },
  'certificate.page.basis': {
    vi: 'Căn cứ {basis} {date} và yêu cầu phát “{title}” (mã {order}, lần {edition}) của {superior};',
    en: 'By {basis}, {date}, and the order “{title}” ({order}, edition {edition}) of {superior};',
  },
  'certificate.page.certifies': {
    vi: '{station} xác nhận kết quả phát trên hệ thống truyền thanh {unit} từ ngày {from} đến hết ngày {to} như sau:',
    en: '{station} certifies what the loudspeakers of {unit} aired from {from} to {to}:',
  },
  'certificate.page.column.number': { vi: 'TT', en: 'No.' },
  'certificate.page.column.asked': { vi: 'Nội dung yêu cầu', en: 'Asked' },
  'certificate.page.column.total': { vi: 'Yêu cầu\ncả đợt', en: 'Asked\nin all' },
  'certificate.page.column.aired': { vi: 'Đã phát', en: 'Aired' },
  'certificate.page.column.made-good': { vi: 'Phát bù', en: 'Made\ngood' },
  'certificate.page.column.beyond': { vi: 'Vượt\nyêu cầu', en: 'Beyond' },
  'certificate.page.column.short': { vi: 'Còn\nthiếu', en: 'Short' },
  'certificate.page.topic': { vi: 'Chuyên đề “{title}”', en: 'Topic “{title}”' },
  'certificate.page.clip': { vi: 'Tin, bài “{title}”', en: 'Clip “{title}”' },
  'certificate.page.days': {
    vi: 'Từ {from} đến {to} ({days} ngày), mỗi ngày {amount}',
    en: '{from} to {to} ({days} days), {amount} a day',
  },
  'certificate.page.airings-a-day': { vi: '{airings} lượt', en: '{airings} airings' },
  'certificate.page.airtime-a-day': { vi: 'thời lượng {airtime}', en: '{airtime}' },
  'certificate.page.brief-days': {
    vi: '{from}–{to} ({days} ngày), mỗi ngày {amount}',
    en: '{from}–{to} ({days} days), {amount} a day',
  },
  'certificate.page.brief-airtime-a-day': { vi: '{airtime}', en: '{airtime}' },
  'certificate.page.minutes': { vi: '{minutes} phút', en: '{minutes} minutes' },
  'certificate.page.airings': { vi: '{airings} lượt', en: '{airings}' },
  'certificate.page.reasons': {
    vi: 'Lý do phát thiếu ở mục {number}: {reasons}.',
    en: 'Why {number} is short: {reasons}.',
  },
  'certificate.page.cause': { vi: '{count} lượt {outcome} ({cause})', en: '{count} {outcome} ({cause})' },
  'certificate.page.outcome': { vi: '{count} lượt {outcome}', en: '{count} {outcome}' },
  'certificate.page.not-planned': {
    vi: '{count} lượt không có trong lịch phát của đài',
    en: '{count} were never planned',
  },
  'certificate.page.no-broadcast': {
    vi: '{count} ngày không có lượt phát nào trong lịch của đài',
    en: 'nothing was planned on {count} days',
  },
  'certificate.page.too-little': {
    vi: 'các lượt phát ngắn hơn thời lượng được yêu cầu',
    en: 'broadcasts were shorter than was asked',
  },
  'certificate.page.not-due': {
    vi: 'Mục {number}: còn {days} ngày chưa hết hoặc chưa có kết quả, chưa tính là thiếu.',
    en: 'In {number}, {days} days have not ended or are not decided yet: they are not short.',
  },
  'certificate.page.counted': {
    vi: 'Số liệu tính theo nhật ký phát thanh của đài đến {until}. Lượt phát là một lần lên loa có ít nhất một tin, bài phát đủ; thời lượng (giờ:phút:giây) là thời gian thực sự ra loa. Phần vượt của ngày này không bù cho ngày khác.',
    en: 'Counted from the station’s as-run record up to {until}. An airing is a broadcast in which at least one clip sounded whole; airtime (h:mm:ss) is what really sounded. What is over on one day fills no other.',
  },
  'certificate.page.at': { vi: '{time} ngày {date}', en: '{time} on {date}' },
  'certificate.page.sole-person': {
    vi: 'Đài do một người chịu trách nhiệm cả biên tập và duyệt, căn cứ: {basis}.',
    en: 'One person answers for both editing and approval at this station; basis: {basis}.',
  },
  'certificate.page.proof': {
    vi: 'Tệp PDF này có chữ ký số của đài {station}, khóa {keyId}; cấp trên kiểm tra: loa district certificate check',
    en: 'This PDF is signed by station {station} (key {keyId}); prove it with: loa district certificate check',
  },
  'certificate.page.chain': { vi: 'Chuỗi nhật ký: {chainId}', en: 'Chain: {chainId}' },
  'certificate.page.head': { vi: 'Mục cuối số {seq}: {head}', en: 'Entry {seq}: {head}' },
  'certificate.page.page-word': { vi: 'Trang', en: 'Page' },
  'certificate.page.continued': {
    vi: 'Xác nhận phát sóng: yêu cầu “{title}” (mã {order}, lần {edition}), tiếp theo',
    en: 'Certificate of broadcast: order “{title}” ({order}, edition {edition}), continued',
  },
  'certificate.page.prepared': { vi: 'NGƯỜI LẬP', en: 'PREPARED BY' },
  'certificate.page.prepared-hint': { vi: '(Ký, ghi rõ họ tên)', en: '(signature, full name)' },
  'certificate.page.on-behalf': { vi: 'TM. ỦY BAN NHÂN DÂN', en: 'FOR THE PEOPLE’S COMMITTEE' },
  'certificate.page.chairman': { vi: 'CHỦ TỊCH', en: 'CHAIRMAN' },
  'certificate.page.signer-hint': { vi: '(Ký, ghi rõ họ tên, đóng dấu)', en: '(signature, full name, seal)' },
  'certificate.page.recipients': { vi: 'Nơi nhận:', en: 'To:' },
  'certificate.page.recipient': { vi: '- {name};', en: '- {name};' },
  'certificate.page.file': { vi: '- Lưu: VT, đài truyền thanh.', en: '- On file.' },

  'certificate.check.command': {
    vi: 'kiểm tra giấy Xác nhận phát sóng: chữ ký, từng byte của tờ giấy, và số liệu so với nhật ký đã nhận',
    en: 'prove certificates: signature, the page’s bytes, and the figures against the record received',
  },
  'certificate.check.ok': {
    vi: '{file}: đúng chữ ký của đài, tờ giấy nguyên vẹn, số liệu khớp với nhật ký đã nhận.',
    en: '{file}: signed by the station, the page is whole, the figures agree with the record received.',
  },
  'certificate.check.bad': {
    vi: '{file}: CÓ ĐIỀU CHƯA KHỚP.',
    en: '{file}: SOMETHING DOES NOT AGREE.',
  },
  'certificate.check.unread': {
    vi: '{file}: chưa kiểm tra được.',
    en: '{file}: not checked.',
  },
  'certificate.check.of': {
    vi: 'Đài {station} ({name}), yêu cầu “{title}” ({order}, lần {edition}), ký lúc {at}',
    en: 'Station {station} ({name}), order “{title}” ({order}, edition {edition}), signed at {at}',
  },
  'certificate.too-large': {
    vi: 'Tệp lớn quá {megabytes} MB: không phải giấy Xác nhận phát sóng.',
    en: 'The file has over {megabytes} MB: that is no certificate.',
  },
  'certificate.no-file': { vi: 'Không đọc được tệp “{path}”.', en: '“{path}” cannot be read.' },
  'certificate.none': {
    vi: 'Trong tệp không có phần xác nhận có chữ ký số của Loa Phường.',
    en: 'The file holds no signed statement of Loa Phường.',
    viHint: 'Phải là chính tệp PDF mà đài đã làm, không phải bản quét hay bản in lại.',
    enHint: 'It has to be the very PDF that the station made, no scan and no print of it.',
  },
  'certificate.newer-format': {
    vi: 'Giấy này do bản chương trình mới hơn làm ra.',
    en: 'A newer program made this certificate.',
    viHint: 'Hãy dùng bản chương trình mới hơn.',
    enHint: 'Use a newer program.',
  },
  'certificate.bad-signature': {
    vi: 'Chữ ký số không đúng: phần xác nhận đã bị sửa.',
    en: 'The signature is wrong: the statement was changed.',
    viHint: NOT_TRUSTED.vi,
    enHint: NOT_TRUSTED.en,
  },
  'certificate.bad-statement': {
    vi: 'Phần xác nhận có giá trị không dùng được.',
    en: 'The statement holds a value that cannot be used.',
    viHint: NOT_TRUSTED.vi,
    enHint: NOT_TRUSTED.en,
  },
  'certificate.page-changed': {
    vi: 'Tờ giấy đã bị sửa sau khi đài ký.',
    en: 'The page was changed after the station signed it.',
    viHint: NOT_TRUSTED.vi,
    enHint: NOT_TRUSTED.en,
  },
  'certificate.tail-changed': {
    vi: 'Phần cuối tệp, sau phần xác nhận, đã bị sửa hoặc thêm.',
    en: 'The end of the file, after the statement, was changed or added to.',
    viHint: NOT_TRUSTED.vi,
    enHint: NOT_TRUSTED.en,
  },
  'certificate.unknown-station': {
    vi: 'Đài “{station}” chưa được ghi danh ở cấp trên, nên không có khóa để kiểm tra.',
    en: 'Station “{station}” is not enrolled here, so there is no key to prove it by.',
    viHint: 'Hãy ghi danh đài bằng dòng khóa do đài báo: loa district add DÒNG-KHÓA',
    enHint: 'Enrol it with the key that it tells: loa district add STATION-KEY',
  },
  'certificate.other-key': {
    vi: 'Giấy ký bằng khóa {signed}, không phải khóa {enrolled} của đài.',
    en: 'It is signed by key {signed}, not by the station’s own {enrolled}.',
    viHint: NOT_TRUSTED.vi,
    enHint: NOT_TRUSTED.en,
  },
  'certificate.demo': {
    vi: 'Giấy của một đài chạy thử.',
    en: 'The certificate of a demonstration.',
  },
  'certificate.unknown-order': {
    vi: 'Ở đây không phát hành yêu cầu “{order}” lần {edition}.',
    en: 'No order “{order}”, edition {edition}, was made here.',
  },
  'certificate.other-order': {
    vi: 'Giấy nói về một yêu cầu “{order}” lần {edition} có nội dung khác bản đã phát hành ở đây.',
    en: 'It speaks of an order “{order}”, edition {edition}, of another content than the one made here.',
  },
  'certificate.not-asked': {
    vi: 'Yêu cầu “{order}” không gửi cho đài “{station}”.',
    en: 'The order “{order}” does not ask station “{station}”.',
  },
  'certificate.not-received': {
    vi: 'Giấy tính đến mục nhật ký số {seq}, mà ở đây mới nhận của đài đến mục {held}: chưa so được số liệu.',
    en: 'It counts up to entry {seq}; only {held} entries of the station are here, so the figures cannot be compared yet.',
    viHint: 'Hãy nhận nhật ký mới của đài rồi kiểm tra lại: loa district import, hoặc loa district pull',
    enHint: 'Take in the station’s newest record and check again: loa district import, or loa district pull',
  },
  'certificate.other-record': {
    vi: 'Mục nhật ký số {seq} trên giấy ({said}) khác mục đã nhận ở đây: giấy không làm từ nhật ký mà đài đã gửi.',
    en: 'Entry {seq} on the paper ({said}) is not the one received here: it was not made from the record that the station sent.',
    viHint: NOT_TRUSTED.vi,
    enHint: NOT_TRUSTED.en,
  },
  'certificate.decided-later': {
    vi: 'Giấy coi mọi lượt đến {said} đã có kết quả, mà nhật ký đã nhận mới xác nhận đến {held}.',
    en: 'It takes every slot until {said} as decided; what was received says so until {held} only.',
  },
  'certificate.figure': {
    vi: ({ ask, what, said, received }) =>
      `Mục ${ask}, ${FIGURES[String(what)]?.vi ?? what}: giấy ghi ${said}, nhật ký đã nhận tính ra ${received}.`,
    en: ({ ask, what, said, received }) =>
      `Line ${ask}, ${FIGURES[String(what)]?.en ?? what}: the paper says ${said}, the record received gives ${received}.`,
  },
  'certificate.restored': {
    vi: 'Đài đã khôi phục từ bản sao lưu: từ mục nhật ký số {seq}, nhật ký đã nhận có cả những lượt mà đài không còn ghi, nên chưa so được chắc chắn; số liệu khác nhau dưới đây có thể chỉ vì vậy.',
    en: 'The station was restored from a backup: from entry {seq} on, airings that it no longer has were received too, so these cannot be compared; the figures below may differ for that alone.',
    viHint:
      'Hãy hỏi đài về những lượt đã phát trước khi khôi phục: loa district order status YÊU-CẦU --entries',
    enHint:
      'Ask the station about what it aired before the restore: loa district order status ORDER --entries',
  },
  'certificate.page-other': {
    vi: 'Tờ giấy không giống tờ mà bản chương trình này dựng từ số liệu đã ký (khác bản chương trình, hoặc giấy được làm cách khác).',
    en: 'The page is not the one that this program makes of the signed figures (another edition of it, or the page was made otherwise).',
    viHint: 'Hãy so từng con số trên giấy với số liệu in dưới đây.',
    enHint: 'Compare every figure on the paper with those printed below.',
  },
} as const satisfies Words;

const FIGURES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  asked: { vi: 'số yêu cầu', en: 'asked' },
  aired: { vi: 'số đã phát', en: 'aired' },
  madeGood: { vi: 'số phát bù', en: 'made good' },
  beyond: { vi: 'số vượt yêu cầu', en: 'beyond' },
  short: { vi: 'số còn thiếu', en: 'short' },
  notDue: { vi: 'số chưa đến hạn', en: 'not due' },
  days: { vi: 'số ngày', en: 'days' },
  causes: { vi: 'lý do phát thiếu', en: 'causes' },
  notPlanned: { vi: 'số không có trong lịch', en: 'not planned' },
  asks: { vi: 'những điều được yêu cầu', en: 'what was asked' },
};
