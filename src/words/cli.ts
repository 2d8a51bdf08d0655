/** Sentences: the command line itself. */
import type { Params, Words } from './sentence.ts';

export const cliWords = {
  'cli.program': {
    vi: 'Loa Phường: lên lịch, trộn, phát và ghi nhật ký đài truyền thanh phường.',
    en: 'Loa Phường: schedules, mixes, airs and records a ward’s loudspeaker broadcasts.',
  },
  'cli.option.version': { vi: 'in số phiên bản', en: 'print the version' },
  'cli.option.station': { vi: 'thư mục của đài', en: 'the station’s folder' },
  'cli.option.json': { vi: 'in kết quả thành một tài liệu JSON', en: 'print one JSON document' },
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
  'cli.help-command': { vi: 'xem trợ giúp của một lệnh', en: 'show the help of a command' },
  'cli.default': { vi: '(mặc định: {value})', en: '(default: {value})' },
  'cli.title.usage': { vi: 'Cách dùng:', en: 'Usage:' },
  'cli.title.options': { vi: 'Tùy chọn:', en: 'Options:' },
  'cli.title.globaloptions': { vi: 'Tùy chọn chung:', en: 'Global options:' },
  'cli.title.commands': { vi: 'Lệnh:', en: 'Commands:' },
  'cli.title.arguments': { vi: 'Tham số:', en: 'Arguments:' },
  'cli.placeholder.options': { vi: 'tùy chọn', en: 'options' },
  'cli.placeholder.command': { vi: 'lệnh', en: 'command' },
  'cli.placeholder.path': { vi: 'đường-dẫn', en: 'path' },
  'cli.placeholder.dir': { vi: 'thư-mục', en: 'dir' },
  'cli.placeholder.file': { vi: 'tệp', en: 'file' },
  'cli.placeholder.name': { vi: 'tên', en: 'name' },
  'cli.placeholder.text': { vi: 'lời', en: 'text' },
  'cli.placeholder.slot': { vi: 'lượt', en: 'slot' },
  'cli.placeholder.date': { vi: 'ngày', en: 'date' },
  'cli.placeholder.clip': { vi: 'tin', en: 'clip' },
  'cli.placeholder.id': { vi: 'mã', en: 'id' },
  'cli.placeholder.time': { vi: 'giờ', en: 'time' },
  'cli.placeholder.title': { vi: 'tiêu-đề', en: 'title' },
  'cli.placeholder.what': { vi: 'tên', en: 'name' },
  'cli.placeholder.why': { vi: 'lý-do', en: 'reason' },
  'cli.placeholder.rights': { vi: 'quyền', en: 'rights' },
  'cli.placeholder.right': { vi: 'quyền', en: 'right' },
  'cli.placeholder.source': { vi: 'nguồn', en: 'source' },
  'cli.placeholder.basis': { vi: 'căn-cứ', en: 'basis' },
  'cli.placeholder.kind': { vi: 'loại', en: 'kind' },
  'cli.placeholder.tag': { vi: 'mã', en: 'tag' },
  'cli.placeholder.keys': { vi: 'cách-xếp', en: 'keys' },
  'cli.placeholder.period': { vi: 'kỳ', en: 'period' },
  'cli.placeholder.format': { vi: 'dạng', en: 'format' },
  'cli.placeholder.outcome': { vi: 'kết-quả', en: 'outcome' },
  'cli.placeholder.number': { vi: 'số', en: 'number' },
  'cli.placeholder.document': { vi: 'văn-bản', en: 'document' },
  'cli.misuse.unknownCommand': {
    vi: 'Không có lệnh “{what}”.',
    en: 'There is no command “{what}”.',
    viHint: nearOrHelp('Ý bạn là', 'Xem'),
    enHint: nearOrHelp('Did you mean', 'See'),
  },
  'cli.misuse.unknownOption': {
    vi: 'Không có tùy chọn “{what}”.',
    en: 'There is no option “{what}”.',
    viHint: nearOrHelp('Ý bạn là', 'Xem'),
    enHint: nearOrHelp('Did you mean', 'See'),
  },
  'cli.misuse.missingArgument': {
    vi: 'Lệnh còn thiếu: {what}.',
    en: 'The command lacks: {what}.',
    viHint: 'Thêm --help sau lệnh để xem cách dùng.',
    enHint: 'Add --help after the command to see how it is used.',
  },
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
    viHint: 'Thêm --help sau lệnh để xem cách dùng.',
    enHint: 'Add --help after the command to see how it is used.',
  },
  'cli.misuse.excessArguments': {
    vi: 'Sau lệnh “{what}” có chữ thừa.',
    en: 'There are words too many after “{what}”.',
    viHint: 'Câu có dấu cách phải đặt trong dấu nháy; thêm --help sau lệnh để xem cách dùng.',
    enHint: 'Words with spaces go in quotes; add --help after the command to see how it is used.',
  },
  'cli.misuse.conflictingOption': {
    vi: 'Tùy chọn “{what}” không đi cùng tùy chọn kia được.',
    en: 'Option “{what}” conflicts with another.',
  },
  'cli.unexpected': {
    vi: 'Chương trình gặp lỗi ngoài dự tính, chưa làm được việc này. Xin báo cho người phụ trách kỹ thuật kèm nguyên văn: {message}',
    en: 'The program met an unexpected fault and could not do this. Report it with these very words: {message}',
  },
  'cli.disk-full': {
    vi: 'Đĩa đã đầy nên chưa làm được việc này.',
    en: 'The disk is full, so this could not be done.',
    viHint: 'Hãy dọn bớt tệp để có ít nhất 1 GB trống, rồi làm lại.',
    enHint: 'Make at least 1 GB free, then do it again.',
  },
  'cli.database-damaged': {
    vi: 'Cơ sở dữ liệu của đài (state/loa.sqlite) bị hỏng, chưa làm được việc này.',
    en: 'The station’s database (state/loa.sqlite) is damaged; this could not be done.',
    viHint: 'Đừng xóa thư mục state/. Hãy dừng đài, giữ một bản sao, rồi khôi phục từ bản sao lưu.',
    enHint: 'Do not delete state/. Stop the station, keep a copy, then restore from a backup.',
  },
  'cli.database-busy': {
    vi: 'Cơ sở dữ liệu của đài đang bận quá lâu, chưa làm được việc này.',
    en: 'The station’s database has been busy for too long; this could not be done.',
    viHint: 'Hãy đợi một phút rồi làm lại.',
    enHint: 'Wait a minute and do it again.',
  },
  'cli.not-writable': {
    vi: 'Không ghi được vào thư mục của đài: ổ đĩa chỉ đọc, hoặc người dùng này không có quyền.',
    en: 'The station’s folder cannot be written to: a read-only disk, or this user may not.',
    viHint: 'Hãy chạy bằng người dùng của đài, hoặc hỏi người phụ trách kỹ thuật.',
    enHint: 'Run it as the station’s own user, or ask whoever looks after the machine.',
  },
  'cli.bad-path': {
    vi: 'Không dùng được đường dẫn “{path}”: không có, hoặc không đúng là tệp (thư mục) như cần.',
    en: 'The path “{path}” cannot be used: it is not there, or not the file (folder) that is needed.',
    viHint: 'Hãy xem lại đường dẫn rồi làm lại.',
    enHint: 'Look at the path again.',
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

function nearOrHelp(meant: string, see: string): (params: Params) => string {
  return ({ near = '' }) => (near === '' ? `${see}: loa --help` : `${meant} “${near}”?`);
}
