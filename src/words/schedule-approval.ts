/** Sentences: what a second person is shown, asked and told of a schedule: voices, rules, and the version that they saw. */
import type { Words } from './sentence.ts';

export const scheduleApprovalWords = {
  'schedule.new.voices': { vi: '{voices} sẽ đọc:', en: '{voices} would speak:' },
  'schedule.new.new-voices': {
    vi: 'Giọng mới: {voices} sẽ đọc các lời này (đã duyệt cho {approved}):',
    en: 'New voice: {voices} would speak these (approved for {approved}):',
  },
  'schedule.approved.voices': { vi: '{voices} được đọc:', en: '{voices} may speak:' },
  'schedule.approved.new-voices': {
    vi: 'Giọng mới: {voices} được đọc các lời này (đã duyệt cho {approved} từ trước):',
    en: 'New voice: {voices} may speak these (approved for {approved} before):',
  },
  'schedule.approve.argument': {
    vi: 'bản lịch đã xem, như `loa schedule show --new` ghi; lịch trên đĩa là bản khác thì không duyệt',
    en: 'the version that you looked at, as `loa schedule show --new` names it; another one on disk is refused',
  },
  'schedule.approve.ask': {
    vi: 'Xác nhận tất cả những điều trên (bản {version})? Gõ “có” để xác nhận',
    en: 'Confirm all of this (version {version})? Type “yes” to confirm',
  },
  'schedule.approve.left': {
    vi: 'Chưa xác nhận gì.',
    en: 'Nothing was confirmed.',
    viHint: 'Khi đã xem kỹ: `loa schedule approve {version} --as TÊN`.',
    enHint: 'Once you have looked: `loa schedule approve {version} --as NAME`.',
  },
  'schedule.version-short': {
    vi: '“{seen}” chưa đủ để gọi tên một bản lịch: cần ít nhất {letters} ký tự.',
    en: '“{seen}” is too short to name a version: it takes {letters} letters.',
    viHint: '`loa schedule show --new` ghi sẵn lệnh xác nhận.',
    enHint: '`loa schedule show --new` writes out the command.',
  },
  'schedule.version-changed': {
    vi: 'Lịch trên đĩa bây giờ là bản {now}, không phải bản {seen} đã xem; chưa xác nhận gì.',
    en: 'The files are version {now} by now, not {seen} that was looked at; nothing was confirmed.',
    viHint:
      'Hãy xem lại giờ phát, lời đọc và quy định bằng `loa schedule show --new`, rồi xác nhận đúng bản đó.',
    enHint: 'Look again at hours, texts and rules with `loa schedule show --new`, then confirm that version.',
  },
  'schedule.rule.change': { vi: '{rule}: {was} → {now}', en: '{rule}: {was} → {now}' },
  'schedule.rule.none': { vi: 'không có', en: 'none' },
  'schedule.rule.unlimited': { vi: 'không giới hạn', en: 'no limit' },
  'schedule.rule.yes': { vi: 'có', en: 'yes' },
  'schedule.rule.no': { vi: 'không', en: 'no' },
  'schedule.rule.profile': { vi: 'bộ quy định', en: 'profile' },
  'schedule.rule.basis': { vi: 'căn cứ', en: 'basis' },
  'schedule.rule.quietHours': { vi: 'giờ yên tĩnh', en: 'quiet hours' },
  'schedule.rule.sessions': { vi: 'buổi phát', en: 'sessions' },
  'schedule.rule.maxSessionsPerDay': { vi: 'số buổi mỗi ngày nhiều nhất', en: 'most sessions a day' },
  'schedule.rule.maxSessionMinutes': { vi: 'số phút mỗi buổi nhiều nhất', en: 'most minutes a session' },
  'schedule.rule.days': { vi: 'ngày được phát', en: 'days' },
  'schedule.rule.solePersonBasis': { vi: 'một người phụ trách theo', en: 'one responsible person by' },
  'schedule.rule.priorityCutsNormal': { vi: 'tin ưu tiên ngắt tin thường', en: 'priority cuts normal' },
  'schedule.rule.zone': { vi: 'múi giờ', en: 'time zone' },
  'schedule.rule.demo': { vi: 'đài chạy thử', en: 'demo station' },
  'schedule.rule.exception-added': { vi: 'thêm ngoại lệ: {exception}', en: 'new exception: {exception}' },
  'schedule.rule.exception-dropped': { vi: 'bỏ ngoại lệ: {exception}', en: 'exception dropped: {exception}' },
  'schedule.rule.exceptions-order': {
    vi: 'các ngoại lệ đổi thứ tự (cái sau lấn cái trước): {exceptions}',
    en: 'exceptions in another order (a later one goes over an earlier): {exceptions}',
  },
  'schedule.rule.exception': {
    vi: '{issuer}, số {number}, {from} – {until}: {changes}',
    en: '{issuer}, number {number}, {from} – {until}: {changes}',
  },
} as const satisfies Words;
