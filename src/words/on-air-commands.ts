/** Sentences: the commands around the daemon: run, air, stop, status, rehearse. */
import { sayReason } from './on-air-causes.ts';
import type { Words } from './sentence.ts';

export const onAirCommandWords = {
  'run.command': {
    vi: 'trực đài: phát theo lịch cho đến khi bấm Ctrl-C',
    en: 'put the station on duty until Ctrl-C',
  },
  'air.command': { vi: 'phát ngay một chương trình hoặc một tin, bài', en: 'air a programme or a clip now' },
  'air.argument': { vi: 'tên chương trình, hoặc tên tin, bài', en: 'name of a programme or a clip' },
  'air.option.request': {
    vi: 'mã yêu cầu: gọi lại cùng mã là cùng một lượt phát',
    en: 'request id: the same id again is the same airing',
  },
  'air.done': { vi: 'Đang phát “{what}” (mã lượt: {airing}).', en: 'On air: “{what}” (airing {airing}).' },
  'stop.command': { vi: 'dừng ngay chương trình đang phát', en: 'stop what is on air' },
  'stop.done': { vi: 'Đã dừng: {airing}', en: 'Stopped: {airing}' },
  'stop.nothing': { vi: 'Không có gì đang phát.', en: 'Nothing was on air.' },
  'status.command': {
    vi: 'xem đài đang phát gì, sắp phát gì',
    en: 'show what is on air and what comes next',
  },
  'status.option.watch': { vi: 'theo dõi liên tục cho đến khi bấm Ctrl-C', en: 'keep watching until Ctrl-C' },
  'status.on-air': { vi: 'Đang phát', en: 'On air' },
  'status.silent': { vi: 'Loa đang im.', en: 'Silent.' },
  'status.next': { vi: 'Tiếp theo', en: 'Next' },
  'status.next.none': {
    vi: 'Bảy ngày tới không có lượt phát nào.',
    en: 'Nothing is due in the coming seven days.',
  },
  'status.next.line': { vi: '{at}  “{title}”  còn {left}', en: '{at}  “{title}”  in {left}' },
  'status.prepared.waiting': { vi: 'chưa chuẩn bị', en: 'not prepared yet' },
  'status.prepared.rendering': { vi: 'đang trộn', en: 'being mixed' },
  'status.prepared.ready': { vi: 'đã sẵn sàng', en: 'ready' },
  'status.prepared.failed': { vi: 'chưa chuẩn bị được', en: 'could not be prepared' },
  'status.level': { vi: 'Mức âm', en: 'Level' },
  'status.output': {
    vi: ({ id, kind, cluster, state, reason }) =>
      `Loa “${id}” (${kind}, cụm ${cluster}): ${state}${sayReason('vi', reason)}`,
    en: ({ id, kind, cluster, state, reason }) =>
      `Loudspeaker “${id}” (${kind}, cluster ${cluster}): ${state}${sayReason('en', reason)}`,
  },
  'status.output.kind.auto': { vi: 'tự chọn', en: 'chosen when opened' },
  'status.output.kind.sound-card': { vi: 'card âm thanh', en: 'sound card' },
  'status.output.kind.wav-file': { vi: 'tệp WAV', en: 'WAV file' },
  'status.output.kind.virtual': { vi: 'loa ảo', en: 'virtual' },
  'status.output.open': { vi: 'sẵn sàng', en: 'ready' },
  'status.output.closed': { vi: 'chưa mở', en: 'not open' },
  'status.output.lost': { vi: 'mất kết nối', en: 'lost' },
  'status.schedule.in-force': { vi: 'Lịch phát: đang có hiệu lực', en: 'Schedule: in force' },
  'status.schedule.held': {
    vi: 'Lịch phát: bản mới chờ xác nhận, bản cũ vẫn có hiệu lực',
    en: 'Schedule: the new one waits for confirmation, the last one stays in force',
  },
  'status.schedule.refused': {
    vi: 'Lịch phát: bản trên đĩa có lỗi, bản cũ vẫn có hiệu lực',
    en: 'Schedule: the one on disk has errors, the last one stays in force',
  },
  'status.schedule.none': { vi: 'Lịch phát: chưa có', en: 'Schedule: none' },

  'rehearse.command': {
    vi: 'chạy thử một ngày qua đúng bộ máy phát, không ra loa',
    en: 'run a day through the real engine, without the loudspeakers',
  },
  'rehearse.option.date': { vi: 'ngày chạy thử', en: 'the date' },
  'rehearse.option.out': {
    vi: 'tệp âm thanh của cả ngày, có mốc từng lượt (m4a, flac, mp3 hoặc wav)',
    en: 'the day’s sound with chapter marks (m4a, flac, mp3 or wav)',
  },
  'rehearse.bad-date': {
    vi: '“{text}” không phải là ngày.',
    en: '“{text}” is no date.',
    viHint: 'Ví dụ: 18/3/2024 hoặc 2024-03-18.',
    enHint: 'For example 18/3/2024 or 2024-03-18.',
  },
  'rehearse.bad-file': {
    vi: 'Không ghi được tệp “{path}”: tên phải kết thúc bằng .m4a, .flac, .mp3 hoặc .wav.',
    en: '“{path}” cannot be written: the name must end in .m4a, .flac, .mp3 or .wav.',
  },
  'rehearse.not-saved': {
    vi: 'Chưa ghi được âm thanh của ngày vào “{path}”: {detail}',
    en: 'The day’s sound could not be written to “{path}”: {detail}',
    viHint: 'Xin kiểm tra dung lượng ổ đĩa và quyền ghi.',
    enHint: 'Check the disk’s free space and the folder’s rights.',
  },
  'rehearse.no-schedule': {
    vi: 'Chưa có lịch phát nào dùng được để chạy thử.',
    en: 'There is no usable schedule to rehearse.',
    viHint: 'Xem: loa schedule check',
    enHint: 'See: loa schedule check',
  },
  'rehearse.heading': {
    vi: 'Chạy thử ngày {date} của {station}: {aired} lượt phát đủ trong {slots} lượt theo lịch',
    en: 'Rehearsal of {date} at {station}: {aired} aired of {slots} slots',
  },
  'rehearse.no-slots': {
    vi: 'Lịch không có lượt phát nào trong ngày {date}. Xem tuần có ngày ấy: loa schedule show --from {date}',
    en: 'The schedule has nothing on {date}. See the week around it: loa schedule show --from {date}',
  },
  'rehearse.last-good': {
    vi: 'Lịch trên đĩa chưa có hiệu lực ({state}); chạy thử bằng lịch đang có hiệu lực.',
    en: 'The schedule on disk is not in force ({state}); this rehearses the one that is.',
  },
  'rehearse.files.held': { vi: 'chờ xác nhận giờ mới', en: 'its new hours wait for confirmation' },
  'rehearse.files.refused': { vi: 'có lỗi', en: 'it has errors' },
  'rehearse.files.none': { vi: 'không có tệp nào', en: 'there are no files' },
  'rehearse.sound': {
    vi: 'Âm thanh của ngày: {path} ({length}, {chapters} mốc)',
    en: 'The day’s sound: {path} ({length}, {chapters} chapters)',
  },
  'rehearse.touched-nothing': {
    vi: 'Nhật ký phát thanh thật không bị động tới.',
    en: 'The live record was not touched.',
  },
} as const satisfies Words;
