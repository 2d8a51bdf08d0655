/**
 * What went wrong, as every answer of the API says it: problem details (RFC 9457) with our own problems in them, in the
 * language asked for. A fault of our own is told without its reason: that is for the station's log.
 */
import { STATUS_CODES } from 'node:http';
import { ReaderUnavailable } from '../model/ports/reader-thread.ts';
import { type ExitCode, type Problem, Refusal } from '../model/problem.ts';
import { problemsJson } from '../words/problems-json.ts';
import type { Lang } from '../words/sentence.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** After this a busy station is asked again, s. */
export const RETRY_AFTER_S = 10;

/** Thrown where a request is refused for what it is, not for what it asks. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    params: Problem['params'] = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'HttpRefusal';
    this.status = status;
    this.problem = { code, severity: 'error', params };
    this.headers = headers;
  }
}

export interface Refused {
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly headers: Readonly<Record<string, string>>;
}

/** null: a fault of our own, or of the machine. */
export function refusedBy(error: unknown): Refused | null {
  if (error instanceof HttpRefusal)
    return { status: error.status, problems: [error.problem], headers: error.headers };
  if (error instanceof Refusal)
    return { status: statusOf(error.exitCode), problems: error.problems, headers: {} };
  if (error instanceof ReaderUnavailable) {
    const code = error.why === 'busy' ? 'api.busy' : 'api.unavailable';
    return refusedBy(
      new HttpRefusal(503, code, { seconds: RETRY_AFTER_S }, { 'retry-after': String(RETRY_AFTER_S) }),
    );
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (!(status >= 400 && status < 500)) return null;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : STATUS_CODES[status];
  return refusedBy(new HttpRefusal(status, 'api.bad-request', { reason: reason ?? '' }));
}

export function problemDocument(status: number, problems: readonly Problem[], lang: Lang) {
  const told = problemsJson(lang, problems).map((problem, at) => ({
    ...problem,
    params: problems[at]?.params ?? {},
  }));
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? '',
    status,
    detail: told[0]?.message ?? '',
    ok: false,
    problems: told,
  };
}

/** A misused query; a record that cannot do what is asked as it stands; a machine that cannot. */
function statusOf(exitCode: ExitCode): number {
  if (exitCode === 2) return 400;
  return exitCode === 3 ? 503 : 409;
}
