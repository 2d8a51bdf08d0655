/** Sentences: why a loudspeaker does not sound, or sounds otherwise than a person would expect. */
import type { Words } from './sentence.ts';

export const loudspeakerWords = {
  'loudspeaker.no-server': {
    vi: 'máy không có dịch vụ âm thanh (PulseAudio hoặc PipeWire) đang chạy',
    en: 'no sound service (PulseAudio or PipeWire) is running on this machine',
    viHint:
      'Hãy đăng nhập máy bằng đúng người dùng chạy đài, hoặc nhờ người phụ trách kỹ thuật xem PULSE_SERVER.',
    enHint: 'Log in as the user who runs the loudspeakers, or check PULSE_SERVER.',
  },
  'loudspeaker.access-denied': {
    vi: 'dịch vụ âm thanh từ chối kết nối',
    en: 'the sound service refuses the connection',
    viHint:
      'Hãy chạy chương trình bằng đúng người dùng đang giữ dịch vụ âm thanh, hoặc nhờ người phụ trách kỹ thuật đặt PULSE_COOKIE.',
    enHint: 'Run the program as the user who owns the sound service, or set PULSE_COOKIE.',
  },
  'loudspeaker.server-too-old': {
    vi: 'dịch vụ âm thanh quá cũ (cần PulseAudio từ 1.0)',
    en: 'the sound service is too old (PulseAudio 1.0 or newer is needed)',
  },
  'loudspeaker.no-sound-card': {
    vi: 'máy không có card âm thanh',
    en: 'this machine has no sound card',
    viHint: 'Hãy cắm card âm thanh; loa sẽ tự mở lại.',
    enHint: 'Plug one in; the loudspeaker opens by itself.',
  },
  'loudspeaker.no-such-device': {
    vi: 'không có thiết bị âm thanh mang tên đã ghi trong station.yaml',
    en: 'there is no sound device of the name given in station.yaml',
    viHint: 'Xem tên bằng: pactl list short sinks',
    enHint: 'List the names with: pactl list short sinks',
  },
  'loudspeaker.refused': {
    vi: 'dịch vụ âm thanh không nhận luồng phát',
    en: 'the sound service does not take the stream',
  },
  'loudspeaker.connection-lost': {
    vi: 'mất kết nối với dịch vụ âm thanh',
    en: 'the connection to the sound service was lost',
  },
  'loudspeaker.no-answer': {
    vi: 'dịch vụ âm thanh không trả lời',
    en: 'the sound service does not answer',
  },
  'loudspeaker.device-gone': { vi: 'card âm thanh bị rút hoặc bị tắt', en: 'the sound card went away' },
  'loudspeaker.device-moved': {
    vi: 'dịch vụ âm thanh chuyển luồng phát sang thiết bị khác',
    en: 'the sound service moved the stream to another device',
  },
  'loudspeaker.stands-still': {
    vi: 'card âm thanh không nhận tiếng',
    en: 'the sound card takes no sound',
  },
  'loudspeaker.stalled': { vi: 'card âm thanh đứng lại', en: 'the sound card stands still' },
  'loudspeaker.overflow': {
    vi: 'dịch vụ âm thanh làm rơi một phần tiếng',
    en: 'the sound service dropped sound',
  },
  'loudspeaker.closed': { vi: 'loa đã đóng', en: 'the loudspeaker is closed' },
  'loudspeaker.not-open': {
    vi: 'loa chưa mở được vào giờ phát',
    en: 'the loudspeaker was not open at the time',
  },
  'loudspeaker.none': { vi: 'cụm loa không có loa nào', en: 'the cluster has no loudspeaker' },
  'loudspeaker.mix-unreadable': {
    vi: 'không đọc được bản phát trên đĩa',
    en: 'the mix could not be read from the disk',
  },
  'loudspeaker.file-full': {
    vi: 'tệp WAV đã dài tối đa (4 GB)',
    en: 'the WAV file is as long as it can be (4 GB)',
    viHint: 'Hãy chuyển tệp đi nơi khác; tệp mới sẽ tự được tạo.',
    enHint: 'Move the file away; a new one is made by itself.',
  },
  'loudspeaker.pump-silent': {
    vi: 'bộ phận đưa tiếng ra loa không trả lời',
    en: 'the part that feeds the loudspeakers gives no answer',
  },
  'loudspeaker.pump-died': {
    vi: 'bộ phận đưa tiếng ra loa bị ngắt, đang khởi động lại',
    en: 'the part that feeds the loudspeakers died and is being restarted',
  },
  'loudspeaker.sink-muted': {
    vi: 'card âm thanh đang tắt tiếng hoặc âm lượng bằng 0: loa sẽ không kêu',
    en: 'the sound card is muted or at volume 0: nothing will be heard',
    viHint: 'Hãy bật tiếng và vặn to âm lượng của card âm thanh.',
    enHint: 'Unmute the sound card and turn it up.',
  },
  'loudspeaker.virtual-no-server': {
    vi: 'chưa có dịch vụ âm thanh: dùng loa ảo, tiếng được ghi vào tệp để nghe lại',
    en: 'no sound service: the virtual loudspeaker is used, its sound is kept in files',
  },
  'loudspeaker.virtual-no-card': {
    vi: 'máy không có card âm thanh: dùng loa ảo, tiếng được ghi vào tệp để nghe lại',
    en: 'no sound card: the virtual loudspeaker is used, its sound is kept in files',
  },
} as const satisfies Words;
