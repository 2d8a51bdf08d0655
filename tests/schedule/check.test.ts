import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { hintOf, knownCodes, say } from '../../src/words/say.ts';
import { checkText, knownClip, placed } from '../fakes/schedule-texts.ts';

const programme = (lines: string, id = 'tin', items = '[{ clip: tin }]') =>
  `  ${id}: { title: Tin ${id}, ${lines}, items: ${items} }\n`;
const week = (...programmes: string[]) => `programmes:\n${programmes.join('')}`;
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);
const GOOD = programme('days: thứ hai - thứ sáu, at: "06:00"');

test('a week that keeps all rules, with everything approved, raises no word', () => {
  expect(checkText(week(GOOD, programme('days: thứ hai, at: 16h30', 'b')))).toEqual([]);
});

describe('sounds', () => {
  test('a clip that is nowhere, nearly written, or still a file only, each has its own advice', () => {
    const text = week(
      programme('cron: 0 6 * * 1', 'tin', '[{ chime: nhac-hiu }, { clip: khong-co }, { clip: moi-thu }]'),
    );
    const problems = checkText(text, { notAdded: new Map([['Mới thu', 'audio/Mới thu.mp3']]) });
    expect(placed(problems)).toEqual([
      '2:51 schedule.clip-missing-near',
      '2:72 schedule.clip-missing',
      '2:92 schedule.clip-not-added',
    ]);
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
    expect(hintOf('vi', problems[2]!.code, problems[2]!.params)).toBe(
      'Hãy chạy: loa clip add audio/Mới thu.mp3',
    );
  });

  test('clips, beds and texts that nobody has approved wait for their approver', () => {
    const text = week(
      `  tin: { title: Tin, cron: 0 6 * * 1, items: [{ clip: tin }, { clip: tin }, { say: Xin chào }], bed: { clip: nen } }\n`,
    );
    const problems = checkText(text, {
      clips: [knownClip('tin', { approved: false }), knownClip('nen', { approved: false })],
      rights: {
        isTextApproved: () => false,
        confirmedQuarters: new Set(Array.from({ length: 672 }, (_, at) => at)),
      },
    });
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'waiting schedule.clip-not-approved',
      'waiting schedule.say-not-approved',
      'waiting schedule.clip-not-approved',
    ]);
  });

  test('a word of a text that nobody told how to say is named with what will be said, and holds nothing', () => {
    const text = week(programme('cron: 0 6 * * 1', 'tin', '[{ say: Họp tại QXZ. }]'));
    const guessedIn = (said: string) =>
      said.includes('QXZ') ? [{ written: 'QXZ', said: 'quy ích dét' }] : [];
    expect(checkText(text, { guessedIn })).toEqual([
      {
        code: 'schedule.say-guessed',
        severity: 'notice',
        params: { written: 'QXZ', said: 'quy ích dét' },
        place: expect.objectContaining({ line: 2 }),
      },
    ]);
  });

  test('lines of a text that nobody reads on air are told, and hold nothing', () => {
    const text = week(programme('cron: 0 6 * * 1', 'tin', '[{ say: Họp lúc bảy giờ. }]'));
    expect(checkText(text, { letterheadIn: () => [1, 3] })).toEqual([
      {
        code: 'schedule.say-letterhead',
        severity: 'notice',
        params: { lines: '1, 3' },
        place: expect.objectContaining({ line: 2 }),
      },
    ]);
  });

  test('rotation of a topic without clips, or without approved ones, waits for them', () => {
    const text = `topics: { a: { title: A, themes: { x: X } } }\n${week(programme('cron: 0 6 * * 1', 'tin', '[{ next-of: a }, { next-of: a, theme: x }]'))}`;
    const clips = [
      knownClip('c', { topic: 'a', approved: false }),
      knownClip('nhac', { topic: 'a', theme: 'x', speaks: false }),
    ];
    expect(codes(checkText(text, { clips }))).toEqual([
      'schedule.next-of-not-approved',
      'schedule.next-of-empty',
    ]);
  });

  test('in a folder without a record nothing could have been approved or confirmed, so nobody is asked', () => {
    const text = week(
      programme('cron: 0 6 * * 1', 'tin', '[{ say: Xin chào }, { clip: tin }, { clip: khac }]'),
    );
    expect(
      codes(checkText(text, { rights: null, clips: [knownClip('tin', { approved: false, soundMs: null })] })),
    ).toEqual(['schedule.clip-missing']);
  });
});

