/**
 * Who may ask: programs with a good token, not web pages, none of them more than its share. A token comes in the header
 * alone, never in a cookie or an address, so that no page can make a browser send it.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiToken, ApiTokens } from '../model/ports/api-tokens.ts';
import type { Clock } from '../model/ports/clock.ts';
import { type InstantMs, MINUTE_MS } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { type TokenState, tokenOf, tokenState } from '../verbs/token.ts';
import { HttpRefusal } from './problem-document.ts';
import type { PublicLimits } from './public-limits.ts';
import { limiter, within } from './share-limit.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered without a token. */
    readonly isOpen?: boolean;
    /** Proves the whole record. */
    readonly isProof?: boolean;
  }
}

/** Last use is told to some minutes: a write a request would be one for the record to wait for. */
const USE_NOTED_EVERY_MS = 10 * MINUTE_MS;

export interface Guarded {
  readonly tokens: Pick<ApiTokens, 'all' | 'noteUse'>;
  readonly clock: Clock;
  readonly zone: string;
  /** Without TLS anything on this machine could be made to call it by another name. */
  readonly plainHttp: boolean;
  readonly limits: PublicLimits;
}

/** Looks at every request before anything of it is read. `@fastify/rate-limit` is registered. */
export function guard(api: FastifyInstance, guarded: Guarded): void {
  const { clock, zone, tokens, limits } = guarded;
  const ofAddress = limiter(api, limits.requestsAMinute);
  const ofWrong = limiter(api, limits.wrongTokensAMinute);
  const ofToken = limiter(api, limits.readsAMinute, bearerOf);
  const ofProofs = limiter(api, limits.proofsAMinute, bearerOf);
  const notedAtMs = new Map<string, InstantMs>();

  api.addHook('onRequest', async (request) => {
    refuseBrowsers(request, guarded.plainHttp);
    await within(ofAddress, request, 'api.too-many');
    const { isOpen = false, isProof = false } = request.routeOptions.config;
    if (isOpen) return;
    const bearer = bearerOf(request);
    const token = bearer === '' ? null : tokenOf(tokens, bearer);
    const state = token === null ? null : tokenState(token, civilDateAt(clock.nowMs(), zone));
    if (token === null || state !== 'good') {
      // A good token is never locked out by the bad ones of whoever shares its address.
      if (bearer !== '') await within(ofWrong, request, 'api.too-many-wrong');
      throw unauthorised(bearer, state);
    }
    if (token.scope !== 'read-airtime') throw new HttpRefusal(403, 'api.token-scope');
    await within(ofToken, request, 'api.too-many');
    if (isProof) await within(ofProofs, request, 'api.too-many');
    noteUse(token);
  });

  function noteUse({ sha256 }: ApiToken): void {
    const nowMs = clock.nowMs();
    if (nowMs - (notedAtMs.get(sha256) ?? Number.NEGATIVE_INFINITY) < USE_NOTED_EVERY_MS) return;
    notedAtMs.set(sha256, nowMs);
    try {
      tokens.noteUse(sha256, nowMs);
    } catch {
      // The record is being written to, or the disk is full: the next use will do.
      notedAtMs.delete(sha256);
    }
  }
}

/**
 * A page of another site cannot ask here even where it would be let read no answer. Over TLS a name that leads here
 * without being ours fails at the certificate; without TLS only this machine's own names are answered to.
 */
function refuseBrowsers({ headers }: FastifyRequest, plainHttp: boolean): void {
  const site = headers['sec-fetch-site'];
  const isPage = headers.origin !== undefined || (site !== undefined && site !== 'none');
  if (isPage) throw new HttpRefusal(403, 'api.browser');
  if (plainHttp && !OWN_NAMES.test(headers.host ?? '')) throw new HttpRefusal(403, 'api.other-host');
}

const OWN_NAMES = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

function bearerOf({ headers }: FastifyRequest): string {
  return /^Bearer ([\x21-\x7e]{1,200})$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

function unauthorised(bearer: string, state: TokenState | null): HttpRefusal {
  const code =
    bearer === '' ? 'api.token-missing' : state === null ? 'api.token-wrong' : `api.token-${state}`;
  return new HttpRefusal(401, code, {}, { 'www-authenticate': 'Bearer' });
}
