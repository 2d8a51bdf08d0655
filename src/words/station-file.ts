/** Sentences: what is wrong in station.yaml beyond its shape. */
import type { Words } from './sentence.ts';

export const stationFileWords = {
  'station.bad-window': {
    vi: '“{value}” không phải là khoảng giờ.',
    en: '“{value}” is no stretch of hours.',
    viHint: 'Hãy viết: 20:00 - 05:00',
    enHint: 'Write: 20:00 - 05:00',
  },
  'station.bad-weekdays': {
    vi: '“{value}” không rõ là những ngày nào trong tuần.',
    en: '“{value}” names no weekdays.',
    viHint: 'Hãy viết: thứ hai - thứ sáu; hoặc: hằng ngày',
    enHint: 'Write: monday-friday; or: daily',
  },
  'station.bad-yes-no': {
    vi: '“{key}” phải là có hoặc không.',
    en: '“{key}” has to be yes or no.',
    viHint: 'Hãy viết true (có) hoặc false (không).',
    enHint: 'Write true or false.',
  },
  'station.bad-superior-key': {
    vi: 'Khóa của cấp trên (superior.key) không đúng dạng.',
    en: 'The superior unit’s key (superior.key) is no such key.',
    viHint: 'Hãy chép nguyên dòng mà lệnh loa district key của cấp trên in ra.',
    enHint: 'Copy the whole line that loa district key prints at the superior unit.',
  },
  'station.bad-superior-url': {
    vi: '“{value}” không phải là địa chỉ https://.',
    en: '“{value}” is no https:// address.',
    viHint: 'Hãy viết như: https://loa.quan-mau.gov.vn:8444',
    enHint: 'Write it like https://loa.example.vn:8444',
  },
  'station.bad-fingerprint': {
    vi: 'Dấu vân tay chứng thư phải có 64 chữ số hexa.',
    en: 'A certificate’s fingerprint has 64 hexadecimal digits.',
    viHint: 'Hãy chép nguyên dòng mà chương trình của cấp trên in ra.',
    enHint: 'Copy the whole line that the superior unit’s program prints.',
  },
  'station.too-long': {
    vi: '“{key}” dài quá 200 chữ.',
    en: '“{key}” has more than 200 characters.',
    viHint: 'Hãy viết ngắn lại.',
    enHint: 'Write it shorter.',
  },
  'station.unsayable': {
    vi: 'Cách đọc của “{key}” có ký tự không đọc được, hoặc không có chữ nào.',
    en: 'What is said for “{key}” has characters that cannot be said, or no letter at all.',
    viHint:
      'Hãy viết một dòng chữ như người đọc; bỏ các dấu < > [[ ]] và ký tự ẩn (thường theo vào khi sao chép).',
    enHint:
      'Write one line as a person says it, without < > [[ ]] and hidden characters (often copied along).',
  },
  'station.lexicon-too-big': {
    vi: 'Mục lexicon có quá 5.000 từ.',
    en: 'The lexicon has more than 5,000 words.',
    viHint: 'Hãy chỉ giữ những từ mà máy đọc chưa đúng; thử bằng: loa say "…" --show',
    enHint: 'Keep those alone that are said wrong without it; try with: loa say "…" --show',
  },
  'station.unknown-voice': {
    vi: 'Giọng đọc ghi ở đây không thuộc loại nào chương trình biết.',
    en: 'The voice written here is of no kind that the program knows.',
    viHint:
      'Hãy viết một trong các dạng: espeak-ng:vi, sherpa:THƯ-MỤC, fpt:banmai, viettel:hn-quynhanh, google:vi-VN-Wavenet-A; khóa của dịch vụ không ghi trong tệp này. Xem các giọng: loa voices',
    enHint:
      'Write one of: espeak-ng:vi, sherpa:FOLDER, fpt:banmai, viettel:hn-quynhanh, google:vi-VN-Wavenet-A; keys of services never stand in this file. List them: loa voices',
  },
  'station.no-voices': {
    vi: 'Mục ladder chưa ghi giọng đọc nào.',
    en: 'The ladder names no voice.',
    viHint: 'Xin ghi ít nhất một giọng, ví dụ: ladder: [espeak-ng:vi]',
    enHint: 'Name at least one, for example: ladder: [espeak-ng:vi]',
  },
  'station.sherpa-no-folder': {
    vi: '“sherpa:” còn thiếu thư mục chứa giọng đọc.',
    en: '“sherpa:” lacks the folder of the voice.',
    viHint: 'Hãy ghi thư mục liền sau dấu hai chấm, không có dấu cách, ví dụ: sherpa:giong/vais1000',
    enHint: 'Write the folder right after the colon, without a space, for example: sherpa:giong/vais1000',
  },
  'station.bad-reading': {
    vi: '“reading” là một nhóm khóa, không phải một chữ.',
    en: '“reading” is a group of keys, not one word.',
    viHint: 'Hãy viết: reading: { zero-tens: lẻ, thousand: ngàn }',
    enHint: 'Write: reading: { zero-tens: lẻ, thousand: ngàn }',
  },
  'station.bad-cap': {
    vi: '“{value}” không phải là mức tối đa của “{key}”.',
    en: '“{value}” is no maximum for “{key}”.',
    viHint: 'Hãy viết max-sessions-per-day: 2, max-session: 15 phút; không có mức thì viết: không giới hạn',
    enHint: 'Write max-sessions-per-day: 2, max-session: 15 minutes; without one: unlimited',
  },
  'station.demo-profile': {
    vi: 'Bộ quy định “demo” chỉ dành cho chạy thử, đài thật không dùng được.',
    en: 'The rules “demo” are for demonstrations; a real station cannot have them.',
    viHint: 'Hãy chọn ha-noi-quan, ha-noi-huyen, hoặc own với các giá trị theo quy chế của phường.',
    enHint: 'Choose ha-noi-quan, ha-noi-huyen, or own with the values of your ward’s regulation.',
  },
  'station.rules-changed': {
    vi: 'Quy định trong station.yaml khác với quy định đã được xác nhận; quy định cũ còn hiệu lực đến khi người thứ hai xác nhận.',
    en: 'The rules of station.yaml are not those confirmed; the old ones bind until a second person confirms these.',
    viHint: 'Người biên tập trình: loa schedule propose; người duyệt xác nhận: loa schedule approve.',
    enHint: 'The editor runs loa schedule propose, the approver loa schedule approve.',
  },
  'station.zone-changed': {
    vi: 'Múi giờ của đài là {zone} từ khi lập đài và không đổi được: giờ đã xác nhận là giờ của múi đó.',
    en: 'The station’s zone has been {zone} from its beginning and cannot change: confirmed hours are hours of that zone.',
    viHint: 'Hãy ghi lại zone: {zone}',
    enHint: 'Write zone: {zone} again',
  },
  'station.demo-changed': {
    vi: 'Đài thật không thành đài chạy thử được, đài chạy thử cũng không thành đài thật.',
    en: 'A real station cannot become a demonstration, nor a demonstration a real station.',
    viHint: 'Hãy trả dòng demo trong station.yaml về như cũ; muốn lập đài mới, dùng loa init ở thư mục khác.',
    enHint: 'Put the line demo in station.yaml back; for a new station use loa init in another folder.',
  },
  'station.own-rules-missing': {
    vi: 'Quy định riêng (own) còn thiếu: {keys}.',
    en: 'Rules of your own (own) still lack: {keys}.',
    viHint: 'Hãy ghi theo quy chế của phường; mức nào không có thì viết: không giới hạn',
    enHint: 'Give them as your ward’s regulation has them; where there is no cap, write: unlimited',
  },
  'station.basis-needed': {
    vi: 'Đổi {keys} của bộ quy định “{profile}” thì phải ghi căn cứ.',
    en: 'Changing {keys} of the rules “{profile}” wants a basis.',
    viHint: 'Hãy thêm rules.basis: số, ngày, người ký của quy chế.',
    enHint: 'Add rules.basis: number, date and signer of the regulation.',
  },
  'station.session-past-midnight': {
    vi: 'Buổi “{name}” phải kết thúc sau khi bắt đầu, trong cùng một ngày.',
    en: 'Session “{name}” has to end after it begins, on the same day.',
    viHint: 'Ví dụ: 06:00 - 07:00; muộn nhất là 24:00.',
    enHint: 'For example 06:00 - 07:00; 24:00 at the latest.',
  },
  'station.sessions-overlap': {
    vi: 'Buổi “{name}” chồng lên buổi trước nó.',
    en: 'Session “{name}” runs into the one before it.',
    viHint: 'Các buổi phát phải tách nhau ra.',
    enHint: 'Keep the sessions apart.',
  },
  'station.exception-backwards': {
    vi: 'Ngoại lệ kết thúc trước khi bắt đầu.',
    en: 'The exception ends before it begins.',
    viHint: 'Hãy xem lại from và until.',
    enHint: 'See from and until.',
  },
  'station.bad-zone': {
    vi: 'Không có múi giờ “{value}”.',
    en: 'There is no time zone “{value}”.',
    viHint: 'Giờ Việt Nam là Asia/Ho_Chi_Minh.',
    enHint: 'Việt Nam’s is Asia/Ho_Chi_Minh.',
  },
  'station.same-loudspeaker': {
    vi: 'Mã loa “{id}” đã dùng ở trên.',
    en: 'The loudspeaker id “{id}” is used above.',
    viHint: 'Mỗi loa một mã.',
    enHint: 'Give each its own.',
  },
  'station.wav-file-needs-path': {
    vi: 'Loa “{id}” ghi ra tệp thì phải có path.',
    en: 'Loudspeaker “{id}” writes to a file and wants a path.',
    viHint: 'Ví dụ path: state/phat.wav',
    enHint: 'For example path: state/air.wav',
  },
  'station.path-without-wav-file': {
    vi: 'path chỉ dùng khi kind: wav-file.',
    en: 'path is for kind: wav-file only.',
    viHint: 'Hãy bỏ path của loa “{id}”, hoặc đổi kind.',
    enHint: 'Remove the path of “{id}”, or change its kind.',
  },
  'station.device-without-sound-card': {
    vi: 'device chỉ dùng khi kind: sound-card.',
    en: 'device is for kind: sound-card only.',
    viHint: 'Hãy bỏ device của loa “{id}”, hoặc đổi kind.',
    enHint: 'Remove the device of “{id}”, or change its kind.',
  },
  'station.path-outside': {
    vi: 'Tệp của loa “{id}” phải là tệp .wav nằm trong thư mục của đài.',
    en: 'The file of loudspeaker “{id}” has to be a .wav inside the station’s folder.',
    viHint: 'Ví dụ path: state/phat.wav',
    enHint: 'For example path: state/air.wav',
  },
} as const satisfies Words;
