/** Sentences: the as-run record, its verification, and the clock that dates it. */
import type { Words } from './sentence.ts';

export const recordWords = {
  'record.newer-database': {
    vi: 'Cơ sở dữ liệu do bản chương trình mới hơn ghi (bản {found}; bản này biết đến {known}).',
    en: 'The database was written by a newer program (version {found}; this one knows {known}).',
    viHint: 'Hãy dùng bản chương trình mới hơn; không có gì bị thay đổi.',
    enHint: 'Use the newer program; nothing was changed.',
  },
  'record.not-begun': {
    vi: 'Đài này chưa khởi tạo nên chưa có nhật ký.',
    en: 'This station is not initialised: its record has not begun.',
    viHint: 'Hãy chạy: loa init.',
    enHint: 'Run: loa init.',
  },

  'log.command': { vi: 'nhật ký phát thanh: đã phát gì, khi nào', en: 'the as-run record: what aired, when' },
  'log.option.from': { vi: 'từ ngày', en: 'first day' },
  'log.option.to': { vi: 'đến hết ngày', en: 'last day' },
  'log.option.topic': { vi: 'chỉ một chuyên đề', en: 'one topic only' },
  'log.option.programme': { vi: 'chỉ một chương trình', en: 'one programme only' },
  'log.option.outcome': {
    vi: 'chỉ một kết quả: aired (đã phát đủ), partial (phát chưa hết), preempted (dừng để nhường tin khác), missed (lỡ giờ), skipped (không phát theo quy định, chỉ đạo), failed (sự cố)',
    en: 'one outcome only: aired, partial, preempted, missed, skipped, failed',
  },
  'log.option.at': {
    vi: 'lúc ấy loa đang phát gì? (04:45, hoặc 18/3/2024 4h45)',
    en: 'what was sounding then? (04:45, or 2024-03-18T04:45)',
  },
  'log.option.format': {
    vi: 'table, json, jsonl hoặc csv (bảng tính: cột cách bằng “;”, số thập phân dùng dấu phẩy)',
    en: 'table, json, jsonl or csv (spreadsheet: “,” between cells, decimal point)',
  },
  'log.column.date': { vi: 'Ngày', en: 'Date' },
  'log.column.time': { vi: 'Giờ', en: 'Time' },
  'log.column.title': { vi: 'Chương trình', en: 'Programme' },
  'log.column.airtime': { vi: 'Thời lượng', en: 'Airtime' },
  'log.column.outcome': { vi: 'Kết quả', en: 'Outcome' },
  'log.on-air': { vi: 'đang phát', en: 'on air' },
  'log.empty': { vi: 'Nhật ký không có lượt phát nào như vậy.', en: 'The record has no such airing.' },
  'log.earlier': {
    vi: 'Còn {left} lượt trước đó; xem thêm: loa log --from NGÀY.',
    en: '{left} earlier ones are not shown; see: loa log --from DATE.',
  },
  'log.not-a-date': {
    vi: '“{text}” không phải là ngày.',
    en: '“{text}” is not a date.',
    viHint: 'Hãy viết như 18/3/2024.',
    enHint: 'Write it like 2024-03-18.',
  },
  'log.bad-moment': {
    vi: '“{text}” không phải là một thời điểm.',
    en: '“{text}” is not a moment.',
    viHint: 'Hãy viết như 04:45, 4h45 hoặc "18/3/2024 4h45".',
    enHint: 'Write it like 04:45 or 2024-03-18T04:45.',
  },
  'log.unknown-outcome': {
    vi: 'Không có kết quả “{outcome}”.',
    en: 'There is no outcome “{outcome}”.',
    viHint: 'Dùng một trong: {known}.',
    enHint: 'Use one of: {known}.',
  },
  'log.unknown-format': {
    vi: 'Không có dạng “{format}”.',
    en: 'There is no format “{format}”.',
    viHint: 'Dùng một trong: {known}.',
    enHint: 'Use one of: {known}.',
  },
  'log.at.sounding': {
    vi: 'Lúc {time} ngày {date}, loa đang phát:',
    en: 'At {time} on {date} this was sounding:',
  },
  'log.at.nothing': {
    vi: 'Lúc {time} ngày {date}, đài không phát gì.',
    en: 'At {time} on {date} nothing sounded from this station.',
  },
  'log.at.airing': {
    vi: '{title} ({id}), {from}–{to}, thời lượng {airtime}: {outcome}',
    en: '{title} ({id}), {from}–{to}, airtime {airtime}: {outcome}',
  },
  'log.at.before': {
    vi: '  Trước đó gần nhất: {title}, ngày {date}, {from}–{to}.',
    en: '  Last before: {title}, {date}, {from}–{to}.',
  },
  'log.at.after': {
    vi: '  Sau đó gần nhất: {title}, ngày {date}, {from}–{to}.',
    en: '  First after: {title}, {date}, {from}–{to}.',
  },
  'log.at.none-near': {
    vi: '  Trong một tuần trước và sau cũng không có lượt phát nào.',
    en: '  Nothing sounded within a week before or after either.',
  },
  'log.at.entry': { vi: 'mục số {seq}, mã băm {hash}', en: 'entry {seq}, hash {hash}' },

  'log.verify.command': {
    vi: 'chứng minh nhật ký chưa bị sửa, hoặc chỉ ra chỗ hỏng đầu tiên',
    en: 'prove the record unchanged, or name the first broken entry',
  },
  'log.verify.ok': {
    vi: 'Nhật ký nguyên vẹn: {entries} mục, {airings} lượt phát. Mã cuối chuỗi: {hash}',
    en: ({ entries, airings, hash }) =>
      `The record is whole: ${entries} entries, ${airings} airing${airings === 1 ? '' : 's'}. Head: ${hash}`,
  },
  'log.verify.broken': {
    vi: 'Nhật ký KHÔNG còn nguyên vẹn ({entries} mục đầu vẫn đúng):',
    en: 'The record is NOT whole ({entries} entries up to there are good):',
  },
  'log.verify.more': { vi: '… và {left} chỗ nữa.', en: '… and {left} more.' },
  'log.verify.missing': { vi: 'mục số {seq} bị mất', en: 'entry {seq} is missing' },
  'log.verify.out-of-order': { vi: 'mục số {seq} đứng sai thứ tự', en: 'entry {seq} is out of order' },
  'log.verify.broken-link': {
    vi: 'mục số {seq} không nối với mục trước nó',
    en: 'entry {seq} does not link to the one before it',
  },
  'log.verify.changed': { vi: 'mục số {seq} đã bị sửa', en: 'entry {seq} was changed' },
  'log.verify.unreadable': { vi: 'mục số {seq} không đọc được', en: 'entry {seq} cannot be read' },
  'log.verify.mislabelled': {
    vi: 'mục số {seq} có số, giờ hoặc loại khác với nội dung của nó',
    en: 'entry {seq} carries a number, instant or kind other than its content',
  },
  'log.verify.impossible': {
    vi: 'mục số {seq} không thể đứng sau những mục trước nó',
    en: 'entry {seq} cannot follow those before it',
  },
  'log.verify.tail-missing': {
    vi: 'phần cuối bị cắt, từ mục số {seq}',
    en: 'the tail is cut off, from entry {seq} on',
  },
  'log.verify.beyond-head': {
    vi: 'mục số {seq} thừa ra sau mã cuối chuỗi',
    en: 'entry {seq} stands beyond the head',
  },
  'log.verify.row-missing': {
    vi: 'lượt phát {airing} có trong nhật ký nhưng mất trong bảng tra cứu',
    en: 'airing {airing} is in the chain but missing from the table',
  },
  'log.verify.row-surplus': {
    vi: 'lượt phát {airing} có trong bảng tra cứu nhưng không có trong nhật ký',
    en: 'airing {airing} is in the table but not in the chain',
  },
  'log.verify.row-differs': {
    vi: 'lượt phát {airing} trong bảng tra cứu khác với nhật ký',
    en: 'airing {airing} in the table differs from the chain',
  },

  'clock.command': { vi: 'đồng hồ của đài', en: 'the station’s clock' },
  'clock.command.confirm': {
    vi: 'xác nhận đồng hồ máy đang đúng',
    en: 'confirm that the machine’s clock is right',
  },
  'clock.confirmed': {
    vi: '{by} xác nhận đồng hồ đúng: {time} ngày {date}.',
    en: '{by} confirms the clock: {time} on {date}.',
  },
} as const satisfies Words;
