import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintOf, knownCodes, say } from '../../src/words/say.ts';
import { placed, readTexts } from '../fakes/schedule-texts.ts';

/** DESIGN §2, word for word. */
const WALL_SHEET = `# yaml-language-server: $schema=../schedule.schema.json
topics:
  sap-xep-dvhc:
    title: Sắp xếp đơn vị hành chính
    themes:                          # the six of the plan, part II.1
      van-ban: Văn bản chỉ đạo
      lo-trinh: Yêu cầu, lộ trình, mốc thời gian
programmes:
  ban-tin-sang:
    title: Bản tin sáng về sắp xếp ĐVHC
    topic: sap-xep-dvhc
    days: thứ hai - thứ sáu          # or cron: "0 6 * * 1-5", or dates: [2024-04-01]
    at: ["06:00", "17:00"]
    from: 2024-03-18
    except: [2024-04-30]
    level: thông thường
    late: trễ tối đa 10 phút          # a slot that comes later than this is missed
    missed: phát bù                   # make it good at the next time the rules allow
    items:
      - chime: nhac-hieu
      - say: Đây là {station}.
      - clip: thong-bao-sap-xep
        repeat: 2
      - next-of: sap-xep-dvhc         # the least aired approved clip of the topic that fits the minutes left
    bed: { clip: nhac-nen, gainDb: -20, under: [say] }
`;

const programme = (lines: string) =>
  `programmes:\n  tin:\n    title: Tin\n    items: [{ clip: tin }]\n${lines.replace(/^/gm, '    ')}\n`;
const faults = (...texts: string[]) => placed(readTexts(...texts).problems);

test('the sheet on the officer’s wall is read as it is', () => {
  const { schedule, problems } = readTexts(WALL_SHEET);
  expect(problems).toEqual([]);
  expect(schedule?.topics[0]?.themes.map(({ id }) => id)).toEqual(['van-ban', 'lo-trinh']);
  expect(schedule?.programmes).toMatchObject([
    {
      id: 'ban-tin-sang',
      topic: 'sap-xep-dvhc',
      level: 'normal',
      when: [
        { kind: 'days', days: [{ kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] }], at: ['06:00', '17:00'] },
      ],
      from: '2024-03-18',
      until: null,
      except: [{ kind: 'dates', ranges: [{ from: '2024-04-30', until: '2024-04-30' }] }],
      lateMs: 600_000,
      clash: 'wait',
      missed: 'make-good',
      items: [
        { kind: 'chime', clip: 'nhac-hieu', place: { file: 'schedules/a.yaml', line: 20, column: 9 } },
        { kind: 'say', text: 'Đây là Đài truyền thanh phường Láng.' },
        { kind: 'clip', clip: 'thong-bao-sap-xep', repeat: 2 },
        { kind: 'next-of', topic: 'sap-xep-dvhc', theme: null },
      ],
      bed: { clip: 'nhac-nen', gainDb: -20, under: ['say'] },
      place: { file: 'schedules/a.yaml', line: 9, column: 3 },
    },
  ]);
});

