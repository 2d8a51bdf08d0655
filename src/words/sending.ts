/** Sentences: records on their way to the superior unit over the network, pulled or sent, and its receipts. */
import type { Words } from './sentence.ts';

export const sendingWords = {
  'net.other-certificate': {
    vi: 'Máy chủ {url} đưa ra chứng chỉ khác ({found}), không phải chứng chỉ đã ghim ({pinned}). Chưa gửi gì cho máy ấy.',
    en: 'The server {url} shows another certificate ({found}) than the one pinned ({pinned}). Nothing was sent to it.',
    viHint: 'Hãy gọi điện đối chiếu dấu vân tay; nếu bên kia đã đổi chứng chỉ thì ghi lại dấu vân tay mới.',
    enHint: 'Call and compare fingerprints; if the other side changed its certificate, pin the new one.',
  },
  'net.too-large': {
    vi: 'Máy chủ trả lời dài quá {megabytes} MB; không nhận.',
    en: 'The server’s answer is longer than {megabytes} MB; it is not taken in.',
  },
  'net.lost': {
    vi: 'Không nối được tới {url}, hoặc đường truyền đứt ({reason}).',
    en: '{url} cannot be reached, or the connection broke ({reason}).',
    viHint: 'Phần đã nhận vẫn còn; hãy chạy lại lệnh, sẽ đi tiếp từ chỗ ấy.',
    enHint: 'What arrived is kept; run the command again, it goes on from there.',
  },
  'net.bad-answer': {
    vi: '{url} trả lời không hiểu được (mã {status}).',
    en: '{url} gave an answer that cannot be understood (status {status}).',
    viHint: 'Hãy xem địa chỉ có đúng là của chương trình Loa Phường không.',
    enHint: 'See whether the address is that of Loa Phường.',
  },
  'net.refused': {
    vi: 'Bên kia từ chối: {told}',
    en: 'The other side refuses: {told}',
  },

  'receipt.newer-format': {
    vi: 'Biên nhận của cấp trên do bản chương trình mới hơn làm.',
    en: 'The superior’s receipt was made by a newer program.',
    viHint: 'Hãy cập nhật chương trình ở đài.',
    enHint: 'Update the station’s program.',
  },
  'receipt.no-receipt': {
    vi: 'Câu trả lời của cấp trên không phải một biên nhận; coi như chưa nhận.',
    en: 'The superior’s answer is no receipt; nothing counts as received.',
  },
  'receipt.bad-signature': {
    vi: 'Chữ ký trên biên nhận của cấp trên không đúng; coi như chưa nhận.',
    en: 'The signature on the superior’s receipt is wrong; nothing counts as received.',
  },
  'receipt.other-key': {
    vi: 'Biên nhận ký bằng khóa khác ({keyId}), không phải khóa của cấp trên ghi trong station.yaml ({expected}); coi như chưa nhận.',
    en: 'The receipt is signed with another key ({keyId}) than the superior’s in station.yaml ({expected}); nothing counts as received.',
    viHint: 'Hãy gọi điện cho cấp trên đối chiếu mã khóa (loa district key).',
    enHint: 'Call the superior and compare the key id (loa district key).',
  },
  'receipt.other-station': {
    vi: 'Biên nhận là của đài “{station}”, không phải đài này; coi như chưa nhận.',
    en: 'The receipt is for the station “{station}”, not for this one; nothing counts as received.',
  },
  'receipt.ahead': {
    vi: 'Cấp trên giữ nhật ký của đài đến mục {seq}, nhưng nhật ký ở đây chỉ có đến mục {toSeq}: đài đã khôi phục từ bản sao lưu, hoặc nhật ký bị cắt.',
    en: 'The superior holds this record up to entry {seq}, but here it ends at entry {toSeq}: the station was restored from a backup, or its record was cut.',
  },
  'receipt.other-head': {
    vi: 'Mục số {seq} mà cấp trên giữ khác mục ở đây: đài đã khôi phục từ bản sao lưu, hoặc nhật ký bị viết lại.',
    en: 'Entry {seq} that the superior holds is not the one here: the station was restored from a backup, or its record was rewritten.',
  },

  'district.add.option.url': {
    vi: 'địa chỉ API của đài để lấy nhật ký (loa api show)',
    en: 'address of the station’s API to fetch the record from (loa api show)',
  },
  'district.add.option.fingerprint': {
    vi: 'dấu vân tay SHA-256 của chứng chỉ (loa api show)',
    en: 'SHA-256 fingerprint of its certificate (loa api show)',
  },
  'district.add.option.token-file': {
    vi: 'tệp chứa mã truy cập mà đài cấp (loa token add), quyền 0600',
    en: 'file with the token that the station gave out (loa token add), mode 0600',
  },
  'district.add.pull-parts': {
    vi: 'Muốn lấy nhật ký qua mạng cần đủ ba: --url, --fingerprint và --token-file.',
    en: 'To fetch the record over the network three are needed: --url, --fingerprint and --token-file.',
  },
  'district.add.bad-url': {
    vi: '“{value}” không phải địa chỉ https://…',
    en: '“{value}” is no address https://…',
    viHint: 'Chép địa chỉ mà “loa api show” in ra ở đài, ví dụ https://10.1.2.3:8443',
    enHint: 'Copy what “loa api show” prints at the station, e.g. https://10.1.2.3:8443',
  },
  'district.add.bad-fingerprint': {
    vi: '“{value}” không phải dấu vân tay (64 chữ số thập lục phân).',
    en: '“{value}” is no fingerprint (64 hexadecimal digits).',
    viHint: 'Chép dòng dấu vân tay mà “loa api show” in ra ở đài.',
    enHint: 'Copy the fingerprint that “loa api show” prints at the station.',
  },
  'district.add.bad-token': {
    vi: 'Tệp mã truy cập “{path}” không chứa một mã (một dòng, không dấu cách).',
    en: 'The token file “{path}” does not hold a token (one line without spaces).',
  },
  'district.add.pull': {
    vi: 'Đã ghi chỗ lấy nhật ký của {station} qua mạng. Hãy thử ngay: loa district pull {station}',
    en: 'Where to fetch the record of {station} is noted. Try it now: loa district pull {station}',
  },

  'district.pull.command': {
    vi: 'lấy qua mạng những gì các đài có mới, kiểm tra rồi tính',
    en: 'fetch what is new from the stations over the network, prove it and take it in',
  },
  'district.pull.argument': {
    vi: 'mã các đài (không ghi: mọi đài có địa chỉ)',
    en: 'station ids (none: all that have an address)',
  },
  'district.pull.none': {
    vi: 'Chưa đài nào có địa chỉ để lấy. Ghi địa chỉ: loa district add DÒNG-KHÓA --url … --fingerprint … --token-file …',
    en: 'No station has an address to fetch from. Give one: loa district add KEY-LINE --url … --fingerprint … --token-file …',
  },
  'district.pull.unknown': {
    vi: 'Chưa ghi danh đài “{station}”.',
    en: 'No station “{station}” is enrolled.',
    viHint: 'Xem các đài: loa district stations',
    enHint: 'List them: loa district stations',
  },
  'district.pull.no-source': {
    vi: 'Đài “{station}” chưa có địa chỉ hoặc mã truy cập.',
    en: 'The station “{station}” has no address or token.',
    viHint: 'Ghi lại dòng khóa của đài kèm --url, --fingerprint và --token-file: loa district add …',
    enHint: 'Add its key line again with --url, --fingerprint and --token-file: loa district add …',
  },
  'district.pull.progress': {
    vi: '{done}/{all} đài xong; {station}: đến mục {seq}',
    en: '{done}/{all} stations done; {station}: up to entry {seq}',
  },
  'district.pull.taken': {
    vi: '{station}: đã lấy {entries} mục, {airings} lượt phát; nay có đến mục {seq}.',
    en: '{station}: {entries} entries fetched, {airings} airings; held up to entry {seq}.',
  },
  'district.pull.nothing-new': {
    vi: '{station}: không có gì mới (có đến mục {seq}).',
    en: '{station}: nothing new (held up to entry {seq}).',
  },
  'district.pull.failed': {
    vi: '{station}: CHƯA LẤY ĐƯỢC. {told}',
    en: '{station}: FAILED. {told}',
  },
  'district.other-station': {
    vi: 'Máy chủ của đài “{asked}” đưa nhật ký của đài “{station}”; không nhận.',
    en: 'The server of the station “{asked}” gave the record of “{station}”; it is not taken in.',
    viHint: 'Hãy xem lại địa chỉ đã ghi cho đài này.',
    enHint: 'See the address that was given for this station.',
  },
  'district.clock.runs-ahead': {
    vi: 'Lúc nối mạng, đồng hồ của đài chạy trước đồng hồ ở đây {minutes} phút.',
    en: 'While connected, the station’s clock was {minutes} minutes ahead of ours.',
  },
  'district.clock.runs-behind': {
    vi: 'Lúc nối mạng, đồng hồ của đài chậm hơn đồng hồ ở đây {minutes} phút.',
    en: 'While connected, the station’s clock was {minutes} minutes behind ours.',
  },

  'district.serve.command': {
    vi: 'mở cổng HTTPS để các đài tự gửi nhật ký về',
    en: 'open an HTTPS door at which stations send their records by themselves',
  },
  'district.serve.option.listen': {
    vi: 'địa chỉ và cổng, ví dụ 0.0.0.0:8444',
    en: 'address and port, for example 0.0.0.0:8444',
  },
  'district.serve.bad-listen': {
    vi: '“{value}” không phải địa chỉ và cổng.',
    en: '“{value}” is no address and port.',
    viHint: 'Hãy viết: 0.0.0.0:8444',
    enHint: 'Write: 0.0.0.0:8444',
  },
  'district.serve.port-taken': {
    vi: 'Cổng {listen} đang có chương trình khác dùng (có thể loa district serve đã chạy rồi).',
    en: 'Another program listens at {listen} (loa district serve may be running already).',
    viHint: 'Hãy dừng chương trình ấy, hoặc chọn cổng khác: --listen 0.0.0.0:8445',
    enHint: 'Stop it, or choose another port: --listen 0.0.0.0:8445',
  },
  'district.serve.port-forbidden': {
    vi: 'Hệ thống không cho mở cổng {listen}.',
    en: 'The system does not let this program listen at {listen}.',
    viHint: 'Hãy chọn cổng từ 1024 trở lên: --listen 0.0.0.0:8444',
    enHint: 'Choose a port from 1024 on: --listen 0.0.0.0:8444',
  },
  'district.serve.no-such-address': {
    vi: 'Máy này không có địa chỉ {listen}.',
    en: 'This machine has no address {listen}.',
    viHint: 'Hãy viết 0.0.0.0 thay cho địa chỉ, ví dụ: --listen 0.0.0.0:8444',
    enHint: 'Write 0.0.0.0 in its place, for example: --listen 0.0.0.0:8444',
  },
  'district.serve.listening': {
    vi: 'Đang nhận tại {url}. Các đài ghi vào station.yaml: superior: { url: "{url}", fingerprint: "{fingerprint}", key: "{key}" }',
    en: 'Receiving at {url}. Stations write into station.yaml: superior: { url: "{url}", fingerprint: "{fingerprint}", key: "{key}" }',
  },
  'district.serve.taken': {
    vi: '{station}: đã nhận các mục {fromSeq}–{toSeq}, {airings} lượt phát.',
    en: '{station}: entries {fromSeq}–{toSeq} are taken in, {airings} airings.',
  },
  'district.serve.fetched': {
    vi: '{station}: đã lấy tệp yêu cầu phát “{order}” lần {edition}.',
    en: '{station}: has fetched the order “{order}”, edition {edition}.',
  },
  'district.serve.refused': {
    vi: '{station}: chưa nhận. {told}',
    en: '{station}: REFUSED. {told}',
  },
  'district.serve.fault': {
    vi: '{station}: lỗi khi nhận ({reason}); đài sẽ gửi lại.',
    en: '{station}: a fault while receiving ({reason}); the station will send again.',
  },
  'district.serve.disk-full': {
    vi: 'Đĩa của đơn vị nhận đã đầy: chưa nhận được gì thêm, những gì đã nhận còn nguyên.',
    en: 'The receiver’s disk is full: nothing more could be taken in, and what was received is whole.',
    viHint: 'Ở đơn vị nhận: hãy dọn đĩa chứa thư mục state/ để có ít nhất 1 GB trống. Đài sẽ tự gửi lại.',
    enHint:
      'At the receiver: make at least 1 GB free on the disk of its state/. The station sends again by itself.',
  },
  'order.too-much-waits': {
    vi: 'Chưa lấy yêu cầu phát “{order}” lần {edition}: các yêu cầu đang chờ ở đài đã gần {gigabytes} GB.',
    en: 'The order “{order}”, edition {edition}, is not fetched: those that wait here come near {gigabytes} GB.',
    viHint:
      'Hãy nhận các yêu cầu đang chờ: loa order take. Nếu cấp trên không gửi nhiều đến thế, xin gọi điện hỏi lại.',
    enHint:
      'Take in those that wait: loa order take. If the superior unit sent no such amount, telephone it.',
  },
  'district.serve.one-at-a-time': {
    vi: 'Đang nhận một bản khác của đài này.',
    en: 'Another export of this station is coming in.',
    viHint: 'Hãy đợi {seconds} giây rồi gửi lại.',
    enHint: 'Wait {seconds} s and send again.',
  },
  'district.serve.stranger': { vi: '(không rõ đài nào)', en: '(nobody that is enrolled)' },
  'serve.unknown-path': {
    vi: 'Không có địa chỉ này. Đài gửi tới /api/v1/exports.',
    en: 'There is no such address. Stations send to /api/v1/exports.',
  },

  'serve.unknown-order': {
    vi: 'Không có yêu cầu phát “{order}” lần {edition} dành cho đài này.',
    en: 'There is no order “{order}”, edition {edition}, for this station.',
  },
  'serve.past-end': {
    vi: 'Tệp yêu cầu “{order}” chỉ có {bytes} byte.',
    en: 'The order “{order}” has {bytes} bytes only.',
  },

  'pass.bad': {
    vi: 'Lời hỏi không mang chữ ký đúng của một đài.',
    en: 'The request does not bear a station’s good signature.',
  },
  'pass.other-superior': {
    vi: 'Đài hỏi một đơn vị cấp trên khác: khóa ghi trong station.yaml không phải khóa ở đây.',
    en: 'The station asks another superior unit: the key in its station.yaml is not the one here.',
    viHint: 'Hãy đối chiếu dòng khóa: loa district key (cấp trên), superior: key (đài).',
    enHint: 'Compare the key line: loa district key (superior), superior: key (station).',
  },
  'pass.clock': {
    vi: 'Đồng hồ của đài và của cấp trên lệch nhau {hours} giờ, nên chưa biết lời hỏi có mới không.',
    en: 'The clocks of the station and of the superior are {hours} hours apart, so nobody can tell whether the request is new.',
    viHint: 'Hãy chỉnh đồng hồ cho đúng (bật NTP).',
    enHint: 'Put the clock right (NTP).',
  },

  'send.command': {
    vi: 'gửi ngay nhật ký cho cấp trên (loa run tự gửi)',
    en: 'send the record to the superior now (loa run does so by itself)',
  },
  'send.no-superior': {
    vi: 'station.yaml chưa ghi gửi cho ai: cần superior với url, fingerprint và key.',
    en: 'station.yaml does not say where to send: it takes superior with url, fingerprint and key.',
    viHint: 'Xin cấp trên dòng ấy: loa district serve in ra khi chạy.',
    enHint: 'Ask the superior for that line: loa district serve prints it.',
  },
  'send.not-enrolled': {
    vi: 'Cấp trên ({url}) chưa ghi danh đài này.',
    en: 'The superior ({url}) has not enrolled this station.',
    viHint: 'Gửi cho cấp trên dòng khóa: loa export key',
    enHint: 'Give it the key line: loa export key',
  },
  'send.no-progress': {
    vi: 'Cấp trên đã nhận tệp nhưng biên nhận vẫn dừng ở mục {seq}.',
    en: 'The superior took the file, but its receipt still stops at entry {seq}.',
    viHint: 'Hãy gọi cho cấp trên: xem loa district stations ở bên ấy.',
    enHint: 'Call the superior: have it look at loa district stations.',
  },
  'send.done': {
    vi: 'Cấp trên đã nhận đến mục {seq} (gửi {entries} mục lần này).',
    en: 'The superior holds the record up to entry {seq} ({entries} entries sent now).',
  },
  'send.failed': {
    vi: 'Chưa gửi được nhật ký cho cấp trên: {reason} Sẽ tự thử lại; không mất gì.',
    en: 'The record could not be sent to the superior: {reason} It is tried again; nothing is lost.',
  },
  'send.stopped': {
    vi: 'Phần gửi nhật ký dừng ({reason}); việc phát thanh không bị ảnh hưởng. Sẽ thử lại.',
    en: 'What sends the record stopped ({reason}); broadcasts are not touched. It is tried again.',
  },
  'send.status': {
    vi: 'Cấp trên đã nhận đến mục {seq}; còn {left} mục chưa gửi.',
    en: 'The superior holds the record up to entry {seq}; {left} entries are still to be sent.',
  },
  'send.status.none': {
    vi: 'Cấp trên chưa nhận mục nào; còn {left} mục chưa gửi.',
    en: 'The superior has received nothing yet; {left} entries are still to be sent.',
  },
} as const satisfies Words;
