/** Sentences: the superior unit's own folder, its stations, and what they send. */
import type { Words } from './sentence.ts';

const UNTOUCHED = {
  vi: 'Không lấy gì từ tệp này; những gì đã nhận còn nguyên.',
  en: 'Nothing was taken from this file; what was received before is as it was.',
};

export const districtImportWords = {
  'district.command': {
    vi: 'đơn vị cấp trên: thu nhật ký của các đài, kiểm tra, tổng hợp',
    en: 'the superior unit: collects stations’ records, proves them, adds them up',
  },
  'district.option.district': {
    vi: 'thư mục của đơn vị cấp trên',
    en: 'the superior unit’s folder',
  },
  'cli.no-superior': {
    vi: 'Không thấy district.yaml trong “{dir}”. Hãy vào thư mục của đơn vị, hoặc thêm --district THƯ-MỤC sau loa district; lập mới: loa district init.',
    en: 'There is no district.yaml in “{dir}”. Go to the unit’s folder, add --district DIR after loa district, or make one: loa district init.',
  },

  'district.init.command': {
    vi: 'lập đơn vị cấp trên trong một thư mục riêng',
    en: 'set up a superior unit in a folder of its own',
  },
  'district.init.option.name': { vi: 'tên đơn vị', en: 'the unit’s name' },
  'district.init.option.id': {
    vi: 'mã của đơn vị, không đổi về sau (mặc định: theo tên)',
    en: 'the unit’s id, for good (default: after the name)',
  },
  'district.init.option.zone': { vi: 'múi giờ', en: 'time zone' },
  'district.init.option.database': {
    vi: 'postgres://… (không ghi: một tệp SQLite trong state/)',
    en: 'postgres://… (without it: an SQLite file in state/)',
  },
  'district.init.ask.name': {
    vi: 'Tên đơn vị (ví dụ: Phòng Văn hóa - Xã hội phường Láng)',
    en: 'The unit’s name',
  },
  'district.init.ask.id': {
    vi: 'Mã của đơn vị, không đổi về sau',
    en: 'The unit’s id, which stays for good',
  },
  'district.init.unnamed': {
    vi: 'Chưa biết tên đơn vị.',
    en: 'The unit has no name yet.',
    viHint: 'Hãy thêm --name "TÊN ĐƠN VỊ".',
    enHint: 'Add --name "NAME".',
  },
  'district.init.done': {
    vi: '{name} đã sẵn sàng ở {root} (khóa {keyId}).\nGiữ kín thư mục state/ và sao lưu nó. Tiếp theo, ghi danh từng đài: xin đài chạy “loa export key”, rồi ở đây: loa district add DÒNG-KHÓA --name "TÊN ĐÀI"',
    en: '{name} is ready in {root} (key {keyId}).\nKeep state/ to yourselves and back it up. Next, enrol each station: have it run “loa export key”, then here: loa district add KEY-LINE --name "NAME"',
  },
  'district.already': {
    vi: '{name} đã lập ở đây rồi; không có gì bị thay đổi.',
    en: '{name} is set up here already; nothing was changed.',
  },
  'district.is-a-station': {
    vi: '“{dir}” là thư mục của một đài (có station.yaml).',
    en: '“{dir}” is a station’s folder (there is a station.yaml).',
    viHint: 'Đơn vị cấp trên cần một thư mục riêng: loa district --district THƯ-MỤC-MỚI init.',
    enHint: 'A superior unit needs a folder of its own: loa district --district NEW-DIR init.',
  },
  'district.bad-id': {
    vi: '“{value}” không dùng làm mã được.',
    en: '“{value}” cannot be an id.',
    viHint: 'Dùng chữ thường không dấu, số và dấu gạch nối, ví dụ: phuong-lang.',
    enHint: 'Use lower-case letters without marks, digits and hyphens, e.g. phuong-lang.',
  },
  'district.bad-topic-id': {
    vi: '“{key}” không phải mã của một chuyên đề.',
    en: '“{key}” is no topic’s id.',
    viHint: 'Hãy ghi đúng mã mà các đài dùng (xem cột chuyên đề trong báo cáo), ví dụ: chong-bao: Chống bão.',
    enHint: 'Write the id that the stations use (see the topics of a report), e.g. chong-bao: Storms.',
  },
  'district.bad-name': {
    vi: 'Tên này không dùng được: tên là một dòng chữ, không có ký tự ẩn hay xuống dòng, dài nhất 200 ký tự.',
    en: 'This cannot be a name: a name is one line of text without hidden signs, of 200 characters at most.',
    viHint: 'Hãy gõ lại tên, đừng chép từ tệp khác.',
    enHint: 'Type the name anew instead of copying it.',
  },
  'district.bad-database': {
    vi: '“{value}” không phải địa chỉ của một cơ sở dữ liệu PostgreSQL.',
    en: '“{value}” is no address of a PostgreSQL database.',
    viHint: 'Hãy viết như postgres://người-dùng:mật-khẩu@máy-chủ/tên, hoặc bỏ đi để dùng SQLite.',
    enHint: 'Write it like postgres://user:password@host/name, or leave it out to use SQLite.',
  },
  'district.no-key': {
    vi: 'Không thấy khóa của đơn vị trong state/keys/.',
    en: 'The unit’s key is not in state/keys/.',
    viHint: 'Hãy chép lại state/keys/ từ bản sao lưu; đơn vị mới thì chạy: loa district init.',
    enHint: 'Put state/keys/ back from a backup; a new unit runs: loa district init.',
  },
  'district.key.command': {
    vi: 'khóa công khai của đơn vị, để các đài đối chiếu',
    en: 'the unit’s public key, for stations to hold receipts and orders against',
  },
  'district.key.told': {
    vi: 'Gửi dòng trên cho các đài. Mã khóa, để đọc qua điện thoại: {spoken}',
    en: 'Send the line above to the stations. The key id, to read out on the telephone: {spoken}',
  },

  'district.add.command': {
    vi: 'ghi danh một đài bằng dòng khóa mà đài gửi (loa export key)',
    en: 'enrol a station by the line that it sent (loa export key)',
  },
  'district.add.option.name': {
    vi: 'tên đài như ghi trong báo cáo (không ghi: tên mà đài tự gọi); với đài đã ghi danh là đổi tên',
    en: 'the station’s name in reports (without it: what it calls itself); of an enrolled station, its new name',
  },
  'district.add.option.declared': {
    vi: 'mã của một đài chưa có chương trình, tự khai bằng bảng tính',
    en: 'id of a station without the program, which declares by spreadsheet',
  },
  'district.add.which': {
    vi: 'Cần đúng một trong hai: dòng khóa của đài, hoặc --declared MÃ.',
    en: 'One of two is needed: the station’s key line, or --declared ID.',
  },
  'district.bad-key': {
    vi: 'Đây không phải dòng khóa của một đài.',
    en: 'This is no station’s key line.',
    viHint: 'Chép nguyên dòng mà “loa export key” in ra ở đài, ví dụ phuong-lang:MCowBQYDK2Vw…',
    enHint: 'Copy the whole line that “loa export key” prints at the station.',
  },
  'district.add.done': {
    vi: 'Đã ghi danh {name} ({station}). Hãy gọi điện cho đài để đối chiếu mã khóa: {spoken}',
    en: '{name} ({station}) is enrolled. Call the station and compare the key id: {spoken}',
  },
  'district.add.declaring': {
    vi: 'Đã ghi danh {name} ({station}): đài tự khai. Khi đài có chương trình, ghi danh lại bằng dòng khóa.',
    en: '{name} ({station}) is enrolled: it declares by itself. Once it has the program, add its key line.',
  },
  'district.add.renamed': {
    vi: 'Đài {station} đã ghi danh từ trước; từ nay gọi là {name}.',
    en: '{station} was enrolled before; it is called {name} from now on.',
  },
  'district.add.known': {
    vi: '{name} ({station}) đã ghi danh từ trước, không có gì thay đổi.',
    en: '{name} ({station}) was enrolled before; nothing was changed.',
  },
  'district.add.reopened': {
    vi: '{name} ({station}) đã ghi danh từ trước và đã đóng; nay hoạt động lại.',
    en: '{name} ({station}) was enrolled before and closed; it is at work again.',
  },
  'district.own-key': {
    vi: 'Đây là khóa của chính đơn vị này, không phải của một đài.',
    en: 'This is this unit’s own key, not a station’s.',
    viHint: 'Hãy xin đài chạy “loa export key” và gửi dòng in ra.',
    enHint: 'Have the station run “loa export key” and send the line that it prints.',
  },
  'district.key-known': {
    vi: 'Khóa này đã ghi danh cho đài “{known}”, nên không ghi danh cho “{station}” được nữa.',
    en: 'This key is enrolled for station “{known}”, and cannot be another’s, “{station}”.',
    viHint: 'Mỗi đài có khóa riêng. Hãy xin đài “{station}” chạy “loa export key” và gửi đúng dòng in ra.',
    enHint: 'Each station has its own key. Have “{station}” run “loa export key” and send that very line.',
  },
  'district.unknown': {
    vi: ({ station, near }) => `Chưa ghi danh đài “${station}”.${near === '' ? '' : ` Ý bạn là “${near}”?`}`,
    en: ({ station, near }) =>
      `There is no station “${station}”.${near === '' ? '' : ` Do you mean “${near}”?`}`,
    viHint: 'Xem mã của các đài: loa district stations',
    enHint: 'See the stations’ ids: loa district stations',
  },
  'district.remove.command': {
    vi: 'bỏ một đài ghi danh nhầm; đài đã gửi nhật ký thì đóng từ một ngày (--from)',
    en: 'take away a station enrolled by mistake; close one that has sent from a day on (--from)',
  },
  'district.remove.option.from': {
    vi: 'đài thôi hoạt động từ ngày này: từ đó không tính là chưa gửi nữa',
    en: 'the station is closed from this date: it owes nothing from there on',
  },
  'district.remove.done': {
    vi: 'Đã bỏ {name} ({station}) khỏi danh sách; đài chưa gửi gì nên không có số liệu nào mất theo.',
    en: '{name} ({station}) is off the list; it had sent nothing, so no figure goes with it.',
  },
  'district.remove.closed': {
    vi: '{name} ({station}) đóng từ {from}: từ ngày ấy không tính là chưa gửi. Những gì đài đã gửi vẫn ở đây và trong báo cáo. Ghi danh lại bằng dòng khóa là đài hoạt động lại.',
    en: '{name} ({station}) is closed from {from}: it owes nothing from then on. What it sent stays, here and in reports. Enrol it again by its key line, and it is at work again.',
  },
  'district.remove.has-sent': {
    vi: 'Đài “{station}” đã gửi nhật ký hoặc bảng tự khai: số liệu ấy là bằng chứng, không bỏ đi được.',
    en: 'Station “{station}” has sent its record, or declared: that is evidence, and is not taken away.',
    viHint: 'Đài thôi hoạt động thì đóng từ ngày ấy: loa district remove {station} --from NGÀY',
    enHint: 'If it has closed, say from when: loa district remove {station} --from DATE',
  },
  'district.station-taken': {
    vi: ({ station, keyId, given }) =>
      given === ''
        ? `Mã “${station}” đã ghi danh với khóa ${keyId}: đài ấy gửi nhật ký có chữ ký, không tự khai.`
        : `Mã “${station}” đã ghi danh với khóa khác (${keyId}); khóa vừa đưa là ${given}.`,
    en: ({ station, keyId, given }) =>
      given === ''
        ? `The id “${station}” is enrolled with the key ${keyId}: it sends a signed record and does not declare.`
        : `The id “${station}” is enrolled with another key (${keyId}); the one given is ${given}.`,
    viHint: 'Hãy gọi điện cho đài để đối chiếu mã khóa. Không có gì bị thay đổi.',
    enHint: 'Call the station and compare the key ids. Nothing was changed.',
  },

  'district.import.command': {
    vi: 'nhận các tệp mà đài gửi (.loa, kiểm tra từng mục rồi mới tính) và bảng tự khai (.xlsx), hoặc cả thư mục chứa chúng',
    en: 'take in what stations sent (.loa: every entry is proved before it counts) and filled-in forms (.xlsx), or a folder of them',
  },
  'district.import.progress': { vi: '{file}: {entries} mục', en: '{file}: {entries} entries' },
  'district.import.taken': {
    vi: '{file}: đã nhận của {station} các mục {fromSeq}–{toSeq}, {airings} lượt phát, mọi mục đều đúng.',
    en: '{file}: entries {fromSeq}–{toSeq} of {station} are taken in, {airings} airings, every entry proved.',
  },
  'district.import.nothing-new': {
    vi: '{file}: không có gì mới, đã có nhật ký của {station} đến mục {seq}.',
    en: '{file}: nothing new, the record of {station} is held up to entry {seq}.',
  },
  'district.import.refused': {
    vi: ({ file, station, told }) => `${file}${station === '' ? '' : ` (${station})`}: Chưa nhận. ${told}`,
    en: ({ file, station, told }) => `${file}${station === '' ? '' : ` (${station})`}: REFUSED. ${told}`,
  },

  'district.unknown-station': {
    vi: 'Đài “{station}” (khóa {keyId}) chưa ghi danh.',
    en: 'The station “{station}” (key {keyId}) is not enrolled.',
    viHint:
      'Xin đài gửi dòng khóa (loa export key), rồi: loa district add DÒNG-KHÓA. Chưa lấy gì từ tệp này.',
    enHint: 'Ask it for its key line (loa export key), then: loa district add KEY-LINE. Nothing was taken.',
  },
  'district.no-key-yet': {
    vi: 'Đài “{station}” ghi danh không có khóa (tự khai), nên tệp có chữ ký chưa kiểm được.',
    en: 'The station “{station}” is enrolled without a key, so what it signs cannot be proved.',
    viHint: 'Xin đài gửi dòng khóa (loa export key), rồi: loa district add DÒNG-KHÓA.',
    enHint: 'Ask it for its key line (loa export key), then: loa district add KEY-LINE.',
  },
  'district.other-key': {
    vi: 'Tệp ký bằng khóa {keyId}, không phải khóa của đài “{station}” ({enrolled}).',
    en: 'The file is signed with key {keyId}, not that of station “{station}” ({enrolled}).',
    viHint: `${UNTOUCHED.vi} Hãy gọi điện cho đài: có người khác gửi, hoặc khóa của đài đã mất.`,
    enHint: `${UNTOUCHED.en} Call the station: somebody else sent this, or it has lost its key.`,
  },
  'district.demo': {
    vi: 'Tệp của đài “{station}” là của một đài chạy thử (loa demo), không phải số liệu thật.',
    en: 'The file of “{station}” comes from a demonstration (loa demo); its figures are not real.',
    viHint: UNTOUCHED.vi,
    enHint: UNTOUCHED.en,
  },
  'district.gap': {
    vi: 'Còn thiếu các mục {fromSeq}–{toSeq} của đài “{station}”.',
    en: 'Entries {fromSeq}–{toSeq} of “{station}” are missing.',
    viHint: `${UNTOUCHED.vi} Xin đài chạy: loa export --after {after}, rồi gửi tệp ấy.`,
    enHint: `${UNTOUCHED.en} Have the station run: loa export --after {after}, and send that file.`,
  },
  'district.fork': {
    vi: 'Từ mục số {seq}, nhật ký trong tệp khác với nhật ký đã nhận của đài “{station}”, mà không nêu lý do khôi phục: nhật ký ở đài đã bị viết lại.',
    en: 'From entry {seq} on, the file tells another record of “{station}” than was received, without naming a restore: the record was rewritten at the station.',
    viHint: `${UNTOUCHED.vi} Hãy yêu cầu đài giải trình; các tệp đã nhận là bằng chứng.`,
    enHint: `${UNTOUCHED.en} Ask the station to explain; the files received are the evidence.`,
  },
  'district.fork-before': {
    vi: 'Mục số {seq} (hoặc mục trước đó) của đài “{station}” không còn là mục đã nhận: nhật ký đã bị viết lại, hoặc khôi phục từ bản sao lưu.',
    en: 'Entry {seq} (or one before it) of “{station}” is no longer the one received: the record was rewritten, or restored from a backup.',
    viHint: `${UNTOUCHED.vi} Xin đài chạy: loa export --all, rồi gửi tệp ấy để biết từ mục nào.`,
    enHint: `${UNTOUCHED.en} Have the station run: loa export --all, and send that file to see from which entry.`,
  },
  'district.old-branch': {
    vi: 'Tệp (đến mục số {seq}) là nhật ký của đài “{station}” trước khi khôi phục; sau đó đài đã đi tiếp từ một mục sớm hơn.',
    en: 'The file (up to entry {seq}) is the record of “{station}” from before its restore; since then it goes on from an earlier entry.',
    viHint: UNTOUCHED.vi,
    enHint: UNTOUCHED.en,
  },
  'district.evidence-damaged': {
    vi: 'Tệp bằng chứng state/received/{file} của đơn vị bị mất hoặc hỏng, nên chưa so được.',
    en: 'The unit’s own evidence state/received/{file} is missing or damaged, so nothing can be compared.',
    viHint: 'Hãy chép lại tệp ấy từ bản sao lưu. Chưa nhận gì thêm.',
    enHint: 'Put that file back from a backup. Nothing more was taken in.',
  },

  'district.restored': {
    vi: ({ seq, lost, cause }) =>
      `Đài đã khôi phục nhật ký ở mục số ${seq} (lý do: ${cause})${Number(lost) === 0 ? ', không mất mục nào' : `, mất ${lost} mục đã gửi; những lượt phát trong đó vẫn được tính`}.`,
    en: ({ seq, lost, cause }) =>
      `The station restored its record at entry ${seq} (cause: ${cause})${Number(lost) === 0 ? ', losing none' : `, losing ${lost} that it had sent; the airings in them still count`}.`,
  },
  'district.clock.ahead': {
    vi: 'Đồng hồ của đài chạy trước: {entries} mục, từ mục số {seq}, ghi giờ chưa tới (nhiều nhất {minutes} phút).',
    en: 'The station’s clock is ahead: {entries} entries, from {seq} on, are of the future (by up to {minutes} minutes).',
  },
  'district.clock.back': {
    vi: 'Đồng hồ của đài bị vặn lùi: {entries} lần, từ mục số {seq} (nhiều nhất {minutes} phút).',
    en: 'The station’s clock went back: {entries} times, first at entry {seq} (by up to {minutes} minutes).',
  },
  'district.clock.started-later': {
    vi: '{entries} lượt phát ghi giờ bắt đầu sau giờ của chính mục ghi lại nó, từ mục số {seq} (nhiều nhất {minutes} phút).',
    en: '{entries} airings are said to have started after the entry that tells of them, from {seq} on (by up to {minutes} minutes).',
  },
  'district.clock.exported-ahead': {
    vi: 'Tệp ghi giờ xuất chưa tới, trước giờ ở đây {minutes} phút.',
    en: 'The file says that it was exported {minutes} minutes from now.',
  },

  'district.airtime.longer': {
    vi: '{airings} lượt phát, từ mục số {seq}, ghi thời lượng dài hơn chính khoảng thời gian mà lượt ấy kéo dài, hoặc hơn mọi cụm loa của nó (nhiều nhất {minutes} phút). Các con số ấy không thể đúng; hãy hỏi đài.',
    en: '{airings} airings, from entry {seq} on, are said to have sounded for longer than they took, or than any of their loudspeakers did (by up to {minutes} minutes). Those figures cannot be right; ask the station.',
  },
  'district.airtime.out-of-place': {
    vi: '{airings} lượt phát, từ mục số {seq}, ghi ngày hoặc giờ không khớp với lúc chính nhật ký ghi lại chúng, hoặc từ trước khi nhật ký bắt đầu. Số liệu của những ngày ấy cần được xem lại; hãy hỏi đài.',
    en: '{airings} airings, from entry {seq} on, are of a date or a time that does not agree with when the record tells of them, or of before the record began. Look at the figures of those days again; ask the station.',
  },
  'district.airtime.overlap': {
    vi: '{airings} lượt phát, từ mục số {seq}, phát cùng lúc với lượt khác ở cùng một cụm loa (chồng lên nhiều nhất {minutes} phút): một cụm loa không thể phát hai lượt một lúc. Hãy hỏi đài.',
    en: '{airings} airings, from entry {seq} on, sounded at the same time as another from the same loudspeakers (overlapping by up to {minutes} minutes): no cluster can do that. Ask the station.',
  },

  'district.stations.command': {
    vi: 'các đài đã ghi danh: đã nhận đến đâu, có gì cần lưu ý',
    en: 'the enrolled stations: received until when, and what was found',
  },
  'district.stations.none': {
    vi: 'Chưa ghi danh đài nào. Xin đài chạy “loa export key”, rồi: loa district add DÒNG-KHÓA --name "TÊN ĐÀI"',
    en: 'No station is enrolled. Have one run “loa export key”, then: loa district add KEY-LINE --name "NAME"',
  },
  'district.stations.column.name': { vi: 'Đài', en: 'Station' },
  'district.stations.column.id': { vi: 'Mã', en: 'Id' },
  'district.stations.column.until': { vi: 'Có đến', en: 'Held until' },
  'district.stations.column.received': { vi: 'Nhận lúc', en: 'Received' },
  'district.stations.column.seq': { vi: 'Mục', en: 'Entries' },
  'district.stations.column.findings': { vi: 'Lưu ý', en: 'Findings' },
  'district.stations.closed': {
    vi: '{station}: đóng từ {from}, từ ngày ấy không tính là chưa gửi.',
    en: '{station}: closed from {from}, and owes nothing from then on.',
  },
  'district.stations.not-sent': { vi: 'CHƯA GỬI', en: 'NOT SENT' },
  'district.stations.declares': { vi: 'tự khai', en: 'declares' },
  'district.stations.finding': { vi: '{station}, {at}: {told}', en: '{station}, {at}: {told}' },
  'district.stations.more': {
    vi: '{station}: còn {more} lưu ý trước đó (xem: loa --json district stations).',
    en: '{station}: {more} earlier findings (see: loa --json district stations).',
  },
} as const satisfies Words;
