/** Sentences: the demonstration (`loa demo`). */
import type { Words } from './sentence.ts';

export const demoWords = {
  'demo.command': {
    vi: 'xem chạy thử: một thông báo được lên lịch, trộn, phát, ghi nhật ký và báo cáo',
    en: 'see it work: one announcement scheduled, mixed, aired, recorded and reported',
  },
  'demo.option.keep': {
    vi: 'để lại đài chạy thử trong thư mục này (thư mục mới hoặc trống)',
    en: 'leave the demo’s station in this folder (new or empty)',
  },
  'demo.folder-not-empty': {
    vi: 'Thư mục “{dir}” đã có tệp bên trong.',
    en: 'The folder “{dir}” is not empty.',
    viHint: 'Hãy chọn một thư mục mới hoặc trống.',
    enHint: 'Name a new or empty one.',
  },
  'demo.heading': {
    vi: 'Chạy thử “{station}” trên một bản sao của đài mẫu; dữ liệu của bạn không bị động tới.',
    en: 'Demonstration of “{station}” on a copy of the sample ward; nothing of yours is touched.',
  },
  'demo.step.library': { vi: '1. Thư viện tin, bài', en: '1. Library' },
  'demo.library': {
    vi: 'Đã đo và thêm {clips} tin, bài, nhạc; bien-tap thêm, lanh-dao duyệt.',
    en: '{clips} clips measured and added; added by bien-tap, approved by lanh-dao.',
  },
  'demo.step.schedule': { vi: '2. Lịch phát', en: '2. Schedule' },
  'demo.schedule': {
    vi: 'bien-tap trình, lanh-dao xác nhận: “{title}” phát lúc {time}.',
    en: 'Proposed by bien-tap, confirmed by lanh-dao: “{title}” airs at {time}.',
  },
  'demo.step.air': { vi: '3. Lên sóng', en: '3. On air' },
  'demo.output.sound-card': {
    vi: 'Loa: card âm thanh của máy này. Xin bật loa để nghe.',
    en: 'Loudspeaker: this machine’s sound card. Turn it up to hear.',
  },
  'demo.output.virtual': {
    vi: ({ why }) => (why === '' ? 'Loa: loa ảo, chạy đúng nhịp như loa thật.' : `Loa: ${why}.`),
    en: ({ why }) =>
      why === '' ? 'Loudspeaker: a virtual one, at the pace of a real one.' : `Loudspeaker: ${why}.`,
  },
  'demo.output.wav-file': { vi: 'Loa: ghi vào tệp WAV.', en: 'Loudspeaker: a WAV file.' },
  'demo.output.lost': { vi: 'Loa chưa mở được: {why}.', en: 'The loudspeaker does not open: {why}.' },
  'demo.output.auto': { vi: 'Loa: đang mở.', en: 'Loudspeaker: opening.' },
  'demo.countdown': {
    vi: 'Còn {seconds} giây  “{title}”  ({prepared})',
    en: '{seconds} s to go  “{title}”  ({prepared})',
  },
  'demo.started': {
    vi: 'Bắt đầu {started}, lệch giờ hẹn {offset} ms.',
    en: 'Began at {started}, {offset} ms from its instant.',
  },
  'demo.how-to-listen': {
    vi: 'Muốn nghe bản tin vừa phát: chạy lại với --keep (xem cuối trang), âm thanh được để lại thành tệp WAV.',
    en: 'To hear what was just aired, run it again with --keep (see below): the sound stays as a WAV file.',
  },
  'demo.step.record': { vi: '4. Nhật ký phát thanh', en: '4. As-run record' },
  'demo.step.report': { vi: '5. Báo cáo', en: '5. Report' },
  'demo.step.next': { vi: 'Tiếp theo', en: 'What next' },
  'demo.next': {
    vi: ({ launcher, pin, date }) => `\
  alias loa="node '${launcher}'"
      từ đây gõ gọn: loa (trong cửa sổ lệnh này)
  loa demo --keep ~/thu-dai
      để lại đài chạy thử cùng âm thanh đã phát, rồi tự tay dùng
      (người dùng bien-tap và lanh-dao, mã PIN ${pin})
  loa --station ~/thu-dai schedule show
      xem tuần này phát gì
  loa --station ~/thu-dai rehearse --date ${date} --out ngay-mai.m4a
      nghe trước cả ngày mai
  loa --station ~/dai-phuong init
      lập đài thật của phường
  Hướng dẫn cho cán bộ phường: README.vi.md`,
    en: ({ launcher, pin, date }) => `\
  alias loa="node '${launcher}'"
      from here on, in this shell, type: loa
  loa demo --keep ~/try-it
      keep the demo’s station with what it aired, and use it yourself
      (people bien-tap and lanh-dao, PIN ${pin})
  loa --station ~/try-it schedule show
      what airs this week
  loa --station ~/try-it rehearse --date ${date} --out tomorrow.m4a
      hear all of tomorrow
  loa --station ~/my-ward init
      make your ward’s own station
  For the officer: README.vi.md`,
  },
  'demo.next-kept': {
    vi: ({ launcher, dir, date }) => `\
  alias loa="node '${launcher}'"
      từ đây gõ gọn: loa (trong cửa sổ lệnh này)
  cd '${dir}'
  loa schedule show
      xem tuần này phát gì
  loa rehearse --date ${date} --out ngay-mai.m4a
      nghe trước cả ngày mai
  loa run
      trực đài; ở cửa sổ khác: loa status --watch`,
    en: ({ launcher, dir, date }) => `\
  alias loa="node '${launcher}'"
      from here on, in this shell, type: loa
  cd '${dir}'
  loa schedule show
      what airs this week
  loa rehearse --date ${date} --out tomorrow.m4a
      hear all of tomorrow
  loa run
      put the station on duty; in another window: loa status --watch`,
  },
  'demo.kept': {
    vi: 'Đài chạy thử ở lại trong: {dir} (người dùng bien-tap và lanh-dao, mã PIN {pin})',
    en: 'The demo’s station stays in: {dir} (people bien-tap and lanh-dao, PIN {pin})',
  },
  'demo.heard': { vi: 'Nghe lại lần phát: {path}', en: 'What sounded: {path}' },
  'demo.not-aired': {
    vi: 'Lần phát thử không trọn vẹn; nhật ký ở trên nói rõ vì sao.',
    en: 'The demonstration did not air whole; the record above says why.',
  },
  'demo.stopped': { vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as asked.' },
} as const satisfies Words;
