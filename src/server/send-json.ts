/** What the superior unit's server answers: nobody keeps it, and the connection ends. */
import type { FastifyReply } from 'fastify';

export function sendJson(reply: FastifyReply, document: unknown): FastifyReply {
  return reply
    .headers({ 'cache-control': 'no-store', connection: 'close' })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(document));
}
