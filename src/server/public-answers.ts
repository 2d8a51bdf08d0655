/** The shape of what the API answers, for its OpenAPI document; a test holds real answers against it. */
import { OUTCOMES } from '../model/airing.ts';

type Json = Readonly<Record<string, unknown>>;

const TEXT = { type: 'string' } as const;
const NUMBER = { type: 'number' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;
const YES_NO = { type: 'boolean' } as const;
const DATE = { type: 'string', format: 'date' } as const;
const TIME = { type: 'string', format: 'date-time', description: 'ISO 8601, giờ của đài' } as const;
const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const DURATION_MS = { type: 'number', minimum: 0, description: 'mili giây' } as const;
const ANY = {} as const;

/** Every key is there, and no other. */
function group(properties: Readonly<Record<string, Json>>): Json {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

function list(items: Json): Json {
  return { type: 'array', items };
}

function maybe(schema: Json): Json {
  return { anyOf: [schema, { type: 'null' }] };
}

function named(values: Json): Json {
  return { type: 'object', additionalProperties: values };
}

function document(description: string, schema: Json): Json {
  return { description, content: { 'application/json': { schema } } };
}

const OUTCOME = { type: 'string', enum: OUTCOMES } as const;
const CAUSE = maybe(group({ code: TEXT, params: named(ANY) }));

const AIRING = group({
  seq: COUNT,
  id: TEXT,
  kind: { type: 'string', enum: ['scheduled', 'manual', 'emergency', 'make-good'] },
  slot: maybe(TEXT),
  programme: maybe(TEXT),
  title: TEXT,
  topic: maybe(TEXT),
  theme: maybe(TEXT),
  level: { type: 'string', enum: ['normal', 'priority', 'emergency'] },
  unit: TEXT,
  date: DATE,
  session: maybe(TEXT),
  plannedAt: maybe(TIME),
  startedAt: maybe(TIME),
  endedAt: maybe(TIME),
  plannedMs: DURATION_MS,
  airtimeMs: DURATION_MS,
  outcome: OUTCOME,
  cause: CAUSE,
  makesGood: maybe(TEXT),
  by: maybe(TEXT),
  clusters: list(
    group({
      cluster: TEXT,
      outcome: OUTCOME,
      cause: CAUSE,
      airtimeMs: DURATION_MS,
      counted: { type: 'string', enum: ['device', 'sent'] },
    }),
  ),
  // Of the voice that sounded more is told as the program grows.
  items: list({
    type: 'object',
    required: ['item', 'clip', 'sha256', 'title', 'topic', 'theme', 'airtimeMs'],
  }),
  hash: HASH,
});

export const AIRINGS_PAGE = document(
  'Một trang; cursor dùng để hỏi trang sau, và để hỏi lại về sau khi đã có thêm lượt phát',
  group({ airings: list(AIRING), cursor: maybe(TEXT), more: YES_NO }),
);

const CHANGE = { anyOf: [NUMBER, { const: 'new' }, { type: 'null' }] };
const COUNTED_PERIOD = { from: DATE, to: DATE, days: COUNT };

const REPORT_ROW: Json = {
  type: 'object',
  description: 'Các mục tính theo (topic, day …) đứng đầu mỗi dòng',
  required: ['clips', 'sessions', 'airings', 'plays', 'airtimeMs', 'notAired', 'growth'],
  properties: {
    clips: COUNT,
    sessions: COUNT,
    airings: COUNT,
    plays: COUNT,
    airtimeMs: DURATION_MS,
    meanAiringsPerDay: NUMBER,
    meanAirtimeMsPerDay: NUMBER,
    cutShort: COUNT,
    notAired: {
      type: 'object',
      required: ['missed', 'skipped', 'failed', 'causes'],
      properties: { missed: COUNT, skipped: COUNT, failed: COUNT, causes: list(ANY) },
    },
    growth: maybe(
      group({
        airings: CHANGE,
        airtime: CHANGE,
        before: group({ airings: COUNT, airtimeMs: DURATION_MS, days: COUNT }),
      }),
    ),
  },
};

export const AIRTIME_REPORT = document(
  'Số liệu của kỳ; chain.verified: chuỗi nhật ký nguyên vẹn lúc tính',
  group({
    station: group({ id: TEXT, name: TEXT, unit: TEXT }),
    demo: YES_NO,
    solePersonBasis: maybe(TEXT),
    chain: group({ chainId: HASH, seq: COUNT, head: HASH, verified: YES_NO }),
    period: group(COUNTED_PERIOD),
    topic: maybe(TEXT),
    compared: maybe(
      group({ against: { type: 'string', enum: ['previous', 'baseline'] }, ...COUNTED_PERIOD }),
    ),
    open: COUNT,
    by: list(TEXT),
    decidedUntil: maybe(TIME),
    titles: group({ topic: named(TEXT), theme: named(TEXT), programme: named(TEXT) }),
    rows: list(REPORT_ROW),
    total: REPORT_ROW,
  }),
);

export const VERIFICATION = document(
  'ok: chuỗi nguyên vẹn và bảng tra cứu đúng với chuỗi; nếu không, findings nêu chỗ sai đầu tiên',
  group({
    ok: YES_NO,
    entries: COUNT,
    airings: COUNT,
    head: group({ chainId: HASH, seq: COUNT, hash: HASH }),
    findings: list({ type: 'object', required: ['kind', 'fault', 'message'] }),
  }),
);

export const PROBLEMS = {
  description: 'Không trả lời được và vì sao (RFC 9457); câu chữ theo Accept-Language',
  content: {
    'application/problem+json': {
      schema: group({
        type: TEXT,
        title: TEXT,
        status: COUNT,
        detail: TEXT,
        ok: { const: false },
        problems: list(
          group({
            file: maybe(TEXT),
            line: maybe(COUNT),
            column: maybe(COUNT),
            code: TEXT,
            severity: TEXT,
            message: TEXT,
            hint: maybe(TEXT),
            params: named(ANY),
          }),
        ),
      }),
    },
  },
};
