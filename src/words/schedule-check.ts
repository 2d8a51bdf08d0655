/** Sentences: what a schedule would do to the ward, told by `loa schedule check`. */
import { saidAsOneWord } from './said-as-one-word.ts';
import { sayDate, sayDuration } from './say-date.ts';
import type { Lang, Params, Words } from './sentence.ts';
import { sayHours, sayWeekday } from './weekday.ts';

/** `lúc 06:00 ngày 18/03/2024, cả thảy 286 lượt trong 400 ngày tới`. */
function whenVi({ time, date, times, days }: Params): string {
  const often = Number(times) > 1 ? `, cả thảy ${times} lượt trong ${days} ngày tới` : '';
  return `lúc ${time} ngày ${sayDate('vi', String(date))}${often}`;
}

function whenEn({ time, date, times, days }: Params): string {
  const often = Number(times) > 1 ? `, ${times} times in the coming ${days} days` : '';
  return `at ${time} on ${sayDate('en', String(date))}${often}`;
}

const long = ({ seconds }: Params) => sayDuration(Number(seconds) * 1000);
const session = (lang: Lang, { session: name }: Params) =>
  name === ''
    ? lang === 'vi'
      ? 'một ngày'
      : 'a day'
    : lang === 'vi'
      ? `buổi ${name}`
      : `in session ${name}`;
const hours = (lang: Lang, { weekday, fromMinute, toMinute }: Params) =>
  sayHours(lang, { weekday: Number(weekday), fromMinute: Number(fromMinute), toMinute: Number(toMinute) });

