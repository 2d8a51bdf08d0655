/** Sentences: the voices, what each of them lacks, and what went wrong when it spoke. */
import type { Params, Words } from './sentence.ts';

/** As the services call themselves. */
const SERVICE_NAMES: Readonly<Record<string, string>> = {
  fpt: 'FPT.AI',
  viettel: 'Viettel AI',
  google: 'Google Cloud',
};

/** A sentence in which {service} is a service's own name, and {detail} the code that it told, if any. */
function of(template: string): (params: Params) => string {
  return (params) => {
    const service = SERVICE_NAMES[String(params.service)] ?? String(params.service);
    const detail = params.detail ? `, “${params.detail}”` : '';
    const shown: Params = { ...params, service, detail };
    return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(shown[name] ?? hole));
  };
}

const MACHINE_WORDS = {
  'voice.unknown': {
    vi: 'Không có giọng “{voice}”.',
    en: 'There is no voice “{voice}”.',
    viHint: 'Xin xem các giọng bằng lệnh “loa voices”; giọng của espeak-ng: “espeak-ng --voices=vi”.',
    enHint: 'List the voices with “loa voices”; those of espeak-ng with “espeak-ng --voices=vi”.',
  },
  'voice.no-espeak': {
    vi: 'Máy chưa có espeak-ng, cả chương trình lẫn bản WebAssembly.',
    en: 'espeak-ng is not here, neither the program nor its WebAssembly build.',
    viHint:
      'Xin cài bằng lệnh “sudo apt-get install espeak-ng”, hoặc chạy “npm ci --ignore-scripts” trong thư mục chương trình.',
    enHint:
      'Install it with “sudo apt-get install espeak-ng”, or run “npm ci --ignore-scripts” in the program’s folder.',
  },
  'voice.failed': {
    vi: 'Giọng “{voice}” không đọc được.',
    en: 'The voice “{voice}” could not speak.',
    viHint: 'Xin kiểm tra dung lượng ổ đĩa rồi thử lại.',
    enHint: 'Check the disk’s free space and try again.',
  },
  'voice.no-sherpa': {
    vi: 'Máy chưa có thư viện sherpa-onnx-node nên chưa dùng được giọng đọc từ tệp mẫu.',
    en: 'The library sherpa-onnx-node is not here, so no voice from a model can speak.',
    viHint: 'Xin chạy “npm ci --ignore-scripts” trong thư mục chương trình; máy 32 bit không có bản phù hợp.',
    enHint: 'Run “npm ci --ignore-scripts” in the program’s folder; there is none for 32-bit computers.',
  },
  'voice.model-no-folder': {
    vi: 'Không có thư mục giọng đọc “{path}”.',
    en: 'There is no folder “{path}” for a voice.',
    viHint:
      'Xin tạo thư mục này và chép vào đó một giọng tiếng Việt của sherpa-onnx (ví dụ vits-piper-vi_VN-vais1000-medium): tệp .onnx, tokens.txt và thư mục espeak-ng-data.',
    enHint:
      'Make it and put a Vietnamese voice of sherpa-onnx into it (vits-piper-vi_VN-vais1000-medium, say): the .onnx file, tokens.txt and the folder espeak-ng-data.',
  },
  'voice.model-no-onnx': {
    vi: 'Thư mục “{path}” chưa có tệp mẫu giọng (đuôi .onnx).',
    en: 'The folder “{path}” has no model (a file ending in .onnx).',
    viHint: 'Xin chép tệp .onnx của giọng vào đúng thư mục này.',
    enHint: 'Put the voice’s .onnx file into this folder.',
  },
  'voice.model-many': {
    vi: 'Thư mục “{path}” có nhiều tệp mẫu giọng: {files}.',
    en: 'The folder “{path}” has several models: {files}.',
    viHint: 'Xin để mỗi giọng trong một thư mục riêng.',
    enHint: 'Keep each voice in a folder of its own.',
  },
  'voice.model-no-tokens': {
    vi: 'Thư mục “{path}” thiếu tệp tokens.txt.',
    en: 'The folder “{path}” lacks tokens.txt.',
    viHint: 'Xin chép tokens.txt đi kèm giọng đó (bản của sherpa-onnx) vào thư mục này.',
    enHint: 'Put the tokens.txt that comes with the voice (sherpa-onnx’s edition) into it.',
  },
  'voice.model-no-phonemes': {
    vi: 'Thư mục “{path}” thiếu tệp {file}.',
    en: 'The folder “{path}” lacks the file {file}.',
    viHint: 'Xin chép lại trọn thư mục espeak-ng-data đi kèm giọng đó.',
    enHint: 'Copy the whole folder espeak-ng-data that comes with the voice again.',
  },
  'voice.model-no-words': {
    vi: 'Giọng ở “{path}” cần thư mục espeak-ng-data hoặc tệp lexicon.txt.',
    en: 'The voice in “{path}” needs the folder espeak-ng-data or the file lexicon.txt.',
    viHint: 'Xin chép phần đi kèm giọng đó vào cùng thư mục.',
    enHint: 'Put the one that comes with it into the same folder.',
  },
  'voice.model-no-facts': {
    vi: 'Tệp mẫu giọng ở “{path}” không phải bản của sherpa-onnx: thiếu thông tin đi kèm.',
    en: 'The model in “{path}” is not sherpa-onnx’s edition: its facts are missing.',
    viHint: 'Xin tải giọng từ danh sách “tts-models” của sherpa-onnx, không lấy tệp gốc của Piper.',
    enHint: 'Take the voice from sherpa-onnx’s “tts-models”, not Piper’s own file.',
  },
  'voice.model-broken': {
    vi: 'Không mở được giọng ở “{path}”: {detail}',
    en: 'The voice in “{path}” cannot be loaded: {detail}',
    viHint: 'Tệp có thể hỏng khi tải về: xin chép lại tệp .onnx và tokens.txt vào thư mục này.',
    enHint: 'It may have been damaged on its way: copy the .onnx file and tokens.txt into the folder again.',
  },
  'voice.model-closed': {
    vi: 'Không đọc được “{path}”: liên kết hỏng, không phải tệp, hoặc chỉ người dùng khác được đọc.',
    en: '“{path}” cannot be read: a broken link, no file, or another user’s alone.',
    viHint: 'Xin chép lại tệp đó, hoặc cho người dùng đang chạy chương trình quyền đọc.',
    enHint: 'Copy it again, or let the user who runs the program read it.',
  },
  'voice.model-no-speaker': {
    vi: 'Giọng ở “{path}” chỉ có {count} người đọc (đánh số từ 0), không có số {speaker}.',
    en: 'The voice in “{path}” has {count} speakers (numbered from 0) and no number {speaker}.',
    viHint: 'Xin sửa số sau dấu # trong tên giọng.',
    enHint: 'Change the number after # in the voice’s name.',
  },
  'voice.model-mute': {
    vi: 'Giọng ở “{path}” không đọc ra tiếng nào.',
    en: 'The voice in “{path}” made no sound.',
    viHint: 'Giọng này có thể không phải tiếng Việt: xin chọn giọng khác.',
    enHint: 'It may not be Vietnamese: choose another voice.',
  },
  'voice.too-slow': {
    vi: 'Giọng ở “{path}” đọc quá {seconds} giây một câu nên đã dừng.',
    en: 'The voice in “{path}” took more than {seconds} s for a sentence and was stopped.',
    viHint: 'Máy này quá chậm với giọng đó: xin chọn giọng nhỏ hơn (x_low, low) hoặc espeak-ng.',
    enHint: 'The computer is too slow for it: choose a smaller voice (x_low, low) or espeak-ng.',
  },
} as const satisfies Words;

