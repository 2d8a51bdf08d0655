/** Sentences of `loa district verify`: what was received, held against what is kept and what the database says. */
import type { Words } from './sentence.ts';

const ASK = {
  vi: 'Nhập lại đúng tệp mà đài đã gửi (loa district import TỆP), hoặc xin đài chạy: loa export --after {after}, rồi nhập tệp ấy.',
  en: 'Import the file that the station sent once more (loa district import FILE), or have it run: loa export --after {after}, and import that.',
};
const ANEW = {
  vi: 'Có người, hoặc một chương trình khác, đã sửa cơ sở dữ liệu. Hãy chép lại cơ sở dữ liệu từ bản sao lưu; không có thì lập đơn vị ở một thư mục mới, ghi danh lại các đài, rồi nhập các tệp trong state/received/.',
  en: 'Somebody, or another program, has changed the database. Put the database back from a backup; without one, set the unit up in a new folder, enrol the stations again, and import the files in state/received/.',
};

export const districtVerifyWords = {
  'district.verify.command': {
    vi: 'kiểm lại mọi tệp đã nhận, và xem số liệu có đúng như các tệp ấy không',
    en: 'prove every file received once more, and that the figures are what the files tell',
  },
  'district.verify.argument': { vi: 'mã các đài (không ghi: mọi đài)', en: 'ids of stations (none: all)' },
  'district.verify.unknown': {
    vi: 'Không có đài “{station}”.',
    en: 'There is no station “{station}”.',
    viHint: 'Xem các mã: loa district stations.',
    enHint: 'See the ids: loa district stations.',
  },
  'district.verify.progress': { vi: '{station}', en: '{station}' },
  'district.verify.none': {
    vi: 'Chưa nhận nhật ký của đài nào.',
    en: 'No station’s record was received yet.',
  },
  'district.verify.good': {
    vi: '{station}: đúng. {files} tệp, đến mục {seq}, {airings} lượt phát: cơ sở dữ liệu nói đúng như các tệp đã nhận.',
    en: '{station}: good. {files} files, up to entry {seq}, {airings} airings: the database says what the files tell.',
  },
  'district.verify.bad': { vi: '{station}: CÓ SAI. {told}', en: '{station}: WRONG. {told}' },
  'district.verify.uncompared': {
    vi: '{station}: vì thiếu tệp, chưa so được số liệu của đài này.',
    en: '{station}: with files lacking, its figures could not be held against them.',
  },
  'district.verify.all-good': {
    vi: 'Cả {stations} đài đã gửi đều đúng.',
    en: 'All {stations} stations that have sent are good.',
  },
  'district.verify.some-bad': {
    vi: '{bad} trong {stations} đài đã gửi có sai.',
    en: '{bad} of {stations} stations that have sent have something wrong.',
  },

  'district.verify.missing': {
    vi: 'Tệp state/received/{file} (mục {fromSeq}–{toSeq}) không còn.',
    en: 'The file state/received/{file} (entries {fromSeq}–{toSeq}) is gone.',
    viHint: ASK.vi,
    enHint: ASK.en,
  },
  'district.verify.unreadable': {
    vi: 'Không đọc được tệp state/received/{file} (mục {fromSeq}–{toSeq}).',
    en: 'The file state/received/{file} (entries {fromSeq}–{toSeq}) cannot be read.',
    viHint: `Hãy xem quyền của tệp và ổ đĩa. ${ASK.vi}`,
    enHint: `See the file’s rights, and the disk. ${ASK.en}`,
  },
  'district.verify.changed': {
    vi: 'Tệp state/received/{file} (mục {fromSeq}–{toSeq}) không còn đúng như khi nhận.',
    en: 'The file state/received/{file} (entries {fromSeq}–{toSeq}) is no longer what was received.',
    viHint: `${ASK.vi} Sai ở đâu thì hỏi: loa export check TỆP.`,
    enHint: `${ASK.en} Where it is wrong says: loa export check FILE.`,
  },
  'district.verify.other-key': {
    vi: 'Tệp state/received/{file} (mục {fromSeq}–{toSeq}) không ký bằng khóa đã ghi danh của đài.',
    en: 'The file state/received/{file} (entries {fromSeq}–{toSeq}) is not signed with the station’s enrolled key.',
    viHint: `Hãy đối chiếu khóa với đài qua điện thoại (loa export key). Khóa ghi danh đúng thì: ${ASK.vi}`,
    enHint: `Compare the key with the station on the telephone (loa export key). If the enrolled key is right: ${ASK.en}`,
  },
  'district.verify.does-not-follow': {
    vi: 'Tệp state/received/{file} (mục {fromSeq}–{toSeq}) còn nguyên, nhưng không nối tiếp những tệp mà cơ sở dữ liệu kể là đã nhận trước nó.',
    en: 'The file state/received/{file} (entries {fromSeq}–{toSeq}) is whole, but does not go on from those that the database says came before it.',
    viHint: ANEW.vi,
    enHint: ANEW.en,
  },
  'district.verify.uncounted': {
    vi: 'Tệp state/received/{file} có ở đây mà cơ sở dữ liệu không biết: một lần nhận bị ngắt, hoặc cơ sở dữ liệu khôi phục từ bản sao lưu cũ hơn.',
    en: 'The file state/received/{file} is here, and the database does not know it: an import was cut off, or the database was restored from an older backup.',
    viHint: 'Hãy nhập lại: loa district import state/received/{file}',
    enHint: 'Import it: loa district import state/received/{file}',
  },
  'district.verify.not-enrolled': {
    vi: 'Thư mục state/received/{station} có {files} tệp đã nhận, mà cơ sở dữ liệu không có đài này: những gì đài đã gửi không nằm trong số liệu nào.',
    en: 'The folder state/received/{station} has {files} files received, and the database has no such station: what it sent is in no figure.',
    viHint: ANEW.vi,
    enHint: ANEW.en,
  },
  'district.verify.held': {
    vi: 'Cơ sở dữ liệu nói đã có nhật ký đến mục {seq}; các tệp đã nhận kể khác (đến mục {told}).',
    en: 'The database says that the record is held up to entry {seq}; the files received tell otherwise (up to entry {told}).',
    viHint: ANEW.vi,
    enHint: ANEW.en,
  },
  'district.verify.airings': {
    vi: ({ missing, changed, foreign, seq }) =>
      `Cơ sở dữ liệu nói khác các tệp đã nhận: thiếu ${missing} lượt phát, ${changed} lượt bị sửa, ${foreign} lượt không có trong tệp nào${Number(seq) > 0 ? ` (từ mục ${seq})` : ''}.`,
    en: ({ missing, changed, foreign, seq }) =>
      `The database says other than the files received: ${missing} airings are missing, ${changed} changed, ${foreign} in no file${Number(seq) > 0 ? ` (from entry ${seq} on)` : ''}.`,
    viHint: ANEW.vi,
    enHint: ANEW.en,
  },
  'district.verify.days': {
    vi: 'Số liệu của {days} ngày (từ ngày {date}) không phải là tổng các lượt phát của ngày ấy.',
    en: 'The figures of {days} days (the first is {date}) are not what their airings add up to.',
    viHint: ANEW.vi,
    enHint: ANEW.en,
  },
  'district.verify.months': {
    vi: 'Số liệu cộng sẵn của tháng (từ {from} đến {to}) không phải là tổng các ngày.',
    en: 'The figures of a month ({from} to {to}) are not what its days add up to.',
    viHint: ANEW.vi,
    enHint: ANEW.en,
  },
} as const satisfies Words;
