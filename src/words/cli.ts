/** Sentences: the command line itself. */
import type { Words } from './sentence.ts';

export const cliWords = {
  'cli.program': {
    vi: 'Loa Phường: lên lịch, trộn, phát và ghi nhật ký đài truyền thanh phường.',
    en: 'Loa Phường: schedules, mixes, airs and records a ward’s loudspeaker broadcasts.',
  },
  'cli.option.version': { vi: 'in số phiên bản', en: 'print the version' },
  'cli.option.station': {
    vi: 'thư mục của đài (mặc định: thư mục này)',
    en: 'the station’s folder (default: here)',
  },
  'cli.option.json': { vi: 'in kết quả dạng JSON', en: 'print one JSON document' },
  'cli.option.lang': { vi: 'ngôn ngữ: vi hoặc en', en: 'language: vi or en' },
  'cli.option.as': {
    vi: 'người thực hiện (tên ngắn, ví dụ: bien-tap)',
    en: 'who acts (handle, e.g. bien-tap)',
  },
  'cli.option.pin-file': {
    vi: 'tệp chứa mã PIN (quyền 0600), thay cho việc gõ mã',
    en: 'file (mode 0600) that holds the PIN, instead of typing it',
  },
  'cli.option.help': { vi: 'xem trợ giúp', en: 'show help' },
  'cli.title.usage': { vi: 'Cách dùng:', en: 'Usage:' },
  'cli.title.options': { vi: 'Tùy chọn:', en: 'Options:' },
  'cli.title.globaloptions': { vi: 'Tùy chọn chung:', en: 'Global options:' },
  'cli.title.commands': { vi: 'Lệnh:', en: 'Commands:' },
  'cli.title.arguments': { vi: 'Tham số:', en: 'Arguments:' },
  'cli.misuse.unknownCommand': { vi: 'Không có lệnh “{what}”.', en: 'There is no command “{what}”.' },
  'cli.misuse.unknownOption': { vi: 'Không có tùy chọn “{what}”.', en: 'There is no option “{what}”.' },
  'cli.misuse.missingArgument': { vi: 'Lệnh còn thiếu “{what}”.', en: 'The command lacks “{what}”.' },
  'cli.misuse.optionMissingArgument': {
    vi: 'Tùy chọn “{what}” cần một giá trị đi kèm.',
    en: 'Option “{what}” needs a value.',
  },
  'cli.misuse.missingMandatoryOptionValue': {
    vi: 'Lệnh cần có tùy chọn “{what}”.',
    en: 'The command needs option “{what}”.',
  },
  'cli.misuse.invalidArgument': {
    vi: 'Giá trị “{what}” không dùng được ở đây.',
    en: 'The value “{what}” cannot be used here.',
  },
  'cli.misuse.excessArguments': { vi: 'Lệnh có thừa chữ: {message}.', en: 'Too many words: {message}.' },
  'cli.misuse.conflictingOption': {
    vi: 'Tùy chọn “{what}” không đi cùng tùy chọn kia được.',
    en: 'Option “{what}” conflicts with another.',
  },
  'cli.misuse.near': { vi: 'Ý bạn là “{near}”?', en: 'Did you mean “{near}”?' },
  'cli.misuse.help': { vi: 'Xem: loa --help', en: 'See: loa --help' },
  'cli.unexpected': {
    vi: 'Chương trình gặp lỗi ngoài dự tính, chưa làm được việc này: {message}',
    en: 'The program met an unexpected fault and could not do this: {message}',
  },
  'cli.no-station': {
    vi: 'Không thấy station.yaml trong “{dir}”. Hãy vào thư mục của đài, hoặc thêm --station THƯ-MỤC; đài mới: loa init.',
    en: 'There is no station.yaml in “{dir}”. Go to the station’s folder, add --station DIR, or make one: loa init.',
  },
  'cli.not-initialised': {
    vi: 'Đài ở “{dir}” chưa khởi tạo. Hãy chạy: loa init (muốn xem thử trước: loa demo).',
    en: 'The station in “{dir}” is not initialised. Run: loa init (to try things first: loa demo).',
  },
} as const satisfies Words;