const KEY_WORDS = {
  'voice.key-missing': {
    vi: of('Chưa có khóa của {service}.'),
    en: of('There is no key for {service}.'),
    viHint: of(
      'Xin ghi khóa vào tệp “{path}” rồi đặt quyền: chmod 600; hoặc đặt biến môi trường {variable}.',
    ),
    enHint: of('Write it into the file “{path}” and chmod it 600, or set the variable {variable}.'),
  },
  'voice.key-open': {
    vi: of(
      'Tệp khóa của {service} (“{path}”) người khác trên máy cũng đọc được (quyền {mode}) nên không dùng.',
    ),
    en: of('The key file of {service} (“{path}”) can be read by others (mode {mode}) and is not used.'),
    viHint: 'Xin chạy: chmod 600 {path}',
    enHint: 'Run: chmod 600 {path}',
  },
  'voice.key-closed': {
    vi: of('Tệp khóa của {service} (“{path}”) là của người dùng khác nên chương trình không đọc được.'),
    en: of('The key file of {service} (“{path}”) is another user’s, so the program cannot read it.'),
    viHint: 'Xin giao tệp cho người dùng đang chạy chương trình (lệnh chown), rồi chmod 600.',
    enHint: 'Give it to the user who runs the program (chown), mode 600.',
  },
  'voice.key-malformed': {
    vi: of('Khóa của {service} ở {place} không đúng dạng: có khoảng trắng, xuống dòng, hoặc quá ngắn.'),
    en: of('The key of {service} in {place} is none: it has spaces or lines in it, or is too short.'),
    viHint: 'Xin chép lại đúng một dòng khóa.',
    enHint: 'Copy the key again, one line and nothing else.',
  },
  'voice.key-refused': {
    vi: of('{service} không nhận khóa (mã {status}{detail}).'),
    en: of('{service} refuses the key (status {status}{detail}).'),
    viHint: 'Xin kiểm tra khóa còn hạn và đã bật dịch vụ đọc văn bản trong tài khoản.',
    enHint: 'Check that the key is valid and the account has text to speech switched on.',
  },
} as const satisfies Words;