test('the sample ward’s own week is read without a word', () => {
  const folder = new URL('../../schedules/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  expect(readTexts(...texts).problems).toEqual([]);
});

test('the same sheet decomposed, as a Mac writes it, plans the same broadcasts', () => {
  expect(readTexts(WALL_SHEET.normalize('NFD')).schedule).toEqual(readTexts(WALL_SHEET).schedule);
});

test('the sheet saved by Windows, with a BOM and its line ends, plans the same broadcasts', () => {
  expect(readTexts(`\uFEFF${WALL_SHEET.replaceAll('\n', '\r\n')}`).schedule).toEqual(
    readTexts(WALL_SHEET).schedule,
  );
});

test('every fault of a sheet is told at once, in the order of its lines', () => {
  const found = faults(`chuong-trinh:
  x: 1
programmes:
  Bản tin:
    titel: Sáng
    days: thứ tám
    at: 6.30
    itmes: [{ chime: a }]
  b:
    title: B
    topic: khong-co
    cron: "0 25 * * *"
    late: 10
    level: gấp
    items:
      - clip: x
        repaet: 2
      - say: xin chào {phuong}
        clip: z
      - say: xin chào {phuong}
    bed: { clip: nen, gainDb: "x", undr: [say] }
  c:
    title: C
    days: hằng ngày
    items:
`);
  expect(found).toEqual([
    '1:1 schedule.unknown-key-near',
    '4:3 schedule.bad-id-near',
    '5:5 schedule.unknown-key-near',
    '6:11 schedule.bad-days',
    '7:9 schedule.bad-time',
    '8:5 schedule.unknown-key-near',
    '11:12 schedule.unknown-topic',
    '12:11 schedule.bad-cron-field',
    '13:11 schedule.bad-duration',
    '14:12 schedule.bad-level',
    '17:9 schedule.unknown-key-near',
    '18:9 schedule.item-two-kinds',
    '20:14 schedule.unknown-placeholder',
    '21:31 schedule.wrong-type',
    '21:36 schedule.unknown-key-near',
    '25:5 schedule.empty-key',
  ]);
});

test('a Vietnamese key is answered with the key it stands for', () => {
  const [problem] = readTexts('chuong-trinh: {}').problems;
  expect(hintOf('vi', problem!.code, problem!.params)).toBe('Ý bạn là “programmes”?');
});

describe('when a programme airs', () => {
  test('cron, dates and days stand together', () => {
    const read = readTexts(
      programme(
        'days: thứ hai\ndates: [1/4/2024, 18-20/4/2024]\nat: [6h30, "06:30", 17h]\ncron: "5 6 * * 1"',
      ),
    );
    expect(read.problems).toEqual([]);
    expect(read.schedule?.programmes[0]?.when).toEqual([
      {
        kind: 'days',
        days: [
          { kind: 'weekdays', weekdays: [1] },
          {
            kind: 'dates',
            ranges: [
              { from: '2024-04-01', until: '2024-04-01' },
              { from: '2024-04-18', until: '2024-04-20' },
            ],
          },
        ],
        at: ['06:30', '17:00'],
      },
      { kind: 'cron', expression: '5 6 * * 1' },
    ]);
  });

  test.each([
    ['days: thứ hai', '2:3 schedule.days-without-time'],
    ['at: "06:00"', '5:5 schedule.time-without-days'],
    ['level: ưu tiên', '2:3 schedule.no-when'],
    ['days: thứ bảy cách tuần\nat: 6h', '5:11 schedule.days-need-week'],
    ['days: thứ hai\nat: 6', '6:9 schedule.bad-time'],
    ['cron: "0 6 * *"', '5:11 schedule.bad-cron'],
    ['cron: "0 6 30 2 *"', '5:11 schedule.bad-cron-field'],
    ['cron: "* * * * *"', '5:11 schedule.too-often'],
    ['dates: 20/4/2024 - 18/4/2024\nat: 6h', '5:12 schedule.bad-period'],
  ])('%j is no complete plan', (lines, fault) => expect(faults(programme(lines))).toEqual([fault]));

  test('every other week counts from the programme’s first day', () => {
    const read = readTexts(programme('days: thứ bảy cách tuần\nat: 6h\nfrom: 18/3/2024'));
    expect(read.schedule?.programmes[0]?.when).toMatchObject([
      { days: [{ kind: 'every-weeks', anchor: '2024-03-18' }] },
    ]);
  });

  test('public holidays and day sets of the ward’s own keep their dates with the schedule', () => {
    const sets = 'day-sets:\n  mua-thi: [1/6/2024 - 3/6/2024]\n  khong-dung: 1/1/2024\n';
    const read = readTexts(`${sets}${programme('days: hằng ngày\nat: 6h\nexcept: [ngày lễ, mùa thi]')}`);
    expect(read.problems).toEqual([]);
    expect(read.schedule?.daySets['mua-thi']).toEqual(['2024-06-01', '2024-06-02', '2024-06-03']);
    expect(read.schedule?.daySets['public-holidays']).toContain('2024-04-30');
    expect(Object.keys(read.schedule?.daySets ?? {})).toEqual(['mua-thi', 'public-holidays']);
  });

  test('late: 0 is understood though YAML takes it for a number', () => {
    expect(
      readTexts(programme('days: thứ hai\nat: 6h\nlate: 0\ngap: 1 giây\nmax: 15 phút')).schedule
        ?.programmes[0],
    ).toMatchObject({
      lateMs: 0,
      gapMs: 1000,
      maxMs: 900_000,
    });
  });
});

describe('several files', () => {
  test('are one schedule: a programme airs a topic of another file, in the files’ order', () => {
    const read = readTexts(
      'topics: { a: { title: A } }',
      programme('topic: a\ndays: thứ hai\nat: 6h'),
      'programmes: { x: { title: X, cron: 0 6 * * *, items: [{ next-of: a }] } }',
    );
    expect(read.problems).toEqual([]);
    expect(read.schedule?.programmes.map(({ id }) => id)).toEqual(['tin', 'x']);
  });

  test('that use an id twice name both places', () => {
    const read = readTexts(programme('cron: 0 6 * * *'), `# hai\n${programme('cron: 0 7 * * *')}`);
    expect(read.schedule).toBeNull();
    expect(read.problems).toMatchObject([
      {
        code: 'schedule.same-id',
        params: { id: 'tin', otherFile: 'schedules/a.yaml', otherLine: 2 },
        place: { file: 'schedules/b.yaml', line: 3 },
      },
    ]);
  });

  test('of which one is no YAML accuse the others of nothing', () => {
    expect(faults('topics: [', programme('topic: a\ndays: mùa thi\nat: 6h'))).toEqual([
      '1:10 yaml.open-bracket',
    ]);
  });

  test('that are empty, or only comments, are a schedule without programmes', () => {
    expect(readTexts('', '# chưa có gì\n', 'campaigns:\n').schedule?.programmes).toEqual([]);
  });
});

describe('topics and campaigns', () => {
  const topics = 'topics: { sap-xep: { title: Sắp xếp, themes: { van-ban: Văn bản } } }\n';

  test('a campaign is read with its period and baseline, its targets left for later', () => {
    const read = readTexts(`${topics}campaigns:
  dot-1: { title: Đợt 1, topic: sap-xep, period: 18/3/2024 - 30/6/2024, baseline: 1/3/2024 - 17/3/2024, targets: [{ x: 1 }] }`);
    expect(read.problems).toEqual([]);
    expect(read.schedule?.campaigns).toEqual([
      {
        id: 'dot-1',
        title: 'Đợt 1',
        topic: 'sap-xep',
        period: { from: '2024-03-18', until: '2024-06-30' },
        baseline: { from: '2024-03-01', until: '2024-03-17' },
        basis: null,
      },
    ]);
  });

  test('a baseline that runs into the period would compare the campaign with itself', () => {
    expect(
      faults(
        `${topics}campaigns: { d: { title: D, topic: sap-xep, period: 18/3/2024 - 30/6/2024, baseline: 1/3/2024 - 18/3/2024 } }`,
      ),
    ).toEqual(['2:86 schedule.baseline-overlaps']);
  });

  test('names that are nowhere are told with what was probably meant', () => {
    const read = readTexts(
      `${topics}${programme('topic: sap-xp\ntheme: van-bn\ncron: 0 6 * * *')}`.replace(
        '{ clip: tin }',
        '{ clip: tin, topic: sap-xep, theme: van-bn }',
      ),
    );
    expect(read.problems.map(({ code, params }) => `${code} ${params.near}`)).toEqual([
      'schedule.unknown-theme-near van-ban',
      'schedule.unknown-topic-near sap-xep',
    ]);
  });

  test('a theme without a topic belongs nowhere', () => {
    expect(faults(programme('theme: van-ban\ncron: 0 6 * * *'))).toEqual([
      '5:5 schedule.theme-without-topic',
    ]);
  });
});

test('an item of a kind cannot have the keys of another', () => {
  expect(
    faults(
      programme('cron: 0 6 * * *').replace(
        '{ clip: tin }',
        '{ chime: a, repeat: 2 }, {}, { clip: Tin.mp3 }, tin',
      ),
    ),
  ).toEqual([
    '4:25 schedule.item-key',
    '4:38 schedule.item-no-kind',
    '4:50 schedule.bad-id-value',
    '4:61 schedule.wrong-type',
  ]);
});

test('a schedule with any error is none, though what was readable is there to be checked', () => {
  const read = readTexts(
    `${programme('days: thứ hai\nat: "06:00"')}  hong: { title: Hỏng, mau: xanh, cron: 0 6 * * *, items: [{ clip: tin }] }\n`,
  );
  expect(read.schedule).toBeNull();
  expect(read.readable.programmes.map(({ id }) => id)).toEqual(['tin', 'hong']);
});

describe('whatever stands in a file', () => {
  const known = new Set(knownCodes());

  function readAnything(text: string): void {
    const { schedule, problems } = readTexts(text);
    expect(schedule !== null || problems.length > 0).toBe(true);
    for (const { code, params, place } of problems) {
      expect(known.has(code), code).toBe(true);
      expect(place?.line).toBeGreaterThan(0);
      expect(place?.column).toBeGreaterThan(0);
      for (const lang of ['vi', 'en'] as const)
        expect(say(lang, code, params)).not.toMatch(/undefined|\{\w+\}(?<!\{station\}|\{unit\})/);
    }
  }

  test('any text is a schedule or is told what is wrong with it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), readAnything),
      { numRuns: 300 },
    );
  });

  test('any bytes are, too', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => new TextDecoder().decode(array));
    fc.assert(fc.property(bytes, readAnything), { numRuns: 200 });
  });

  test('any plain data under the known keys is, too', () => {
    const key = fc.oneof(
      fc.constantFrom(
        'topics',
        'campaigns',
        'day-sets',
        'programmes',
        'title',
        'days',
        'at',
        'items',
        'clip',
        'say',
        'bed',
        'except',
        'themes',
        '__proto__',
        'constructor',
        'tin',
      ),
      fc.string({ maxLength: 8 }),
    );
    const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
      leaf: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.integer(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom('thứ hai', '06:00', '1/4/2024', '10 phút'),
      ),
      tree: fc.oneof(
        { depthSize: 'small' },
        tie('leaf'),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (data) => readAnything(JSON.stringify(data) ?? '')),
      { numRuns: 400 },
    );
  });

  test('the sheet with any stretch of it lost or doubled is, too', () => {
    const cut = fc.tuple(
      fc.nat(WALL_SHEET.length),
      fc.nat(40),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(cut, ([at, length, put]) =>
        readAnything(WALL_SHEET.slice(0, at) + put + WALL_SHEET.slice(at + length)),
      ),
      { numRuns: 300 },
    );
  });

  test('the largest nonsense is answered within seconds', () => {
    const started = performance.now();
    const keys = Array.from({ length: 12_000 }, (_, at) => `k${at.toString(36)}: 1\n`).join('');
    for (const piece of [
      '? ',
      '&a ',
      '"',
      '- ',
      '[',
      'a: *a\n',
      '|\n ',
      keys,
      `programmes:\n${keys.replaceAll('k', ' k')}`,
    ]) {
      readAnything(piece.repeat(Math.floor(131_000 / piece.length)));
    }
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

test('a text longer than any broadcast is told at its place, the names that fill it counted', () => {
  const { problems } = readTexts(`programmes:
  a:
    title: A
    days: hằng ngày
    at: "06:00"
    items:
      - say: "${'{station}'.repeat(2_000)}"
`);
  expect(placed(problems)).toEqual(['7:14 clip.text-too-long']);
});

test('a text written over several lines keeps its paragraphs, so that a heading is no part of its sentence', () => {
  const { schedule } = readTexts(
    [
      'programmes:',
      '  hop:',
      '    title: Họp',
      '    days: thứ hai',
      '    at: "06:00"',
      '    items:',
      '      - say: |',
      '          THÔNG BÁO',
      '          Mời bà con   đến họp.',
      '',
    ].join('\n'),
  );
  expect(schedule?.programmes[0]?.items).toMatchObject([{ text: 'THÔNG BÁO\nMời bà con đến họp.' }]);
});
