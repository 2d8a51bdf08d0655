/** Requests to verbs (DESIGN §7). A person's mistake comes back as problems; the one who asks puts them into words. */
import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Credentials } from '../model/ports/daemon-client.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal } from '../model/problem.ts';
import type { Station } from '../station/station.ts';
import { airNow } from '../verbs/air-now.ts';
import { stopAiring } from '../verbs/stop-airing.ts';

/** Longest request: names and a PIN. */
const BODY_MAX_BYTES = 16_384;

const WORD = { type: 'string', minLength: 1, maxLength: 200 } as const;

interface AirBody extends Credentials {
  readonly what: string;
  readonly request: string;
}

export interface Served {
  readonly ward: Ward;
  readonly station: Station;
  /** Every request brings it. */
  readonly token: string;
}

/** The API of one station's daemon, not listening yet. */
export function stationApi({ ward, station, token }: Served): FastifyInstance {
  const api = Fastify({ bodyLimit: BODY_MAX_BYTES, forceCloseConnections: true });
  api.addHook('onRequest', async (request, reply) => {
    if (!isToken(request.headers.authorization, token))
      await reply.code(401).send({ ok: false, problems: [] });
  });
  api.setErrorHandler((error, _request, reply) => answerError(error, reply));
  api.get('/status', async () => station.status());
  api.post('/air', { schema: { body: bodyOf('what', 'request', 'as', 'pin') } }, async ({ body }) => {
    const { what, request, as, pin } = body as AirBody;
    return { ok: true, value: await airNow(ward, station, { what, request, credentials: { as, pin } }) };
  });
  api.post('/stop', { schema: { body: bodyOf('as', 'pin') } }, async ({ body }) => {
    return { ok: true, value: await stopAiring(ward, station, body as Credentials) };
  });
  return api;
}

function bodyOf(...names: readonly string[]) {
  const properties = Object.fromEntries(names.map((name) => [name, WORD]));
  return { type: 'object', additionalProperties: false, required: names, properties } as const;
}

function answerError(error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return reply.code(422).send({ ok: false, problems: error.problems });
  const reason = error instanceof Error ? error.message : String(error);
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  const misused = status >= 400 && status < 500;
  const code = misused ? 'daemon.bad-request' : 'station.fault';
  return reply
    .code(misused ? status : 500)
    .send({ ok: false, problems: [{ code, severity: 'error', params: { reason } }] });
}

/** Compares hashes: their length tells nothing, their comparison takes as long whatever differs. */
function isToken(header: string | undefined, token: string): boolean {
  return timingSafeEqual(sha256(header ?? ''), sha256(`Bearer ${token}`));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
