/**
 * The shape of `schedules/*.yaml`, key by key, each described in Vietnamese for editors (`schedule.schema.json`).
 * Days are kept as texts: what a name of days means is known only once all files are read.
 */
import { z } from 'zod';
import type { DateRange, ItemKind } from '../model/programme.ts';
import { readClashPolicy, readLevel, readMissedPolicy } from './chosen-word.ts';
import { readDate, readDateRange } from './civil-date.ts';
import { readDurationMs } from './duration.ts';
import { line, oneOrMore, readText } from './shape-leaf.ts';
import { readTimeOfDay } from './time-of-day.ts';

/** Ids start with a letter: JavaScript would move keys that look like numbers to the front of the file's order. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Keys of a section; told to editors here, and checked by `isId`, so that what lies below a bad id is still read. */
const id = z.string().meta({ pattern: ID_PATTERN.source });

export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}

function idOf(what: string) {
  return z
    .string()
    .regex(ID_PATTERN, { error: '@schedule.bad-id-value' })
    .meta({ description: `Mã của ${what} (chữ thường không dấu, số, gạch nối)` });
}

const date = (description: string) => readText('schedule.bad-date', readDate, description);
const period = (description: string) => readText('schedule.bad-period', readForwardRange, description);
/** `late: 0` is a number to YAML, and clear all the same. */
const duration = (description: string) =>
  z
    .union([readText('schedule.bad-duration', readDurationMs, description), z.literal(0)])
    .meta({ description });
const daysText = z.string({ error: '@schedule.bad-days' }).meta({
  description: 'Những ngày phát, ví dụ: thứ hai - thứ sáu; T2, T4; thứ sáu cuối tháng; ngày lễ; 18/4/2024',
});

function readForwardRange(text: string): DateRange | null {
  const range = readDateRange(text);
  return range === null || range.from > range.until ? null : range;
}

const topic = z
  .strictObject({
    title: line('Tên chuyên đề, như ghi trong kế hoạch'),
    themes: z
      .record(id, line('Tên nội dung tuyên truyền'))
      .optional()
      .meta({ description: 'Các nội dung tuyên truyền của chuyên đề: mã và tên' }),
  })
  .meta({ description: 'Một chuyên đề' });

export const ITEM_KINDS: readonly ItemKind[] = ['chime', 'say', 'clip', 'next-of'];

const item = z
  .strictObject({
    chime: idOf('nhạc hiệu trong thư viện').optional(),
    say: line('Lời máy đọc; {station} là tên đài, {unit} là tên đơn vị').optional(),
    clip: idOf('tin, bài trong thư viện').optional(),
    'next-of': idOf('chuyên đề; máy chọn tin đã duyệt, ít phát nhất, vừa thời lượng còn lại').optional(),
    repeat: z.int().min(1).max(10).optional().meta({ description: 'Phát tin này mấy lần liền (1 đến 10)' }),
    topic: idOf('chuyên đề của riêng mục này').optional(),
    theme: idOf('nội dung tuyên truyền của riêng mục này').optional(),
  })
  .meta({
    description: 'Một mục của chương trình: chime, say, clip hoặc next-of',
    oneOf: ITEM_KINDS.map((kind) => ({ required: [kind] })),
  });

const bed = z
  .strictObject({
    clip: idOf('nhạc nền trong thư viện'),
    gainDb: z
      .number()
      .min(-60)
      .max(0)
      .optional()
      .meta({ description: 'Mức nhạc nền khi có lời, dB (mặc định -20)' }),
    under: z
      .array(z.enum(['chime', 'say', 'clip', 'next-of']))
      .min(1)
      .optional()
      .meta({ description: 'Nhạc nền nằm dưới loại mục nào (mặc định: say)' }),
  })
  .meta({ description: 'Nhạc nền, tự nhỏ đi dưới lời' });

