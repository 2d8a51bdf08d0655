/** Sentences: what cannot be read in a schedule or in station.yaml, and what to write instead. */
import type { Params, Words } from './sentence.ts';

const KINDS_VI: Readonly<Record<string, string>> = {
  string: 'một dòng chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách (mỗi dòng bắt đầu bằng “- ”)',
  object: 'một nhóm khóa (mỗi dòng “tên: giá trị”)',
  record: 'một nhóm khóa (mỗi dòng “mã: …”)',
};

const KINDS_EN: Readonly<Record<string, string>> = {
  string: 'a line of text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (each line beginning with “- ”)',
  object: 'a group of keys (each line “name: value”)',
  record: 'a group of keys (each line “id: …”)',
};

const expectedIn = (kinds: Readonly<Record<string, string>>, { expected }: Params) =>
  kinds[String(expected)] ?? expected;

const CRON_FIELDS_VI: Readonly<Record<string, string>> = {
  second: 'giây',
  minute: 'phút',
  hour: 'giờ',
  dayOfMonth: 'ngày trong tháng',
  month: 'tháng',
  dayOfWeek: 'thứ',
};

function limitsVi({ least, most, choices }: Params): string {
  if (choices !== undefined) return `Hãy chọn một trong: ${choices}.`;
  if (least !== undefined) return `Nhỏ nhất là ${least}.`;
  return most === undefined ? 'Xin xem lại cách viết.' : `Lớn nhất là ${most}.`;
}

function limitsEn({ least, most, choices }: Params): string {
  if (choices !== undefined) return `Choose one of: ${choices}.`;
  if (least !== undefined) return `The least is ${least}.`;
  return most === undefined ? 'See how it is written.' : `The most is ${most}.`;
}

const ofKnown = (known: string | number | undefined, some: string, none: string) =>
  known === undefined || known === '' ? none : `${some}${known}.`;

