/** The shape of an order sheet, as a superior unit's officer writes it: what is asked, and what goes with it. */
import { z } from 'zod';
import { clipKindOf } from '../library/clip-kind.ts';
import { readDate } from '../schedule/civil-date.ts';
import { readDurationMs } from '../schedule/duration.ts';
import { readWeekdays } from '../schedule/read-days.ts';
import { ID_PATTERN } from '../schedule/schedule-shape.ts';
import { line, oneOrMore, readText } from '../schedule/shape-leaf.ts';

const EVERYONE = /^(?:tất cả|tat ca|all)$/i;
/** A line that a manifest can hold. */
const LONGEST_LINE = 300;

const shortLine = (description: string) =>
  line(description).max(LONGEST_LINE, { error: '@order.line-too-long' }).meta({ description });
const id = z.string().meta({ pattern: ID_PATTERN.source });
const idOf = (what: string) =>
  z
    .string()
    .regex(ID_PATTERN, { error: '@schedule.bad-id-value' })
    .max(60, { error: '@order.line-too-long' })
    .meta({ description: `Mã của ${what} (chữ thường không dấu, số, gạch nối)` });
const date = (description: string) => readText('schedule.bad-date', readDate, description);

const about = {
  title: shortLine('Tên tin, bài'),
  topic: idOf('chuyên đề').optional(),
  theme: idOf('nội dung tuyên truyền').optional(),
  kind: readText(
    'order.bad-kind',
    clipKindOf,
    'Loại: tin, bài, thông báo, nhạc hiệu, nhạc nền (mặc định: tin)',
  ).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: '@order.bad-language' })
    .optional()
    .meta({ description: 'Ngôn ngữ, ví dụ vi, tay (mặc định vi)' }),
  source: shortLine('Nguồn (mặc định: tên cấp trên)').optional(),
};

const clip = z
  .strictObject({
    file: line('Tệp ghi âm, tính từ thư mục của phiếu này'),
    ...about,
  })
  .meta({ description: 'Một bản ghi âm gửi kèm' });

const text = z
  .strictObject({ text: line('Lời để máy của phường đọc'), ...about })
  .meta({ description: 'Một bài bằng chữ gửi kèm' });

const ask = z
  .strictObject({
    topic: idOf('chuyên đề được yêu cầu').optional(),
    clip: idOf('tin, bài gửi kèm được yêu cầu').optional(),
    from: date('Từ ngày'),
    to: date('Đến hết ngày'),
    days: readText(
      'station.bad-weekdays',
      readWeekdays,
      'Những ngày trong tuần (mặc định: hằng ngày)',
    ).optional(),
    'airings-a-day': z.int().min(1).max(100).optional().meta({ description: 'Số lượt phát mỗi ngày' }),
    'airtime-a-day': readText(
      'schedule.bad-duration',
      (words) => readDurationMs(words) || null,
      'Thời lượng mỗi ngày, ví dụ 10 phút',
    ).optional(),
  })
  .meta({ description: 'Một điều được yêu cầu: chuyên đề hoặc tin, bài; bao lâu, mỗi ngày mấy lượt' });

export const orderSheetShape = z
  .strictObject({
    id: idOf('yêu cầu'),
    edition: z.int().min(1).max(9_999).optional().meta({ description: 'Lần phát hành (mặc định 1)' }),
    title: shortLine('Tên đợt tuyên truyền hoặc yêu cầu'),
    basis: z
      .strictObject({
        number: shortLine('Số, ký hiệu văn bản, ví dụ 12/KH-UBND'),
        date: date('Ngày văn bản'),
      })
      .meta({ description: 'Căn cứ' }),
    note: shortLine('Lời nhắn cho các đài').optional(),
    stations: z
      .union([
        readText('order.bad-stations', (words) => (EVERYONE.test(words) ? 'all' : null), 'tất cả'),
        oneOrMore(idOf('đài'), 'Mã các đài'),
      ])
      .meta({ description: 'Yêu cầu những đài nào: tất cả, hoặc danh sách mã đài' }),
    topics: z.unknown().optional().meta({ description: 'Các chuyên đề, như trong schedules/' }),
    programmes: z.unknown().optional().meta({ description: 'Các chương trình, như trong schedules/' }),
    clips: z.record(id, clip).optional().meta({ description: 'Các bản ghi âm gửi kèm, theo mã' }),
    texts: z.record(id, text).optional().meta({ description: 'Các bài bằng chữ gửi kèm, theo mã' }),
    ask: z.array(ask).min(1).meta({ description: 'Những điều yêu cầu' }),
  })
  .meta({ title: 'Phiếu yêu cầu phát', description: 'Cấp trên yêu cầu các đài phát gì, từ ngày nào' });

export type OrderSheetText = z.output<typeof orderSheetShape>;
export type SheetAsk = OrderSheetText['ask'][number];
