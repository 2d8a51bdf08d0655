import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readOrderSheet } from '../../src/district/order-sheet.ts';
import { SHEET } from '../fakes/ordered-ward.ts';
import { placed } from '../fakes/schedule-texts.ts';

const SUPERIOR = { name: 'Phòng Văn hóa quận', zone: 'Asia/Ho_Chi_Minh' };

const read = (text: string) => readOrderSheet(text, 'phieu.yaml', SUPERIOR);
const faults = (text: string) => placed(read(text).problems);
const changed = (from: string, to: string) => {
  if (!SHEET.includes(from)) throw new Error(`the sheet has no “${from}”`);
  return SHEET.replace(from, to);
};

test('a sheet is read whole: what is asked, of whom, on what basis, and what goes along', () => {
  const { sheet, problems } = read(SHEET);
  expect(problems).toEqual([]);
  expect(sheet).toMatchObject({
    id: 'dot-2',
    edition: 1,
    basis: { number: '12/KH-UBND', date: '2024-03-15' },
    stations: [{ id: 'phuong-lang' }],
    recordings: [{ id: 'dot-2-thong-bao', file: 'thong-bao.wav', kind: 'notice', source: SUPERIOR.name }],
    texts: [{ id: 'dot-2-loi-moi', text: 'Kính mời bà con đi họp tổ dân phố.' }],
    asks: [
      { weekdays: [1, 2, 3, 4, 5], airingsADay: 2, airtimeADayMs: 60_000 },
      {
        subject: { kind: 'clip', clip: 'dot-2-thong-bao', programmes: ['dot-2-phat-chieu'] },
        airingsADay: 1,
      },
    ],
  });
});

test('programmes, and the sounds that go along, get names of the order’s own; the station’s chime keeps its name', () => {
  const text = changed('      - clip: thong-bao\n', '      - chime: nhac-hieu\n      - clip: thong-bao\n');
  expect(parse(read(text).sheet?.programmes ?? '')).toEqual({
    programmes: {
      'dot-2-phat-chieu': {
        title: 'Phát theo yêu cầu',
        topic: 'sap-xep-dvhc',
        days: 'thứ hai - thứ sáu',
        at: '17:00',
        from: '18/3/2024',
        until: '29/3/2024',
        items: [{ chime: 'nhac-hieu' }, { clip: 'dot-2-thong-bao' }, { clip: 'dot-2-loi-moi' }],
      },
    },
  });
});

/** Where a text stands, as an editor counts. */
function placeOf(text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

test.each([
  ['    theme: lo-trinh\n', '    theme: lo-trin\n', 'lo-trin\n', 'order.unknown-theme'],
  ['at: "17:00"', 'at: "25:00"', '"25:00"', 'schedule.bad-time'],
  ['- clip: thong-bao\n    from', '- clip: thong-bai\n    from', 'thong-bai', 'order.unknown-clip'],
  ['to: 20/3/2024', 'to: 17/3/2024', '17/3/2024', 'order.ask-backwards'],
  ['    airings-a-day: 1\n', '', 'clip: thong-bao\n    from', 'order.ask-how-much'],
  ['id: dot-2', 'id: con', 'con', 'order.bad-id'],
  ['[phuong-lang]', '[Phường Láng]', 'Phường Láng', 'schedule.bad-id-value'],
  ['title: Lời mời họp', 'titel: Lời mời họp', 'titel', 'schedule.unknown-key-near'],
  ['loi-moi:', 'thong-bao:', 'thong-bao:\n    title: Lời', 'order.same-name'],
  ['kind: thông báo', 'kind: hò vè', 'hò vè', 'order.bad-kind'],
])('what is wrong is told where it stands: %j', (from, to, at, code) => {
  const text = changed(from, to);
  expect(faults(text)).toContain(`${placeOf(text, at)} ${code}`);
});

test('one mistake in each of three places gives three sentences at once', () => {
  const text = changed('kind: thông báo', 'kind: hò vè')
    .replace('airings-a-day: 1', 'airings-a-day: 0')
    .replace('days: thứ hai - thứ sáu\n    at', 'days: thứ mười\n    at');
  expect(faults(text)).toHaveLength(3);
});

test('the sheet in the superior unit’s guide can be made into an order as it stands', () => {
  const guide = readFileSync(new URL('../../docs/cap-tren.md', import.meta.url), 'utf8');
  const [, sheet = ''] = /```yaml\n(id:[\s\S]*?)```/.exec(guide) ?? [];
  const order = read(sheet);
  expect(order.problems).toEqual([]);
  expect(order.sheet).toMatchObject({ id: 'dot-3', asks: [{ airingsADay: 1, airtimeADayMs: null }] });
});