export const scheduleWords = {
  'schedule.not-a-group': {
    vi: 'Nội dung tệp phải gồm các khóa đứng đầu dòng.',
    en: 'The file has to be made of keys.',
    viHint: 'Ví dụ: dòng “programmes:”, rồi các chương trình thụt vào ở dưới.',
    enHint: 'For example a line “programmes:” with the programmes indented below it.',
  },
  'schedule.unknown-key': {
    vi: 'Không có khóa “{key}” ở chỗ này.',
    en: 'There is no key “{key}” here.',
    viHint: ({ known }) => ofKnown(known, 'Ở đây có thể viết: ', 'Xin bỏ dòng này.'),
    enHint: ({ known }) => ofKnown(known, 'Possible here: ', 'Remove the line.'),
  },
  'schedule.unknown-key-near': {
    vi: 'Không có khóa “{key}” ở chỗ này.',
    en: 'There is no key “{key}” here.',
    viHint: 'Ý bạn là “{near}”?',
    enHint: 'Did you mean “{near}”?',
  },
  'schedule.missing-key': { vi: 'Thiếu khóa “{key}”.', en: 'The key “{key}” is missing.' },
  'schedule.empty-key': {
    vi: 'Khóa “{key}” chưa có giá trị.',
    en: 'The key “{key}” has no value.',
    viHint: 'Hãy điền giá trị, hoặc bỏ khóa này.',
    enHint: 'Fill it in, or remove the key.',
  },
  'schedule.wrong-type': {
    vi: (params) => `“${params.key}” phải là ${expectedIn(KINDS_VI, params)}.`,
    en: (params) => `“${params.key}” has to be ${expectedIn(KINDS_EN, params)}.`,
    viHint: ({ expected, value }) =>
      expected === 'string' && value !== '' ? `Hãy đặt trong ngoặc kép: "${value}".` : 'Xin sửa lại.',
    enHint: ({ expected, value }) =>
      expected === 'string' && value !== '' ? `Put it in quotes: "${value}".` : 'Please mend it.',
  },
  'schedule.wrong-value': {
    vi: ({ key, value }) => `Giá trị của “${key}” không dùng được${value === '' ? '' : `: ${value}`}.`,
    en: ({ key, value }) => `The value of “${key}” cannot be used${value === '' ? '' : `: ${value}`}.`,
    viHint: limitsVi,
    enHint: limitsEn,
  },
  'schedule.empty-text': {
    vi: '“{key}” còn trống.',
    en: '“{key}” is empty.',
    viHint: 'Hãy điền chữ vào.',
    enHint: 'Fill it in.',
  },
  'schedule.bad-id': {
    vi: 'Mã “{id}” không dùng được.',
    en: 'The id “{id}” cannot be used.',
    viHint: 'Mã gồm chữ thường không dấu, số và gạch nối, bắt đầu bằng chữ: ban-tin-sang.',
    enHint: 'Ids are lower-case letters, digits and hyphens, beginning with a letter: ban-tin-sang.',
  },
  'schedule.bad-id-near': {
    vi: 'Mã “{id}” không dùng được: mã gồm chữ thường không dấu, số và gạch nối.',
    en: 'The id “{id}” cannot be used: ids are lower-case letters without marks, digits and hyphens.',
    viHint: 'Hãy viết: {near}',
    enHint: 'Write: {near}',
  },
  'schedule.bad-id-value': {
    vi: '“{value}” không phải là mã.',
    en: '“{value}” is no id.',
    viHint:
      'Mã gồm chữ thường không dấu, số và gạch nối, ví dụ thong-bao-sap-xep; không ghi .mp3, không ghi thư mục.',
    enHint: 'Ids are lower-case letters, digits and hyphens, as thong-bao-sap-xep; no .mp3 and no folder.',
  },
  'schedule.same-id': {
    vi: 'Mã “{id}” đã dùng ở {otherFile}:{otherLine}.',
    en: 'The id “{id}” is used at {otherFile}:{otherLine} already.',
    viHint: 'Trong {section}, mỗi mã chỉ dùng một lần ở tất cả các tệp: hãy đổi một trong hai.',
    enHint: 'In {section} each id is used once in all files: change one of the two.',
  },
  'schedule.bad-date': {
    vi: '“{value}” không phải là ngày có thật.',
    en: '“{value}” is no date.',
    viHint: 'Hãy viết 18/3/2024 hoặc 2024-03-18.',
    enHint: 'Write 18/3/2024 (day first) or 2024-03-18.',
  },
  'schedule.bad-period': {
    vi: '“{value}” không phải là ngày hay khoảng ngày.',
    en: '“{value}” is no date and no range of dates.',
    viHint: 'Hãy viết 18/4/2024, hoặc 18/4/2024 - 20/4/2024 (ngày trước đứng trước).',
    enHint: 'Write 18/4/2024, or 18/4/2024 - 20/4/2024 (the earlier first).',
  },
  'schedule.bad-duration': {
    vi: '“{value}” không rõ là bao lâu.',
    en: '“{value}” is no clear length of time.',
    viHint: 'Hãy ghi cả đơn vị: 10 phút, 90 giây, 1 giờ 30 phút.',
    enHint: 'Write the unit: 10 minutes, 90 seconds, 1h30.',
  },
  'schedule.bad-time': {
    vi: '“{value}” không rõ là mấy giờ.',
    en: '“{value}” is no clear time of day.',
    viHint: 'Hãy viết "06:00", 6h30 hoặc 5 giờ chiều; giờ có dấu hai chấm nên đặt trong ngoặc kép.',
    enHint: 'Write "06:00", 6h30 or 5 pm; a time with a colon is best in quotes.',
  },
  'schedule.bad-days': {
    vi: '“{value}” không rõ là những ngày nào.',
    en: '“{value}” names no days that are clear.',
    viHint:
      'Ví dụ: thứ hai - thứ sáu; T2, T4; hằng ngày; cuối tuần; thứ sáu cuối tháng; ngày 1, 15 hằng tháng; ngày lễ; 18/4/2024; hoặc tên đặt trong day-sets.',
    enHint:
      'For example: monday-friday; mon, wed; daily; weekend; last friday of month; 1st and 15th of every month; public-holidays; 18/4/2024; or a name from day-sets.',
  },
  'schedule.days-need-week': {
    vi: '“{value}”: chưa rõ tính từ tuần nào.',
    en: '“{value}”: counted from which week?',
    viHint: 'Hãy thêm ngày: thứ bảy cách tuần từ 18/3/2024; hoặc ghi khóa from.',
    enHint: 'Add a date: every 2 weeks on saturday from 2024-03-18; or give the key from.',
  },
  'schedule.days-backwards': {
    vi: '“{value}”: ngày đầu đứng sau ngày cuối.',
    en: '“{value}” ends before it begins.',
    viHint: 'Hãy viết ngày trước đứng trước.',
    enHint: 'Write the earlier one first.',
  },
  'schedule.bad-cron': {
    vi: '“{value}” không phải là biểu thức cron.',
    en: '“{value}” is no cron expression.',
    viHint:
      'Cron có 5 phần: phút giờ ngày tháng thứ, ví dụ "0 6 * * 1-5". Viết bằng days và at thì dễ đọc hơn.',
    enHint:
      'Cron has 5 fields: minute hour day month weekday, as "0 6 * * 1-5". days and at are easier to read.',
  },
  'schedule.bad-cron-field': {
    vi: ({ field, value, expression }) =>
      `Cron “${expression}”: phần ${CRON_FIELDS_VI[String(field)] ?? field} “${value}” không có thật.`,
    en: 'Cron “{expression}”: field {field} cannot be “{value}”.',
    viHint:
      'Thứ tự là: phút (0-59), giờ (0-23), ngày (1-31, có trong tháng), tháng (1-12), thứ (0-7, 1 là thứ hai).',
    enHint:
      'The order is minute (0-59), hour (0-23), day (1-31, one its month has), month (1-12), weekday (0-7, 1 is Monday).',
  },
  'schedule.too-often': {
    vi: 'Chương trình sẽ phát {starts} lần một ngày.',
    en: 'The programme would air {starts} times a day.',
    viHint: 'Nhiều nhất là {most} lần; xin xem lại giờ phát.',
    enHint: 'The most is {most}; see its times.',
  },
  'schedule.bad-level': {
    vi: '“{value}” không phải là mức độ ưu tiên.',
    en: '“{value}” is no level.',
    viHint: 'Hãy viết: thông thường, ưu tiên hoặc khẩn cấp.',
    enHint: 'Write: normal, priority or emergency.',
  },
  'schedule.bad-clash': {
    vi: '“{value}”: khi trùng giờ thì làm gì?',
    en: '“{value}”: what is to happen in a clash?',
    viHint: 'Hãy viết: chờ, hoặc bỏ qua.',
    enHint: 'Write: wait or skip.',
  },
  'schedule.bad-missed': {
    vi: '“{value}”: khi lỡ giờ thì làm gì?',
    en: '“{value}”: what is to happen after a missed slot?',
    viHint: 'Hãy viết: phát bù, hoặc bỏ qua.',
    enHint: 'Write: make-good or leave.',
  },
  'schedule.time-without-days': {
    vi: 'Có giờ phát mà chưa có ngày.',
    en: 'There is a time and no day.',
    viHint: 'Hãy thêm days, ví dụ days: thứ hai - thứ sáu; hoặc days: hằng ngày.',
    enHint: 'Add days, for example days: monday-friday, or days: daily.',
  },
  'schedule.days-without-time': {
    vi: 'Có ngày phát mà chưa có giờ.',
    en: 'There are days and no time.',
    viHint: 'Hãy thêm at, ví dụ at: "06:00".',
    enHint: 'Add at, for example at: "06:00".',
  },
  'schedule.no-when': {
    vi: 'Chưa rõ chương trình phát khi nào.',
    en: 'When does the programme air?',
    viHint: 'Hãy thêm days và at, ví dụ days: thứ hai - thứ sáu và at: "06:00".',
    enHint: 'Add days and at, for example days: monday-friday and at: "06:00".',
  },
  'schedule.no-items': {
    vi: 'Chương trình chưa có mục nào để phát.',
    en: 'The programme has nothing to air.',
    viHint: 'Hãy thêm mục dưới items, ví dụ: - clip: thong-bao-sap-xep',
    enHint: 'Add one below items, for example: - clip: thong-bao-sap-xep',
  },
  'schedule.item-two-kinds': {
    vi: 'Một mục không thể cùng lúc là {kinds}.',
    en: 'An item cannot be {kinds} at once.',
    viHint: 'Hãy tách ra, mỗi mục một dòng bắt đầu bằng “- ”.',
    enHint: 'Make items of them, each line beginning with “- ”.',
  },
  'schedule.item-no-kind': {
    vi: 'Mục này chưa nói phát gì.',
    en: 'This item does not say what to air.',
    viHint:
      'Hãy ghi một trong: chime (nhạc hiệu), say (lời đọc), clip (tin, bài), next-of (xoay vòng theo chuyên đề).',
    enHint: 'Give one of: chime, say, clip, next-of.',
  },
  'schedule.item-key': {
    vi: 'Khóa “{key}” không dùng cho mục {kind}.',
    en: 'The key “{key}” means nothing for a {kind}.',
    viHint: 'Khóa này chỉ dùng cho: {kinds}.',
    enHint: 'It is for: {kinds}.',
  },
  'schedule.unknown-placeholder': {
    vi: 'Không có gì để điền vào {value}.',
    en: 'There is nothing to put for {value}.',
    viHint: 'Có thể dùng: {known}.',
    enHint: 'Possible: {known}.',
  },
  'schedule.unknown-topic': {
    vi: 'Không có chuyên đề “{value}”.',
    en: 'There is no topic “{value}”.',
    viHint: ({ known }) =>
      ofKnown(known, 'Các chuyên đề đang có: ', 'Hãy khai báo chuyên đề dưới khóa topics.'),
    enHint: ({ known }) => ofKnown(known, 'Topics: ', 'Declare it below topics.'),
  },
  'schedule.unknown-topic-near': {
    vi: 'Không có chuyên đề “{value}”.',
    en: 'There is no topic “{value}”.',
    viHint: 'Ý bạn là “{near}”?',
    enHint: 'Did you mean “{near}”?',
  },
  'schedule.unknown-theme': {
    vi: 'Chuyên đề không có nội dung “{value}”.',
    en: 'The topic has no theme “{value}”.',
    viHint: ({ known }) =>
      ofKnown(known, 'Các nội dung đang có: ', 'Hãy khai báo nội dung dưới khóa themes của chuyên đề.'),
    enHint: ({ known }) => ofKnown(known, 'Its themes: ', 'Declare it below the topic’s themes.'),
  },
  'schedule.unknown-theme-near': {
    vi: 'Chuyên đề không có nội dung “{value}”.',
    en: 'The topic has no theme “{value}”.',
    viHint: 'Ý bạn là “{near}”?',
    enHint: 'Did you mean “{near}”?',
  },
  'schedule.theme-without-topic': {
    vi: 'Có nội dung tuyên truyền mà chưa có chuyên đề.',
    en: 'There is a theme and no topic.',
    viHint: 'Hãy thêm khóa topic cho mục hoặc cho chương trình.',
    enHint: 'Add the key topic to the item or the programme.',
  },
  'schedule.baseline-overlaps': {
    vi: 'Kỳ gốc của đợt “{id}” chồng lên thời gian của đợt.',
    en: 'The baseline of campaign “{id}” runs into its period.',
    viHint: 'Kỳ gốc phải kết thúc trước ngày đầu của đợt, nếu không so sánh sẽ sai.',
    enHint: 'It has to end before the period begins, or growth is counted against itself.',
  },
} as const satisfies Words;
