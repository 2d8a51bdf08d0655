/** Sentences: what is wrong with a recording, or with the file it comes in. */
import { sayDecibels } from './say-decibels.ts';
import type { Params, Words } from './sentence.ts';

/** `giây 75,3` is easier to find in a player with its minutes: `giây 75,3 (1:15)`. */
function secondVi({ second }: Params): string {
  return `giây thứ ${String(second).replace('.', ',')}${minutes(Number(second))}`;
}

function secondEn({ second }: Params): string {
  return `second ${second}${minutes(Number(second))}`;
}

function minutes(second: number): string {
  if (second < 60) return '';
  return ` (${Math.floor(second / 60)}:${String(Math.floor(second % 60)).padStart(2, '0')})`;
}

const VERDICT_WORDS = {
  'clip.silent': {
    vi: 'Tệp không có tiếng, chỉ toàn im lặng.',
    en: 'The file is silent from beginning to end.',
    viHint: 'Xin kiểm tra micro và thu lại.',
    enHint: 'Check the microphone and record it again.',
  },
  'clip.clipped': {
    vi: (params) => `Tiếng bị vỡ vì thu quá to (${params.runs} chỗ, chỗ đầu ở ${secondVi(params)}).`,
    en: (params) => `The sound is clipped in ${params.runs} places, first at ${secondEn(params)}.`,
    viHint: 'Xin giảm mức thu hoặc đứng xa micro hơn rồi thu lại.',
    enHint: 'Lower the recording level and record it again.',
  },
  'clip.peaks-cut': {
    vi: (params) => `Có ${params.runs} chỗ tiếng hơi vỡ, chỗ đầu ở ${secondVi(params)}.`,
    en: (params) => `${params.runs} peaks are clipped, the first at ${secondEn(params)}.`,
    viHint: 'Vẫn dùng được; xin nghe lại chỗ đó.',
    enHint: 'It can be used; listen to that place.',
  },
  'clip.truncated': {
    vi: (params) => `Tệp bị đứt ở ${secondVi(params)}: phần sau không còn.`,
    en: (params) => `The file breaks off at ${secondEn(params)}: the rest is missing.`,
    viHint: 'Xin chép lại tệp từ máy ghi âm, hoặc thu lại.',
    enHint: 'Copy the file from the recorder again, or record it again.',
  },
  'clip.damaged': {
    vi: (params) => `Tệp bị hỏng ở ${secondVi(params)}: tiếng ở đó không giải mã được.`,
    en: (params) => `The file is damaged at ${secondEn(params)}: the sound there cannot be decoded.`,
    viHint: 'Xin chép lại tệp từ nơi gửi, hoặc thu lại.',
    enHint: 'Ask for the file again, or record it again.',
  },
  'clip.too-short': {
    vi: 'Tệp chỉ có {ms} phần nghìn giây âm thanh, quá ngắn để phát.',
    en: 'There are only {ms} ms of sound in the file, too short to be broadcast.',
  },
  'clip.too-long': {
    vi: 'Tệp dài {minutes} phút; mỗi tin, bài không quá 120 phút.',
    en: 'The file is {minutes} minutes long; a clip has 120 at most.',
    viHint: 'Xin cắt thành nhiều phần.',
    enHint: 'Cut it into parts.',
  },
  'clip.very-quiet': {
    vi: ({ lufs }) =>
      `Tiếng rất nhỏ (${sayDecibels('vi', Number(lufs))} LUFS): khi phát sẽ được nâng lên, tiếng ồn nền cũng to theo.`,
    en: ({ lufs }) =>
      `Very quiet (${sayDecibels('en', Number(lufs))} LUFS): it will be raised for broadcast, and its noise with it.`,
    viHint: 'Nên thu lại gần micro hơn.',
    enHint: 'Better record it again, closer to the microphone.',
  },
  'clip.narrow-band': {
    vi: 'Âm thanh chất lượng điện thoại ({hz} Hz): lời nói nghe rõ, nhạc thì không hay.',
    en: 'Telephone quality ({hz} Hz): good enough for speech, not for music.',
  },
} as const satisfies Words;

