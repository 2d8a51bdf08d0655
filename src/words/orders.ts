/** Sentences: orders (yêu cầu phát), made by a superior unit, taken in and approved by a station, and held against what aired. */
import type { Params, Words } from './sentence.ts';

const REFUSED = {
  vi: 'Không lấy gì từ tệp này. Hãy xin cấp trên gửi lại.',
  en: 'Nothing was taken from this file. Ask the superior unit to send it again.',
};

function meantVi({ near, known }: Params): string {
  if (near !== '') return `Ý bạn là “${near}”?`;
  return known === '' ? 'Phiếu chưa ghi cái nào.' : `Trong phiếu có: ${known}.`;
}

function meantEn({ near, known }: Params): string {
  if (near !== '') return `Did you mean “${near}”?`;
  return known === '' ? 'The sheet has none.' : `The sheet has: ${known}.`;
}

const SHEET_WORDS = {
  'order.line-too-long': {
    vi: '“{key}” dài quá.',
    en: '“{key}” is too long.',
    viHint: 'Hãy viết ngắn lại.',
    enHint: 'Write it shorter.',
  },
  'order.bad-kind': {
    vi: '“{value}” không phải là loại tin, bài.',
    en: '“{value}” is no kind of clip.',
    viHint: 'Hãy viết: tin, bài, thông báo, nhạc hiệu hoặc nhạc nền.',
    enHint: 'Write: news, feature, notice, chime or bed.',
  },
  'order.bad-language': {
    vi: '“{value}” không phải là mã ngôn ngữ.',
    en: '“{value}” is no language code.',
    viHint: 'Ví dụ: vi, tay, mww.',
    enHint: 'For example: vi, tay, mww.',
  },
  'order.bad-stations': {
    vi: '“{value}” không phải là danh sách đài.',
    en: '“{value}” is no list of stations.',
    viHint: 'Hãy viết: tất cả, hoặc danh sách mã đài: [phuong-lang, xa-mau].',
    enHint: 'Write: all, or a list of ids: [phuong-lang, xa-mau].',
  },
  'order.bad-id': {
    vi: '“{value}” không dùng làm mã yêu cầu được.',
    en: '“{value}” cannot be an order’s id.',
    viHint: 'Ví dụ: dot-2-2024. Không dùng con, prn, aux, nul, com1, lpt1 (máy tính hiểu là thiết bị).',
    enHint: 'For example: dot-2-2024. Not con, prn, aux, nul, com1, lpt1, which machines take for devices.',
  },
  'order.same-name': {
    vi: 'Mã “{id}” dùng cho cả một bản ghi âm và một bài bằng chữ.',
    en: '“{id}” names a recording and a text.',
    viHint: 'Hãy đổi một trong hai.',
    enHint: 'Rename one of them.',
  },
  'order.ask-what': {
    vi: 'Mỗi điều yêu cầu phải ghi đúng một trong hai: topic (chuyên đề) hoặc clip (tin, bài gửi kèm).',
    en: 'Each thing asked names one of two: topic, or clip (that goes along).',
  },
  'order.ask-how-much': {
    vi: 'Chưa ghi yêu cầu bao nhiêu.',
    en: 'How much is asked?',
    viHint: 'Hãy ghi airings-a-day: 2 (lượt mỗi ngày), airtime-a-day: 10 phút, hoặc cả hai.',
    enHint: 'Write airings-a-day: 2, airtime-a-day: 10 minutes, or both.',
  },
  'order.ask-backwards': {
    vi: 'Ngày cuối ({to}) ở trước ngày đầu ({from}).',
    en: 'It ends ({to}) before it begins ({from}).',
  },
  'order.unknown-topic': {
    vi: 'Phiếu không có chuyên đề “{value}”.',
    en: 'The sheet has no topic “{value}”.',
    viHint: meantVi,
    enHint: meantEn,
  },
  'order.unknown-theme': {
    vi: 'Chuyên đề này không có nội dung “{value}”.',
    en: 'This topic has no theme “{value}”.',
    viHint: meantVi,
    enHint: meantEn,
  },
  'order.unknown-clip': {
    vi: 'Phiếu không gửi kèm tin, bài nào là “{value}”.',
    en: 'No clip “{value}” goes along with the sheet.',
    viHint: meantVi,
    enHint: meantEn,
  },
  'order.no-recording': {
    vi: '“{file}” không có đuôi của tệp ghi âm.',
    en: '“{file}” does not end like a recording.',
    viHint: 'Nhận các đuôi: {known}.',
    enHint: 'Taken are: {known}.',
  },
  'order.no-file': {
    vi: 'Không có tệp “{file}” (tính từ thư mục của phiếu), hoặc tệp rỗng.',
    en: 'There is no file “{file}” (from the sheet’s own folder), or it is empty.',
  },
  'order.recording-too-large': {
    vi: '“{file}” lớn quá: mỗi bản ghi không quá {megabytes} MB, cả phiếu không quá 300 MB.',
    en: '“{file}” is too large: a recording has {megabytes} MB at most, all of them 300 MB.',
    viHint: 'Hãy nén thành mp3 hoặc m4a.',
    enHint: 'Make it an mp3 or m4a.',
  },
  'order.no-stations': {
    vi: 'Chưa có đài nào để yêu cầu.',
    en: 'There is no station to ask yet.',
    viHint: 'Hãy ghi danh đài: loa district add DÒNG-KHÓA',
    enHint: 'Enrol one: loa district add STATION-KEY',
  },
  'order.unknown-station': {
    vi: 'Chưa có đài “{station}” ở cấp trên.',
    en: 'Station “{station}” is not enrolled.',
    viHint: ({ near }) => (near === '' ? 'Xem danh sách: loa district stations' : `Ý bạn là “${near}”?`),
    enHint: ({ near }) => (near === '' ? 'See: loa district stations' : `Did you mean “${near}”?`),
  },
  'order.no-key': {
    vi: 'Không thấy khóa ký của cấp trên trong state/keys/ nên chưa ký được.',
    en: 'The superior unit’s signing key is not in state/keys/, so nothing can be signed.',
  },
  'order.edition-made': {
    vi: 'Yêu cầu “{order}” lần {edition} đã phát hành với nội dung khác.',
    en: 'The order “{order}”, edition {edition}, was made with another content.',
    viHint: 'Nếu sửa, hãy ghi trong phiếu: edition: {next}',
    enHint: 'If it changed, write in the sheet: edition: {next}',
  },
  'order.edition-older': {
    vi: 'Yêu cầu “{order}” đã phát hành đến lần {edition}.',
    en: 'The order “{order}” was made up to edition {edition}.',
    viHint: 'Nếu sửa, hãy ghi trong phiếu: edition: {next}',
    enHint: 'If it changed, write in the sheet: edition: {next}',
  },
  'order.too-long': {
    vi: 'Các bài bằng chữ và danh sách đài dài quá cho một yêu cầu.',
    en: 'Texts and stations are too many for one order.',
    viHint: 'Hãy chia thành hai yêu cầu.',
    enHint: 'Make two orders of it.',
  },
} as const satisfies Words;

