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
    vi: 'Thư mục “{dir}” đã có đồ bên trong.',
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
    vi: 'Lịch đã kiểm tra, không lỗi. bien-tap trình, lanh-dao xác nhận: “{title}” phát lúc {time}.',
    en: 'Schedule checked, no error. Proposed by bien-tap, confirmed by lanh-dao: “{title}” at {time}.',
  },
  'demo.step.air': { vi: '3. Lên sóng', en: '3. On air' },
  'demo.output.sound-card': {
    vi: 'Loa: card âm thanh của máy này.',
    en: 'Loudspeaker: this machine’s sound card.',
  },
  'demo.output.virtual': {
    vi: 'Máy này không có card âm thanh: dùng loa ảo, chạy đúng nhịp như thật.',
    en: 'No sound card here: a virtual loudspeaker paces it as a real one would.',
  },
  'demo.countdown': {
    vi: 'Còn {seconds} giây  “{title}”  ({prepared})',
    en: '{seconds} s to go  “{title}”  ({prepared})',
  },
  'demo.started': {
    vi: 'Bắt đầu {started}, lệch giờ hẹn {offset} ms.',
    en: 'Began at {started}, {offset} ms from its instant.',
  },
  'demo.step.record': { vi: '4. Nhật ký phát thanh', en: '4. As-run record' },
  'demo.step.report': { vi: '5. Báo cáo', en: '5. Report' },
  'demo.step.next': { vi: 'Tiếp theo', en: 'What next' },
  'demo.next': {
    vi: '  npm run loa -- demo --keep thu-dai      để lại đài chạy thử rồi tự tay dùng (mã PIN: {pin})\n  npm run loa -- --station thu-dai schedule show   tuần này phát gì\n  npm run loa -- --station thu-dai rehearse --date {date} --out ngay-mai.m4a   nghe trước cả ngày mai\n  npm run loa -- --station dai-that init   lập đài thật của phường\n  Hướng dẫn cho cán bộ phường: README.vi.md',
    en: '  npm run loa -- demo --keep try-it       keep the demo’s station and use it yourself (PIN: {pin})\n  npm run loa -- --station try-it schedule show   what airs this week\n  npm run loa -- --station try-it rehearse --date {date} --out tomorrow.m4a   hear all of tomorrow\n  npm run loa -- --station my-ward init   make your ward’s station\n  For the officer: README.vi.md',
  },
  'demo.kept': { vi: 'Đài chạy thử ở lại trong: {dir}', en: 'The demo’s station stays in: {dir}' },
  'demo.heard': { vi: 'Nghe lại lần phát: {path}', en: 'What sounded: {path}' },
  'demo.not-aired': {
    vi: 'Lần phát thử không trọn vẹn ({outcome}); nhật ký ở trên nói rõ vì sao.',
    en: 'The demonstration did not air whole ({outcome}); the record above says why.',
  },
  'demo.stopped': { vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as asked.' },
} as const satisfies Words;
