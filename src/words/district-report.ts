/** Sentences: `loa district report`, and the spreadsheet in which a ward without the program declares what it aired. */
import { sayDate } from './say-date.ts';
import type { Lang, Params, Words } from './sentence.ts';

const dateIn = (lang: Lang, date: Params[string] | undefined) => sayDate(lang, String(date ?? ''));

/** Fields and columns of the form: it is read by these names, and its faults are told by them. */
const FORM_NAMES = {
  'declared.field.station': { vi: 'Mã đài', en: 'Station id' },
  'declared.field.name': { vi: 'Tên đài', en: 'Name' },
  'declared.field.from': { vi: 'Từ ngày', en: 'First day' },
  'declared.field.to': { vi: 'Đến ngày', en: 'Last day' },
  'declared.field.by': { vi: 'Người lập', en: 'Filled in by' },
  'declared.column.date': { vi: 'Ngày', en: 'Date' },
  'declared.column.topic': { vi: 'Chuyên đề', en: 'Topic' },
  'declared.column.airings': { vi: 'Số lượt', en: 'Airings' },
  'declared.column.airtime': { vi: 'Thời lượng', en: 'Airtime' },
  'declared.column.note': { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Words;

function formName(lang: Lang, code: Params[string] | undefined): string {
  const names: Words = FORM_NAMES;
  return String(names[`declared.${code}`]?.[lang] ?? code);
}

export const districtReportWords = {
  'district.report.command': {
    vi: 'báo cáo các đài: xếp hạng, tăng giảm, kết quả, ngày chưa gửi, và số liệu nào đã xác minh',
    en: 'report on the stations: rank, growth, outcomes, what was not sent, and which figures are proved',
  },
  'district.report.option.by': {
    vi: 'xếp theo, cách nhau dấu phẩy: station (đài) hoặc unit (đơn vị), topic (chuyên đề)',
    en: 'rows by, separated by commas: station or unit, topic',
  },
  'district.report.option.units': {
    vi: 'đơn vị: then (theo từng thời điểm) hoặc now (theo hiện nay, cộng cả các đơn vị đã nhập vào)',
    en: 'units: then (as they were on each day) or now (with what merged into them)',
  },
  'district.report.option.compare': {
    vi: 'so với: previous (kỳ liền trước) hoặc một kỳ, ví dụ 2024-03-01..2024-03-31',
    en: 'compare with: previous (the period just before) or a period, as 2024-03-01..2024-03-31',
  },
  'district.report.option.xlsx': {
    vi: 'ghi ra tệp bảng tính .xlsx',
    en: 'write an .xlsx spreadsheet',
  },
  'district.report.both-places': {
    vi: 'Báo cáo xếp theo đài hoặc theo đơn vị, không theo cả hai.',
    en: 'A report is by stations or by units, not by both.',
    viHint: 'Hãy chọn --by station hoặc --by unit; thêm chuyên đề: --by unit,topic.',
    enHint: 'Choose --by station or --by unit; with topics: --by unit,topic.',
  },
  'district.report.bad-compare': {
    vi: '“{text}” không phải là một kỳ để so sánh.',
    en: '“{text}” is no period to compare with.',
    viHint: 'Hãy viết previous, hoặc 2024-03-01..2024-03-31.',
    enHint: 'Write previous, or 2024-03-01..2024-03-31.',
  },
  'district.report.heading': {
    vi: 'Báo cáo phát thanh, {superior}',
    en: 'Broadcast report, {superior}',
  },
  'district.report.period': {
    vi: 'Từ {from} đến {to} ({days} ngày)',
    en: '{from} to {to} ({days} days)',
  },
  'district.report.compared': {
    vi: 'So với {from} đến {to} ({days} ngày), theo bình quân một ngày',
    en: 'Compared with {from} to {to} ({days} days), by means per day',
  },
  'district.report.topic': { vi: 'Chuyên đề: {topic}', en: 'Topic: {topic}' },
  'district.report.units.then': {
    vi: 'Theo đơn vị hành chính của từng ngày',
    en: 'By the units of each day',
  },
  'district.report.units.now': {
    vi: ({ date }) =>
      `Theo đơn vị hành chính ngày ${dateIn('vi', date)}, cộng cả số liệu của các đơn vị đã nhập vào`,
    en: 'By the units of {date}, with what merged into them',
  },
  'district.report.sent': {
    vi: ({ stations, notSent }) =>
      notSent === 0
        ? `${stations} đài, đều đã gửi đủ.`
        : `${stations} đài, ${notSent} đài chưa gửi hoặc chưa gửi đủ.`,
    en: ({ stations, notSent }) =>
      notSent === 0
        ? `${stations} stations, all have sent everything.`
        : `${stations} stations; ${notSent} have not sent, or not everything.`,
  },
  'district.report.no-stations': {
    vi: 'Chưa có đài nào được thêm vào. Hãy chạy: loa district add',
    en: 'No station is enrolled yet. Run: loa district add',
  },
  'district.report.written': { vi: 'Đã ghi {path}.', en: 'Written: {path}.' },

  'district.report.column.rank': { vi: 'Hạng', en: 'Rank' },
  'district.report.column.station': { vi: 'Đài', en: 'Station' },
  'district.report.column.unit': { vi: 'Đơn vị', en: 'Unit' },
  'district.report.column.topic': { vi: 'Chuyên đề', en: 'Topic' },
  'district.report.column.airings': { vi: 'Lượt phát', en: 'Airings' },
  'district.report.column.airtime': { vi: 'Thời lượng', en: 'Airtime' },
  'district.report.column.mean': { vi: 'Lượt/ngày', en: 'Airings/day' },
  'district.report.column.growth-airings': { vi: 'Tăng lượt', en: 'Airings +/-' },
  'district.report.column.growth-airtime': { vi: 'Tăng thời lượng', en: 'Airtime +/-' },
  'district.report.column.aired': { vi: 'Phát đủ', en: 'Aired' },
  'district.report.column.cut-short': { vi: 'Phát dở', en: 'Cut short' },
  'district.report.column.missed': { vi: 'Lỡ giờ', en: 'Missed' },
  'district.report.column.skipped': { vi: 'Không phát', en: 'Skipped' },
  'district.report.column.failed': { vi: 'Sự cố', en: 'Failed' },
  'district.report.column.verification': { vi: 'Xác minh', en: 'Proof' },
  'district.report.column.remark': { vi: 'Ghi chú', en: 'Remarks' },
  'district.report.total': { vi: 'Tổng cộng', en: 'Total' },
  'district.report.no-topic': { vi: '(không chuyên đề)', en: '(no topic)' },
  'district.report.all': { vi: 'Tất cả các đài', en: 'All stations' },
  'district.report.unapportioned': {
    vi: 'Chưa phân bổ: {of} (nay là {among})',
    en: 'Unapportioned: {of} (now {among})',
  },
  'district.report.ended': {
    vi: '{of} (đã hết, không có đơn vị kế tiếp)',
    en: '{of} (ended, nothing followed it)',
  },
  'district.report.no-unit': { vi: 'Đài chưa gắn với đơn vị nào', en: 'Stations without a unit' },
  'district.report.formerly': { vi: '{name} (trước là {formerly})', en: '{name} (formerly {formerly})' },

  'district.report.verification.verified': { vi: 'đã xác minh', en: 'proved' },
  'district.report.verification.declared': { vi: 'tự khai', en: 'declared' },
  'district.report.verification.mixed': { vi: 'đã xác minh + tự khai', en: 'proved + declared' },
  'district.report.verification.not-sent': { vi: 'chưa gửi', en: 'not sent' },

  'district.report.remark.silent': { vi: 'đã gửi, không phát lượt nào', en: 'has sent; nothing was aired' },
  'district.report.remark.not-sent': { vi: 'chưa gửi: {dates}', en: 'not sent: {dates}' },
  'district.report.remark.not-sent-stations': {
    vi: '{notSent}/{stations} đài chưa gửi đủ',
    en: '{notSent} of {stations} stations have not sent everything',
  },
  'district.report.remark.no-station': { vi: 'chưa có đài', en: 'no station' },
  'district.report.remark.mixed': {
    vi: 'trong đó tự khai {airings} lượt, {airtime}',
    en: 'of which declared {airings} airings, {airtime}',
  },
  'district.report.remark.incomplete': {
    vi: 'so sánh khi chưa đủ ngày',
    en: 'compared although days are lacking',
  },
  'district.report.remark.shared': { vi: 'có phần chia theo tỷ lệ', en: 'partly by shares' },

  'district.report.findings': {
    vi: 'Điều cần biết về các đài:',
    en: 'What has to be known of the stations:',
  },
  'district.report.findings.none': {
    vi: 'Trong những gì đã nhận, không có điều gì bất thường.',
    en: 'In what was received there is nothing out of the ordinary.',
  },
  'district.report.finding': {
    vi: ({ time, station, text }) => `${time} ${station}: ${text}`,
    en: ({ time, station, text }) => `${time} ${station}: ${text}`,
  },
  'district.report.findings.more': {
    vi: '… và {count} điều nữa; xem: loa district stations',
    en: '… and {count} more; see: loa district stations',
  },
  'district.report.closed': {
    vi: '{name} đóng từ {from}: từ ngày ấy không tính là chưa gửi.',
    en: '{name} is closed from {from}, and owes nothing from then on.',
  },
  'district.report.typed': {
    vi: ({ of, shares, basis, number, date, issuer }) =>
      `Lịch sử của ${of} chia theo tỷ lệ ${shares}; căn cứ: ${basis} (${number} ngày ${dateIn('vi', date)}, ${issuer}).`,
    en: ({ of, shares, basis, number, date, issuer }) =>
      `The history of ${of} is divided by shares, ${shares}; basis: ${basis} (${number} of ${date}, ${issuer}).`,
  },
  'district.report.how': { vi: 'Cách tính', en: 'How it was counted' },
  'district.report.how.verified': {
    vi: 'Đã xác minh: tính từ nhật ký mà đài đã ký, nối liền từ mục đầu tiên, chương trình đã kiểm từng mục.',
    en: 'Proved: counted from the record that the station signed, without a gap from its first entry, each entry checked.',
  },
  'district.report.how.declared': {
    vi: 'Tự khai: do phường điền vào bảng tính, không có gì chứng minh. Ngày nào đài có nhật ký thì tính theo nhật ký.',
    en: 'Declared: filled into a spreadsheet by the ward, proved by nothing. Where a record tells of a day, the record counts.',
  },
  'district.report.how.not-sent': {
    vi: 'Chưa gửi: ngày đã qua mà nhật ký hoặc bảng khai của đài chưa bao trùm hết. Đài đã gửi mà không phát thì ghi số 0.',
    en: 'Not sent: days that are over and that neither record nor declaration covers. A station that has sent and was silent has zeros.',
  },
  'district.report.how.airings': {
    vi: 'Lượt phát: lượt có ít nhất một tin, bài phát đủ (từ 95% trở lên). Thời lượng tính theo âm thanh thực phát, kể cả lượt phát dở.',
    en: 'Airings: those of which a clip sounded to 95 % at least. Airtime is what really sounded, of cut broadcasts too.',
  },
  'district.report.how.total': {
    vi: 'Tổng cộng được đếm riêng, không cộng từ các chuyên đề: một lượt nói về hai chuyên đề chỉ là một lượt.',
    en: 'The total is counted by itself, not summed over topics: an airing of two topics is one.',
  },
  'district.report.how.rank': {
    vi: 'Hạng xếp theo thời lượng, trong cùng chuyên đề và cùng cấp đơn vị; số tự khai, chưa ai kiểm chứng, cũng xếp cùng; đài chưa gửi không xếp hạng.',
    en: 'Rank is by airtime, within a topic and a level of units; what is declared, and proved by nobody, is ranked too; who has not sent has none.',
  },
  'district.report.how.growth': {
    vi: 'Tăng giảm so bình quân một ngày của hai kỳ; “mới” là kỳ trước không có; để trống khi một trong hai kỳ chưa gửi.',
    en: 'Growth compares means per day of both periods; “new”: nothing before; empty where one of them was not sent.',
  },
  'district.report.how.unapportioned': {
    vi: 'Chưa phân bổ: số liệu của đơn vị cũ đã bị chia, không ai được tính thay; chỉ chia khi units.yaml có tỷ lệ và căn cứ.',
    en: 'Unapportioned: figures of a unit that was divided; nobody is given them unless units.yaml has shares and their basis.',
  },
  'district.report.how.made': {
    vi: ({ date }) => `Báo cáo lập ngày ${dateIn('vi', date)}.`,
    en: 'Made on {date}.',
  },
  'district.report.sheet.table': { vi: 'Báo cáo', en: 'Report' },
  'district.report.sheet.notes': { vi: 'Ghi chú và cách tính', en: 'Notes and counting' },

  'spreadsheet.exists': {
    vi: 'Đã có tệp {path}; chương trình không ghi đè.',
    en: '{path} is there already; nothing is written over.',
    viHint: 'Hãy chọn tên khác.',
    enHint: 'Choose another name.',
  },
  'spreadsheet.no-folder': {
    vi: 'Không có thư mục {folder} để ghi bảng tính.',
    en: 'There is no folder {folder} to write the spreadsheet in.',
    viHint: 'Hãy lập thư mục ấy trước, hoặc chọn chỗ khác.',
    enHint: 'Make that folder first, or choose another place.',
  },
  'spreadsheet.unreadable': {
    vi: 'Không đọc được tệp này như bảng tính .xlsx.',
    en: 'This file cannot be read as an .xlsx spreadsheet.',
    viHint: 'Hãy mở bằng Excel hoặc LibreOffice và lưu lại thành .xlsx (không phải .xls, .csv).',
    enHint: 'Open it in Excel or LibreOffice and save it as .xlsx (not .xls, .csv).',
  },
  'spreadsheet.too-large': {
    vi: 'Bảng tính này quá lớn, không phải bảng khai thật.',
    en: 'This spreadsheet is too large; no honest form is.',
    viHint: 'Hãy chép số liệu sang mẫu mới: loa district template --out TỆP.xlsx',
    enHint: 'Copy the figures into a new form: loa district template --out FILE.xlsx',
  },

  'district.template.command': {
    vi: 'làm mẫu bảng tính để phường chưa có chương trình tự khai',
    en: 'make the spreadsheet in which a ward without the program declares what it aired',
  },
  'district.template.option.out': { vi: 'tệp .xlsx để ghi', en: 'the .xlsx file to write' },
  'district.template.option.for': { vi: 'ghi sẵn mã và tên của đài này', en: 'fill in this station' },
  'district.template.option.from': { vi: 'ghi sẵn ngày đầu kỳ', en: 'fill in the first day' },
  'district.template.option.to': { vi: 'ghi sẵn ngày cuối kỳ', en: 'fill in the last day' },
  'district.template.half-period': {
    vi: 'Kỳ khai cần cả --from và --to.',
    en: 'A period needs both --from and --to.',
  },
  'district.template.done': {
    vi: 'Đã ghi mẫu {path}. Phường điền xong gửi lại; nhận vào bằng: loa district import {path}',
    en: 'Written: {path}. Once the ward has filled it in: loa district import {path}',
  },

  'declared.title': { vi: 'BẢNG KHAI PHÁT THANH (tự khai)', en: 'DECLARATION OF BROADCASTS' },
  'declared.sheet.table': { vi: 'Bảng khai', en: 'Declaration' },
  'declared.sheet.guide': { vi: 'Hướng dẫn', en: 'Guide' },
  'declared.sheet.topics': { vi: 'Chuyên đề', en: 'Topics' },
  'declared.topic-title': { vi: 'Tên chuyên đề', en: 'What it is called' },
  ...FORM_NAMES,
  'declared.guide': { vi: 'Cách điền', en: 'How to fill it in' },
  'declared.guide.who': {
    vi: '1. Ghi mã đài (cấp trên cho), từ ngày và đến ngày của kỳ khai ở phần đầu trang “Bảng khai”.',
    en: '1. Write the station’s id (the superior unit gives it) and the period above the table.',
  },
  'declared.guide.row': {
    vi: '2. Mỗi dòng là một ngày và một chuyên đề. Mỗi lượt phát chỉ ghi ở một dòng, theo chuyên đề chính của lượt ấy.',
    en: '2. One row a date and topic. Each airing stands in one row only, by its main topic.',
  },
  'declared.guide.date': { vi: '3. Ngày: 15/3/2024.', en: '3. Date: 15/3/2024 (day first).' },
  'declared.guide.topic': {
    vi: '4. Chuyên đề: ghi đúng mã hoặc tên ở trang “Chuyên đề” nếu có; để trống nếu không thuộc chuyên đề nào.',
    en: '4. Topic: its id or title as in the sheet of topics, where there is one; empty for no topic.',
  },
  'declared.guide.airings': {
    vi: '5. Số lượt: số nguyên, ví dụ 3.',
    en: '5. Airings: a whole number, as 3.',
  },
  'declared.guide.airtime': {
    vi: '6. Thời lượng của cả các lượt trong dòng: 0:12:30 (giờ:phút:giây) hoặc 12 phút 30 giây. Không ghi mỗi số 12.',
    en: '6. Airtime of all airings of the row: 0:12:30 (h:mm:ss) or 12 minutes 30 seconds. Not a bare 12.',
  },
  'declared.guide.silent': {
    vi: '7. Ngày không phát thì không cần dòng nào: trong kỳ khai, ngày không có dòng được hiểu là không phát. Cả kỳ không phát lượt nào: ghi một dòng, một ngày trong kỳ, số lượt 0, thời lượng 0.',
    en: '7. A day without broadcasts needs no row: within the period, a day without rows was silent. Nothing aired in all of it: one row, a date of the period, 0 airings, airtime 0.',
  },
  'declared.guide.total': {
    vi: '8. Có thể thêm dòng, thêm dòng “Tổng cộng” ở cuối; đừng đổi tên các cột.',
    en: '8. Rows may be added, also a row “Total” at the end; leave the headings as they are.',
  },
  'declared.guide.send': {
    vi: '9. Gửi lại tệp .xlsx này cho cấp trên. Gửi lần nữa cho cùng kỳ thì bản sau thay bản trước.',
    en: '9. Send this .xlsx back. A later file for the same days replaces the earlier one.',
  },
  'declared.guide.marked': {
    vi: '10. Trong báo cáo, số liệu này đứng chung bảng với các đài khác và ghi là “tự khai”.',
    en: '10. In reports these figures stand with those of other stations, marked “declared”.',
  },
  'declared.done': {
    vi: ({ name, from, to, airings, airtime }) =>
      `Đã nhận bảng tự khai của ${name}, từ ${dateIn('vi', from)} đến ${dateIn('vi', to)}: ${airings} lượt, ${airtime}.`,
    en: 'Taken in: the declaration of {name}, {from} to {to}: {airings} airings, {airtime}.',
  },
  'declared.left-out': {
    vi: 'Có {days} ngày đài đã có nhật ký: những ngày ấy tính theo nhật ký, không theo bảng khai.',
    en: 'Of {days} days the station’s record tells: they count by the record.',
  },
  'declared.new-topic': {
    vi: 'Chuyên đề “{topic}” chưa đài nào có từ một năm trước kỳ này.',
    en: 'No station has had the topic “{topic}” since a year before this period.',
  },
  'declared.new-topic-near': {
    vi: 'Chuyên đề “{topic}” chưa đài nào có từ một năm trước kỳ này; có phải là “{near}” không? Nếu phải, hãy sửa trong bảng rồi nhận lại.',
    en: 'No station has had the topic “{topic}” since a year before this period; is it “{near}”? If so, mend the sheet and import it again.',
  },
  'declared.unknown-station': {
    vi: 'Không có đài nào mã “{station}”.',
    en: 'There is no station “{station}”.',
    viHint:
      'Xem các mã: loa district stations. Đài chưa có chương trình: loa district add --declared MÃ --name TÊN',
    enHint:
      'See the ids: loa district stations. Without the program: loa district add --declared ID --name NAME',
  },
  'declared.no-table': {
    vi: 'Không thấy bảng khai trong các trang: {names}.',
    en: 'There is no table of a declaration in the sheets: {names}.',
    viHint:
      'Bảng cần có các cột Ngày, Chuyên đề, Số lượt, Thời lượng; lấy mẫu: loa district template --out TỆP.xlsx',
    enHint:
      'It needs the columns Date, Topic, Airings, Airtime; the form: loa district template --out FILE.xlsx',
  },
  'declared.no-column': {
    vi: ({ sheet, column }) => `Trang “${sheet}” thiếu cột “${formName('vi', column)}”.`,
    en: ({ sheet, column }) => `Sheet “${sheet}” lacks the column “${formName('en', column)}”.`,
    viHint: 'Hãy giữ nguyên tên các cột như mẫu.',
    enHint: 'Leave the headings as in the form.',
  },
  'declared.no-station': {
    vi: 'Trang “{sheet}”, ô {cell}: chưa ghi mã đài.',
    en: 'Sheet “{sheet}”, cell {cell}: the station’s id is missing.',
  },
  'declared.unfilled': {
    vi: 'Trang “{sheet}”, ô {cell}: bảng chưa điền dòng nào.',
    en: 'Sheet “{sheet}”, cell {cell}: no row of the table is filled in.',
    viHint: 'Nếu cả kỳ không phát lượt nào: ghi một dòng, một ngày trong kỳ, số lượt 0, thời lượng 0.',
    enHint: 'If nothing was aired in all of the period: one row, a date of it, 0 airings, airtime 0.',
  },
  'declared.missing': {
    vi: ({ sheet, cell, column }) => `Trang “${sheet}”, ô ${cell}: còn trống (${formName('vi', column)}).`,
    en: ({ sheet, cell, column }) => `Sheet “${sheet}”, cell ${cell}: empty (${formName('en', column)}).`,
  },
  'declared.bad-date': {
    vi: 'Trang “{sheet}”, ô {cell}: “{value}” không phải là ngày.',
    en: 'Sheet “{sheet}”, cell {cell}: “{value}” is no date.',
    viHint: 'Hãy viết 15/3/2024.',
    enHint: 'Write 15/3/2024 (day first).',
  },
  'declared.bad-count': {
    vi: 'Trang “{sheet}”, ô {cell}: “{value}” không phải là số lượt.',
    en: 'Sheet “{sheet}”, cell {cell}: “{value}” is no number of airings.',
    viHint: 'Hãy ghi một số nguyên, ví dụ 3.',
    enHint: 'Write a whole number, as 3.',
  },
  'declared.bad-length': {
    vi: 'Trang “{sheet}”, ô {cell}: “{value}” không phải là thời lượng.',
    en: 'Sheet “{sheet}”, cell {cell}: “{value}” is no length of time.',
    viHint: 'Hãy ghi 0:12:30 hoặc 12 phút 30 giây.',
    enHint: 'Write 0:12:30 or 12 minutes 30 seconds.',
  },
  'declared.bare-length': {
    vi: 'Trang “{sheet}”, ô {cell}: “{value}” không rõ là phút hay giờ.',
    en: 'Sheet “{sheet}”, cell {cell}: whether “{value}” is minutes or hours is not clear.',
    viHint: 'Hãy ghi cả đơn vị: 12 phút, hoặc 0:12:00.',
    enHint: 'Write the unit: 12 minutes, or 0:12:00.',
  },
  'declared.bad-topic': {
    vi: 'Trang “{sheet}”, ô {cell}: “{value}” không phải là chuyên đề.',
    en: 'Sheet “{sheet}”, cell {cell}: “{value}” is no topic.',
    viHint: 'Hãy ghi mã hoặc tên chuyên đề bằng chữ, hoặc để trống.',
    enHint: 'Write a topic’s id or title in letters, or leave it empty.',
  },
  'declared.backwards': {
    vi: ({ sheet, cell, from, to }) =>
      `Trang “${sheet}”, ô ${cell}: kỳ khai kết thúc (${dateIn('vi', to)}) trước khi bắt đầu (${dateIn('vi', from)}).`,
    en: 'Sheet “{sheet}”, cell {cell}: the period ends ({to}) before it begins ({from}).',
  },
  'declared.future': {
    vi: ({ sheet, cell, date, today }) =>
      `Trang “${sheet}”, ô ${cell}: ngày ${dateIn('vi', date)} chưa đến (hôm nay ${dateIn('vi', today)}).`,
    en: 'Sheet “{sheet}”, cell {cell}: {date} is still to come (today is {today}).',
  },
  'declared.outside': {
    vi: ({ sheet, cell, date, from, to }) =>
      `Trang “${sheet}”, ô ${cell}: ngày ${dateIn('vi', date)} ngoài kỳ khai (${dateIn('vi', from)}–${dateIn('vi', to)}).`,
    en: 'Sheet “{sheet}”, cell {cell}: {date} lies outside the period ({from}–{to}).',
    viHint: 'Hãy xem ngày và tháng có bị đổi chỗ không, hoặc sửa kỳ khai.',
    enHint: 'See whether day and month are exchanged, or mend the period.',
  },
  'declared.same-row': {
    vi: 'Trang “{sheet}”, ô {cell}: ngày và chuyên đề này đã có ở dòng {other}.',
    en: 'Sheet “{sheet}”, cell {cell}: this date and topic stand in row {other} already.',
    viHint: 'Hãy cộng hai dòng làm một.',
    enHint: 'Make one row of the two.',
  },
  'declared.one-without-other': {
    vi: 'Trang “{sheet}”, ô {cell}: {airings} lượt mà thời lượng {airtime}.',
    en: 'Sheet “{sheet}”, cell {cell}: {airings} airings and an airtime of {airtime}.',
    viHint: 'Có lượt thì phải có thời lượng, và ngược lại.',
    enHint: 'Airings have airtime, and airtime is of airings.',
  },
  'declared.too-long': {
    vi: 'Trang “{sheet}”, ô {cell}: {airtime} cho {airings} lượt là quá dài.',
    en: 'Sheet “{sheet}”, cell {cell}: {airtime} is too long for {airings} airings.',
    viHint: 'Thời lượng ghi giờ:phút:giây; 12 phút 30 giây là 0:12:30.',
    enHint: 'Airtime is h:mm:ss; 12 minutes 30 seconds are 0:12:30.',
  },
  'declared.day-too-long': {
    vi: ({ sheet, cell, date }) =>
      `Trang “${sheet}”, ô ${cell}: ngày ${dateIn('vi', date)} cộng lại quá 24 giờ.`,
    en: 'Sheet “{sheet}”, cell {cell}: {date} adds up to over 24 hours.',
  },
} as const satisfies Words;
