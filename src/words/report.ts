/** Sentences: the airtime report, its columns, and the definitions that stand under its table. */
import { OUTCOME_WORDS } from './outcomes.ts';
import type { Words } from './sentence.ts';

export const reportWords = {
  'report.command': {
    vi: 'báo cáo tin, bài, buổi, lượt phát, thời lượng và mức tăng',
    en: 'report clips, sessions, airings, airtime and growth',
  },
  'report.option.from': {
    vi: 'từ ngày (2024-03-18 hoặc 18/3/2024; mặc định: đầu tháng)',
    en: 'first day (2024-03-18 or 18/3/2024; default: the first of the month)',
  },
  'report.option.to': { vi: 'đến hết ngày (mặc định: hôm nay)', en: 'last day (default: today)' },
  'report.option.by': {
    vi: 'xếp theo, cách nhau dấu phẩy: topic (chuyên đề), theme (nội dung), programme (chương trình), day (ngày), hour (giờ), level (mức ưu tiên), cluster (cụm loa), language (ngôn ngữ), source (nguồn)',
    en: 'rows by, separated by commas: topic, theme, programme, day, hour, level, cluster, language, source',
  },
  'report.option.topic': { vi: 'chỉ tính một chuyên đề', en: 'count one topic only' },
  'report.option.compare': {
    vi: 'so với: previous (kỳ liền trước) hoặc baseline (kỳ gốc của đợt tuyên truyền)',
    en: 'compare with: previous (the period just before) or baseline (the campaign’s)',
  },
  'report.option.entries': {
    vi: 'kèm từng mục nhật ký đã tính vào mỗi dòng',
    en: 'name the record’s entries behind each row',
  },
  'report.option.format': {
    vi: 'table (bảng), csv (bảng tính: cột cách bằng “;”, số thập phân dùng dấu phẩy) hoặc json',
    en: 'table, csv (spreadsheet: “,” between cells, decimal point) or json',
  },
  'report.heading': {
    vi: 'BÁO CÁO THỜI LƯỢNG PHÁT THANH – {station}',
    en: 'AIRTIME REPORT – {station}',
  },
  'report.period': {
    vi: 'Từ {from} đến hết {to} ({days} ngày)',
    en: ({ from, to, days }) => `From ${from} to ${to}, both included (${sayDays(days)})`,
  },
  'report.of-topic': { vi: 'Chỉ tính chuyên đề: {topic}', en: 'One topic only: {topic}' },
  'report.compared.previous': {
    vi: 'So với kỳ liền trước: từ {from} đến hết {to} ({days} ngày)',
    en: ({ from, to, days }) => `Compared with the period before: ${from} to ${to} (${sayDays(days)})`,
  },
  'report.compared.baseline': {
    vi: 'So với kỳ gốc của đợt tuyên truyền: từ {from} đến hết {to} ({days} ngày)',
    en: ({ from, to, days }) => `Compared with the campaign’s baseline: ${from} to ${to} (${sayDays(days)})`,
  },
  'report.demo': {
    vi: 'ĐÀI CHẠY THỬ: số liệu dưới đây không phải của một đài thật.',
    en: 'A DEMONSTRATION: these figures are not of a real station.',
  },
  'report.key.topic': { vi: 'Chuyên đề', en: 'Topic' },
  'report.key.theme': { vi: 'Nội dung', en: 'Theme' },
  'report.key.programme': { vi: 'Chương trình', en: 'Programme' },
  'report.key.day': { vi: 'Ngày', en: 'Day' },
  'report.key.hour': { vi: 'Giờ', en: 'Hour' },
  'report.key.level': { vi: 'Mức độ ưu tiên', en: 'Level' },
  'report.key.cluster': { vi: 'Cụm loa', en: 'Cluster' },
  'report.key.language': { vi: 'Ngôn ngữ', en: 'Language' },
  'report.key.source': { vi: 'Nguồn', en: 'Source' },
  'report.level.normal': { vi: 'thông thường', en: 'normal' },
  'report.level.priority': { vi: 'ưu tiên', en: 'priority' },
  'report.level.emergency': { vi: 'khẩn cấp', en: 'emergency' },
  'report.value.none': { vi: '(không ghi)', en: '(not stated)' },
  'report.column.clips': { vi: 'Tin,\nbài', en: 'Clips' },
  'report.column.sessions': { vi: 'Buổi', en: 'Ses-\nsions' },
  'report.column.airings': { vi: 'Lượt\nphát', en: 'Air-\nings' },
  'report.column.plays': { vi: 'Lượt\ntin,\nbài', en: 'Plays' },
  'report.column.airtime': { vi: 'Thời\nlượng', en: 'Air-\ntime' },
  'report.column.mean': { vi: 'Lượt/\nngày', en: 'Airings\na day' },
  'report.column.not-aired': { vi: 'Không\nphát', en: 'Not\naired' },
  'report.column.cut-short': { vi: 'Phát\ndở', en: 'Cut\nshort' },
  'report.column.growth-airings': { vi: 'Tăng\nlượt/\nngày', en: 'Airings\ngrowth' },
  'report.column.growth-airtime': { vi: 'Tăng\nthời\nlượng', en: 'Airtime\ngrowth' },
  'report.column.airtime-ms': { vi: 'Thời lượng (ms)', en: 'Airtime (ms)' },
  'report.column.seq': { vi: 'Mục nhật ký', en: 'Entry' },
  'report.column.airing': { vi: 'Lượt phát', en: 'Airing' },
  'report.column.outcome': { vi: 'Kết quả', en: 'Outcome' },
  'report.column.counts': { vi: 'Tính lượt', en: 'Counts' },
  'report.column.hash': { vi: 'Mã', en: 'Hash' },
  'report.total': { vi: 'Tổng cộng', en: 'Total' },
  'report.new': { vi: 'mới', en: 'new' },
  'report.empty': {
    vi: 'Kỳ này chưa có lượt phát nào trong nhật ký.',
    en: 'The record has no airing in this period.',
  },
  'report.entries-of': { vi: 'Các mục nhật ký đã tính vào: {row}', en: 'Entries counted in: {row}' },
  'report.outcome.aired': OUTCOME_WORDS.aired,
  'report.outcome.partial': OUTCOME_WORDS.partial,
  'report.outcome.preempted': OUTCOME_WORDS.preempted,
  'report.outcome.missed': OUTCOME_WORDS.missed,
  'report.outcome.skipped': OUTCOME_WORDS.skipped,
  'report.outcome.failed': OUTCOME_WORDS.failed,
  'report.not-aired': { vi: 'Không phát, vì sao:', en: 'Not aired, and why:' },
  'report.not-aired.cause': { vi: '{count} lượt {outcome}: {cause}', en: '{count} {outcome}: {cause}' },
  'report.definitions': { vi: 'Cách tính:', en: 'How it is counted:' },
  'report.definition.clips': {
    vi: 'Tin, bài: số tin, bài khác nhau đã phát đủ (từ 95% độ dài trở lên).',
    en: 'Clips: different clips that sounded whole (95% of their length or more).',
  },
  'report.definition.sessions': {
    vi: 'Buổi: khung giờ của một ngày theo quy chế của đài, trong đó có ít nhất một lượt phát; nơi không chia buổi, cả ngày là một buổi.',
    en: 'Sessions: windows of a day, set by the station’s regulation, with at least one airing; where it sets none, the whole day is one.',
  },
  'report.definition.airings': {
    vi: 'Lượt phát: một lần lên loa có ít nhất một tin, bài phát đủ. Chương trình nhiều chuyên đề tính cho mỗi chuyên đề một lượt; dòng tổng cộng chỉ tính một.',
    en: 'Airings: broadcasts in which at least one clip sounded whole. A programme of several topics counts one for each, and one in the total.',
  },
  'report.definition.plays': {
    vi: 'Lượt tin, bài: số lần từng tin, bài được phát đủ (phát lặp hai lần là một lượt phát, hai lượt tin, bài).',
    en: 'Plays: how often single clips sounded whole (a clip repeated is one airing, two plays).',
  },
  'report.definition.airtime': {
    vi: 'Thời lượng (giờ:phút:giây): thời gian thực sự ra loa, kể cả lượt phát dở. Nhạc hiệu, nhạc nền, lời chào, lời xin lỗi thay bài tính cho chương trình, không tính cho chuyên đề; đoạn hai tin chồng lên nhau chỉ tính một lần.',
    en: 'Airtime (h:mm:ss): what really sounded, broadcasts cut short included. Chime, bed, greeting and an apology in place of a clip count to the programme, not to a topic; where two clips overlap, once.',
  },
  'report.definition.mean': {
    vi: 'Lượt/ngày: số lượt phát chia cho số ngày theo lịch của kỳ báo cáo.',
    en: 'Airings a day: airings over the calendar days of the period.',
  },
  'report.definition.not-aired': {
    vi: 'Không phát: lượt có trong lịch mà lỡ giờ, không phát theo quy định hoặc chỉ đạo, hoặc gặp sự cố. Phát dở: đã lên loa nhưng bị dừng giữa chừng.',
    en: 'Not aired: due but missed, skipped by a rule or an order, or failed. Cut short: on air, then stopped before its end.',
  },
  'report.definition.growth': {
    vi: 'Tăng: so bình quân một ngày theo lịch của hai kỳ; “mới” là kỳ trước không có. Dòng của một ngày được so với bình quân ngày của kỳ kia.',
    en: 'Growth: means per calendar day of both periods; “new” where there was nothing before. A row of one day is held against the mean day of the other period.',
  },
  'report.chain.verified': {
    vi: 'Nhật ký đã kiểm tra, nguyên vẹn đến mục {seq}; mã cuối chuỗi: {head}',
    en: 'The record is verified, whole up to entry {seq}; head of the chain: {head}',
  },
  'report.chain.broken': {
    vi: 'NHẬT KÝ KHÔNG NGUYÊN VẸN, chưa nên dùng số liệu này (mục cuối {seq}, mã {head}). Xem chỗ hỏng: loa log verify',
    en: 'THE RECORD IS BROKEN; do not rely on these figures (last entry {seq}, hash {head}). See where: loa log verify',
  },
  'report.sole-person': {
    vi: 'Đài do một người chịu trách nhiệm cả biên tập và duyệt, căn cứ: {basis}',
    en: 'One person answers for both editing and approval at this station; basis: {basis}',
  },
  'report.decided-until': {
    vi: 'Các lượt theo lịch đã có kết quả đến {time}; lượt sau giờ đó chưa được tính.',
    en: 'Every slot due until {time} has its outcome; later ones are not counted yet.',
  },
  'report.open': {
    vi: 'Đang phát, chưa tính: {count} lượt.',
    en: 'On air and not counted yet: {count}.',
  },
  'report.backwards': {
    vi: 'Ngày đầu kỳ ({from}) ở sau ngày cuối kỳ ({to}).',
    en: 'The period ends ({to}) before it begins ({from}).',
    viHint: 'Xin đổi lại --from và --to.',
    enHint: 'Exchange --from and --to.',
  },
  'report.not-a-date': {
    vi: '“{text}” không phải là ngày.',
    en: '“{text}” is no date.',
    viHint: 'Xin viết như 2024-03-18 hoặc 18/3/2024.',
    enHint: 'Write 2024-03-18 or 18/3/2024.',
  },
  'report.unknown-key': {
    vi: 'Không xếp báo cáo theo “{key}” được.',
    en: 'A report cannot be cut by “{key}”.',
    viHint: 'Xin chọn trong: {known}.',
    enHint: 'Choose from: {known}.',
  },
  'report.unknown-choice': {
    vi: '{option} không nhận giá trị “{value}”.',
    en: '{option} does not take “{value}”.',
    viHint: 'Xin chọn: {known}.',
    enHint: 'Choose from: {known}.',
  },
  'report.unknown-topic': {
    vi: 'Không có chuyên đề “{topic}” trong lịch đang áp dụng, cũng không có trong nhật ký của kỳ này.',
    en: 'There is no topic “{topic}” in the schedule in force, nor in the record of this period.',
    viHint: ({ known }) => (known === '' ? '' : `Các chuyên đề hiện có: ${known}.`),
    enHint: ({ known }) => (known === '' ? '' : `Topics there are: ${known}.`),
  },
  'report.no-baseline': {
    vi: 'Lịch đang áp dụng không có đợt tuyên truyền nào ghi kỳ gốc (baseline) để so sánh.',
    en: 'No campaign of the schedule in force names a baseline to compare with.',
    viHint: 'Xin ghi “baseline” cho đợt tuyên truyền trong schedules/, hoặc dùng --compare previous.',
    enHint: 'Write a “baseline” for the campaign in schedules/, or use --compare previous.',
  },
  'report.many-baselines': {
    vi: 'Có nhiều đợt tuyên truyền với kỳ gốc khác nhau.',
    en: 'Several campaigns have different baselines.',
    viHint: 'Xin chọn một chuyên đề bằng --topic: {topics}.',
    enHint: 'Choose one topic with --topic: {topics}.',
  },
} as const satisfies Words;

function sayDays(days: string | number | undefined): string {
  return days === 1 ? '1 day' : `${days} days`;
}