const FILE_WORDS = {
  'order.exists': {
    vi: 'Đã có tệp “{path}”; không ghi đè.',
    en: 'There is a file “{path}” already; it is not written over.',
    viHint: 'Hãy chọn tên hoặc thư mục khác bằng --out.',
    enHint: 'Choose another name or folder with --out.',
  },
  'order.not-a-file': { vi: 'Không có tệp như vậy.', en: 'There is no such file.' },
  'order.not-an-order': {
    vi: 'Đây không phải là tệp yêu cầu phát của Loa Phường.',
    en: 'This is no order of Loa Phường.',
    viHint: 'Tệp yêu cầu có tên kết thúc bằng .loa-order, do cấp trên làm bằng lệnh loa district order make.',
    enHint: 'An order’s name ends in .loa-order; the superior unit makes it with loa district order make.',
  },
  'order.newer-format': {
    vi: 'Yêu cầu này do bản chương trình mới hơn làm ra.',
    en: 'A newer program made this order.',
    viHint: 'Hãy dùng bản chương trình mới hơn.',
    enHint: 'Use a newer program.',
  },
  'order.damaged': {
    vi: 'Tệp bị hỏng hoặc bị cắt, ở khoảng dòng {line}.',
    en: 'The file is damaged or cut, at about line {line}.',
    viHint: REFUSED.vi,
    enHint: REFUSED.en,
  },
  'order.too-large': {
    vi: 'Tệp bung ra quá lớn: không phải yêu cầu phát thật.',
    en: 'The file unpacks to more than any honest order has.',
    viHint: REFUSED.vi,
    enHint: REFUSED.en,
  },
  'order.bad-signature': {
    vi: 'Chữ ký của tệp không đúng: nội dung yêu cầu đã bị sửa, hoặc không do khóa này ký.',
    en: 'The signature is wrong: what is asked was changed, or another key signed it.',
    viHint: REFUSED.vi,
    enHint: REFUSED.en,
  },
  'order.bad-manifest': {
    vi: 'Yêu cầu có giá trị không dùng được (“{key}”).',
    en: 'The order holds a value that cannot be used (“{key}”).',
    viHint: REFUSED.vi,
    enHint: REFUSED.en,
  },
  'order.bad-line': {
    vi: 'Dòng {line} của tệp không phải là phần của một bản ghi âm trong yêu cầu.',
    en: 'Line {line} of the file is no piece of a recording of this order.',
    viHint: REFUSED.vi,
    enHint: REFUSED.en,
  },
  'order.part-changed': {
    vi: 'Bản ghi âm “{clip}” không còn là bản mà cấp trên đã ký.',
    en: 'The recording “{clip}” is not the one that was signed.',
    viHint: REFUSED.vi,
    enHint: REFUSED.en,
  },
  'order.part-missing': {
    vi: 'Thiếu bản ghi âm “{clip}” hoặc phần cuối của nó.',
    en: 'The recording “{clip}”, or the end of it, is missing.',
    viHint: REFUSED.vi,
    enHint: REFUSED.en,
  },
  'order.bad-programmes': {
    vi: 'Các chương trình trong yêu cầu “{order}” không đọc được, hoặc mang tên không phải của yêu cầu này.',
    en: 'The programmes of the order “{order}” cannot be read, or bear names that are not its own.',
    viHint: REFUSED.vi,
    enHint: REFUSED.en,
  },
} as const satisfies Words;