const programme = z
  .strictObject({
    title: line('Tên chương trình'),
    topic: idOf('chuyên đề').optional(),
    theme: idOf('nội dung tuyên truyền').optional(),
    days: oneOrMore(daysText, 'Những ngày phát, ví dụ: thứ hai - thứ sáu').optional(),
    dates: oneOrMore(
      period('Một ngày hoặc khoảng ngày: 1/4/2024; 18/4/2024 - 20/4/2024'),
      'Những ngày phát cụ thể',
    ).optional(),
    at: oneOrMore(
      readText('schedule.bad-time', readTimeOfDay, 'Giờ phát, ví dụ "06:00", 6h30, 5h chiều'),
      'Giờ phát trong ngày',
    ).optional(),
    cron: oneOrMore(
      z
        .string({ error: '@schedule.bad-cron' })
        .meta({ description: 'Biểu thức cron: phút giờ ngày tháng thứ, ví dụ "0 6 * * 1-5"' }),
      'Lịch theo biểu thức cron, thay cho days và at',
    ).optional(),
    from: date('Ngày bắt đầu, ví dụ 18/3/2024').optional(),
    until: date('Ngày cuối cùng còn phát').optional(),
    except: oneOrMore(daysText, 'Những ngày không phát, ví dụ: ngày lễ; 30/4/2024').optional(),
    level: readText(
      'schedule.bad-level',
      readLevel,
      'Mức độ ưu tiên: thông thường, ưu tiên hoặc khẩn cấp',
    ).optional(),
    late: duration('Trễ tối đa bao lâu thì vẫn phát, ví dụ 10 phút (mặc định 10 phút)').optional(),
    clash: readText(
      'schedule.bad-clash',
      readClashPolicy,
      'Khi trùng giờ với chương trình khác: chờ hoặc bỏ qua',
    ).optional(),
    missed: readText('schedule.bad-missed', readMissedPolicy, 'Khi lỡ giờ: phát bù hoặc bỏ qua').optional(),
    items: z.array(item).meta({ description: 'Các mục theo thứ tự phát' }),
    bed: bed.optional(),
    gap: duration('Khoảng lặng giữa hai mục (mặc định 500 ms)').optional(),
    max: duration('Thời lượng tối đa của chương trình, ví dụ 15 phút').optional(),
  })
  .meta({ description: 'Một chương trình: phát gì và phát khi nào' });

const campaign = z
  .strictObject({
    title: line('Tên đợt tuyên truyền'),
    topic: idOf('chuyên đề'),
    period: period('Thời gian của đợt, ví dụ 18/3/2024 - 30/6/2024'),
    baseline: period('Kỳ gốc để so sánh, trước thời gian của đợt').optional(),
    basis: line('Căn cứ: số, ngày văn bản').optional(),
    targets: z.unknown().optional().meta({ description: 'Chỉ tiêu của đợt (dành cho phiên bản sau)' }),
  })
  .meta({ description: 'Một đợt tuyên truyền theo kế hoạch' });

const daySet = oneOrMore(period('Một ngày hoặc khoảng ngày'), 'Các ngày của nhóm');

export const scheduleShape = z
  .strictObject({
    topics: z.record(id, topic).optional().meta({ description: 'Các chuyên đề, theo mã' }),
    campaigns: z.record(id, campaign).optional().meta({ description: 'Các đợt tuyên truyền, theo mã' }),
    'day-sets': z
      .record(id, daySet)
      .optional()
      .meta({ description: 'Nhóm ngày tự đặt tên, dùng trong days và except' }),
    programmes: z.record(id, programme).optional().meta({ description: 'Các chương trình, theo mã' }),
  })
  .meta({
    title: 'Lịch phát thanh Loa Phường',
    description: 'Chuyên đề, đợt tuyên truyền, nhóm ngày và chương trình của đài truyền thanh',
  });

export type TopicText = z.output<typeof topic>;
export type CampaignText = z.output<typeof campaign>;
export type ItemText = z.output<typeof item>;

/** A programme as far as it could be read. */
export interface ProgrammeText extends Omit<z.output<typeof programme>, 'items'> {
  /** null: an item whose shape is wrong. */
  readonly items: readonly (ItemText | null)[];
  /** False when anything of its shape is wrong: what seems to be missing may only be misspelt. */
  readonly whole: boolean;
}

export function readTopicText(raw: unknown): TopicText | null {
  return topic.safeParse(raw).data ?? null;
}

export function readCampaignText(raw: unknown): CampaignText | null {
  return campaign.safeParse(raw).data ?? null;
}

export function readDaySetText(raw: unknown): readonly DateRange[] | null {
  return daySet.safeParse(raw).data ?? null;
}

/** Key by key, so that a fault in one hides none in the others; null when it is no group of keys at all. */
export function readProgrammeText(raw: unknown, fallbackTitle: string): ProgrammeText | null {
  const read = programme.safeParse(raw);
  if (read.success) return { ...read.data, whole: true };
  const group = z.record(z.string(), z.unknown()).safeParse(raw).data;
  if (group === undefined) return null;
  const keys = Object.entries(programme.shape).flatMap(([key, shape]) => {
    const value = Object.hasOwn(group, key) ? shape.safeParse(group[key]) : null;
    return value?.success ? [[key, value.data] as const] : [];
  });
  const rawItems: readonly unknown[] = Array.isArray(group.items) ? group.items : [];
  const items = rawItems.map((one) => item.safeParse(one).data ?? null);
  return { title: fallbackTitle, ...Object.fromEntries(keys), items, whole: false };
}