const FILE_WORDS = {
  'clip.no-file': {
    vi: 'Không có tệp hay thư mục này.',
    en: 'There is no such file or folder.',
    viHint: 'Xin xem lại đường dẫn; USB đã cắm chưa?',
    enHint: 'Check the path; is the USB stick plugged in?',
  },
  'clip.empty-folder': {
    vi: 'Thư mục không có tệp âm thanh nào (mp3, m4a, aac, wav, ogg, opus, flac, amr, 3gp).',
    en: 'There is no recording in the folder (mp3, m4a, aac, wav, ogg, opus, flac, amr, 3gp).',
  },
  'clip.title-for-one': {
    vi: 'Một tiêu đề (--title) không dùng chung cho {files} tệp được.',
    en: 'One --title cannot serve {files} files.',
    viHint: 'Xin thêm từng tệp, hoặc ghi tiêu đề trong tệp .txt cùng tên đặt cạnh mỗi tệp.',
    enHint: 'Add them one by one, or put each title into a .txt file of the same name.',
  },
  'clip.unknown-kind': {
    vi: 'Không có loại “{kind}”.',
    en: 'There is no kind “{kind}”.',
    viHint: 'Xin ghi: tin, bài, thông báo, nhạc hiệu hoặc nhạc nền.',
    enHint: 'Write news, feature, notice, chime or bed.',
  },
  'clip.unreadable': {
    vi: 'Không đọc hoặc chép được tệp: {detail}.',
    en: 'The file cannot be read or copied: {detail}.',
    viHint: 'Xin cắm lại USB hoặc kiểm tra ổ đĩa rồi thử lại.',
    enHint: 'Plug the stick in again or check the disk, then try again.',
  },
  'clip.disk-full': {
    vi: 'Ổ đĩa không còn đủ chỗ cho tệp này ({bytes} byte).',
    en: 'There is not enough room on the disk for this file ({bytes} bytes).',
    viHint: 'Xin dọn bớt ổ đĩa rồi thử lại.',
    enHint: 'Free some space and try again.',
  },
  'clip.not-audio': {
    vi: 'Tệp không giải mã được: đây không phải tệp âm thanh, hoặc tệp đã hỏng hẳn.',
    en: 'The file cannot be decoded: it is no recording, or wholly damaged.',
    viHint: 'Xin mở thử bằng máy nghe nhạc; nếu nghe được, hãy xuất lại thành mp3 hoặc wav.',
    enHint: 'Try it in a player; if it can be heard there, export it as mp3 or wav.',
  },
  'clip.no-index': {
    vi: 'Tệp thiếu phần mục lục ở cuối (moov), thường vì máy ghi âm tắt đột ngột hoặc chép chưa xong: không nghe được gì, từ giây 0.',
    en: 'The index at the end of the file (moov) is missing, as after a sudden power-off or an unfinished copy: nothing can be heard from second 0.',
    viHint: 'Xin chép lại tệp từ máy ghi âm.',
    enHint: 'Copy the file from the recorder again.',
  },
  'clip.no-sound': {
    vi: 'Trong tệp không có phần tiếng nào.',
    en: 'There is no sound track in the file.',
    viHint: 'Có thể đây là ảnh hoặc phim không tiếng: xin xem lại có chọn nhầm tệp không.',
    enHint: 'It may be a picture or a silent film: see whether it is the right file.',
  },
  'clip.no-decoder': {
    vi: 'ffmpeg trên máy này không giải mã được kiểu nén “{codec}”.',
    en: 'The ffmpeg of this computer cannot decode “{codec}”.',
    viHint: 'Xin đổi tệp sang mp3 hoặc wav.',
    enHint: 'Convert the file to mp3 or wav.',
  },
  'clip.format-not-allowed': {
    vi: 'Bên trong tệp không phải âm thanh mà là danh sách phát, địa chỉ mạng hoặc định dạng không được nhận.',
    en: 'The file holds no sound but a playlist, a network address or a format that is not accepted.',
    viHint: 'Chỉ nhận mp3, m4a, aac, wav, ogg, opus, flac, amr, 3gp.',
    enHint: 'Accepted are mp3, m4a, aac, wav, ogg, opus, flac, amr, 3gp.',
  },
  'clip.too-slow': {
    vi: 'Đo tệp quá {seconds} giây chưa xong nên đã dừng.',
    en: 'Measuring the file took more than {seconds} s and was stopped.',
    viHint: 'Xin đóng bớt chương trình khác trên máy rồi thử lại, hoặc cắt tệp thành nhiều phần.',
    enHint: 'Close other programs on this computer and try again, or cut the file into parts.',
  },
  'tools.no-ffmpeg': {
    vi: 'Máy chưa có chương trình ffmpeg (ffprobe).',
    en: 'ffmpeg (ffprobe) is not installed.',
    viHint: 'Xin cài bằng lệnh “sudo apt-get install ffmpeg”.',
    enHint: 'Install it with “sudo apt-get install ffmpeg”.',
  },
} as const satisfies Words;

export const clipFaultWords = { ...VERDICT_WORDS, ...FILE_WORDS } as const satisfies Words;
