/** Sentences: making a new station. */
import type { Words } from './sentence.ts';

export const initWords = {
  'init.command': { vi: 'lập một đài mới trong thư mục này', en: 'make a new station in this folder' },
  'init.option.answers': {
    vi: 'tệp YAML trả lời sẵn các câu hỏi (quyền 0600 vì có mã PIN)',
    en: 'YAML file (mode 0600: it holds PINs) that answers the questions',
  },
  'init.ask.unit': { vi: 'Đơn vị (ví dụ: phường Láng)', en: 'Unit (e.g. phường Láng)' },
  'init.ask.name': { vi: 'Tên đài, như đọc trên loa', en: 'Name of the station, as said on air' },
  'init.ask.loudspeaker': {
    vi: 'Loa: auto (tự tìm card âm thanh), sound-card, hoặc virtual (loa ảo)',
    en: 'Loudspeaker: auto (finds a sound card), sound-card, or virtual',
  },
  'init.ask.regulation-number': { vi: 'Quy chế của phường: số', en: 'The ward’s regulation: number' },
  'init.ask.regulation-date': {
    vi: 'Quy chế: ngày ban hành (ví dụ 1/3/2024)',
    en: 'Regulation: date (e.g. 2024-03-01)',
  },
  'init.ask.regulation-signer': { vi: 'Quy chế: người ký', en: 'Regulation: who signed it' },
  'init.ask.days': {
    vi: 'Theo quy chế, phát vào những ngày nào trong tuần?',
    en: 'Days of broadcasts by the regulation?',
  },
  'init.ask.sessions': {
    vi: 'Theo quy chế, có những buổi phát nào, từ mấy giờ đến mấy giờ?',
    en: 'Sessions and their hours by the regulation?',
  },
  'init.ask.editor': {
    vi: 'Người biên tập (thêm tin, vận hành): họ và tên',
    en: 'The editor (adds clips, operates): full name',
  },
  'init.ask.approver': { vi: 'Người duyệt (lãnh đạo): họ và tên', en: 'The approver: full name' },
  'init.ask.handle': { vi: 'Tên ngắn của người này', en: 'Handle of this person' },
  'init.not-understood': {
    vi: 'Chưa hiểu “{text}”. Mời trả lời lại.',
    en: '“{text}” is not understood. Please answer again.',
  },
  'init.unanswered': {
    vi: 'Chưa trả lời hết nên chưa lập đài; không có gì được ghi.',
    en: 'Not everything was answered: no station was made, nothing was written.',
    viHint: 'Nếu không có màn hình để hỏi, hãy dùng: loa init --answers TỆP.yaml.',
    enHint: 'Where nobody can be asked, use: loa init --answers FILE.yaml.',
  },
  'init.already': {
    vi: '“{station}” đã khởi tạo rồi; nhật ký và người dùng của đài được giữ nguyên.',
    en: '“{station}” is initialised already; its record and people stay as they are.',
    viHint: 'Thêm người: loa people add. Đổi cấu hình: sửa station.yaml.',
    enHint: 'To add people: loa people add. To change settings: edit station.yaml.',
  },
  'init.same-person': {
    vi: 'Người biên tập và người duyệt phải là hai người khác nhau (cả hai đang là “{name}”).',
    en: 'Editor and approver must be two people (both are “{name}”).',
  },
  'init.same-pin': {
    vi: 'Hai người không được dùng chung một mã PIN.',
    en: 'The two people must not share a PIN.',
  },
  'init.pin-not-quoted': {
    vi: 'Mã PIN phải đặt trong ngoặc kép, nếu không số 0 ở đầu sẽ mất.',
    en: 'A PIN must stand in quotes, or its leading zeros get lost.',
    viHint: 'Ví dụ: pin: "012948".',
    enHint: 'For example: pin: "012948".',
  },
  'init.no-sessions': {
    vi: 'Quy chế phải có ít nhất một buổi phát.',
    en: 'The regulation must have at least one session.',
    viHint: 'Ví dụ: sessions: { sáng: "06:00 - 06:30" }.',
    enHint: 'For example: sessions: { sáng: "06:00 - 06:30" }.',
  },
  'init.no-station-answers': {
    vi: 'Tệp “{file}” chưa nói gì về đài, mà thư mục này chưa có station.yaml.',
    en: 'The file “{file}” says nothing of the station, and there is no station.yaml here.',
    viHint: 'Hãy thêm mục station: (name, unit, regulation, sessions).',
    enHint: 'Add station: (name, unit, regulation, sessions).',
  },
  'init.kept-station': {
    vi: 'Đã có station.yaml trong thư mục này: tệp được giữ nguyên, phần station: của tệp trả lời không dùng đến.',
    en: 'There is a station.yaml here already: it is kept as it is, and the station: answers are not used.',
  },
  'init.folder.schedules': {
    vi: 'Lịch phát để ở đây, mỗi tệp một *.yaml (mẫu có trong README.vi.md). Xong chạy: loa schedule check',
    en: 'Schedules go here, as *.yaml files (README.md shows one). Then run: loa schedule check',
  },
  'init.folder.audio': {
    vi: 'Bản thu để ở đây. Thêm bằng: loa clip add TỆP',
    en: 'Recordings are kept here. Add them with: loa clip add FILE',
  },
  'init.done': {
    vi: 'Đã lập “{name}” tại {root}. Khóa ký của đài: {keyId}.',
    en: '“{name}” is made in {root}. Its signing key: {keyId}.',
  },
  'init.done.hours': {
    vi: 'Các giờ phát đã xác nhận theo quy chế:',
    en: 'Hours confirmed by the regulation:',
  },
  'init.done.next': {
    vi: 'Tiếp theo: thêm tin (loa clip add), viết lịch trong schedules/, kiểm tra (loa schedule check), rồi phát (loa run).',
    en: 'Next: add clips (loa clip add), write a schedule in schedules/, check it (loa schedule check), and go on air (loa run).',
  },
} as const satisfies Words;