const TAKING_WORDS = {
  'order.no-superior': {
    vi: 'Chưa biết khóa của cấp trên nên chưa biết yêu cầu này có thật hay không.',
    en: 'The superior unit’s key is not known, so nobody can tell whether this order is real.',
    viHint:
      'Hãy xin dòng khóa mà cấp trên in bằng lệnh loa district key, ghi vào station.yaml (superior: key: …), hoặc thêm --key KHÓA.',
    enHint:
      'Ask for the line that loa district key prints there; put it into station.yaml (superior: key: …), or give --key KEY.',
  },
  'order.bad-key': {
    vi: 'Khóa của cấp trên không đúng dạng.',
    en: 'That is no key of a superior unit.',
    viHint: 'Hãy chép nguyên dòng mà lệnh loa district key của cấp trên in ra.',
    enHint: 'Copy the whole line that loa district key prints at the superior unit.',
  },
  'order.not-our-superior': {
    vi: 'Yêu cầu này ký bằng khóa {signed}, không phải khóa {ours} của cấp trên.',
    en: 'This order is signed by key {signed}, not by the superior unit’s {ours}.',
    viHint: 'Không lấy gì từ tệp này. Hãy gọi điện hỏi cấp trên, theo số đã biết từ trước.',
    enHint: 'Nothing was taken from it. Telephone the superior unit, at a number known before.',
  },
  'order.not-for-us': {
    vi: 'Yêu cầu “{order}” của {superior} không gửi cho đài “{station}”.',
    en: 'The order “{order}” of {superior} does not ask station “{station}”.',
  },
  'order.other-order': {
    vi: 'Cấp trên đưa ra yêu cầu “{order}” lần {edition}, nhưng tệp lại là yêu cầu “{found}”; không nhận.',
    en: 'The superior offers the order “{order}”, edition {edition}, but the file is of “{found}”; it is not taken.',
  },
  'order.nowhere-to-fetch': {
    vi: 'station.yaml chưa ghi địa chỉ cấp trên để lấy yêu cầu qua mạng (superior với url, fingerprint và key).',
    en: 'station.yaml names no superior to fetch orders from (superior with url, fingerprint and key).',
    viHint: 'Có tệp (thư điện tử, USB) thì ghi tên tệp: loa order take TỆP',
    enHint: 'With a file (e-mail, stick), name it: loa order take FILE',
  },
  'order.empty-folder': {
    vi: 'Thư mục này không có tệp yêu cầu (.loa-order) nào.',
    en: 'There is no order (.loa-order) in this folder.',
  },
  'order.older': {
    vi: 'Đài đã nhận yêu cầu “{order}” lần {taken}; tệp này là lần {edition}, cũ hơn.',
    en: 'The order “{order}” is here in edition {taken}; this is the older edition {edition}.',
  },
  'order.same-edition': {
    vi: 'Đài đã nhận yêu cầu “{order}” lần {edition} với nội dung khác tệp này.',
    en: 'The order “{order}”, edition {edition}, is here with another content than this file’s.',
    viHint: 'Hãy báo cấp trên: sửa nội dung thì phải phát hành lần mới.',
    enHint: 'Tell the superior unit: what is changed needs a new edition.',
  },
  'order.other-superior': {
    vi: 'Yêu cầu “{order}” trước đây do khóa khác ký ({keyId}).',
    en: 'The order “{order}” was signed by another key before ({keyId}).',
    viHint: 'Hãy gọi điện hỏi cấp trên, theo số đã biết từ trước.',
    enHint: 'Telephone the superior unit, at a number known before.',
  },
  'order.edition-approved': {
    vi: ({ order, edition, taken, clip }) =>
      `Lần ${edition} của yêu cầu “${order}” không thay lần ${taken} được: lần ${taken} đã có người duyệt${clip === '' ? '' : ` (“${clip}”)`}.`,
    en: ({ order, edition, taken, clip }) =>
      `Edition ${edition} of the order “${order}” cannot replace edition ${taken}, of which something is approved${clip === '' ? '' : ` (“${clip}”)`}.`,
    viHint: ({ clip }) =>
      clip === ''
        ? 'Hãy xin cấp trên gửi thành một yêu cầu mới, mã khác.'
        : `Người duyệt có thể thu hồi trước: loa clip revoke ${clip} --why "…"; hoặc xin cấp trên gửi thành một yêu cầu mới, mã khác.`,
    enHint: ({ clip }) =>
      clip === ''
        ? 'Ask the superior unit for a new order under another id.'
        : `Whoever approved may revoke it: loa clip revoke ${clip} --why "…"; or ask for a new order under another id.`,
  },
  'order.clip-taken': {
    vi: 'Thư viện của đài đã có “{clip}” ({title}), là âm thanh khác; yêu cầu không được ghi đè.',
    en: 'The library has “{clip}” ({title}) already, another sound; an order never writes over one.',
    viHint: 'Hãy gỡ hoặc đổi tên tin của đài, hoặc xin cấp trên đổi mã trong yêu cầu.',
    enHint: 'Remove the station’s own, or ask the superior unit to rename its clip.',
  },
  'order.name-of-other': {
    vi: 'Tên “{name}” trong yêu cầu “{order}” là của yêu cầu “{other}” mà đài đã nhận.',
    en: 'The name “{name}” in the order “{order}” is one of the order “{other}”, which was taken in before.',
    viHint: 'Không lấy gì từ tệp này. Hãy xin cấp trên đổi mã trong yêu cầu.',
    enHint: 'Nothing was taken from this file. Ask the superior unit to rename it.',
  },
  'order.sound-other': {
    vi: 'Tin “{clip}” trong thư viện không còn đúng như yêu cầu “{order}” gửi: âm thanh, lời, tên hoặc chuyên đề đã khác.',
    en: 'The clip “{clip}” in the library is not what the order “{order}” brought: another sound, text, title or topic.',
    viHint: 'Hãy gỡ tin ấy rồi nhận lại yêu cầu: loa clip remove {clip}; loa order take TỆP',
    enHint: 'Remove it and take the order in again: loa clip remove {clip}; loa order take FILE',
  },
  'order.file-there': {
    vi: 'Đã có tệp “{path}” của đài; yêu cầu không được ghi đè.',
    en: 'There is a file “{path}” of the station’s already; an order never writes over one.',
    viHint: 'Hãy chuyển hoặc đổi tên tệp ấy rồi làm lại.',
    enHint: 'Move or rename that file, then try again.',
  },
  'order.bad-edition': {
    vi: '--edition cần số lần phát hành, từ 1 trở lên; “{text}” không phải là số như vậy.',
    en: '--edition takes the number of an edition, from 1 on; “{text}” is none.',
  },
  'order.unknown': {
    vi: 'Đài chưa nhận yêu cầu “{order}”.',
    en: 'The order “{order}” was not taken in here.',
    viHint: ({ known }) => (known === '' ? 'Nhận một yêu cầu: loa order take TỆP' : `Đã nhận: ${known}.`),
    enHint: ({ known }) => (known === '' ? 'Take one in: loa order take FILE' : `Here are: ${known}.`),
  },
  'order.kept-altered': {
    vi: 'Bản lưu của yêu cầu “{order}” trong state/orders/ đã mất hoặc không còn là bản đã nhận.',
    en: 'What is kept of the order “{order}” in state/orders/ is gone, or not what was taken in.',
    viHint: 'Hãy nhận lại từ tệp của cấp trên: loa order take TỆP',
    enHint: 'Take it in again from its file: loa order take FILE',
  },
  'order.edition-changed': {
    vi: 'Bạn đã xem lần {seen} của yêu cầu “{order}”, nhưng nay ở đài là lần {now}.',
    en: 'You looked at edition {seen} of the order “{order}”; here is edition {now} now.',
    viHint: 'Hãy xem lại: loa order show {order}',
    enHint: 'Look again: loa order show {order}',
  },
  'order.own': {
    vi: 'Yêu cầu “{order}” do chính “{person}” nhận vào: người nhận và người duyệt phải là hai người.',
    en: '“{person}” took the order “{order}” in: who takes it in and who approves it are two people.',
    viHint: 'Xin nhờ người khác có quyền duyệt.',
    enHint: 'Ask another person who may approve.',
  },
  'order.approve.left': {
    vi: 'Chưa duyệt gì.',
    en: 'Nothing was approved.',
  },
} as const satisfies Words;

