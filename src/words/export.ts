/** Sentences: exports of the record, made and checked. */
import { recordWords } from './record.ts';
import type { Lang, Template, Words } from './sentence.ts';

const MEANWHILE = {
  vi: 'Không lấy gì từ tệp này. Hãy xin đài gửi lại.',
  en: 'Nothing was taken from this file. Ask the station to send it again.',
};

export const exportWords = {
  'export.command': {
    vi: 'xuất nhật ký ra một tệp có chữ ký, để gửi cấp trên',
    en: 'write the record to one signed file, for the superior unit',
  },
  'export.option.from': { vi: 'các lượt phát từ ngày', en: 'airings from this day' },
  'export.option.to': {
    vi: 'đến hết ngày (mặc định: hôm nay)',
    en: 'to the end of this day (default: today)',
  },
  'export.option.new': {
    vi: 'những gì chưa xuất lần nào và cấp trên chưa có biên nhận (mặc định)',
    en: 'what no export holds yet, and the superior has not receipted (the default)',
  },
  'export.option.all': { vi: 'toàn bộ nhật ký từ đầu', en: 'the whole record from its beginning' },
  'export.option.after': {
    vi: 'những mục sau mục số này (cấp trên báo số)',
    en: 'the entries after this one (the superior unit tells which)',
  },
  'export.option.out': {
    vi: 'tên tệp (kết thúc bằng .loa) hoặc thư mục để ghi vào',
    en: 'the file (ending in .loa), or the folder to put it in',
  },
  'export.two-scopes': {
    vi: 'Chỉ chọn một: --new, --all, --after, hoặc một kỳ (--from, --to).',
    en: 'Choose one: --new, --all, --after, or a period (--from, --to).',
  },
  'export.bad-number': {
    vi: '“{text}” không phải là số của một mục nhật ký.',
    en: '“{text}” is not the number of an entry.',
  },
  'export.key.command': {
    vi: 'khóa công khai của đài, để cấp trên ghi danh đài',
    en: 'the station’s public key, for the superior unit to enrol it',
  },
  'export.key.told': {
    vi: 'Gửi dòng trên cho cấp trên (loa district add). Khi họ gọi lại, đọc mã khóa này để đối chiếu: {spoken}',
    en: 'Send the line above to the superior unit (loa district add). When they call back, read out this key id: {spoken}',
  },
  'export.after-end': {
    vi: 'Nhật ký của đài mới đến mục số {lastSeq}: không có mục nào sau {seq}.',
    en: 'The station’s record ends at entry {lastSeq}: there is nothing after {seq}.',
    viHint: 'Hãy xem lại số mà cấp trên nói; mất mục cuối thì nhật ký đã bị cắt: loa log verify',
    enHint: 'See the number that the superior unit named; if entries are gone: loa log verify',
  },
  'export.key.demo': {
    vi: 'Đây là đài chạy thử: cấp trên không nhận nhật ký của đài này, đừng ghi danh.',
    en: 'This is a demonstration: no superior unit takes its record in. Do not enrol it.',
  },
  'export.done': {
    vi: 'Đã ghi {file} ({kilobytes} kB), đã đọc lại và kiểm tra.',
    en: '{file} is written ({kilobytes} kB), read back and checked.',
  },
  'export.nothing-new': {
    vi: 'Không có gì mới: mọi mục đều đã xuất hoặc cấp trên đã nhận. Muốn xuất lại: loa export --all, hoặc --from NGÀY --to NGÀY.',
    en: 'Nothing is new: every entry of the record has been exported, or receipted by the superior. To export again: loa export --all, or --from DATE --to DATE.',
  },
  'export.rows-differ': {
    vi: 'Bảng tra cứu ở máy này khác nhật ký ở {rows} chỗ; tệp đã ghi là nhật ký gốc. Xem: loa log verify.',
    en: 'The tables on this machine differ from the record in {rows} places; what was written is the record itself. See: loa log verify.',
  },
  'export.record-broken': {
    vi: ({ seq, fault }) =>
      `Nhật ký của đài không còn nguyên vẹn nên chưa xuất: ${faultOf('vi', fault, seq)}.`,
    en: ({ seq, fault }) =>
      `The station’s record is broken, so nothing was exported: ${faultOf('en', fault, seq)}.`,
    viHint: 'Hãy chạy loa log verify, giữ nguyên thư mục state/ và báo cho người phụ trách kỹ thuật.',
    enHint: 'Run loa log verify, leave state/ as it is, and tell whoever looks after the machine.',
  },
  'export.rewritten': {
    vi: 'Mục số {seq} không còn là mục đã xuất lần trước: nhật ký đã bị viết lại, hoặc khôi phục từ bản sao lưu cũ.',
    en: 'Entry {seq} is no longer the one that was exported before: the record was rewritten, or restored from an old backup.',
    viHint: 'Cấp trên cần thấy toàn bộ: loa export --all, kèm lời giải thích.',
    enHint: 'The superior unit has to see all of it: loa export --all, with an explanation.',
  },
  'export.nothing-in-period': {
    vi: 'Nhật ký không có lượt phát nào từ {from} đến {to}.',
    en: 'The record has no airing from {from} to {to}.',
  },
  'export.no-key': {
    vi: 'Không thấy khóa ký của đài trong state/keys/ nên chưa xuất được.',
    en: 'The station’s signing key is not in state/keys/, so nothing can be exported.',
    viHint: 'Hãy chép lại thư mục state/keys/ từ bản sao lưu.',
    enHint: 'Put state/keys/ back from a backup.',
  },
  'export.not-our-key': {
    vi: 'Khóa trong state/keys/ không phải khóa mà nhật ký này nêu (mã {keyId}) nên chưa xuất.',
    en: 'The key in state/keys/ is not the one that this record names ({keyId}), so nothing was exported.',
    viHint: 'Hãy chép lại thư mục state/keys/ từ bản sao lưu của chính đài này.',
    enHint: 'Put state/keys/ back from a backup of this very station.',
  },
  'export.exists': {
    vi: 'Đã có tệp “{path}”; không ghi đè.',
    en: 'There is a file “{path}” already; it is not written over.',
    viHint: 'Hãy chọn tên hoặc thư mục khác bằng --out.',
    enHint: 'Choose another name or folder with --out.',
  },

  'export.check.command': {
    vi: 'kiểm tra một tệp xuất và xem trong đó có gì',
    en: 'prove an export by itself and see what is in it',
  },
  'export.check.ok': {
    vi: 'Tệp nguyên vẹn: mọi mục nối liền nhau và đúng với chữ ký.',
    en: 'The file is whole: all entries link, and agree with the signature.',
  },
  'export.check.demo': {
    vi: 'ĐÀI CHẠY THỬ: số liệu dưới đây không phải của một đài thật.',
    en: 'A DEMONSTRATION: these figures are not of a real station.',
  },
  'export.check.station': {
    vi: 'Đài: {name} ({station}), {unit}',
    en: 'Station: {name} ({station}), {unit}',
  },
  'export.check.units': { vi: 'Đơn vị lúc phát: {units}', en: 'Units at the time: {units}' },
  'export.check.period': { vi: 'Kỳ: {from} đến {to}', en: 'Period: {from} to {to}' },
  'export.check.airings': {
    vi: 'Lượt phát: {airings}, thời lượng {airtime}',
    en: 'Airings: {airings}, airtime {airtime}',
  },
  'export.check.outcome': { vi: '  {outcome}: {count}', en: '  {outcome}: {count}' },
  'export.check.open': { vi: '  chưa kết thúc: {open}', en: '  not ended yet: {open}' },
  'export.check.entries': {
    vi: 'Mục số {fromSeq}–{toSeq}; {keptBack} mục có mã PIN để lại ở đài, không nằm trong tệp',
    en: 'Entries {fromSeq}–{toSeq}; {keptBack} of them hold PINs, which stay at the station',
  },
  'export.check.head': { vi: 'Mã cuối chuỗi: {head}', en: 'Head: {head}' },
  'export.check.signed': {
    vi: 'Ký lúc {time} ngày {date}, khóa {keyId}. Có đúng khóa của đài không thì phải so với mã mà đài đã báo lúc khởi tạo.',
    en: 'Signed at {time} on {date} by key {keyId}. Whether that is the station’s own key, compare with what it told at its initialisation.',
  },

  'export.not-an-export': {
    vi: 'Đây không phải là tệp xuất nhật ký của Loa Phường.',
    en: 'This is no export of Loa Phường.',
    viHint: 'Tệp xuất có tên kết thúc bằng .loa, do lệnh loa export làm ra.',
    enHint: 'An export’s name ends in .loa; loa export makes it.',
  },
  'export.not-a-file': {
    vi: '“{path}” không phải là tệp.',
    en: '“{path}” is no file.',
    viHint:
      'Hãy chỉ ra từng tệp .loa. Thư mục chỉ dùng được với loa district import, khi tệp .loa nằm ngay trong đó, không ở thư mục con.',
    enHint:
      'Name the .loa files themselves. A folder is good for loa district import alone, where they lie in it and not deeper.',
  },
  'export.newer-format': {
    vi: 'Tệp này do bản chương trình mới hơn xuất.',
    en: 'This file was exported by a newer program.',
    viHint: 'Hãy dùng bản chương trình mới hơn.',
    enHint: 'Use a newer program.',
  },
  'export.damaged': {
    vi: 'Tệp bị hỏng hoặc bị cắt, ở khoảng dòng {line}.',
    en: 'The file is damaged or cut, at about line {line}.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.line-too-long': {
    vi: 'Tệp có một dòng dài quá {bytes} byte: không phải tệp xuất thật.',
    en: 'The file has a line of over {bytes} bytes: no honest export has.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.too-large': {
    vi: 'Tệp bung ra hơn {megabytes} MB: không phải tệp xuất thật.',
    en: 'The file unpacks to over {megabytes} MB: no honest export does.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.bad-signature': {
    vi: 'Chữ ký của tệp không đúng: phần đầu tệp đã bị sửa, hoặc không do khóa này ký.',
    en: 'The file’s signature is wrong: its head was changed, or another key signed it.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.bad-manifest': {
    vi: 'Phần đầu tệp có giá trị không dùng được (“{key}”).',
    en: 'The file’s head holds a value that cannot be used (“{key}”).',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.other-key': {
    vi: 'Tệp nêu khóa {keyId} nhưng do khóa khác ký.',
    en: 'The file names key {keyId}, but another one signed it.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.other-chain': {
    vi: 'Nhật ký trong tệp không phải của đài, của khóa hoặc của chuỗi mà phần đầu tệp nêu.',
    en: 'The record in the file is not that of the station, key or chain which its head names.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.bad-line': {
    vi: 'Dòng {line} của tệp không phải là một mục nhật ký.',
    en: 'Line {line} of the file is no entry of a record.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.hidden': {
    vi: 'Mục số {seq} bị che nội dung, mà chỉ mục có mã PIN mới được che.',
    en: 'Entry {seq} hides its content; only entries with PINs may.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.not-hidden': {
    vi: 'Mục số {seq} mang theo mã PIN, lẽ ra phải để lại ở đài.',
    en: 'Entry {seq} brings a PIN along, which should have stayed at the station.',
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
  'export.broken': {
    vi: ({ seq, fault }) => `Nhật ký trong tệp không nguyên vẹn: ${faultOf('vi', fault, seq)}.`,
    en: ({ seq, fault }) => `The record in the file is broken: ${faultOf('en', fault, seq)}.`,
    viHint: MEANWHILE.vi,
    enHint: MEANWHILE.en,
  },
} as const satisfies Words;

/** What `loa log verify` says of such an entry. */
function faultOf(lang: Lang, fault: string | number | undefined, seq: string | number | undefined): string {
  const words: Readonly<Record<string, Readonly<Record<Lang, Template>>>> = recordWords;
  return String(words[`log.verify.${fault}`]?.[lang]).replace('{seq}', String(seq));
}
