/** Sentences: the ward on air, its daemon, its clock and its loudspeakers. */
import { onAirCauseWords, sayReason } from './on-air-causes.ts';
import { onAirCommandWords } from './on-air-commands.ts';
import { sayOutcome } from './outcomes.ts';
import { sayDuration } from './say-date.ts';
import type { Params, Words } from './sentence.ts';

const airtime = ({ airtimeMs }: Params) => sayDuration(Number(airtimeMs));

const STATION_WORDS = {
  'on-air.started': { vi: 'Đang phát “{title}”', en: 'On air: “{title}”' },
  'on-air.aired': {
    vi: (params) => `Đã phát đủ “${params.title}” (${airtime(params)})`,
    en: (params) => `Aired “${params.title}” (${airtime(params)})`,
  },
  'on-air.partial': {
    vi: (params) => `Phát chưa hết “${params.title}”, được ${airtime(params)}`,
    en: (params) => `Aired “${params.title}” in part, ${airtime(params)} of it`,
  },
  'on-air.preempted': {
    vi: (params) => `Dừng “${params.title}” sau ${airtime(params)}`,
    en: (params) => `Cut “${params.title}” after ${airtime(params)}`,
  },
  'on-air.missed': { vi: 'Lỡ giờ “{title}”', en: 'Missed “{title}”' },
  'on-air.skipped': { vi: 'Không phát “{title}”', en: 'Skipped “{title}”' },
  'on-air.failed': { vi: 'Sự cố, không ra loa “{title}”', en: 'Failed, no sound of “{title}”' },
  'on-air.close-failed': {
    vi: 'Chưa ghi được kết thúc của “{title}” vào nhật ký phát thanh ({reason}); sẽ thử lại.',
    en: 'The end of “{title}” could not be written to the record ({reason}); trying again.',
    viHint: 'Xin kiểm tra dung lượng ổ đĩa.',
    enHint: 'Check the free space of the disk.',
  },

  'station.prepared': { vi: 'Đã chuẩn bị “{title}” cho {at}', en: 'Ready: “{title}” for {at}' },
  'station.not-prepared': {
    vi: 'Chưa chuẩn bị được “{title}” cho {at}',
    en: 'Not ready: “{title}” for {at}',
  },
  'station.recovered': {
    vi: ({ airing, outcome }) =>
      `Lần trước máy dừng khi đang phát ${airing}; nhật ký đã ghi: ${sayOutcome('vi', outcome)}`,
    en: ({ airing, outcome }) =>
      `The computer stopped during ${airing} last time; recorded as ${sayOutcome('en', outcome)}`,
  },
  'station.running-already': {
    vi: 'Đài này đang chạy ở một cửa sổ khác.',
    en: 'This station is running already.',
    viHint: 'Xem bằng: loa status --watch',
    enHint: 'See it with: loa status --watch',
  },
  'station.fault': {
    vi: 'Chương trình gặp lỗi: {reason}.',
    en: 'The program has met a fault: {reason}.',
    viHint: 'Xin báo cho người phụ trách kỹ thuật kèm tệp trong state/logs/.',
    enHint: 'Report this with the files in state/logs/.',
  },
  'station.schedule-in-force': {
    vi: 'Lịch phát {version} có hiệu lực',
    en: 'Schedule {version} is in force',
  },
  'station.schedule-held': {
    vi: 'Lịch phát mới {version} chờ người thứ hai xác nhận giờ mới; lịch cũ vẫn có hiệu lực. Xem: loa schedule show --new',
    en: 'The new schedule {version} waits for a second person to confirm new hours; the last one stays in force. See: loa schedule show --new',
  },
  'station.schedule-refused': {
    vi: 'Lịch phát vừa sửa có {count} lỗi nên không dùng; lịch cũ vẫn có hiệu lực. Xem: loa schedule check',
    en: 'The changed schedule has {count} errors and is not used; the last one stays in force. See: loa schedule check',
  },
  'station.schedule-none': {
    vi: 'Chưa có lịch phát nào trong thư mục schedules/',
    en: 'There is no schedule in schedules/ yet',
  },
  'station.loudspeaker-open': {
    vi: ({ id, reason }) => `Loa “${id}” sẵn sàng${sayReason('vi', reason)}`,
    en: ({ id, reason }) => `Loudspeaker “${id}” is ready${sayReason('en', reason)}`,
  },
  'station.loudspeaker-lost': {
    vi: ({ id, reason }) => `Mất loa “${id}”${sayReason('vi', reason)}`,
    en: ({ id, reason }) => `Loudspeaker “${id}” is lost${sayReason('en', reason)}`,
  },
  'station.on-duty': {
    vi: '{station} đang trực. Dừng bằng Ctrl-C.',
    en: '{station} is on duty. Ctrl-C ends it.',
  },
  'station.off-duty': { vi: 'Đã dừng; loa đã tắt tiếng.', en: 'Ended; the loudspeakers are silent.' },

  'clock.jumped': {
    vi: 'Đồng hồ máy vừa nhảy {seconds} giây (chỉnh giờ, hoặc máy vừa ngủ dậy).',
    en: 'The clock jumped by {seconds} s (it was set, or the computer slept).',
  },
  'clock.set-back': {
    vi: 'Giờ máy đang lùi về trước mục cuối cùng của nhật ký phát thanh, nên đài chưa phát gì ngoài tin khẩn cấp.',
    en: 'The clock stands before the last entry of the record, so nothing but emergencies airs.',
    viHint: 'Xin chỉnh lại giờ máy; nếu giờ máy đã đúng, xin xác nhận bằng: loa clock confirm',
    enHint: 'Set the clock; if it is right as it stands, confirm it: loa clock confirm',
  },
  'clock.far-ahead': {
    vi: 'Giờ máy cách lần làm việc cuối cùng của đài {days} ngày, nên đài chưa phát gì ngoài tin khẩn cấp.',
    en: 'The clock is {days} days past what was last decided, so nothing but emergencies airs.',
    viHint:
      'Nếu đài nghỉ lâu như vậy thật và giờ máy đúng, xin xác nhận bằng: loa clock confirm; nếu không, xin chỉnh lại giờ máy.',
    enHint:
      'If the station was off for that long and the clock is right, confirm it: loa clock confirm; else set the clock.',
  },

  'alarm.loudspeaker-lost': {
    vi: ({ id, reason }) => `Loa “${id}” không nối được${sayReason('vi', reason)}`,
    en: ({ id, reason }) => `Loudspeaker “${id}” is lost${sayReason('en', reason)}`,
  },
  'alarm.schedule-refused': {
    vi: 'Lịch phát trên đĩa có lỗi nên không dùng; lịch cũ vẫn có hiệu lực.',
    en: 'The schedule on disk has errors and is not used; the last one stays in force.',
    viHint: 'Xem: loa schedule check',
    enHint: 'See: loa schedule check',
  },
  'alarm.schedule-held': {
    vi: 'Lịch phát mới chờ người thứ hai xác nhận giờ mới.',
    en: 'The new schedule waits for a second person to confirm its new hours.',
    viHint: 'Xem: loa schedule show --new',
    enHint: 'See: loa schedule show --new',
  },

  'air.busy': {
    vi: 'Loa đang bận với “{title}”.',
    en: 'The loudspeakers are taken by “{title}”.',
    viHint: 'Xin chờ phát xong, hoặc dừng bằng: loa stop',
    enHint: 'Wait for its end, or stop it: loa stop',
  },
  'air.let-go': {
    vi: 'Chưa phát được “{title}”: đài đang tắt, đồng hồ vừa được chỉnh, hoặc ổ đĩa quá chậm.',
    en: '“{title}” was not aired: the station is ending, its clock was set, or the disk is too slow.',
    viHint: 'Xem bằng: loa status; rồi thử lại.',
    enHint: 'See: loa status; then try again.',
  },
  'air.unknown': {
    vi: 'Không có chương trình hay tin, bài nào tên “{what}”.',
    en: 'There is no programme and no clip “{what}”.',
    viHint: 'Xem tên bằng: loa schedule show, loa clip list',
    enHint: 'See the names: loa schedule show, loa clip list',
  },
  'daemon.not-running': {
    vi: 'Đài chưa chạy.',
    en: 'The station is not running.',
    viHint: 'Chạy bằng: loa run',
    enHint: 'Start it with: loa run',
  },
  'daemon.bad-request': { vi: 'Yêu cầu không đúng dạng: {reason}.', en: 'Bad request: {reason}.' },
} as const satisfies Words;

export const onAirWords = {
  ...STATION_WORDS,
  ...onAirCauseWords,
  ...onAirCommandWords,
} as const satisfies Words;