const SERVICE_WORDS = {
  'voice.quota': {
    vi: of('{service} báo hết hạn mức hoặc hỏi quá dày (mã {status}{detail}).'),
    en: of('{service} says that the quota is used up, or asked too often (status {status}{detail}).'),
    viHint: 'Xin kiểm tra hạn mức của tài khoản; trong lúc đó giọng kế tiếp sẽ đọc.',
    enHint: 'Check the account’s quota; meanwhile the next voice speaks.',
  },
  'voice.no-network': {
    vi: of('Không nối được tới {service} ({host}): {reason}.'),
    en: of('{service} ({host}) cannot be reached: {reason}.'),
    viHint: 'Xin kiểm tra mạng của máy; trong lúc đó giọng kế tiếp sẽ đọc.',
    enHint: 'Check the computer’s network; meanwhile the next voice speaks.',
  },
  'voice.untrusted': {
    vi: of(
      'Máy trả lời thay {service} ({host}) không chứng thực được là của {service} ({reason}) nên không gửi gì.',
    ),
    en: of(
      'What answers for {service} ({host}) cannot prove that it is {service} ({reason}); nothing was sent.',
    ),
    viHint: 'Xin xem ngày giờ của máy có đúng không, và mạng có đòi đăng nhập hay lọc kết nối không.',
    enHint:
      'Check the computer’s date and time, and whether the network asks for a login or filters connections.',
  },
  'voice.service-slow': {
    vi: of('{service} quá {seconds} giây chưa trả lời.'),
    en: of('{service} did not answer within {seconds} s.'),
    viHint: 'Xin thử lại sau; trong lúc đó giọng kế tiếp sẽ đọc.',
    enHint: 'Try again later; meanwhile the next voice speaks.',
  },
  'voice.service-down': {
    vi: of('{service} đang trục trặc (mã {status}{detail}).'),
    en: of('{service} is out of order (status {status}{detail}).'),
    viHint: 'Xin thử lại sau; trong lúc đó giọng kế tiếp sẽ đọc.',
    enHint: 'Try again later; meanwhile the next voice speaks.',
  },
  'voice.service-refused': {
    vi: of('{service} từ chối (mã {status}{detail}).'),
    en: of('{service} refuses (status {status}{detail}).'),
    viHint: 'Xin kiểm tra tên giọng trong station.yaml theo tài liệu của dịch vụ.',
    enHint: 'Check the voice’s name in station.yaml against the service’s documentation.',
  },
  'voice.service-misanswered': {
    vi: of('{service} trả lời không đúng dạng đã công bố (thiếu {what}{detail}).'),
    en: of('{service} did not answer as documented (no {what}{detail}).'),
    viHint: 'Dịch vụ có thể đã đổi: xin báo cho người phụ trách kỹ thuật.',
    enHint: 'The service may have changed: tell whoever looks after the program.',
  },
  'voice.too-big': {
    vi: of('{service} trả về tệp quá {megabytes} MB nên không nhận.'),
    en: of('{service} sent more than {megabytes} MB, which is not taken.'),
  },
  'voice.not-secure': {
    vi: of('Địa chỉ của {service} ({host}) không dùng kết nối an toàn (https) nên không gửi khóa tới đó.'),
    en: of('The address of {service} ({host}) is not secure (https), so no key is sent there.'),
  },
  'voice.link-foreign': {
    vi: of('{service} chỉ tới một máy lạ nên không tải âm thanh từ đó.'),
    en: of('{service} points to a host that is not its own; nothing is fetched from there.'),
    viHint: 'Xin báo cho người phụ trách kỹ thuật.',
    enHint: 'Tell whoever looks after the program.',
  },
  'voice.link-late': {
    vi: of('{service} hẹn trả âm thanh nhưng sau {seconds} giây vẫn chưa có.'),
    en: of('{service} promised the sound, but after {seconds} s it was not there.'),
    viHint: 'Xin thử lại sau; trong lúc đó giọng kế tiếp sẽ đọc.',
    enHint: 'Try again later; meanwhile the next voice speaks.',
  },
  'voice.no-time': {
    vi: 'Gần tới giờ phát nên không chờ giọng đọc qua mạng “{voice}” nữa.',
    en: 'The broadcast is near, so the online voice “{voice}” was not waited for.',
  },
  'voice.lately-failed': {
    vi: 'Giọng đọc qua mạng “{voice}” vừa gặp lỗi nên tạm chưa hỏi lại.',
    en: 'The online voice “{voice}” failed a moment ago and is not asked again yet.',
  },
} as const satisfies Words;