describe('rules', () => {
  test('a schedule at 03:15 is refused, and 15:15 proposed where that is in a session', () => {
    const night = week(programme('days: hằng ngày, at: "03:15"'));
    expect(checkText(night)).toMatchObject([
      {
        code: 'schedule.quiet-hours',
        severity: 'error',
        params: { date: '2024-03-19', time: '03:15', times: 400, from: '00:00', to: '05:00' },
      },
    ]);
    const sessions = [{ name: 'chiều', from: '15:00', to: '18:00' }];
    const rules = { rules: { ...stationRules, sessions } };
    expect(checkText(night, {}, rules)).toMatchObject([
      { code: 'schedule.mistyped-time', params: { meant: '15:15' } },
    ]);
  });

  test('an emergency that is planned for the night is no emergency', () => {
    expect(codes(checkText(week(programme('days: hằng ngày, at: "03:15", level: khẩn cấp'))))).toEqual([
      'schedule.quiet-hours',
    ]);
    expect(codes(checkText(week(programme('days: hằng ngày, at: "12:15", level: khẩn cấp'))))).toEqual([]);
  });

  test('the minutes of a session are counted over all its programmes, and over a text that is too long', () => {
    const long = week(
      GOOD,
      programme('days: thứ hai, at: "06:10", clash: bỏ qua', 'dai', '[{ clip: dai, repeat: 2 }]'),
    );
    const clips = [knownClip('tin'), knownClip('dai', { soundMs: 22.3 * 60_000 })];
    expect(checkText(long, { clips })).toMatchObject([
      { code: 'schedule.cap-minutes', params: { max: 45, session: 'sáng', date: '2024-03-18' } },
    ]);
    const speech = week(programme('cron: 0 6 * * 1', 'tin', `[{ say: ${'chữ '.repeat(20)} }]`));
    const found = codes(checkText(speech, { speechMs: () => 46 * 60_000 }));
    expect(found).toEqual(['schedule.cap-minutes', 'schedule.say-too-long']);
  });

  test('more sessions than the day may have, days without sound, and hours outside any session are told once each', () => {
    const rules = { ...stationRules, maxSessionsPerDay: 1, days: [1, 2, 3, 4, 5] as const };
    const text = week(
      GOOD,
      programme('days: hằng ngày, at: 16h30', 'chieu'),
      programme('days: thứ tư, at: "12:00"', 'trua'),
    );
    expect(
      checkText(text, {}, { rules }).map(({ code, params }) => `${code} ${params.title} ${params.times}`),
    ).toEqual([
      'schedule.cap-sessions Tin chieu 286',
      'schedule.rule-day Tin chieu 114',
      'schedule.outside-sessions Tin trua 57',
    ]);
  });

  test('a dated exception lets more sound for its days', () => {
    const rules = { ...stationRules, maxSessionMinutes: 1 };
    const text = week(programme('dates: 1/5/2024, at: "06:00"', 'tin', '[{ clip: tin, repeat: 2 }]'));
    expect(codes(checkText(text, {}, { rules }))).toEqual(['schedule.cap-minutes']);
    const exception = {
      issuer: 'UBND',
      number: '1',
      from: '2024-05-01',
      until: '2024-05-01',
      maxSessionMinutes: 10,
      maxSessionsPerDay: null,
      days: null,
    };
    expect(codes(checkText(text, {}, { rules: { ...rules, exceptions: [exception] } }))).toEqual([]);
    const lifted = { ...rules, exceptions: [{ ...exception, maxSessionMinutes: 'unlimited' as const }] };
    const speech = week(programme('dates: 1/5/2024, at: "06:00"', 'tin', '[{ say: Một bài dài. }]'));
    const facts = { speechMs: () => 5 * 60_000 };
    expect(codes(checkText(speech, facts, { rules }))).toContain('schedule.say-too-long');
    expect(codes(checkText(speech, facts, { rules: lifted }))).toEqual([]);
  });

  test('hours of the week that nobody has confirmed are told with their first stretch', () => {
    const confirmed = new Set([24, 96 + 24]);
    const problems = checkText(week(GOOD), {
      rights: { isTextApproved: () => true, confirmedQuarters: confirmed },
    });
    expect(problems).toMatchObject([
      {
        code: 'schedule.hours-not-confirmed',
        severity: 'waiting',
        params: { weekday: 3, fromMinute: 360, toMinute: 375, more: 2 },
      },
    ]);
  });
});

