/**
 * The station's API for its superior unit, over HTTPS: reads the record, changes nothing, serves no page. It only asks;
 * whoever reads the record has a thread of its own.
 */
import type { Readable } from 'node:stream';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Refusal } from '../model/problem.ts';
import { langOf, sendProblem } from './answer-problem.ts';
import { HttpRefusal } from './problem-document.ts';
import { answerNoRequest, boundAnswers, boundConnections } from './public-door.ts';
import { type Guarded, guard } from './public-guard.ts';
import { BODY_MAX_BYTES, HEADERS_MAX_BYTES } from './public-limits.ts';
import { describeApi, openApiRoute, ROUTES } from './public-openapi.ts';
import {
  type AiringsQuery,
  type AirtimeQuery,
  airtimeRequest,
  type ExportQuery,
  pageRequest,
  readQuery,
  runRequest,
} from './public-query.ts';
import type { ReadingAnswer, ReadingCall, ReadRecord } from './reading.ts';

/** Where exports stand between being made and being sent. */
export interface OutgoingFiles {
  /** A path at which nothing stands. */
  place(): string;
  /** The bytes of the file there, which is gone once they were read, or given up. */
  take(path: string): Readable;
}

export interface PublicParts extends Guarded {
  /** PEM; null: without TLS. */
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** For what takes a moment. */
  readonly readSoon: ReadRecord;
  /** For what proves the whole record: it never keeps the others waiting. */
  readonly readLong: ReadRecord;
  readonly outgoing: OutgoingFiles;
  readonly version: string;
  /** What nobody outside is told. */
  readonly tellFault: (error: unknown) => void;
}

/** Not listening yet. */
export async function publicApi(parts: PublicParts): Promise<FastifyInstance> {
  const api = serverOf(parts);
  await api.register(rateLimit, { global: false });
  await describeApi(api, parts.version);
  boundConnections(api.server, parts.limits, parts.plainHttp);
  boundAnswers(api, parts.clock, parts.limits);
  guard(api, parts);
  api.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });
  api.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, parts.tellFault));
  api.setNotFoundHandler(() => {
    throw new HttpRefusal(404, 'api.unknown-path');
  });
  serve(api, parts);
  return api;
}

function serverOf({ tls, limits }: PublicParts): FastifyInstance {
  const server = {
    maxHeaderSize: HEADERS_MAX_BYTES,
    connectionsCheckingInterval: limits.lookMs,
    headersTimeout: limits.requestMs,
  };
  const options = {
    bodyLimit: BODY_MAX_BYTES,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.answerMs,
    keepAliveTimeout: limits.requestMs,
    clientErrorHandler: answerNoRequest,
  } as const;
  const https = { ...server, ...tls, minVersion: 'TLSv1.2', handshakeTimeout: limits.requestMs } as const;
  const api = tls === null ? Fastify({ ...options, http: server }) : Fastify({ ...options, https });
  // What is sent is JSON text already; queries are read by their own readers.
  api.setSerializerCompiler(() => (value) => JSON.stringify(value));
  api.setValidatorCompiler<z.ZodType>(
    ({ schema }) =>
      (query) =>
        readQuery(schema, query),
  );
  return api as unknown as FastifyInstance;
}

function serve(api: FastifyInstance, { readSoon, readLong, outgoing }: PublicParts): void {
  openApiRoute(api);
  api.get('/api/v1/airtime', ROUTES.airtime, async (request, reply) => {
    const call = { kind: 'airtime', request: airtimeRequest(request.query as AirtimeQuery) } as const;
    return sendDocument(reply, await asked(readLong, call, request));
  });
  api.get('/api/v1/airings', ROUTES.airings, async (request, reply) => {
    const call = { kind: 'airings', request: pageRequest(request.query as AiringsQuery) } as const;
    return sendDocument(reply, await asked(readSoon, call, request));
  });
  api.get('/api/v1/verify', ROUTES.verify, async (request, reply) => {
    const call = { kind: 'verify', lang: langOf(request) } as const;
    return sendDocument(reply, await asked(readLong, call, request));
  });
  api.get('/api/v1/export', ROUTES.export, async (request, reply) => {
    const path = outgoing.place();
    const call = { kind: 'export', request: runRequest(request.query as ExportQuery), path } as const;
    return sendFile(reply, await asked(readSoon, call, request), () => outgoing.take(path));
  });
}

/** Refused is refused, wherever it was. */
async function asked(
  read: ReadRecord,
  call: ReadingCall,
  request: FastifyRequest,
): Promise<Exclude<ReadingAnswer, { kind: 'refused' }>> {
  const answer = await read(call, () => !request.raw.socket.destroyed);
  if (answer === null) throw new HttpRefusal(408, 'api.bad-request', { reason: 'gone' });
  if (answer.kind === 'refused') throw new Refusal(answer.problems, answer.exitCode);
  return answer;
}

function sendDocument(reply: FastifyReply, answer: ReadingAnswer): FastifyReply {
  if (answer.kind !== 'document') throw new Error(`no document: ${answer.kind}`);
  return reply.type('application/json; charset=utf-8').send(answer.text);
}

function sendFile(reply: FastifyReply, answer: ReadingAnswer, take: () => Readable): FastifyReply {
  if (answer.kind === 'nothing-new') return reply.code(204).send();
  if (answer.kind !== 'file') throw new Error(`no file: ${answer.kind}`);
  const { fileName, bytes, headSeq } = answer;
  return reply
    .type('application/gzip')
    .header('content-length', bytes)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('loa-head-seq', headSeq)
    .send(take());
}
