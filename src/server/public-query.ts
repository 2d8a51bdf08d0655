/**
 * The parameters of every question to the API, each read by one reader or refused with a sentence of its own. The same
 * shapes are what the OpenAPI document says of them.
 */
import { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { Refusal } from '../model/problem.ts';
import type { Comparison } from '../report/airtime-report.ts';
import { isReportKey, REPORT_KEYS, type ReportKey } from '../report/keys.ts';
import { readDate } from '../schedule/civil-date.ts';

const MARK = '@';

const AIRINGS_MAX = 1_000;
const AIRINGS_USUAL = 100;
/** Some megabytes of file: a broken connection loses no more than that. */
const ENTRIES_MAX = 20_000;
const ENTRIES_USUAL = 5_000;

/** A parameter's text read by `read`; where that gives null the problem's code is `code`. Given twice it is no text. */
function parameter<T>(
  code: string,
  read: (text: string) => T | null,
  schema: Readonly<Record<string, unknown>>,
) {
  return z
    .unknown()
    .transform((given, context): T => {
      const value = typeof given === 'string' ? read(given) : null;
      if (value !== null) return value;
      context.issues.push({ code: 'custom', message: `${MARK}${code}`, input: given });
      return z.NEVER;
    })
    .meta(schema)
    .optional();
}

function date(description: string) {
  return parameter('api.bad-date', readDate, { type: 'string', format: 'date', description });
}

function wholeNumber(minimum: number, maximum: number, usual: number, description: string) {
  const read = (text: string): number | null => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : -1;
    return number >= minimum && number <= maximum ? number : null;
  };
  const schema = { type: 'integer', minimum, maximum, description: `${description} (mặc định: ${usual})` };
  return parameter('api.bad-number', read, schema);
}

function readKeys(text: string): readonly ReportKey[] | null {
  const words = text.split(',').map((word) => word.trim());
  const keys = words.filter(isReportKey);
  return keys.length === words.length ? keys : null;
}

export const airtimeQuery = z.strictObject({
  from: date('Từ ngày (mặc định: mùng một tháng này)'),
  to: date('Đến hết ngày (mặc định: hôm nay)'),
  by: parameter('api.bad-by', readKeys, {
    type: 'string',
    description: `Tính theo, cách nhau dấu phẩy: ${REPORT_KEYS.join(', ')} (mặc định: topic)`,
  }),
  compare: parameter(
    'api.bad-compare',
    (text): Comparison | null => (text === 'previous' || text === 'baseline' ? text : null),
    { type: 'string', enum: ['previous', 'baseline'], description: 'So với kỳ trước hoặc kỳ gốc' },
  ),
});

export const airingsQuery = z.strictObject({
  from: date('Các lượt phát từ ngày'),
  to: date('Đến hết ngày'),
  cursor: parameter('api.bad-cursor', (text) => text, {
    type: 'string',
    description: 'cursor của trang trước, để nguyên; không ghi: từ đầu',
  }),
  limit: wholeNumber(1, AIRINGS_MAX, AIRINGS_USUAL, 'Số lượt phát nhiều nhất'),
});

export const exportQuery = z.strictObject({
  after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 0, 'Số của mục nhật ký cuối cùng đang giữ; 0: chưa có gì'),
  head: parameter('api.bad-hash', (text) => (/^[0-9a-f]{64}$/.test(text) ? text : null), {
    type: 'string',
    pattern: '^[0-9a-f]{64}$',
    description: 'Mã (hash) của mục đó; khác với của đài thì đài trả lời 409',
  }),
  limit: wholeNumber(1, ENTRIES_MAX, ENTRIES_USUAL, 'Số mục nhiều nhất'),
});

export const noQuery = z.strictObject({});

export type AirtimeQuery = z.output<typeof airtimeQuery>;
export type AiringsQuery = z.output<typeof airingsQuery>;
export type ExportQuery = z.output<typeof exportQuery>;

export function airtimeRequest({ from, to, by, compare }: AirtimeQuery) {
  return {
    from: from ?? null,
    to: to ?? null,
    by: by ?? (['topic'] as const),
    topic: null,
    compare: compare ?? null,
    entries: false,
  };
}

export function pageRequest({ from, to, cursor, limit }: AiringsQuery) {
  return {
    from: from ?? null,
    to: to ?? null,
    cursor: cursor ?? null,
    airingsMax: limit ?? AIRINGS_USUAL,
  };
}

export function runRequest({ after, head, limit }: ExportQuery) {
  return { afterSeq: after ?? 0, afterHash: head ?? null, entriesMax: limit ?? ENTRIES_USUAL };
}

/** What the query says, or every problem of it. */
export function readQuery<T>(
  shape: z.ZodType<T>,
  query: unknown,
): { readonly value: T } | { readonly error: Refusal } {
  const read = shape.safeParse(query);
  if (read.success) return { value: read.data };
  const known = shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
  return {
    error: new Refusal(
      read.error.issues.flatMap((issue) => problemsOf(issue, known)),
      2,
    ),
  };
}

function problemsOf(issue: z.core.$ZodIssue, known: readonly string[]): readonly Problem[] {
  const of = (code: string, key: string): Problem => ({
    code,
    severity: 'error',
    params: { key, known: known.join(', ') || '–' },
  });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => of('api.unknown-query', key));
  const code = issue.message.startsWith(MARK) ? issue.message.slice(MARK.length) : 'api.bad-query';
  return [of(code, issue.path.join('.'))];
}
