/**
 * One question to an online service: over TLS (or to this machine itself), never following a redirect, bounded in time
 * and size, asked again a few times where that can help. What went wrong is told in our words: of the service's own only
 * a short code is repeated, and nothing that has letters of the key in it.
 */
import type { Clock } from '../../model/ports/clock.ts';
import { Refusal, refuse } from '../../model/problem.ts';
import { serviceCode, tellsOf } from './service-code.ts';
import type { Service } from './voice-keys.ts';

/** What a service is reached through. */
export interface ServiceLine {
  readonly clock: Clock;
  /** Resolves after so long: between two tries. */
  readonly pause: (durationMs: number) => Promise<void>;
}

export interface ServiceQuestion {
  readonly service: Service;
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Nothing that is told has letters of it. */
  readonly key: string | null;
  readonly maxBytes: number;
  /** These statuses are an answer, no fault. */
  readonly answers: readonly number[];
}

export interface ServiceAnswer {
  readonly status: number;
  readonly bytes: Buffer;
}

/** A sentence of speech takes a service some seconds. */
const ANSWER_LIMIT_MS = 30_000;
const TRIES = 3;
const FIRST_PAUSE_MS = 1_000;
/** A service that wants to be left alone for longer is given up; the next voice speaks. */
const LONGEST_PAUSE_MS = 60_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What TLS says of somebody who cannot prove to be the service, or of a clock by which nobody could. */
const UNTRUSTED = /CERT|SIGNATURE|ISSUER|^ERR_TLS/;

type Tried =
  | { readonly kind: 'answer'; readonly answer: ServiceAnswer }
  | { readonly kind: 'fault'; readonly fault: Refusal; readonly againAfterMs: number | null };

/** Rejects with a Refusal: `voice.key-refused`, `voice.quota`, `voice.no-network`, `voice.untrusted`, `voice.service-…`. */
export async function askService(line: ServiceLine, question: ServiceQuestion): Promise<ServiceAnswer> {
  if (!isSafe(question.url)) throw faultOf(question, 'voice.not-secure', {});
  for (let tryNumber = 1; ; tryNumber += 1) {
    const tried = await tryOnce(line, question);
    if (tried.kind === 'answer') return tried.answer;
    const pauseMs = tried.againAfterMs === null ? null : Math.max(tried.againAfterMs, backOffMs(tryNumber));
    if (pauseMs === null || tryNumber === TRIES || pauseMs > LONGEST_PAUSE_MS) throw tried.fault;
    await line.pause(pauseMs);
  }
}

export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.has(hostname);
}

function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

function backOffMs(tryNumber: number): number {
  return FIRST_PAUSE_MS * 4 ** (tryNumber - 1);
}

async function tryOnce({ clock }: ServiceLine, question: ServiceQuestion): Promise<Tried> {
  const abort = new AbortController();
  const forget = clock.wakeAt(clock.monotonicMs() + ANSWER_LIMIT_MS, () => abort.abort());
  try {
    const { url, method, headers, body } = question;
    const response = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: abort.signal,
    });
    const bytes = await bodyOf(question, response);
    return judged(clock, question, response, bytes);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'fault', fault: error, againAfterMs: null };
    if (abort.signal.aborted) {
      const fault = faultOf(question, 'voice.service-slow', { seconds: ANSWER_LIMIT_MS / 1000 });
      return { kind: 'fault', fault, againAfterMs: 0 };
    }
    const reason = reasonOf(error);
    const isUntrusted = UNTRUSTED.test(reason);
    const fault = faultOf(question, isUntrusted ? 'voice.untrusted' : 'voice.no-network', { reason });
    return { kind: 'fault', fault, againAfterMs: isUntrusted ? null : 0 };
  } finally {
    forget();
    abort.abort();
  }
}

/** A body that breaks off before the length it announced rejects: fetch watches over that. */
async function bodyOf(question: ServiceQuestion, response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > question.maxBytes) {
      throw faultOf(question, 'voice.too-big', { megabytes: Math.round(question.maxBytes / 1e6) });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function judged(clock: Clock, question: ServiceQuestion, response: Response, bytes: Buffer): Tried {
  const { status, headers } = response;
  if (question.answers.includes(status)) {
    return { kind: 'answer', answer: { status, bytes } };
  }
  const fault = (code: string, againAfterMs: number | null): Tried => ({
    kind: 'fault',
    fault: faultOf(question, code, { status, detail: serviceCode(bytes, question.key) }),
    againAfterMs,
  });
  if (status === 401 || status === 403 || tellsBadKey(bytes)) return fault('voice.key-refused', null);
  if (status === 429) return fault('voice.quota', retryAfterMs(clock, headers.get('retry-after')));
  if (status >= 500) return fault('voice.service-down', retryAfterMs(clock, headers.get('retry-after')));
  return fault('voice.service-refused', null);
}

/** Google answers 400 to a key that is none. */
function tellsBadKey(bytes: Buffer): boolean {
  return /API_KEY_INVALID|API key not valid/i.test(bytes.toString('utf8', 0, 4096));
}

/** Seconds, or a date; 0: not said. */
function retryAfterMs(clock: Clock, header: string | null): number {
  if (header === null) return 0;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const untilMs = Date.parse(header) - clock.nowMs();
  return Number.isNaN(untilMs) ? 0 : Math.max(0, untilMs);
}

/** A fault of this question. Params always name the service and its host; what has letters of the key becomes `…`. */
export function faultOf(
  { service, url, key }: Pick<ServiceQuestion, 'service' | 'url' | 'key'>,
  code: string,
  params: Readonly<Record<string, string | number>>,
): Refusal {
  const told = Object.entries({ host: url.host, ...params }).map(([name, value]) => [
    name,
    typeof value === 'string' && tellsOf(key, value) ? '…' : value,
  ]);
  return refuse(code, { service, ...Object.fromEntries(told) }, 3);
}

/** `ENOTFOUND`, `ECONNREFUSED`, `UND_ERR_SOCKET`: fetch hides it one level down. Its sentence may hold a header. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'Error';
  return 'code' in cause ? String(cause.code) : cause.name;
}
