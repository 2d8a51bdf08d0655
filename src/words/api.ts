/** Sentences: the station's API over the network, its tokens, its certificate. */
import type { Words } from './sentence.ts';

export const apiWords = {
  'station.bad-api': {
    vi: '“api” là một nhóm khóa, không phải một chữ.',
    en: '“api” is a group of keys, not one word.',
    viHint: 'Hãy viết: api: { listen: "0.0.0.0:8443" }',
    enHint: 'Write: api: { listen: "0.0.0.0:8443" }',
  },
  'station.bad-listen': {
    vi: '“{value}” không phải là địa chỉ và cổng để nghe.',
    en: '“{value}” is no address and port to listen at.',
    viHint: 'Hãy viết "0.0.0.0:8443" (mọi máy trong mạng hỏi được) hoặc "127.0.0.1:8443" (chỉ máy này).',
    enHint: 'Write "0.0.0.0:8443" (any machine of the network may ask) or "127.0.0.1:8443" (this one only).',
  },
  'station.certificate-and-key': {
    vi: 'Chứng chỉ riêng phải có đủ hai tệp: certificate và key.',
    en: 'A certificate of your own takes both files: certificate and key.',
    viHint: 'Không có chứng chỉ riêng thì bỏ cả hai dòng: chương trình tự làm một chứng chỉ.',
    enHint: 'Without one leave both lines out: the program makes a certificate itself.',
  },
  'station.plain-http-beyond': {
    vi: 'plain-http (không mã hóa) chỉ dùng được khi chỉ máy này hỏi: 127.0.0.1 hoặc localhost.',
    en: 'plain-http (without encryption) is for this machine alone: 127.0.0.1 or localhost.',
    viHint: 'Hãy bỏ dòng plain-http, hoặc nghe ở 127.0.0.1.',
    enHint: 'Leave plain-http out, or listen at 127.0.0.1.',
  },
  'station.plain-http-certificate': {
    vi: 'Không mã hóa (plain-http) thì không dùng chứng chỉ.',
    en: 'Without encryption (plain-http) no certificate is used.',
    viHint: 'Hãy bỏ plain-http, hoặc bỏ certificate và key.',
    enHint: 'Leave out plain-http, or certificate and key.',
  },

  'token.command': {
    vi: 'mã truy cập để cấp trên lấy nhật ký qua mạng',
    en: 'tokens by which a superior unit reads the record over the network',
  },
  'token.command.add': {
    vi: 'cấp một mã (cần mã PIN của người quản trị); mã chỉ hiện một lần',
    en: 'give one out (takes an administrator’s PIN); it is shown once',
  },
  'token.command.list': { vi: 'xem đã cấp mã cho ai', en: 'show to whom tokens were given' },
  'token.command.revoke': {
    vi: 'thu hồi mã (cần mã PIN của người quản trị)',
    en: 'take one back (takes an administrator’s PIN)',
  },
  'token.option.expires': { vi: 'dùng được đến hết ngày', en: 'good to the end of this day' },
  'token.not-a-date': {
    vi: '“{text}” không phải là ngày.',
    en: '“{text}” is no date.',
    viHint: 'Hãy viết: 31/12/2026',
    enHint: 'Write: 2026-12-31',
  },
  'token.bad-name': {
    vi: 'Tên “{name}” không dùng được cho mã truy cập.',
    en: 'The name “{name}” cannot be a token’s.',
    viHint: 'Dùng chữ thường không dấu, số và gạch nối, 2–32 ký tự, ví dụ: {near}',
    enHint: 'Use small letters, digits and hyphens, 2–32 of them, for example: {near}',
  },
  'token.expires-past': {
    vi: 'Ngày hết hạn {expires} đã qua.',
    en: '{expires} is past.',
    viHint: 'Hãy ghi một ngày từ hôm nay trở đi.',
    enHint: 'Give a day from today on.',
  },
  'token.exists': {
    vi: 'Đã có mã tên “{name}” chưa thu hồi.',
    en: 'There is a token “{name}” that is not revoked.',
    viHint: 'Mã không xem lại được. Nếu đã mất: loa token revoke {name}, rồi cấp lại.',
    enHint: 'Nobody can show it again. If it is lost: loa token revoke {name}, then add it anew.',
  },
  'token.too-many': {
    vi: 'Đã cấp {most} mã chưa thu hồi; không cấp thêm.',
    en: '{most} tokens are not revoked; no more are given out.',
    viHint: 'Hãy thu hồi mã không còn dùng: loa token list',
    enHint: 'Revoke those no longer used: loa token list',
  },
  'token.unknown': {
    vi: 'Không có mã nào tên “{name}” đang dùng được.',
    en: 'No token “{name}” is there to be revoked.',
    viHint: 'Xem các mã: loa token list',
    enHint: 'List them: loa token list',
  },
  'token.added': {
    vi: 'Đã cấp mã cho {name}, chỉ hiện lần này:',
    en: 'A token for {name}, shown this once:',
  },
  'token.added-until': {
    vi: 'Đã cấp mã cho {name}, dùng đến hết ngày {expires}, chỉ hiện lần này:',
    en: 'A token for {name}, good to the end of {expires}, shown this once:',
  },
  'token.hand-over': {
    vi: 'Hãy trao tận tay hoặc qua kênh riêng; ai có mã này đọc được nhật ký phát thanh (không sửa được gì). Cấp trên còn cần địa chỉ và dấu vân tay: loa api show',
    en: 'Hand it over in person or by a private way; whoever has it reads the record of airings (and changes nothing). The superior also needs address and fingerprint: loa api show',
  },
  'token.revoked': { vi: 'Đã thu hồi mã của {name}.', en: 'The token of {name} is revoked.' },
  'token.none': {
    vi: 'Chưa cấp mã nào. Cấp mã: loa token add TÊN',
    en: 'No token has been given out. Give one: loa token add NAME',
  },
  'token.column.name': { vi: 'Cấp cho', en: 'Given to' },
  'token.column.state': { vi: 'Tình trạng', en: 'State' },
  'token.column.added': { vi: 'Ngày cấp', en: 'Added' },
  'token.column.by': { vi: 'Người cấp', en: 'By' },
  'token.column.expires': { vi: 'Hết hạn', en: 'Expires' },
  'token.column.used': { vi: 'Dùng lần cuối', en: 'Last used' },
  'token.state.good': { vi: 'dùng được', en: 'good' },
  'token.state.expired': { vi: 'hết hạn', en: 'expired' },
  'token.state.revoked': { vi: 'đã thu hồi', en: 'revoked' },

  'api.command': {
    vi: 'cổng HTTPS để cấp trên lấy nhật ký qua mạng',
    en: 'the HTTPS door through which a superior unit fetches the record',
  },
  'api.command.show': {
    vi: 'xem địa chỉ, dấu vân tay chứng chỉ và các mã đã cấp',
    en: 'show address, certificate fingerprint and tokens',
  },
  'api.closed': {
    vi: 'Cổng chưa mở: station.yaml không có mục api. Muốn mở, thêm dòng api: { listen: "0.0.0.0:8443" } rồi chạy lại loa run.',
    en: 'The door is shut: station.yaml has no api. To open it add api: { listen: "0.0.0.0:8443" } and start loa run again.',
  },
  'api.show.url': { vi: 'Địa chỉ:', en: 'Address:' },
  'api.show.fingerprint': {
    vi: 'Dấu vân tay chứng chỉ (SHA-256), báo cho cấp trên qua điện thoại hoặc văn bản:',
    en: 'Certificate fingerprint (SHA-256), to be told to the superior by telephone or on paper:',
  },
  'api.show.plain': {
    vi: 'Không mã hóa (plain-http): chỉ chương trình trên máy này hỏi được.',
    en: 'Without encryption (plain-http): programs of this machine alone can ask.',
  },
  'api.show.tokens': { vi: 'Mã truy cập:', en: 'Tokens:' },
  'api.no-certificate': {
    vi: 'Không đọc được chứng chỉ hoặc khóa ở “{path}”: {reason}',
    en: 'Certificate or key cannot be read at “{path}”: {reason}',
    viHint: 'Hãy xem api.certificate và api.key trong station.yaml: hai tệp PEM khớp nhau.',
    enHint: 'See api.certificate and api.key in station.yaml: two PEM files that belong together.',
  },
  'api.key-mismatch': {
    vi: 'Khóa “{path}” không phải khóa của chứng chỉ.',
    en: 'The key “{path}” is not that of the certificate.',
    viHint: 'Hãy xem api.certificate và api.key trong station.yaml: hai tệp phải đi đôi.',
    enHint: 'See api.certificate and api.key in station.yaml: they have to belong together.',
  },
  'api.key-open': {
    vi: 'Người khác trên máy đọc được tệp khóa “{path}” (quyền {mode}).',
    en: 'Others on this machine can read the key “{path}” (mode {mode}).',
    viHint: 'Hãy chạy: chmod 600 "{path}"',
    enHint: 'Run: chmod 600 "{path}"',
  },

  'api.listening': {
    vi: 'Cấp trên lấy nhật ký được tại {url}.',
    en: 'A superior unit can fetch the record at {url}.',
  },
  'api.not-listening': {
    vi: 'Chưa mở được cổng {listen} cho cấp trên ({reason}); việc phát thanh không bị ảnh hưởng. Sẽ thử lại.',
    en: 'The door {listen} for the superior cannot be opened ({reason}); broadcasts are not touched. It is tried again.',
  },
  'api.died': {
    vi: 'Phần trả lời cấp trên đã dừng ({reason}) và được chạy lại; việc phát thanh không bị ảnh hưởng.',
    en: 'What answers the superior ended ({reason}) and is started again; broadcasts are not touched.',
  },
  'api.answer-failed': {
    vi: 'Một câu hỏi của cấp trên không trả lời được: {reason}',
    en: 'A question of the superior could not be answered: {reason}',
  },

  'api.token-missing': {
    vi: 'Thiếu mã truy cập.',
    en: 'A token is missing.',
    viHint: 'Gửi kèm dòng: Authorization: Bearer <mã>, do đài cấp bằng lệnh loa token add.',
    enHint: 'Send the header: Authorization: Bearer <token>, given out by the station with loa token add.',
  },
  'api.token-wrong': {
    vi: 'Mã truy cập không đúng.',
    en: 'The token is wrong.',
    viHint: 'Hãy xin đài cấp mã: loa token add TÊN',
    enHint: 'Ask the station for one: loa token add NAME',
  },
  'api.token-expired': {
    vi: 'Mã truy cập đã hết hạn.',
    en: 'The token has expired.',
    viHint: 'Hãy xin đài cấp mã mới: loa token add TÊN --expires NGÀY',
    enHint: 'Ask the station for another: loa token add NAME --expires DATE',
  },
  'api.token-revoked': {
    vi: 'Mã truy cập đã bị thu hồi.',
    en: 'The token was revoked.',
    viHint: 'Hãy hỏi đài vì sao, và xin cấp mã mới nếu cần.',
    enHint: 'Ask the station why, and for another if there is need.',
  },
  'api.token-scope': {
    vi: 'Mã truy cập này không cho phép đọc nhật ký.',
    en: 'This token does not allow reading the record.',
    viHint: 'Cần mã có phạm vi read-airtime.',
    enHint: 'One of scope read-airtime is needed.',
  },
  'api.too-many': {
    vi: 'Hỏi quá nhiều.',
    en: 'Too many requests.',
    viHint: 'Hãy đợi {seconds} giây rồi hỏi tiếp.',
    enHint: 'Wait {seconds} s before the next.',
  },
  'api.too-many-wrong': {
    vi: 'Đã gửi nhiều mã truy cập sai từ địa chỉ này.',
    en: 'Many wrong tokens came from this address.',
    viHint: 'Hãy xem lại mã, đợi {seconds} giây rồi thử lại.',
    enHint: 'Check the token and wait {seconds} s.',
  },
  'api.browser': {
    vi: 'Cổng này dành cho chương trình của cấp trên, không trả lời trang web mở trong trình duyệt.',
    en: 'This door is for programs of the superior; it answers no web page in a browser.',
  },
  'api.other-host': {
    vi: 'Cổng này chỉ trả lời khi được gọi bằng địa chỉ của chính máy này (127.0.0.1 hoặc localhost).',
    en: 'This door answers only when called by this machine’s own address (127.0.0.1 or localhost).',
  },
  'api.unknown-path': {
    vi: 'Không có địa chỉ này.',
    en: 'There is no such address.',
    viHint: 'Xem /api/v1/openapi.json.',
    enHint: 'See /api/v1/openapi.json.',
  },
  'api.unknown-query': {
    vi: 'Không có tham số “{key}”.',
    en: 'There is no parameter “{key}”.',
    viHint: 'Các tham số: {known}.',
    enHint: 'Parameters: {known}.',
  },
  'api.bad-query': {
    vi: 'Giá trị của tham số “{key}” không dùng được.',
    en: 'The value of the parameter “{key}” cannot be used.',
    viHint: 'Xem /api/v1/openapi.json.',
    enHint: 'See /api/v1/openapi.json.',
  },
  'api.bad-date': {
    vi: 'Tham số “{key}” phải là một ngày.',
    en: 'The parameter “{key}” has to be a date.',
    viHint: 'Hãy viết: 2026-03-18',
    enHint: 'Write: 2026-03-18',
  },
  'api.bad-number': {
    vi: 'Tham số “{key}” phải là số nguyên trong khoảng cho phép.',
    en: 'The parameter “{key}” has to be a whole number within its bounds.',
    viHint: 'Xem /api/v1/openapi.json.',
    enHint: 'See /api/v1/openapi.json.',
  },
  'api.bad-by': {
    vi: 'Tham số “{key}” phải là các mục đã biết, cách nhau dấu phẩy.',
    en: 'The parameter “{key}” has to be known keys, separated by commas.',
    viHint: 'Gồm: topic, theme, programme, day, hour, level, cluster, language, source.',
    enHint: 'They are: topic, theme, programme, day, hour, level, cluster, language, source.',
  },
  'api.bad-compare': {
    vi: 'Tham số “{key}” phải là previous hoặc baseline.',
    en: 'The parameter “{key}” has to be previous or baseline.',
  },
  'api.bad-hash': {
    vi: 'Tham số “{key}” phải là mã 64 chữ số thập lục phân của một mục nhật ký.',
    en: 'The parameter “{key}” has to be the 64 hexadecimal digits of an entry’s hash.',
  },
  'api.bad-cursor': {
    vi: 'Tham số cursor không phải do đài này đưa ra.',
    en: 'The cursor was not given by this station.',
    viHint: 'Hãy dùng nguyên cursor của trang trước, hoặc bỏ đi để đọc từ đầu.',
    enHint: 'Use the cursor of the page before as it is, or none to begin anew.',
  },
  'api.cursor-gone': {
    vi: 'Nhật ký của đài đã được khôi phục về trước mục số {seq}, nên cursor này không còn dùng được.',
    en: 'The station’s record was restored to before entry {seq}, so this cursor is of no use any more.',
    viHint: 'Hãy đọc lại từ đầu, không có cursor.',
    enHint: 'Begin anew, without a cursor.',
  },
  'api.bad-request': {
    vi: 'Không hiểu được yêu cầu ({reason}).',
    en: 'The request cannot be understood ({reason}).',
  },
  'api.busy': {
    vi: 'Đài đang trả lời các câu hỏi khác.',
    en: 'The station is answering other questions.',
    viHint: 'Hãy đợi {seconds} giây rồi hỏi lại.',
    enHint: 'Ask again in {seconds} s.',
  },
  'api.unavailable': {
    vi: 'Đài chưa trả lời được lúc này.',
    en: 'The station cannot answer at the moment.',
    viHint: 'Hãy đợi {seconds} giây rồi hỏi lại.',
    enHint: 'Ask again in {seconds} s.',
  },
  'api.fault': {
    vi: 'Máy chủ gặp lỗi của chính nó khi trả lời; chi tiết nằm ở máy ấy (ở đài: nhật ký kỹ thuật state/logs).',
    en: 'The server met a fault of its own; the details are on that machine (at a station: its technical log, state/logs).',
  },
  'export.beyond-end': {
    vi: 'Nhật ký của đài kết thúc ở mục số {toSeq}, trước mục số {seq} mà bên nhận nói đang giữ: đài đã khôi phục từ bản sao lưu, hoặc nhật ký bị cắt.',
    en: 'The station’s record ends at entry {toSeq}, before entry {seq} that the receiver says it holds: the station was restored from a backup, or its record was cut.',
    viHint: 'Hãy hỏi lại với after={resumeAfter}.',
    enHint: 'Ask again with after={resumeAfter}.',
  },
  'export.other-branch': {
    vi: 'Mục số {seq} của đài khác mục mà bên nhận đang giữ: đài đã khôi phục từ bản sao lưu, hoặc nhật ký bị viết lại.',
    en: 'The station’s entry {seq} is not the one that the receiver holds: the station was restored from a backup, or its record was rewritten.',
    viHint: 'Hãy hỏi lại với after={resumeAfter}.',
    enHint: 'Ask again with after={resumeAfter}.',
  },
} as const satisfies Words;
