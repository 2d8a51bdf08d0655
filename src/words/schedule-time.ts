/** Sentences: when things air, the rules that bind them, hours and texts to confirm, what is put off. */
import { scheduleApprovalWords } from './schedule-approval.ts';
import type { Params, Words } from './sentence.ts';
import { sayHours, sayWeekday } from './weekday.ts';

const hoursIn = (params: Params) => ({
  weekday: Number(params.weekday),
  fromMinute: Number(params.fromMinute),
  toMinute: Number(params.toMinute),
});

export const scheduleTimeWords = {
  ...scheduleApprovalWords,
  'cause.rule-day': {
    vi: ({ weekday }) => `quy định của đài không cho phát vào ${sayWeekday('vi', Number(weekday))}`,
    en: ({ weekday }) => `the station’s rules allow no broadcast on ${sayWeekday('en', Number(weekday))}`,
  },
  'cause.quiet-hours': {
    vi: 'rơi vào giờ yên tĩnh {from}–{to}',
    en: 'it falls in the quiet hours {from}–{to}',
  },
  'cause.outside-sessions': {
    vi: 'ngoài các buổi phát của đài',
    en: 'it is outside the station’s sessions',
  },
  'cause.session-end': {
    vi: 'phát quá giờ kết thúc buổi {session} ({to})',
    en: 'it would go on past the end of session {session} ({to})',
  },
  'cause.cap-sessions': {
    vi: 'quá {max} buổi phát một ngày',
    en: 'the day has its {max} sessions already',
  },
  'cause.cap-minutes': {
    vi: ({ max, session }) => `quá ${max} phút ${session === '' ? 'một ngày' : `của buổi ${session}`}`,
    en: ({ max, session }) =>
      `more than ${max} minutes of ${session === '' ? 'the day' : `session ${session}`}`,
  },
  'cause.hours-not-confirmed': {
    vi: (params) => `giờ phát ${sayHours('vi', hoursIn(params))} chưa được xác nhận`,
    en: (params) => `the hours ${sayHours('en', hoursIn(params))} are not confirmed`,
  },
  'cause.skip-ordered': {
    vi: 'theo chỉ đạo của {by}: {why}',
    en: 'put off by {by}: {why}',
  },
  'cause.clash': {
    vi: 'trùng giờ với “{title}”',
    en: 'it clashes with “{title}”',
  },

  'schedule.command': {
    vi: 'lịch phát: kiểm tra, xem, trình, xác nhận',
    en: 'the schedule: check, show, propose, confirm',
  },
  'schedule.show.command': {
    vi: 'xem sẽ phát gì, lúc nào, bao lâu, và số phút so với mức cho phép',
    en: 'show what airs when, how long, and the minutes against the caps',
  },
  'schedule.show.option.from': { vi: 'ngày đầu (mặc định: hôm nay)', en: 'first date (default: today)' },
  'schedule.show.option.days': { vi: 'số ngày', en: 'number of days' },
  'schedule.show.option.new': {
    vi: 'xem những giờ phát, những lời đọc mới cần người thứ hai xác nhận',
    en: 'show the new hours and texts that a second person has to confirm',
  },
  'schedule.show.bad-days': {
    vi: '“{value}” không phải là số ngày từ 1 đến 366.',
    en: '“{value}” is no number of days from 1 to 366.',
  },
  'schedule.show.bad-date': {
    vi: '“{text}” không phải là ngày.',
    en: '“{text}” is no date.',
    viHint: 'Ví dụ: 18/3/2024 hoặc 2024-03-18.',
    enHint: 'For example 18/3/2024 or 2024-03-18.',
  },
  'schedule.show.heading.in-force': {
    vi: 'Lịch đang có hiệu lực của {station} (bản {version})',
    en: 'The schedule in force at {station} (version {version})',
  },
  'schedule.show.heading.files': {
    vi: 'Lịch trong thư mục schedules/ của {station} (bản {version}), chưa có hiệu lực',
    en: 'The schedule in schedules/ of {station} (version {version}), not in force yet',
  },
  'schedule.show.files.held': {
    vi: 'Lịch trong thư mục schedules/ có giờ phát mới, đang chờ người thứ hai xác nhận: xem bằng `loa schedule show --new`.',
    en: 'The files in schedules/ would sound at new hours and wait for a second person: see `loa schedule show --new`.',
  },
  'schedule.show.files.refused': {
    vi: 'Lịch trong thư mục schedules/ còn lỗi nên chưa dùng được: xem bằng `loa schedule check`.',
    en: 'The files in schedules/ have errors and are not used: see `loa schedule check`.',
  },
  'schedule.show.files.none': {
    vi: 'Thư mục schedules/ không có tệp lịch nào; đài tiếp tục theo lịch đang có hiệu lực.',
    en: 'There are no files in schedules/; the station goes on with the schedule in force.',
  },
  'schedule.show.empty': {
    vi: 'Không có lượt phát nào trong những ngày này.',
    en: 'Nothing is due on these days.',
  },
  'schedule.show.session': { vi: 'buổi {session} {used}/{cap}', en: 'session {session} {used}/{cap}' },
  'schedule.show.day-session': { vi: 'cả ngày {used}/{cap}', en: 'all day {used}/{cap}' },
  'schedule.show.at-most': { vi: 'tối đa {length}', en: 'at most {length}' },
  'schedule.show.no-cap': { vi: 'không giới hạn', en: 'no cap' },
  'schedule.show.sessions': { vi: '{count}/{max} buổi', en: '{count}/{max} sessions' },
  'schedule.show.waits': { vi: 'chờ {wait}', en: 'waits {wait}' },
  'schedule.verdict.airs': { vi: 'phát', en: 'airs' },
  'schedule.verdict.cut': { vi: 'bị ngắt', en: 'cut off' },
  'schedule.verdict.aired': { vi: 'đã phát đủ', en: 'aired' },
  'schedule.verdict.partial': { vi: 'phát chưa hết', en: 'partly aired' },
  'schedule.verdict.preempted': { vi: 'đã nhường sóng', en: 'preempted' },
  'schedule.verdict.missed': { vi: 'lỡ giờ', en: 'missed' },
  'schedule.verdict.skipped': { vi: 'không phát', en: 'does not air' },
  'schedule.verdict.failed': { vi: 'sự cố', en: 'failed' },

  'schedule.new.nothing': {
    vi: 'Không có giờ phát mới, không có lời đọc mới: không cần xác nhận gì thêm.',
    en: 'No new hours and no new texts: nothing is left to confirm.',
  },
  'schedule.new.hours': {
    vi: 'Loa sẽ phát vào những giờ mới sau đây (bản {version}):',
    en: 'The loudspeakers would sound at these new hours (version {version}):',
  },
  'schedule.new.first': {
    vi: '{title}: lần đầu {date} {time}, dài {length}',
    en: '{title}: first on {date} {time}, {length} long',
  },
  'schedule.new.late': { vi: ', trễ tối đa {late}', en: ', at most {late} late' },
  'schedule.new.rules': {
    vi: 'station.yaml ghi quy định khác với quy định đã được xác nhận:',
    en: 'station.yaml has other rules than those confirmed:',
  },
  'schedule.new.texts': {
    vi: 'Những lời đọc sau trong lịch chưa được duyệt:',
    en: 'These texts of the schedule are not approved:',
  },
  'schedule.new.listen': {
    vi: 'Nghe thử trước khi duyệt: loa say "LỜI ĐỌC" (thêm --out TỆP để nghe ở máy khác).',
    en: 'Listen before approving: loa say "TEXT" (with --out FILE to listen elsewhere).',
  },
  'schedule.new.next': {
    vi: 'Người biên tập trình bằng `loa schedule propose --as TÊN`; người duyệt xác nhận đúng bản này bằng `loa schedule approve {version} --as TÊN`.',
    en: 'The editor proposes with `loa schedule propose --as NAME`; the approver confirms this very version with `loa schedule approve {version} --as NAME`.',
  },

  'schedule.propose.command': {
    vi: 'trình lịch trong thư mục schedules/ cho người duyệt',
    en: 'lay the schedule in schedules/ before its approver',
  },
  'schedule.proposed': {
    vi: '{person} đã trình lịch bản {version}. Người duyệt xem bằng `loa schedule show --new` và xác nhận bằng lệnh ghi ở cuối đó.',
    en: '{person} proposed version {version}. The approver reads `loa schedule show --new` and confirms with the command at its end.',
  },
  'schedule.approve.command': {
    vi: 'xác nhận giờ phát mới và duyệt các lời đọc trong lịch',
    en: 'confirm new hours and approve the texts of the schedule',
  },
  'schedule.approved.rules': {
    vi: 'Đã xác nhận quy định mới trong station.yaml:',
    en: 'Confirmed the new rules of station.yaml:',
  },
  'schedule.approved.hours': { vi: 'Đã xác nhận giờ phát:', en: 'Confirmed hours:' },
  'schedule.approved.texts': { vi: 'Đã duyệt các lời đọc:', en: 'Approved texts:' },
  'schedule.approved.listen': {
    vi: 'Nghe lại: loa say "LỜI ĐỌC". Lời nào đọc sai thì sửa trong lịch rồi trình lại.',
    en: 'Hear one again: loa say "TEXT". What is read wrong is mended in the schedule and proposed again.',
  },
  'schedule.approved.own-texts': {
    vi: 'Những lời đọc này do chính {person} soạn, cần một người khác duyệt:',
    en: '{person} wrote these texts; somebody else has to approve them:',
  },
  'schedule.approved.nothing': {
    vi: 'Không có gì mới cần xác nhận.',
    en: 'There was nothing new to confirm.',
  },
  'schedule.approved.no-author': {
    vi: 'Bản này chưa ai trình, nên nhật ký không ghi được ai là người soạn. Lần sau, người biên tập nên trình trước: loa schedule propose',
    en: 'Nobody proposed this version, so the record names no author. Let its editor propose the next one: loa schedule propose',
  },
  'schedule.approved.in-force': {
    vi: 'Lịch bản {version} có hiệu lực từ bây giờ.',
    en: 'Version {version} is in force from now on.',
  },
  'schedule.approved.waiting': {
    vi: 'Còn {count} việc chờ người duyệt: xem bằng `loa schedule check`.',
    en: '{count} things still wait for their approver: see `loa schedule check`.',
  },
  'schedule.no-files': {
    vi: 'Thư mục schedules/ chưa có tệp lịch nào.',
    en: 'There is no schedule file in schedules/.',
    viHint: 'Hãy tạo một tệp, ví dụ schedules/tuan.yaml, theo mẫu trong README.',
    enHint: 'Make one, e.g. schedules/tuan.yaml, after the example in the README.',
  },
  'schedule.own-proposal': {
    vi: '{person} đã trình chính bản lịch này nên không thể tự xác nhận.',
    en: '{person} proposed this very version and cannot confirm it.',
    viHint: 'Hãy để một người khác có quyền duyệt xác nhận.',
    enHint: 'Let another person with the right to approve confirm it.',
  },
  'schedule.needs-proposal': {
    vi: '{person} vừa có quyền duyệt vừa có quyền biên tập, nên bản lịch này phải được một người khác trình trước.',
    en: '{person} may approve and edit, so another person has to propose this version first.',
    viHint: 'Người biên tập chạy `loa schedule propose --as TÊN`, rồi xác nhận lại.',
    enHint: 'The editor runs `loa schedule propose --as NAME`; then confirm again.',
  },
  'schedule.version-altered': {
    vi: 'Bản lịch {version} trong cơ sở dữ liệu không còn đúng như nhật ký đã ghi.',
    en: 'Schedule version {version} in the database is not what the record bound.',
    viHint: 'Hãy chạy `loa log verify` và khôi phục từ bản sao lưu.',
    enHint: 'Run `loa log verify` and restore from a backup.',
  },

  'skip.command': {
    vi: 'tạm ngừng một lượt hoặc cả một ngày, có lý do',
    en: 'put off a slot or a whole date, with a reason',
  },
  'skip.argument': {
    vi: 'tên lượt, ví dụ ban-tin-sang@2024-03-18T06:00',
    en: 'the slot’s name, e.g. ban-tin-sang@2024-03-18T06:00',
  },
  'skip.option.date': { vi: 'tạm ngừng cả ngày này', en: 'put off all of this date' },
  'skip.option.why': { vi: 'lý do, ghi vào nhật ký', en: 'the reason, kept in the record' },
  'skip.ordered': {
    vi: 'Sẽ không phát, theo chỉ đạo của {by}: {why}',
    en: 'Will not air, by order of {by}: {why}',
  },
  'skip.ordered.none': {
    vi: 'Ngày {date} hiện chưa có lượt nào; lượt thêm sau cũng sẽ không phát.',
    en: 'Nothing is due on {date} yet; what is added later will not air either.',
  },
  'skip.what': {
    vi: 'Cần nêu một lượt, hoặc một ngày bằng --date, không cả hai.',
    en: 'Name a slot, or a date with --date, not both.',
  },
  'skip.no-reason': {
    vi: 'Cần nêu lý do bằng --why.',
    en: 'A reason is needed: --why.',
    viHint: 'Ví dụ: --why "Quốc tang" hoặc --why "Kỳ thi tốt nghiệp".',
    enHint: 'For example --why "National mourning".',
  },
  'skip.no-schedule': {
    vi: 'Chưa có lịch nào có hiệu lực nên không có gì để tạm ngừng.',
    en: 'No schedule is in force yet, so there is nothing to put off.',
  },
  'skip.not-a-slot': {
    vi: '“{slot}” không phải là tên một lượt.',
    en: '“{slot}” is not the name of a slot.',
    viHint: 'Tên lượt có dạng ban-tin-sang@2024-03-18T06:00; xem bằng `loa schedule show`.',
    enHint: 'A slot is named like ban-tin-sang@2024-03-18T06:00; see `loa schedule show`.',
  },
  'skip.unknown-slot': {
    vi: 'Lịch không có lượt “{slot}”.',
    en: 'The schedule has no slot “{slot}”.',
    viHint: 'Ngày đó có: {known}.',
    enHint: 'On that date there are: {known}.',
  },
  'skip.empty-date': {
    vi: 'Lịch không có lượt “{slot}”: ngày {date} không phát gì.',
    en: 'The schedule has no slot “{slot}”: nothing is due on {date}.',
  },
  'skip.past': {
    vi: '“{slot}” đã qua hoặc đã bắt đầu, không tạm ngừng được nữa.',
    en: '“{slot}” is over or has begun; it cannot be put off.',
    viHint: 'Nếu đang phát, hãy dừng bằng `loa stop`.',
    enHint: 'What is on air stops with `loa stop`.',
  },
  'skip.already': { vi: '“{slot}” đã được tạm ngừng từ trước.', en: '“{slot}” is put off already.' },
} as const satisfies Words;
