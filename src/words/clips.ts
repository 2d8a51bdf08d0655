/** Sentences: the library's clips. */
import { clipCommandWords } from './clip-commands.ts';
import { clipFaultWords } from './clip-faults.ts';
import { saidAsOneWord } from './said-as-one-word.ts';
import type { Params, Words } from './sentence.ts';

function topicHintVi({ near, known }: Params): string {
  return near === '' ? `Các mã đang có: ${known}.` : `Ý bạn là “${near}”?`;
}

function topicHintEn({ near, known }: Params): string {
  return near === '' ? `Known are: ${known}.` : `Did you mean “${near}”?`;
}

const LIBRARY_WORDS = {
  'clip.same-bytes': {
    vi: 'Tệp này đã có trong thư viện dưới tên “{clip}” ({title}).',
    en: 'This very file is in the library already, as “{clip}” ({title}).',
  },
  'clip.same-sound': {
    vi: 'Âm thanh này đã có trong thư viện dưới tên “{clip}” ({title}), chỉ khác tên hoặc cách nén tệp.',
    en: 'The same sound is in the library already, as “{clip}” ({title}); only its name or container differs.',
  },
  'clip.same-words': {
    vi: 'Lời này đã có trong thư viện dưới tên “{clip}” ({title}).',
    en: 'These words are in the library already, as “{clip}” ({title}).',
    viHint: 'Xin dùng luôn “{clip}” trong lịch; muốn làm lại, gỡ trước: loa clip remove {clip} --as TÊN',
    enHint:
      'Use “{clip}” in the schedule; to make it anew, remove it first: loa clip remove {clip} --as NAME',
  },
  'clip.unknown': {
    vi: 'Thư viện không có tin, bài “{clip}”.',
    en: 'There is no clip “{clip}” in the library.',
    viHint: 'Xem danh sách: loa clip list',
    enHint: 'See: loa clip list',
  },
  'clip.unknown-topic': {
    vi: 'Lịch phát không có chuyên đề “{name}”, nên mục “tin kế tiếp của chuyên đề” sẽ không tìm thấy tin này.',
    en: 'No schedule has a topic “{name}”, so “next of a topic” will not find this clip.',
    viHint: topicHintVi,
    enHint: topicHintEn,
  },
  'clip.unknown-theme': {
    vi: 'Chuyên đề này không có nội dung “{name}”.',
    en: 'This topic has no theme “{name}”.',
    viHint: topicHintVi,
    enHint: topicHintEn,
  },
  'clip.own': {
    vi: '“{clip}” do chính “{person}” thêm vào: người thêm và người duyệt phải là hai người.',
    en: '“{clip}” was added by “{person}”: author and approver must be two people.',
    viHint: 'Xin nhờ người khác có quyền duyệt.',
    enHint: 'Ask another person who may approve.',
  },
  'clip.altered': {
    vi: 'Tệp {path} của “{clip}” đã mất hoặc bị thay đổi sau khi thêm vào thư viện.',
    en: 'The file {path} of “{clip}” is gone or was changed after it was added.',
    viHint: 'Xin chép lại tệp gốc, hoặc gỡ “{clip}” rồi thêm tệp mới.',
    enHint: 'Put the original back, or remove “{clip}” and add the new file.',
  },
  'clip.why-missing': {
    vi: 'Xin ghi lý do thu hồi: --why "…"',
    en: 'Please give the reason: --why "…"',
  },
  'clip.nothing-named': {
    vi: 'Xin nêu tên tin, bài cần duyệt, hoặc --topic CHUYÊN-ĐỀ.',
    en: 'Name the clips to approve, or give --topic TOPIC.',
  },
  'clip.no-words': {
    vi: 'Chưa có lời để đọc.',
    en: 'There are no words to speak.',
    viHint: 'Xin ghi --text "…" hoặc --file TỆP.',
    enHint: 'Give --text "…" or --file FILE.',
  },
  'clip.not-plain-text': {
    vi: 'Tệp này không phải văn bản thường (.txt, UTF-8).',
    en: 'This file is no plain text (.txt, UTF-8).',
    viHint: 'Mở bằng Word, chọn Lưu thành .txt, hoặc chép chữ vào --text.',
    enHint: 'Open it in Word and save it as .txt, or paste the words after --text.',
  },
  'clip.text-file-too-big': {
    vi: 'Tệp nặng {megabytes} MB, không thể là lời đọc một lần (nhiều nhất {most} chữ).',
    en: 'The file has {megabytes} MB, too much to be said at a time (at most {most} characters).',
    viHint: 'Xin xem lại có đúng tệp văn bản không.',
    enHint: 'See whether it is the right file.',
  },
  'clip.text-is-file': {
    vi: '“{path}” là tên một tệp, không phải lời cần đọc.',
    en: '“{path}” is the name of a file, not the words to speak.',
    viHint: 'Muốn đọc chữ trong tệp, xin ghi: --file {path}',
    enHint: 'To have the words in it spoken, write: --file {path}',
  },
  'clip.text-is-folder': {
    vi: '“{path}” là thư mục, không phải tệp văn bản.',
    en: '“{path}” is a folder, not a text file.',
    viHint: 'Xin nêu một tệp .txt trong đó.',
    enHint: 'Name one .txt file in it.',
  },
  'clip.text-given-twice': {
    vi: 'Lời đọc lấy từ --text hoặc từ --file, không lấy cả hai.',
    en: 'The words come from --text or from --file, not from both.',
    viHint: 'Xin bỏ một trong hai.',
    enHint: 'Leave one of them out.',
  },
  'clip.text-too-long': {
    vi: 'Lời dài {characters} chữ; một lần đọc nhiều nhất {most} chữ.',
    en: 'The text has {characters} characters; at most {most} are said at a time.',
    viHint: 'Xin chia thành nhiều tin, bài.',
    enHint: 'Part it into several clips.',
  },
  'clip.letterhead': {
    vi: 'Phần quốc hiệu, nơi nhận, chữ ký (dòng {lines}) thường không đọc trên loa; xin bỏ đi nếu không cần.',
    en: 'The letterhead, the receivers and the signature (lines {lines}) are not usually read on air; leave them out if they are not needed.',
  },
  'clip.guessed-words': {
    vi: (params) =>
      saidAsOneWord(params)
        ? `Máy chưa biết “${params.written}” đọc thế nào, nên đọc liền như một tiếng.`
        : `Máy chưa biết “${params.written}” đọc thế nào, nên đánh vần: “${params.said}”.`,
    en: (params) =>
      saidAsOneWord(params)
        ? `Nobody told how “${params.written}” is said; it is said as one word, as it stands.`
        : `Nobody told how “${params.written}” is said; it is spelled out: “${params.said}”.`,
    viHint: 'Viết đủ chữ rồi làm lại, hoặc thêm vào station.yaml, mục lexicon:  {written}: cách đọc',
    enHint: 'Write it out and do it again, or add to station.yaml under lexicon:  {written}: how it is said',
  },
  'clip.more-guessed-words': {
    vi: 'và {count} cụm khác',
    en: 'and {count} more',
    viHint: 'Xem đủ: loa say --show - < TỆP',
    enHint: 'See them all: loa say --show - < FILE',
  },
  'clip.no-voice': {
    vi: 'Chưa có giọng đọc nào dùng được ({voices}).',
    en: 'None of the station’s voices can speak ({voices}).',
  },
  'clip.plays-on-loudspeaker': {
    vi: ({ device, path }) =>
      device === ''
        ? `Không rõ máy này phát tiếng ra đâu, nên không mở nghe thử: tiếng có thể ra loa phường. Tệp ở “${path}”.`
        : `Không mở nghe ở đây: đường ra “${device}” nối với loa phường. Tệp ở “${path}”.`,
    en: ({ device, path }) =>
      device === ''
        ? `Not played: it cannot be told where this computer’s sound goes, and it may be the ward’s loudspeakers. The file is “${path}”.`
        : `Not played here: the output “${device}” feeds the ward’s loudspeakers. The file is “${path}”.`,
    viHint:
      'Xin nghe bằng tai nghe ở đường ra khác (--device TÊN, xem tên bằng “pactl list short sinks”), hoặc trên máy khác.',
    enHint:
      'Listen with headphones on another output (--device NAME; “pactl list short sinks” tells the names), or on another computer.',
  },
  'clip.no-player': {
    vi: 'Máy này không mở được tiếng để nghe thử. Tệp ở “{path}”.',
    en: 'Nothing on this computer can play it. The file is “{path}”.',
    viHint: 'Xin mở tệp bằng máy nghe nhạc bất kỳ.',
    enHint: 'Open it in any player.',
  },
} as const satisfies Words;

export const clipsWords = {
  ...LIBRARY_WORDS,
  ...clipFaultWords,
  ...clipCommandWords,
} as const satisfies Words;