const SHOWN_WORDS = {
  'order.command': {
    vi: 'yêu cầu phát của cấp trên: nhận, xem, duyệt, đối chiếu với những gì đã phát',
    en: 'orders of the superior unit: take in, look at, approve, hold against what aired',
  },
  'order.command.take': {
    vi: 'nhận yêu cầu của cấp trên (qua mạng, hoặc từ tệp) thành đề xuất, chưa phát gì cho đến khi đài duyệt',
    en: 'take the superior’s orders in (over the network, or from files) as proposals; nothing of them airs before the station approves',
  },
  'order.argument.file': {
    vi: 'tệp .loa-order, hoặc thư mục có các tệp ấy; không ghi: lấy từ máy chủ của cấp trên',
    en: 'a file .loa-order, or a folder of them; none: they are fetched from the superior’s server',
  },
  'order.fetching': { vi: 'lấy yêu cầu', en: 'fetching' },
  'order.nothing-new': { vi: 'Cấp trên không có yêu cầu nào mới.', en: 'The superior asks nothing new.' },
  'order.arrived': {
    vi: 'Đã có yêu cầu phát mới của cấp trên: “{order}” lần {edition}. Chưa phát gì. Nhận thành đề xuất: loa order take --as TÊN',
    en: 'A new order of the superior has come: “{order}”, edition {edition}. Nothing of it airs. Take it in as proposals: loa order take --as NAME',
  },
  'order.not-fetched': {
    vi: 'Chưa lấy được yêu cầu phát của cấp trên: {reason} Sẽ tự thử lại.',
    en: 'The superior’s orders could not be fetched: {reason} It is tried again.',
  },
  'order.command.list': { vi: 'các yêu cầu đã nhận', en: 'the orders that were taken in' },
  'order.command.show': {
    vi: 'xem một yêu cầu và những gì còn chờ duyệt',
    en: 'see an order, and what waits for approval',
  },
  'order.command.approve': {
    vi: 'duyệt tin, bài và đưa chương trình của yêu cầu vào lịch (người khác người nhận)',
    en: 'approve its clips and let its programmes into the schedules (another person than took it in)',
  },
  'order.command.status': {
    vi: 'yêu cầu bao nhiêu, đã phát bao nhiêu, thiếu vì sao',
    en: 'asked, aired, short, and why',
  },
  'order.option.key': {
    vi: 'khóa của cấp trên, khi station.yaml chưa ghi',
    en: 'the superior unit’s key, where station.yaml does not name it',
  },
  'order.option.edition': {
    vi: 'lần đã xem; khác thì không duyệt',
    en: 'the edition that was looked at; another is not approved',
  },
  'order.option.entries': {
    vi: 'kèm từng mục nhật ký đã tính',
    en: 'name the record’s entries behind the figures',
  },
  'order.option.out': {
    vi: 'tên tệp (kết thúc bằng .loa-order) hoặc thư mục để ghi vào',
    en: 'the file (ending in .loa-order), or the folder to put it in',
  },
  'order.heading': {
    vi: 'YÊU CẦU PHÁT “{title}” ({order}, lần {edition})',
    en: 'ORDER “{title}” ({order}, edition {edition})',
  },
  'order.from': {
    vi: 'Của {superior}; căn cứ {basis}; phát hành lúc {at}',
    en: 'From {superior}; basis {basis}; issued {at}',
  },
  'order.note': { vi: 'Lời nhắn: {note}', en: 'Note: {note}' },
  'order.asks': { vi: 'Yêu cầu:', en: 'It asks:' },
  'order.ask.topic': { vi: 'chuyên đề “{title}”', en: 'topic “{title}”' },
  'order.ask.clip': { vi: 'tin, bài “{title}”', en: 'clip “{title}”' },
  'order.ask': {
    vi: '{what}: từ {from} đến hết {to} ({days} ngày), mỗi ngày {amount}',
    en: '{what}: {from} to {to} ({days} days), {amount} a day',
  },
  'order.ask.airings': { vi: '{airings} lượt', en: '{airings} airings' },
  'order.ask.airtime': { vi: 'thời lượng {airtime}', en: '{airtime} of airtime' },
  'order.sounds': { vi: 'Tin, bài gửi kèm:', en: 'Clips that came along:' },
  'order.sound': { vi: '{id}: {title} – {state}', en: '{id}: {title} – {state}' },
  'order.sound.waiting': { vi: 'chờ duyệt', en: 'waiting for approval' },
  'order.sound.approved': { vi: 'đã duyệt ({by})', en: 'approved ({by})' },
  'order.sound.other': {
    vi: 'KHÔNG CÒN ĐÚNG như yêu cầu gửi (âm thanh, lời, tên hoặc chuyên đề đã khác), không duyệt theo yêu cầu này được',
    en: 'NOT what the order brought (another sound, text, title or topic); not approved with this order',
  },
  'order.sound.removed': { vi: 'đã gỡ khỏi thư viện', en: 'taken out of the library' },
  'order.programmes': {
    vi: 'Chương trình đề xuất (vào {path} khi được duyệt):',
    en: 'Programmes proposed (to {path} once approved):',
  },
  'order.programmes.there': {
    vi: 'Chương trình đã vào lịch: {path}',
    en: 'Programmes among the schedules: {path}',
  },
  'order.faults': {
    vi: 'Chưa đưa vào lịch của đài được, vì:',
    en: 'They cannot go among the schedules yet:',
  },
  'order.taken-by': { vi: '{by} nhận vào lúc {at}', en: 'taken in by {by}, {at}' },
  'order.approved-by': { vi: '{by} duyệt lúc {at}', en: 'approved by {by}, {at}' },
  'order.took.refused': {
    vi: '{file}: chưa nhận, không lấy gì từ tệp này.',
    en: '{file}: REFUSED, nothing was taken from it.',
  },
  'order.took.taken': {
    vi: 'Đã nhận yêu cầu “{order}” lần {edition} thành đề xuất: chưa phát gì cho đến khi đài duyệt.',
    en: 'The order “{order}”, edition {edition}, is taken in as proposals: nothing airs before the station approves it.',
  },
  'order.took.replaced': {
    vi: 'Đã thay đề xuất cũ bằng yêu cầu “{order}” lần {edition}: chưa phát gì cho đến khi đài duyệt.',
    en: 'Edition {edition} of the order “{order}” replaces the earlier proposal: nothing airs before the station approves it.',
  },
  'order.took.known': {
    vi: 'Yêu cầu “{order}” lần {edition} đã nhận từ trước, không có gì thay đổi.',
    en: 'The order “{order}”, edition {edition}, is here already; nothing changed.',
  },
  'order.took.next': {
    vi: 'Người duyệt xem và duyệt: loa order show {order}; loa order approve {order} --as TÊN',
    en: 'Whoever approves it: loa order show {order}; loa order approve {order} --as NAME',
  },
  'order.none': { vi: 'Đài chưa nhận yêu cầu nào.', en: 'No order was taken in yet.' },
  'order.column.order': { vi: 'Mã', en: 'Order' },
  'order.column.title': { vi: 'Yêu cầu', en: 'Title' },
  'order.column.edition': { vi: 'Lần', en: 'Edition' },
  'order.column.period': { vi: 'Thời gian', en: 'Period' },
  'order.column.state': { vi: 'Tình trạng', en: 'State' },
  'order.state.arrived': {
    vi: 'đã về, chưa nhận (loa order take)',
    en: 'has come, not taken in (loa order take)',
  },
  'order.state.proposed': { vi: 'chờ duyệt', en: 'waiting for approval' },
  'order.state.waiting': { vi: 'đã duyệt, còn {waiting} tin chờ', en: 'approved, {waiting} clips wait' },
  'order.state.approved': { vi: 'đã duyệt', en: 'approved' },
  'order.approve.ask': {
    vi: 'Duyệt yêu cầu “{order}” lần {edition} như trên? (có/không)',
    en: 'Approve the order “{order}”, edition {edition}, as above? (yes/no)',
  },
  'order.approved.clip': { vi: 'Đã duyệt: {id}', en: 'Approved: {id}' },
  'order.approved.already': { vi: 'Đã duyệt từ trước: {id}', en: 'Approved before: {id}' },
  'order.approved.refused': { vi: 'CHƯA duyệt: {id}', en: 'NOT approved: {id}' },
  'order.approved.file': { vi: 'Chương trình đã vào lịch: {path}', en: 'Its programmes stand in {path}' },
  'order.approved.in-force': { vi: 'Lịch mới có hiệu lực.', en: 'The new schedule is in force.' },
  'order.approved.held': {
    vi: 'Lịch mới còn chờ xác nhận giờ phát mới hoặc lời đọc: loa schedule show --new, rồi loa schedule approve --as TÊN',
    en: 'New hours or texts still wait to be confirmed: loa schedule show --new, then loa schedule approve --as NAME',
  },
  'order.approved.nothing-new': { vi: 'Lịch của đài không đổi.', en: 'The schedules stay as they are.' },

  'order.status.figures': {
    vi: 'yêu cầu {asked}, đã phát {aired}, phát bù {madeGood}, vượt {beyond}, còn thiếu {short}, chưa đến hạn {notDue}',
    en: 'asked {asked}, aired {aired}, made good {madeGood}, beyond {beyond}, short {short}, not due {notDue}',
  },
  'order.status.airings': { vi: 'Lượt phát: {figures}', en: 'Airings: {figures}' },
  'order.status.airtime': { vi: 'Thời lượng: {figures}', en: 'Airtime: {figures}' },
  'order.status.days': {
    vi: 'Ngày: yêu cầu {asked}, đã có kết quả {due}, phát thiếu {short}',
    en: 'Days: asked {asked}, decided {due}, short {short}',
  },
  'order.status.why': { vi: 'Thiếu vì:', en: 'Short because:' },
  'order.status.cause': { vi: '{count} lượt {outcome}: {cause}', en: '{count} {outcome}: {cause}' },
  'order.status.outcome': { vi: '{count} lượt {outcome}', en: '{count} {outcome}' },
  'order.status.not-planned': {
    vi: '{count} lượt không có trong lịch phát',
    en: '{count} were never planned',
  },
  'order.status.no-broadcast': {
    vi: '{count} ngày không có lượt phát nào',
    en: 'nothing was broadcast on {count} days',
  },
  'order.status.too-little': {
    vi: 'các lượt phát ngắn hơn thời lượng được yêu cầu',
    en: 'broadcasts were shorter than was asked',
  },
  'order.status.entry': {
    vi: 'mục {seq}, {date}: {airing}, {outcome}, {airtime}{counts}',
    en: 'entry {seq}, {date}: {airing}, {outcome}, {airtime}{counts}',
  },
  'order.status.counts': { vi: ', tính một lượt', en: ', counts' },
  'order.status.until': { vi: 'Tính theo nhật ký đến {at}.', en: 'Counted from the record until {at}.' },
  'order.status.undecided': {
    vi: 'Nhật ký chưa có lượt theo lịch nào được ghi kết quả.',
    en: 'The record has decided no slot yet.',
  },
  'order.status.broken': {
    vi: 'NHẬT KÝ KHÔNG NGUYÊN VẸN, chưa nên dùng số liệu này. Xem: loa log verify',
    en: 'THE RECORD IS BROKEN; do not rely on these figures. See: loa log verify',
  },

  'district.order.command': {
    vi: 'yêu cầu phát gửi xuống các đài',
    en: 'orders that go down to the stations',
  },
  'district.order.command.make': {
    vi: 'làm tệp yêu cầu phát có chữ ký từ một phiếu (YAML)',
    en: 'make a signed order of a sheet (YAML)',
  },
  'district.order.command.list': { vi: 'các yêu cầu đã phát hành', en: 'the orders that were made' },
  'district.order.command.status': {
    vi: 'mỗi đài đã phát được bao nhiêu so với yêu cầu',
    en: 'what each station aired of an order',
  },
  'district.order.option.edition': {
    vi: 'lần phát hành (mặc định: mới nhất)',
    en: 'the edition (default: the newest)',
  },
  'district.order.made': {
    vi: 'Đã ghi {file} ({kilobytes} kB), đã đọc lại và kiểm tra. Gửi cho {stations} đài: thư điện tử, USB, hoặc thư mục chung; đài tự gửi nhật ký thì tự lấy khi loa district serve đang chạy.',
    en: '{file} is written ({kilobytes} kB), read back and checked. Send it to {stations} stations: by e-mail, USB, or a shared folder; those that send their records fetch it while loa district serve runs.',
  },
  'district.order.unknown': {
    vi: 'Ở đây chưa phát hành yêu cầu “{order}”.',
    en: 'No order “{order}” was made here.',
    viHint: ({ known }) =>
      known === '' ? 'Làm một yêu cầu: loa district order make PHIẾU.yaml' : `Đã phát hành: ${known}.`,
    enHint: ({ known }) =>
      known === '' ? 'Make one: loa district order make SHEET.yaml' : `Made here: ${known}.`,
  },
  'district.order.sheet-missing': { vi: 'Không có phiếu “{path}”.', en: 'There is no sheet “{path}”.' },
  'district.order.none': { vi: 'Chưa phát hành yêu cầu nào.', en: 'No order was made yet.' },
  'district.order.station': { vi: '{name} ({station})', en: '{name} ({station})' },
  'district.order.not-sent': { vi: 'CHƯA GỬI nhật ký', en: 'HAS NOT SENT its record' },
  'district.order.behind': {
    vi: 'Mới gửi nhật ký đến {at}: những ngày sau chưa biết.',
    en: 'Has sent its record until {at} only: later days are not known.',
  },
  'district.order.gone': { vi: 'Không còn trong danh sách đài.', en: 'Is no longer enrolled.' },
  'district.order.sum': {
    vi: '{stations} đài được yêu cầu: {done} đủ đến nay, {short} còn thiếu, {notSent} chưa gửi nhật ký.',
    en: '{stations} stations asked: {done} whole so far, {short} short, {notSent} have not sent.',
  },
} as const satisfies Words;

export const orderWords = {
  ...SHEET_WORDS,
  ...FILE_WORDS,
  ...TAKING_WORDS,
  ...SHOWN_WORDS,
} as const satisfies Words;
