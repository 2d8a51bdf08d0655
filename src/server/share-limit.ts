/** How much of a server one client may ask for in a minute: what is over it is refused until the minute is over. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MINUTE_MS } from '../model/time.ts';
import { HttpRefusal } from './problem-document.ts';

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/** By address, unless `key` says otherwise. `@fastify/rate-limit` is registered. */
export function limiter(
  api: FastifyInstance,
  max: number,
  key?: (request: FastifyRequest) => string,
): Limiter {
  const keyed = key === undefined ? {} : { keyGenerator: key };
  return api.createRateLimit({ max, timeWindow: MINUTE_MS, ...keyed });
}

/** Throws what is answered to one too many. */
export async function within(limit: Limiter, request: FastifyRequest, code: string): Promise<void> {
  const counted = await limit(request);
  if (counted.isAllowed || !counted.isExceeded) return;
  const seconds = Math.max(1, counted.ttlInSeconds);
  throw new HttpRefusal(429, code, { seconds }, { 'retry-after': String(seconds) });
}
