/** Sentences: what contradicts itself in `units.yaml`, and what `loa district units` shows of the tree. */
import { sayDate } from './say-date.ts';
import type { Lang, Params, Words } from './sentence.ts';

const dateIn = (lang: Lang, date: Params[string] | undefined) => sayDate(lang, String(date ?? ''));
/** ` ngày 01/07/2025`, or nothing for what was so from the beginning. */
const fromVi = ({ date }: Params) => (date === '' ? '' : ` từ ngày ${dateIn('vi', date)}`);
const fromEn = ({ date }: Params) => (date === '' ? '' : ` from ${dateIn('en', date)} on`);

export const unitsWords = {
  'units.same-id': {
    vi: 'Mã đơn vị “{id}” đã dùng ở phía trên.',
    en: 'The unit “{id}” stands already above.',
    viHint: 'Mỗi đơn vị một mã; đơn vị mới cùng tên với đơn vị cũ cũng phải có mã khác.',
    enHint: 'Each unit has an id of its own, even a new one that has an old one’s name.',
  },
  'units.unknown': {
    vi: 'Không có đơn vị nào mã “{id}” trong mục units.',
    en: 'There is no unit “{id}” under units.',
    viHint: 'Hãy thêm đơn vị đó vào mục units, hoặc sửa lại mã.',
    enHint: 'Add it under units, or mend the id.',
  },
  'units.unknown-near': {
    vi: 'Không có đơn vị nào mã “{id}” trong mục units.',
    en: 'There is no unit “{id}” under units.',
    viHint: 'Ý bạn là “{near}”?',
    enHint: 'Did you mean “{near}”?',
  },
  'units.bad-share': {
    vi: '“{value}” không phải là tỷ lệ từ 0 đến 1.',
    en: '“{value}” is no share between 0 and 1.',
    viHint: 'Hãy viết 50%, 1/3 hoặc 0.25.',
    enHint: 'Write 50%, 1/3 or 0.25.',
  },
  'units.ends-before-begins': {
    vi: ({ id, from, until }) =>
      `Đơn vị “${id}” hết (${dateIn('vi', until)}) trước khi bắt đầu (${dateIn('vi', from)}).`,
    en: 'The unit “{id}” ends ({until}) before it begins ({from}).',
    viHint: 'Hãy xem lại from, until và ngày của việc sáp nhập, chia tách.',
    enHint: 'See from, until and the dates of its merger or split.',
  },
  'units.ends-otherwise': {
    vi: ({ id, until, date }) =>
      `Đơn vị “${id}” ghi còn đến hết ${dateIn('vi', until)}, nhưng bị sáp nhập hoặc chia từ ${dateIn('vi', date)}.`,
    en: 'The unit “{id}” is written to last until {until}, but is merged or split on {date}.',
    viHint: 'Hãy bỏ until (chương trình tự tính), hoặc sửa ngày.',
    enHint: 'Leave until out (it follows from the fact), or mend the date.',
  },
  'units.ended': {
    vi: ({ id, until, date }) =>
      `Đơn vị “${id}” đã hết từ sau ngày ${dateIn('vi', until)}, không thể có việc này ngày ${dateIn('vi', date)}.`,
    en: 'The unit “{id}” ended after {until}; this cannot happen to it on {date}.',
    viHint: 'Hãy xem lại ngày, hoặc ghi đơn vị đã kế tiếp nó.',
    enHint: 'See the date, or name the unit that followed it.',
  },
  'units.not-begun': {
    vi: ({ id, from, date }) =>
      `Đơn vị “${id}” đến ngày ${dateIn('vi', from)} mới có, không thể có việc này ngày ${dateIn('vi', date)}.`,
    en: 'The unit “{id}” begins on {from}; this cannot happen to it on {date}.',
    viHint: 'Nếu đơn vị đã có từ trước, hãy ghi from cho nó trong mục units.',
    enHint: 'If it was there before, write its from under units.',
  },
  'units.two-on-one-day': {
    vi: ({ id, date }) => `Đơn vị “${id}” có hai việc cùng loại trong ngày ${dateIn('vi', date)}.`,
    en: 'Two things of one kind happen to the unit “{id}” on {date}.',
    viHint: 'Hãy gộp làm một, hoặc sửa ngày.',
    enHint: 'Make them one, or mend a date.',
  },
  'units.same-twice': {
    vi: 'Đơn vị “{id}” ghi hai lần trong cùng danh sách.',
    en: 'The unit “{id}” stands twice in one list.',
    viHint: 'Hãy bỏ một lần.',
    enHint: 'Remove one of the two.',
  },
  'units.changes-nothing': {
    vi: 'Việc này không làm thay đổi gì ở đơn vị “{id}”.',
    en: 'This changes nothing of the unit “{id}”.',
    viHint: 'Sáp nhập cần một đơn vị khác nhập vào; đổi tên cần to, level hoặc code.',
    enHint: 'A merger wants another unit; a renaming wants to, level or code.',
  },
  'units.no-parts': {
    vi: 'Việc chia tách đơn vị “{id}” chưa ghi các phần được tách ra.',
    en: 'The split of the unit “{id}” names no parts.',
    viHint: 'Ghi trong into: các đơn vị nhận từng phần; còn lại một phần thì ghi cả chính nó.',
    enHint: 'Name in into the units that take a part, and itself too where a part remains.',
  },
  'units.one-part': {
    vi: 'Đơn vị “{id}” chia mà chỉ có một phần.',
    en: 'The unit “{id}” is split into one part only.',
    viHint: 'Nhập cả vào một đơn vị thì ghi merge; chỉ đổi tên thì ghi rename.',
    enHint: 'What goes into one unit as a whole is a merge; a new name is a rename.',
  },
  'units.shares-other-parts': {
    vi: ({ lacking, strange }) =>
      `Tỷ lệ (shares) không khớp với các phần (into)${lacking === '' ? '' : `; thiếu: ${lacking}`}${strange === '' ? '' : `; thừa: ${strange}`}.`,
    en: ({ lacking, strange }) =>
      `The shares are not those of the parts${lacking === '' ? '' : `; lacking: ${lacking}`}${strange === '' ? '' : `; strange: ${strange}`}.`,
    viHint: 'Mỗi đơn vị trong into có đúng một tỷ lệ.',
    enHint: 'Each unit of into has one share.',
  },
  'units.shares-sum': {
    vi: 'Các tỷ lệ cộng lại bằng {sum}, phải bằng 1.',
    en: 'The shares add up to {sum} instead of 1.',
    viHint: 'Có thể viết 1/3 cho tỷ lệ không tròn.',
    enHint: 'Write 1/3 where a share is not round.',
  },
  'units.shares-without-basis': {
    vi: 'Tỷ lệ chia lịch sử của “{id}” chưa có căn cứ.',
    en: 'The shares of the history of “{id}” have no basis.',
    viHint: 'Hãy thêm basis, ví dụ: theo dân số ngày 31/12/2024; hoặc bỏ shares để lịch sử “chưa phân bổ”.',
    enHint: 'Add basis, as: by population of 2024-12-31; or leave shares out and the history unapportioned.',
  },
  'units.document-later': {
    vi: ({ date, signed }) =>
      `Văn bản ký ngày ${dateIn('vi', signed)}, sau ngày có hiệu lực ${dateIn('vi', date)}.`,
    en: 'The document is of {signed}, after the date {date} from which it holds.',
    viHint: 'Hãy xem lại hai ngày.',
    enHint: 'See the two dates.',
  },
  'units.parent-gone': {
    vi: (params) =>
      `Đơn vị “${params.id}” không có cấp trên${fromVi(params)}: “${params.parent}” không còn hoặc chưa có.`,
    en: (params) =>
      `The unit “${params.id}” has no superior${fromEn(params)}: “${params.parent}” is not there.`,
    viHint: 'Hãy thêm việc chuyển cấp trên: move: [{id}], to: …, với ngày và văn bản.',
    enHint: 'Add a fact: move: [{id}], to: …, with its date and document.',
  },
  'units.parent-cycle': {
    vi: (params) => `Các đơn vị là cấp trên của nhau theo vòng tròn${fromVi(params)}: ${params.ids}.`,
    en: (params) => `Units stand above each other in a round${fromEn(params)}: ${params.ids}.`,
    viHint: 'Hãy sửa parent hoặc move của một trong các đơn vị này.',
    enHint: 'Mend the parent or the move of one of them.',
  },
  'units.same-code': {
    vi: (params) =>
      `Mã số “${params.code}” là của hai đơn vị cùng lúc${fromVi(params)}: ${params.unit} và ${params.other}.`,
    en: (params) =>
      `Two units have the code “${params.code}” at one time${fromEn(params)}: ${params.unit} and ${params.other}.`,
    viHint: 'Hãy đối chiếu với danh mục đơn vị hành chính của Tổng cục Thống kê.',
    enHint: 'Compare with the national list of units.',
  },
  'units.station-twice': {
    vi: (params) =>
      `Đài “${params.station}” phục vụ hai đơn vị cùng lúc${fromVi(params)}: “${params.other}” và “${params.unit}”.`,
    en: (params) =>
      `The station “${params.station}” stands for two units at once${fromEn(params)}: “${params.other}” and “${params.unit}”.`,
    viHint: 'Hãy sửa from, until để mỗi ngày đài thuộc một đơn vị.',
    enHint: 'Mend from and until so that it has one unit on each date.',
  },
  'units.station-backwards': {
    vi: ({ station, from, until }) =>
      `Đài “${station}” kết thúc (${dateIn('vi', until)}) trước khi bắt đầu (${dateIn('vi', from)}).`,
    en: 'The station “{station}” ends ({until}) before it begins ({from}).',
    viHint: 'Hãy xem lại from và until.',
    enHint: 'See from and until.',
  },
  'units.station-no-unit': {
    vi: ({ station, id, date }) =>
      `Đài “${station}” phục vụ đơn vị “${id}” từ ${dateIn('vi', date)}, khi đơn vị ấy không có.`,
    en: 'The station “{station}” stands for “{id}” from {date} on, when there is no such unit.',
    viHint: 'Hãy sửa ngày, hoặc ghi đơn vị có trong thời gian đó.',
    enHint: 'Mend the date, or name the unit of that time.',
  },
  'units.station-left-over': {
    vi: ({ station, id, date }) =>
      `Đài “${station}” không còn đơn vị nào để phục vụ từ ${dateIn('vi', date)}: “${id}” đã bị chia hoặc giải thể.`,
    en: 'From {date} on the station “{station}” has no unit: “{id}” was split or dissolved.',
    viHint: 'Hãy thêm một dòng cho đài với đơn vị mới từ ngày đó, hoặc ghi until.',
    enHint: 'Add a line for the station with its unit from that date on, or write until.',
  },
  'units.none': {
    vi: 'Chưa có tệp units.yaml trong thư mục của đơn vị cấp trên.',
    en: 'There is no units.yaml in the superior unit’s folder.',
    viHint: 'Tệp này ghi các đơn vị hành chính và đài của từng đơn vị; xem docs/units.md.',
    enHint: 'It names the administrative units and their stations; see docs/units.md.',
  },
  'units.not-a-date': {
    vi: '“{text}” không phải là ngày.',
    en: '“{text}” is no date.',
    viHint: 'Hãy viết 1/7/2025 hoặc 2025-07-01.',
    enHint: 'Write 1/7/2025 (day first) or 2025-07-01.',
  },

  'units.command': { vi: 'cây đơn vị hành chính (units.yaml)', en: 'the tree of units (units.yaml)' },
  'units.check.command': {
    vi: 'kiểm tra units.yaml: mọi chỗ mâu thuẫn một lần, ở dòng nào',
    en: 'check units.yaml: every contradiction at once, and where it stands',
  },
  'units.check.good': {
    vi: 'units.yaml không có mâu thuẫn: {units} đơn vị, {facts} lần sáp nhập hoặc chia tách, {stations} đài.',
    en: 'units.yaml contradicts itself nowhere: {units} units, {facts} mergers and splits, {stations} stations.',
  },
  'units.check.bad': {
    vi: '{count} chỗ cần sửa.',
    en: ({ count }) => (count === 1 ? '1 thing to mend.' : `${count} things to mend.`),
  },
  'units.show.command': {
    vi: 'xem cây đơn vị hành chính của một ngày, và đài của từng đơn vị',
    en: 'show the tree of a date, with each unit’s stations',
  },
  'units.show.option.on': { vi: 'ngày xem (mặc định: hôm nay)', en: 'the date (default: today)' },
  'units.show.heading': { vi: 'Các đơn vị ngày {date}:', en: 'Units on {date}:' },
  'units.show.empty': { vi: 'Ngày này chưa có đơn vị nào.', en: 'There are no units on that date.' },
  'units.show.stations': { vi: 'đài: {stations}', en: 'stations: {stations}' },
} as const satisfies Words;
