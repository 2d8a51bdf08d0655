/** The shape of `units.yaml`, key by key: administrative units, what became of them, and which station stands for which. */
import { z } from 'zod';
import { readDate } from '../schedule/civil-date.ts';
import { ID_PATTERN } from '../schedule/schedule-shape.ts';
import { line, oneOrMore, readText } from '../schedule/shape-leaf.ts';

/** Letters, as national names of units have them. */
const LONGEST_NAME = 200;

const id = (description: string) =>
  z.string().regex(ID_PATTERN, { error: '@schedule.bad-id-value' }).meta({ description });
const date = (description: string) => readText('schedule.bad-date', readDate, description);
const name = (description: string) =>
  line(description).max(LONGEST_NAME, { error: '@station.too-long' }).meta({ description });

const document = z
  .strictObject({
    number: name('Số, ký hiệu văn bản'),
    date: date('Ngày ký văn bản'),
    issuer: name('Cơ quan ban hành'),
  })
  .meta({ description: 'Văn bản làm căn cứ' });

const unit = z.strictObject({
  id: id('Mã của đơn vị trong tệp này, không đổi về sau'),
  name: name('Tên, không kèm cấp: Ba Đình'),
  level: name('Cấp: xã, phường, thị trấn, đặc khu, huyện, quận, tỉnh, thành phố…'),
  code: name('Mã số đơn vị hành chính của Tổng cục Thống kê, trong ngoặc kép').optional(),
  parent: id('Mã của đơn vị cấp trên').optional(),
  from: date('Ngày đầu tiên; không ghi: có từ trước, hoặc từ ngày sáp nhập, chia tách lập ra nó').optional(),
  until: date('Ngày cuối cùng; không ghi: còn đến nay, hoặc đến khi sáp nhập, chia tách').optional(),
});

/** `50%`, `1/3`, `0,25`; null: none of these, or not between 0 and 1. */
function readShare(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  const percent = /^(\d+(?:\.\d+)?) ?%$/.exec(plain);
  const fraction = /^(\d+) ?\/ ?(\d+)$/.exec(plain);
  const share = percent
    ? Number(percent[1]) / 100
    : fraction
      ? Number(fraction[1]) / Number(fraction[2])
      : /^\d+(?:\.\d+)?$/.test(plain)
        ? Number(plain)
        : Number.NaN;
  return share >= 0 && share <= 1 ? share : null;
}

const share = z.union([
  z.number().min(0).max(1),
  readText('units.bad-share', readShare, 'Phần của đơn vị mới: 50%, 1/3 hoặc 0.25'),
]);

const dated = { date: date('Ngày có hiệu lực'), document };

const merge = z.strictObject({
  merge: oneOrMore(id('Mã đơn vị'), 'Các đơn vị nhập lại'),
  into: id('Đơn vị sau sáp nhập'),
  ...dated,
});
const split = z.strictObject({
  split: id('Đơn vị bị chia, hoặc bị cắt một phần'),
  into: z.array(id('Mã đơn vị')).meta({
    description: 'Các đơn vị nhận từng phần; có cả đơn vị bị chia nếu nó còn lại một phần',
  }),
  shares: z
    .record(z.string(), share)
    .optional()
    .meta({ description: 'Tỷ lệ chia lịch sử, cộng lại bằng 1; không ghi: lịch sử để “chưa phân bổ”' }),
  basis: name('Căn cứ của tỷ lệ: dân số, số hộ, diện tích…').optional(),
  ...dated,
});
const rename = z.strictObject({
  rename: id('Đơn vị đổi tên, đổi cấp hoặc đổi mã số'),
  to: name('Tên mới').optional(),
  level: name('Cấp mới').optional(),
  code: name('Mã số mới').optional(),
  ...dated,
});
const move = z.strictObject({
  move: oneOrMore(id('Mã đơn vị'), 'Đơn vị chuyển sang cấp trên khác'),
  to: id('Cấp trên mới'),
  ...dated,
});

const post = z.strictObject({
  station: z.string().min(1).meta({ description: 'Mã đài' }),
  unit: id('Mã đơn vị mà đài phục vụ'),
  from: date('Từ ngày; không ghi: từ đầu').optional(),
  until: date('Đến hết ngày; không ghi: đến khi đài phục vụ đơn vị khác').optional(),
});

export const unitShape = z
  .strictObject({
    units: z.array(unit).meta({ description: 'Các đơn vị hành chính, cả những đơn vị nay không còn' }),
    facts: z
      .array(z.union([merge, split, rename, move]))
      .optional()
      .meta({ description: 'Sáp nhập (merge), chia tách (split), đổi tên (rename), đổi cấp trên (move)' }),
    stations: z.array(post).optional().meta({ description: 'Đài nào phục vụ đơn vị nào, từ ngày nào' }),
  })
  .meta({ title: 'Đơn vị hành chính', description: 'Cây đơn vị hành chính theo thời gian' });

export type UnitsText = z.output<typeof unitShape>;
export type FactText = NonNullable<UnitsText['facts']>[number];