export const scheduleCheckWords = {
  'schedule.no-programmes': {
    vi: 'Lịch chưa có chương trình nào.',
    en: 'The schedule has no programmes.',
    viHint: 'Hãy thêm chương trình dưới khóa programmes, trong một tệp của thư mục schedules/.',
    enHint: 'Add one below programmes, in a file of schedules/.',
  },
  'schedule.until-before-from': {
    vi: ({ title, from, until }) =>
      `“${title}” kết thúc (${sayDate('vi', String(until))}) trước khi bắt đầu (${sayDate('vi', String(from))}), nên không bao giờ phát.`,
    en: '“{title}” ends ({until}) before it begins ({from}) and would never air.',
    viHint: 'Hãy xem lại from và until.',
    enHint: 'See from and until.',
  },
  'schedule.over': {
    vi: '“{title}” đã phát hết các ngày trong lịch, sẽ không phát nữa.',
    en: '“{title}” has aired on all of its days and is over.',
    viHint: 'Có thể bỏ chương trình này khỏi lịch; nhật ký vẫn còn.',
    enHint: 'It may be removed; the record keeps what aired.',
  },
  'schedule.all-days-excepted': {
    vi: '“{title}” không bao giờ phát: mọi ngày phát đều nằm trong except.',
    en: '“{title}” would never air: except takes all of its days.',
    viHint: 'Hãy xem lại except.',
    enHint: 'See except.',
  },
  'schedule.never-airs': {
    vi: '“{title}” không bao giờ phát: không có ngày nào như lịch ghi.',
    en: '“{title}” would never air: there is no such day.',
    viHint: 'Hãy xem lại ngày phát, from và until.',
    enHint: 'See its days, from and until.',
  },
  'schedule.longer-than-max': {
    vi: (params) =>
      `“${params.title}” dài ${long(params)}, quá mức tối đa tự đặt (${sayDuration(Number(params.maxSeconds) * 1000)}).`,
    en: (params) =>
      `“${params.title}” is ${long(params)} long, more than its own max (${sayDuration(Number(params.maxSeconds) * 1000)}).`,
    viHint: 'Hãy bớt mục, bớt repeat, hoặc tăng max.',
    enHint: 'Take out an item or a repeat, or raise max.',
  },
  'schedule.clip-missing': {
    vi: 'Không có tin, bài “{clip}” trong thư viện.',
    en: 'There is no clip “{clip}” in the library.',
    viHint: 'Xem các mã đang có: loa clip list. Thêm tin mới: loa clip add TỆP.',
    enHint: 'See the ids: loa clip list. Add a clip: loa clip add FILE.',
  },
  'schedule.clip-missing-near': {
    vi: 'Không có tin, bài “{clip}” trong thư viện.',
    en: 'There is no clip “{clip}” in the library.',
    viHint: 'Ý bạn là “{near}”?',
    enHint: 'Did you mean “{near}”?',
  },
  'schedule.clip-not-added': {
    vi: 'Tệp {file} chưa được thêm vào thư viện nên chưa phát được.',
    en: '{file} is not in the library yet and cannot be aired.',
    viHint: 'Hãy chạy: loa clip add {file}',
    enHint: 'Run: loa clip add {file}',
  },
  'schedule.clip-not-approved': {
    vi: 'Tin, bài “{clip}” chưa được duyệt; đến giờ mà chưa duyệt thì lượt ấy không phát.',
    en: 'The clip “{clip}” is not approved; if it is not by its time, the slot will not air.',
    viHint: 'Người duyệt chạy: loa clip approve {clip} --as TÊN',
    enHint: 'The approver runs: loa clip approve {clip} --as NAME',
  },
  'schedule.say-too-long': {
    vi: 'Lời đọc “{text}” dài khoảng {minutes} phút, một mình đã quá mức {max} phút một buổi.',
    en: 'The text “{text}” takes about {minutes} minutes, alone more than the {max} minutes of a session.',
    viHint: 'Hãy rút ngắn lời đọc.',
    enHint: 'Make it shorter.',
  },
  'schedule.say-not-approved': {
    vi: 'Lời đọc “{text}” chưa được duyệt.',
    en: 'The text “{text}” is not approved.',
    viHint: 'Người duyệt chạy: loa schedule approve --as TÊN',
    enHint: 'The approver runs: loa schedule approve --as NAME',
  },
  'schedule.say-letterhead': {
    vi: 'Phần quốc hiệu, nơi nhận, chữ ký (dòng {lines}) thường không đọc trên loa; xin bỏ đi nếu không cần.',
    en: 'The letterhead, the receivers and the signature (lines {lines}) are not usually read on air; leave them out if they are not needed.',
  },
  'schedule.say-guessed': {
    vi: (params) =>
      saidAsOneWord(params)
        ? `Máy chưa biết “${params.written}” đọc thế nào, nên sẽ đọc liền như một tiếng.`
        : `Máy chưa biết “${params.written}” đọc thế nào, nên sẽ đánh vần: “${params.said}”.`,
    en: (params) =>
      saidAsOneWord(params)
        ? `Nobody told how “${params.written}” is said; it will be said as one word, as it stands.`
        : `Nobody told how “${params.written}” is said; it will be spelled out: “${params.said}”.`,
    viHint: 'Viết đủ chữ trong lời đọc, hoặc thêm vào station.yaml, mục lexicon:  {written}: cách đọc',
    enHint: 'Write it out in the text, or add to station.yaml under lexicon:  {written}: how it is said',
  },
  'schedule.next-of-empty': {
    vi: 'Chuyên đề “{topic}” chưa có tin, bài nào để xoay vòng.',
    en: 'Topic “{topic}” has no clips to rotate.',
    viHint: 'Hãy thêm: loa clip add TỆP --topic CHUYÊN-ĐỀ',
    enHint: 'Add some: loa clip add FILE --topic TOPIC',
  },
  'schedule.next-of-not-approved': {
    vi: 'Chuyên đề “{topic}” chưa có tin, bài nào được duyệt để xoay vòng.',
    en: 'Topic “{topic}” has no approved clip to rotate.',
    viHint: 'Người duyệt chạy: loa clip approve MÃ --as TÊN',
    enHint: 'The approver runs: loa clip approve ID --as NAME',
  },
  'schedule.rule-day': {
    vi: (params) =>
      `“${params.title}” rơi vào ${sayWeekday('vi', Number(params.weekday))}, quy định không cho phát (${whenVi(params)}).`,
    en: (params) =>
      `“${params.title}” falls on a ${sayWeekday('en', Number(params.weekday))}, on which the rules allow nothing (${whenEn(params)}).`,
    viHint: 'Hãy bỏ ngày đó khỏi days; nếu có văn bản cho phép, ghi vào rules.exceptions của station.yaml.',
    enHint: 'Take the day out; if a document allows it, put that in rules.exceptions of station.yaml.',
  },
  'schedule.quiet-hours': {
    vi: (params) =>
      `“${params.title}” phát vào giờ yên tĩnh ${params.from}–${params.to} (${whenVi(params)}, dài ${long(params)}).`,
    en: (params) =>
      `“${params.title}” would sound in the quiet hours ${params.from}–${params.to} (${whenEn(params)}, ${long(params)} long).`,
    viHint:
      'Hãy đổi giờ phát; giờ yên tĩnh của đài ghi ở rules.quiet-hours trong station.yaml, theo quy chế.',
    enHint:
      'Change the time; quiet hours stand at rules.quiet-hours in station.yaml, as your regulation has them.',
  },
  'schedule.outside-sessions': {
    vi: (params) => `“${params.title}” nằm ngoài các buổi phát của đài (${whenVi(params)}).`,
    en: (params) => `“${params.title}” lies outside the station’s sessions (${whenEn(params)}).`,
    viHint: 'Hãy đổi giờ phát, hoặc sửa rules.sessions trong station.yaml theo quy chế.',
    enHint: 'Change the time, or rules.sessions in station.yaml as your regulation has it.',
  },
  'schedule.session-end': {
    vi: (params) =>
      `“${params.title}” dài ${long(params)}, phát quá giờ kết thúc buổi ${params.session} (${params.to}; ${whenVi(params)}).`,
    en: (params) =>
      `“${params.title}” is ${long(params)} long and would go on past the end of session ${params.session} (${params.to}; ${whenEn(params)}).`,
    viHint: 'Hãy phát sớm hơn hoặc bớt mục.',
    enHint: 'Begin earlier, or take out an item.',
  },
  'schedule.cap-sessions': {
    vi: (params) => `“${params.title}” làm quá ${params.max} buổi phát một ngày (${whenVi(params)}).`,
    en: (params) => `“${params.title}” would be more than ${params.max} sessions a day (${whenEn(params)}).`,
    viHint: 'Hãy dồn vào các buổi đã có.',
    enHint: 'Move it into a session that the day has already.',
  },
  'schedule.cap-minutes': {
    vi: (params) =>
      `“${params.title}” dài ${long(params)}, làm quá ${params.max} phút ${session('vi', params)} (${whenVi(params)}).`,
    en: (params) =>
      `“${params.title}” is ${long(params)} long and makes more than ${params.max} minutes ${session('en', params)} (${whenEn(params)}).`,
    viHint: 'Hãy bớt mục, bớt repeat, hoặc chuyển sang buổi khác.',
    enHint: 'Take out an item or a repeat, or move it to another session.',
  },
  'schedule.mistyped-time': {
    vi: (params) =>
      `“${params.title}” đặt giờ phát ${params.time}, quy định không cho phát giờ này (${whenVi(params)}).`,
    en: (params) =>
      `“${params.title}” is set for ${params.time}, when the rules allow nothing (${whenEn(params)}).`,
    viHint: 'Ý bạn là "{meant}"?',
    enHint: 'Did you mean "{meant}"?',
  },
  'schedule.night-time': {
    vi: '“{title}” sẽ phát lúc {time}, khi mọi người còn ngủ.',
    en: '“{title}” would sound at {time}, while people sleep.',
    viHint: 'Ý bạn là "{meant}"? Nếu đúng là giờ này thì không cần sửa.',
    enHint: 'Did you mean "{meant}"? If it is meant, leave it.',
  },
  'schedule.time-against-title': {
    vi: 'Tên là “{title}” mà giờ phát là {time}.',
    en: 'It is called “{title}” and airs at {time}.',
    viHint: 'Xin xem lại giờ phát; nếu đúng thì không cần sửa.',
    enHint: 'See the time; if it is meant, leave it.',
  },
  'schedule.clash-skipped': {
    vi: (params) =>
      `“${params.title}” không phát được vì trùng giờ với “${params.rival}” (${whenVi(params)}).`,
    en: (params) =>
      `“${params.title}” cannot air: “${params.rival}” holds the loudspeakers (${whenEn(params)}).`,
    viHint: 'Hãy đổi giờ, hoặc cho chờ lâu hơn bằng late.',
    enHint: 'Change the time, or let it wait longer by late.',
  },
  'schedule.clash-cut': {
    vi: (params) => `“${params.title}” sẽ bị ngắt để phát “${params.rival}” (${whenVi(params)}).`,
    en: (params) => `“${params.title}” would be cut off for “${params.rival}” (${whenEn(params)}).`,
  },
  'schedule.clash-waits': {
    vi: (params) =>
      `“${params.title}” trùng giờ với “${params.rival}”, sẽ chờ ${sayDuration(Number(params.waitS) * 1000)} rồi phát (${whenVi(params)}).`,
    en: (params) =>
      `“${params.title}” overlaps “${params.rival}” and waits ${sayDuration(Number(params.waitS) * 1000)} for it (${whenEn(params)}).`,
  },
  'schedule.hours-not-confirmed': {
    vi: (params) =>
      `“${params.title}” sẽ phát vào giờ mới ${hours('vi', params)}${Number(params.more) > 0 ? ` và ${params.more} khoảng khác` : ''}, chưa được người thứ hai xác nhận.`,
    en: (params) =>
      `“${params.title}” would sound at new hours, ${hours('en', params)}${Number(params.more) > 0 ? ` and ${params.more} more` : ''}, that no second person has confirmed.`,
    viHint:
      'Xem: loa schedule show --new. Người biên tập trình: loa schedule propose; người duyệt: loa schedule approve.',
    enHint:
      'See: loa schedule show --new. The editor runs loa schedule propose, the approver loa schedule approve.',
  },

  'schedule.check.command': {
    vi: 'kiểm tra station.yaml và schedules/: mọi lỗi một lần, ở dòng nào, sửa thế nào',
    en: 'check station.yaml and schedules/: every fault at once, where it is and what to write instead',
  },
  'schedule.check.good': {
    vi: 'Lịch không có lỗi: {programmes} chương trình, {slots} lượt phát trong 7 ngày tới.',
    en: 'The schedule is good: {programmes} programmes, {slots} slots in the coming 7 days.',
  },
  'schedule.check.count.error': {
    vi: '{count} lỗi cần sửa',
    en: ({ count }) => (count === 1 ? '1 error to mend' : `${count} errors to mend`),
  },
  'schedule.check.count.waiting': {
    vi: '{count} việc chờ người duyệt',
    en: ({ count }) => (count === 1 ? '1 thing waits for a person' : `${count} things wait for a person`),
  },
  'schedule.check.count.notice': {
    vi: '{count} điều lưu ý',
    en: ({ count }) => (count === 1 ? '1 note' : `${count} notes`),
  },
  'schedule.check.unchanged': {
    vi: 'Lịch đang có hiệu lực vẫn giữ nguyên cho đến khi hết lỗi.',
    en: 'The schedule in force stays as it is until the errors are mended.',
  },
  'schedule.check.severity.error': { vi: 'lỗi', en: 'error' },
  'schedule.check.severity.waiting': { vi: 'chờ duyệt', en: 'waiting' },
  'schedule.check.severity.notice': { vi: 'lưu ý', en: 'note' },
  'schedule.check.not-initialised': {
    vi: 'Đài chưa khởi tạo nên chưa xét được tin nào đã duyệt, giờ nào đã xác nhận.',
    en: 'The station is not initialised: approvals and confirmed hours could not be looked at.',
    viHint: 'Hãy chạy: loa init',
    enHint: 'Run: loa init',
  },
  'schedule.check.no-voice': {
    vi: 'Lúc này không giọng nào ở đây đọc được ({voices}): lời đọc chưa đọc sẵn sẽ không phát.',
    en: 'None of these voices can speak now ({voices}): texts not spoken before will not sound.',
    viHint: 'Xem và nghe thử các giọng: loa voices',
    enHint: 'See the voices: loa voices',
  },
  'schedule.check.no-files': {
    vi: 'Thư mục schedules/ chưa có tệp lịch nào (.yaml).',
    en: 'There are no schedule files (.yaml) in schedules/.',
    viHint: 'Hãy tạo schedules/tuan.yaml; mẫu ở thư mục schedules/ của chương trình.',
    enHint: 'Make schedules/tuan.yaml; there is a sample in schedules/ of the program.',
  },
} as const satisfies Words;