const SOUND_WORDS = {
  'voice.sound-silent': {
    vi: 'Giọng “{voice}” đọc ra tệp không có tiếng.',
    en: 'The voice “{voice}” made a silent file.',
  },
  'voice.sound-altered': {
    vi: 'Tệp tiếng vừa đọc bằng giọng “{voice}” bị thay đổi từ bên ngoài nên không được dùng.',
    en: 'The sound just spoken by the voice “{voice}” was changed from outside, so it is not used.',
    viHint: 'Xin kiểm tra ai có quyền ghi vào thư mục state/ của đài, rồi thử lại.',
    enHint: 'See who may write to the station’s folder state/, then try again.',
  },
  'voice.changed': {
    vi: 'Giọng “{voice}” bị thay bằng bản khác trong lúc đang đọc nên lần đọc này không được dùng.',
    en: 'The voice “{voice}” was replaced by another edition while it spoke, so this is not used.',
    viHint: 'Chép xong tệp giọng rồi, xin thử lại.',
    enHint: 'Try again once its files are in place.',
  },
  'voice.sound-short': {
    vi: 'Giọng “{voice}” đọc có {seconds} giây cho lời dài chừng {expectedSeconds} giây: có phần không được đọc.',
    en: 'The voice “{voice}” took {seconds} s for words of about {expectedSeconds} s: some were not spoken.',
    viHint: 'Xin thử lại, hoặc chọn giọng khác.',
    enHint: 'Try again, or choose another voice.',
  },
  'voice.sound-long': {
    vi: 'Giọng “{voice}” đọc tới {seconds} giây cho lời dài chừng {expectedSeconds} giây.',
    en: 'The voice “{voice}” took {seconds} s for words of about {expectedSeconds} s.',
    viHint: 'Xin nghe lại: giọng có thể đánh vần hoặc lặp lời; nên chọn giọng khác.',
    enHint: 'Listen to it: it may spell or repeat; choose another voice.',
  },
  'voice.sound-cut': {
    vi: 'Giọng “{voice}” dừng đột ngột ở giây {seconds}, lời phải dài chừng {expectedSeconds} giây.',
    en: 'The voice “{voice}” breaks off at second {seconds}; its words take about {expectedSeconds} s.',
    viHint: 'Xin thử lại, hoặc chọn giọng khác.',
    enHint: 'Try again, or choose another voice.',
  },
  'voice.spoke-instead': {
    vi: 'Giọng “{voice}” đọc thay vì các giọng đứng trước chưa đọc được:',
    en: 'The voice “{voice}” spoke, since those before it could not:',
  },
} as const satisfies Words;

