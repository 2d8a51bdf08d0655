/** Sentences: making a mix ready, and the voices that speak in it. */
import { sayDecibels } from './say-decibels.ts';
import type { Lang, Words } from './sentence.ts';

const decibels = (lang: Lang, level: string | number | undefined) => sayDecibels(lang, Number(level));

export const mixWords = {
  'mix.clip-missing': {
    vi: 'Không tìm thấy tin, bài “{clip}” trong thư viện.',
    en: 'There is no clip “{clip}” in the library.',
    viHint: 'Xin thêm bằng lệnh “loa clip add”, hoặc sửa tên trong lịch phát.',
    enHint: 'Add it with “loa clip add”, or correct its name in the schedule.',
  },
  'mix.not-approved': {
    vi: '“{sound}” chưa được duyệt nên không được phát.',
    en: '“{sound}” is not approved, so it may not be heard.',
    viHint: 'Xin người có quyền duyệt nghe lại và duyệt bằng lệnh “loa clip approve”.',
    enHint: 'Ask a person who may approve to listen and use “loa clip approve”.',
  },
  'mix.clip-altered': {
    vi: 'Tệp âm thanh của “{clip}” đã mất hoặc bị thay đổi sau khi thêm vào thư viện nên không được phát.',
    en: 'The sound file of “{clip}” is gone or was changed after it was added, so it may not be heard.',
    viHint: 'Xin chép lại tệp gốc vào thư mục audio/, hoặc thêm tệp mới và đề nghị duyệt lại.',
    enHint: 'Put the original file back into audio/, or add the new one and ask for approval.',
  },
  'mix.input-altered': {
    vi: 'Tệp “{path}” đã mất hoặc bị thay đổi trong lúc trộn nên không được phát.',
    en: 'The file “{path}” was lost or changed while it was being mixed, so it may not be heard.',
    viHint: 'Xin chép lại tệp gốc; chương trình sẽ tự trộn lại.',
    enHint: 'Put the original file back; it will be mixed again by itself.',
  },
  'mix.no-voice': {
    vi: 'Không giọng đọc nào trong số đã duyệt ({voices}) đọc được: “{text}”.',
    en: 'None of the approved voices ({voices}) could speak: “{text}”.',
    viHint: 'Xin cài espeak-ng trên máy của đài, hoặc thu âm sẵn nội dung này.',
    enHint: 'Install espeak-ng on the station’s computer, or record these words.',
  },
  'mix.nothing-to-pick': {
    vi: 'Chuyên đề “{topic}” không có tin, bài nào đã duyệt mà vừa thời lượng còn lại.',
    en: 'No approved clip of topic “{topic}” fits the time that is left.',
    viHint: 'Xin thêm và duyệt tin, bài cho chuyên đề này, hoặc tăng thời lượng chương trình.',
    enHint: 'Add and approve clips of the topic, or give the programme more time.',
  },
  'mix.loudness-off': {
    vi: ({ lufs, target }) =>
      `Bản phát có độ to ${decibels('vi', lufs)} LUFS, không đưa về được ${decibels('vi', target)} LUFS.`,
    en: ({ lufs, target }) =>
      `The mix measures ${decibels('en', lufs)} LUFS and cannot be brought to ${decibels('en', target)} LUFS.`,
    viHint: 'Âm thanh gốc quá gắt hoặc quá nhỏ: xin thu lại tin, bài.',
    enHint: 'The recordings are too spiky or too faint: record them again.',
  },
  'mix.peak-over': {
    vi: ({ dbtp, limit }) =>
      `Đỉnh âm thanh của bản phát là ${decibels('vi', dbtp)} dBTP, vượt mức cho phép ${decibels('vi', limit)} dBTP.`,
    en: ({ dbtp, limit }) =>
      `The mix peaks at ${decibels('en', dbtp)} dBTP, above the ${decibels('en', limit)} dBTP allowed.`,
    viHint: 'Xin thu lại tin, bài với mức âm thấp hơn.',
    enHint: 'Record the clips again at a lower level.',
  },
  'mix.length-off': {
    vi: 'Bản phát dài {frames} mẫu thay vì {expectedFrames} mẫu nên không được dùng.',
    en: 'The mix has {frames} frames instead of {expectedFrames} and is not used.',
    viHint: 'Xin báo cho người phụ trách kỹ thuật kèm tệp nhật ký.',
    enHint: 'Report this with the log file.',
  },
  'mix.render-failed': {
    vi: 'ffmpeg không trộn được bản phát: {detail}.',
    en: 'ffmpeg could not render the mix: {detail}.',
    viHint: 'Xin kiểm tra dung lượng ổ đĩa và các tệp trong audio/.',
    enHint: 'Check the disk’s free space and the files in audio/.',
  },
  'mix.render-too-slow': {
    vi: 'Trộn bản phát quá {seconds} giây chưa xong nên đã dừng.',
    en: 'Rendering the mix took more than {seconds} s and was stopped.',
    viHint: 'Xin đóng bớt chương trình khác trên máy rồi thử lại.',
    enHint: 'Close other programs on this computer and try again.',
  },
} as const satisfies Words;
