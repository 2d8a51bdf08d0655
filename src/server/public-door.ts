/** Bounds what connections may hold before any request of theirs is understood, and how long an answer may be taken in. */
import type { Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../model/ports/clock.ts';
import { PROBLEM_TYPE, problemDocument, refusedBy } from './problem-document.ts';
import type { PublicLimits } from './public-limits.ts';

export function boundConnections(
  server: Server,
  { connections, connectionsAnAddress }: Pick<PublicLimits, 'connections' | 'connectionsAnAddress'>,
  isBehindProxy: boolean,
): void {
  server.maxConnections = connections;
  // All that a proxy hands on comes from its own address.
  if (isBehindProxy) return;
  const ofAddress = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (ofAddress.get(address) ?? 0) + 1;
    ofAddress.set(address, count);
    socket.once('close', () => {
      const left = (ofAddress.get(address) ?? 1) - 1;
      if (left > 0) ofAddress.set(address, left);
      else ofAddress.delete(address);
    });
    if (count > connectionsAnAddress) socket.destroy();
  });
}

/** Whoever takes an answer in drop by drop is left without the rest of it. */
export function boundAnswers(
  api: FastifyInstance,
  clock: Clock,
  { answerMs }: Pick<PublicLimits, 'answerMs'>,
): void {
  api.addHook('onRequest', async (request, reply) => {
    const cancel = clock.wakeAt(clock.monotonicMs() + answerMs, () => request.raw.socket.destroy());
    reply.raw.once('close', cancel);
  });
}

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers bytes that are no request, or too slow or too long a one, as everything else is answered. */
export function answerNoRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const problems = refusedBy(Object.assign(new Error(), { statusCode: status }))?.problems ?? [];
  const body = JSON.stringify(problemDocument(status, problems, 'vi'));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
