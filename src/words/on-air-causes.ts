/** Sentences: why an airing ended as it did, as a signed report names it. */
import { loudspeakerWords } from './loudspeakers.ts';
import type { Lang, Words } from './sentence.ts';

export const onAirCauseWords = {
  'cause.station-off': { vi: 'máy không hoạt động', en: 'the computer was off' },
  'cause.asleep': {
    vi: 'máy ngủ, hoặc đồng hồ vừa được chỉnh',
    en: 'the computer slept, or its clock was set',
  },
  'cause.too-late': { vi: 'trễ quá thời gian cho phép', en: 'later than allowed' },
  'cause.not-ready': { vi: 'bản phát chưa chuẩn bị xong', en: 'its mix was not ready' },
  'cause.mix.altered': { vi: 'tệp bản phát bị thay đổi trên đĩa', en: 'its mix was changed on disk' },
  'mix.altered': { vi: 'Tệp bản phát bị thay đổi trên đĩa.', en: 'The mix was changed on disk.' },
  'cause.gaps': { vi: 'âm thanh ra loa bị ngắt quãng', en: 'the sound came out with gaps' },
  'cause.loudspeaker-lost': {
    vi: ({ reason }) => `mất kết nối với loa${sayReason('vi', reason)}`,
    en: ({ reason }) => `the loudspeakers were lost${sayReason('en', reason)}`,
  },
  'cause.stopped': { vi: '{by} cho dừng', en: 'stopped by {by}' },
  'cause.preempted': { vi: 'nhường cho “{title}”', en: 'made room for “{title}”' },
  'cause.daemon-ended': { vi: 'chương trình được tắt', en: 'the program was ended' },
  'cause.power-lost': { vi: 'mất điện hoặc máy dừng đột ngột', en: 'the power or the computer failed' },
  'cause.airtime-unknown': {
    vi: 'mất điện hoặc máy dừng đột ngột; tệp ghi thời lượng bị hỏng nên không biết đã phát được bao lâu',
    en: 'the power or the computer failed; its count is damaged, so nobody can say how much had sounded',
  },
  'cause.stopped-before-sound': { vi: 'dừng trước khi ra tiếng', en: 'ended before any sound' },
  'cause.not-approved': {
    vi: ({ clip, voice }) =>
      `“${clip}” chưa được duyệt${voice === undefined ? '' : ` cho giọng ${voice}`}, hoặc đã bị thu hồi`,
    en: ({ clip, voice }) =>
      `“${clip}” is not approved${voice === undefined ? '' : ` for the voice ${voice}`}, or not any more`,
  },
} as const satisfies Words;

/** ` (card âm thanh bị rút hoặc bị tắt)`; a loudspeaker's reason is a code, or what its system said. */
export function sayReason(lang: Lang, reason: string | number | undefined): string {
  if (reason === undefined || reason === '') return '';
  const words: Words = loudspeakerWords;
  const template = words[String(reason)]?.[lang];
  return ` (${typeof template === 'string' ? template : reason})`;
}