describe('overlaps', () => {
  const second = (more: string) => programme(`days: thứ hai, at: ["06:00:30"], ${more}`, 'hai');

  test('a programme that cannot wait for the one before it never sounds, and is refused with the instant', () => {
    expect(checkText(week(GOOD, second('clash: bỏ qua')))).toMatchObject([
      {
        code: 'schedule.clash-skipped',
        severity: 'error',
        params: { rival: 'Tin tin', time: '06:00:30', date: '2024-03-18' },
      },
    ]);
    expect(codes(checkText(week(GOOD, second('late: 10 giây'))))).toEqual(['schedule.clash-skipped']);
  });

  test('one that waits its turn is only worth a note', () => {
    expect(checkText(week(GOOD, second('late: 5 phút')))).toMatchObject([
      { code: 'schedule.clash-waits', severity: 'notice', params: { waitS: 30 } },
    ]);
  });

  test('priority that cuts what is on air says so beforehand', () => {
    const text = week(GOOD, second('level: ưu tiên'));
    expect(codes(checkText(text, {}, { priorityCutsNormal: true }))).toEqual(['schedule.clash-cut']);
  });
});

describe('programmes that do not live', () => {
  test.each([
    ['dates: 29/4/2024, at: 6h, except: 29/4/2024', 'schedule.all-days-excepted', 'error'],
    ['days: thứ hai, at: 6h, from: 1/5/2024, until: 1/4/2024', 'schedule.until-before-from', 'error'],
    ['days: ngày 31 hằng tháng, at: 6h, from: 1/2/2025, until: 1/3/2025', 'schedule.never-airs', 'error'],
    ['dates: 11/3/2024, at: 6h', 'schedule.over', 'notice'],
    ['days: thứ hai, at: 6h, until: 17/3/2024', 'schedule.over', 'notice'],
  ])('%s: %s', (lines, code, severity) => {
    expect(checkText(week(GOOD, programme(lines, 'b')))).toMatchObject([{ code, severity }]);
  });

  test('29 February comes again, even on a Thursday', () => {
    expect(checkText(week(programme('cron: 0 6 29 2 4')))).toEqual([]);
  });

  test('a programme longer than its own max is told before it is cut', () => {
    expect(codes(checkText(week(programme('days: thứ hai, at: 6h, max: 50 giây'))))).toEqual([
      'schedule.longer-than-max',
    ]);
  });

  test('a schedule without programmes is worth a note', () => {
    expect(checkText('topics: {}')).toMatchObject([{ code: 'schedule.no-programmes', severity: 'notice' }]);
  });
});

test('a bulletin of the afternoon at six in the morning is asked about, not refused', () => {
  const text = week(`  b: { title: Bản tin chiều, days: thứ hai, at: "06:00", items: [{ clip: tin }] }\n`);
  expect(checkText(text)).toMatchObject([{ code: 'schedule.time-against-title', severity: 'notice' }]);
});

test('everything a check can find is said in both languages, with its dates and lengths', () => {
  const text = week(
    programme(
      'days: hằng ngày, at: ["03:15", "06:00", "06:59:30", "12:00"], max: 5 giây',
      'a',
      '[{ clip: tin }, { clip: la }, { say: chào }]',
    ),
    programme('days: thứ hai, at: "06:00:30", clash: bỏ qua', 'b'),
    programme('dates: 1/1/2024, at: 6h', 'c'),
  );
  const problems = checkText(text, {
    rights: { isTextApproved: () => false, confirmedQuarters: new Set() },
  });
  const known = new Set(knownCodes());
  expect(new Set(codes(problems)).size).toBeGreaterThan(6);
  for (const { code, params } of problems) {
    expect(known.has(code), code).toBe(true);
    for (const lang of ['vi', 'en'] as const) {
      expect(`${say(lang, code, params)} ${hintOf(lang, code, params)}`).not.toMatch(/undefined|NaN|\{\w+\}/);
    }
  }
});

const stationRules = {
  profile: 'own',
  basis: 'Quy chế',
  verifiedOn: '2024-03-01',
  quietHours: [{ from: '20:00', to: '05:00' }],
  sessions: [
    { name: 'sáng', from: '06:00', to: '07:00' },
    { name: 'chiều', from: '16:30', to: '17:30' },
  ],
  maxSessionsPerDay: 2,
  maxSessionMinutes: 45,
  days: [1, 2, 3, 4, 5, 6, 7] as const,
  exceptions: [],
};