const LIST_WORDS = {
  'voices.command': { vi: 'xem các giọng đọc', en: 'list the voices' },
  'voices.column.id': { vi: 'Giọng', en: 'Voice' },
  'voices.column.by': { vi: 'Đọc bằng', en: 'Spoken by' },
  'voices.column.network': { vi: 'Cần mạng', en: 'Network' },
  'voices.column.ladder': { vi: 'Thứ tự của đài', en: 'In the ladder' },
  'voices.column.state': { vi: 'Tình trạng', en: 'State' },
  'voices.yes': { vi: 'có', en: 'yes' },
  'voices.no': { vi: 'không', en: 'no' },
  'voices.ready': { vi: 'sẵn sàng', en: 'ready' },
  'voices.has-key': { vi: 'đã có khóa', en: 'has its key' },
  'voices.not-ready': { vi: 'chưa dùng được', en: 'not ready' },
  'voices.failed': { vi: 'vừa bị lỗi', en: 'failed last time' },
  'voices.last-fault': { vi: 'lỗi lúc {at}: {fault}', en: 'failed at {at}: {fault}' },
  'voices.ask': {
    vi: 'Đài dùng giọng nào, theo thứ tự nào: mục voice.ladder của station.yaml. Nghe thử: loa say "…" --voice GIỌNG',
    en: 'Which voices the station uses, in which order: voice.ladder of station.yaml. To listen: loa say "…" --voice VOICE',
  },
  'voice.by.espeak': { vi: 'espeak-ng của máy', en: 'the system’s espeak-ng' },
  'voice.by.espeak-wasm': { vi: 'espeak-ng bản WebAssembly', en: 'espeak-ng as WebAssembly' },
  'voice.by.sherpa': { vi: 'sherpa-onnx, ngay trên máy', en: 'sherpa-onnx, on this computer' },
  'voice.by.fpt': { vi: 'FPT.AI', en: 'FPT.AI' },
  'voice.by.viettel': { vi: 'Viettel AI', en: 'Viettel AI' },
  'voice.by.google': { vi: 'Google Cloud', en: 'Google Cloud' },
  'say.option.voice': { vi: 'đọc bằng giọng này', en: 'in this voice' },
  'say.progress': { vi: 'đang đọc', en: 'speaking' },
} as const satisfies Words;

export const voiceWords = {
  ...MACHINE_WORDS,
  ...KEY_WORDS,
  ...SERVICE_WORDS,
  ...SOUND_WORDS,
  ...LIST_WORDS,
} as const satisfies Words;
