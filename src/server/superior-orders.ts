/**
 * Where stations fetch what they are asked: `GET /api/v1/orders`, and the file of one in pieces, so that a slow line goes on
 * where it broke. The pass proves whose request it is; the file proves itself to the station.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OfferedOrders, OrderPackage } from '../district/offer-orders.ts';
import type { OrderFiles } from '../model/ports/order-files.ts';
import { Refusal } from '../model/problem.ts';
import { HttpRefusal } from './problem-document.ts';
import { sendJson } from './send-json.ts';

interface OrderDoor {
  readonly offered: OfferedOrders;
  readonly orders: Pick<OrderFiles, 'slice'>;
  readonly pieceBytes: number;
  /** Counts who shows no good pass; throws to one too many. */
  readonly refuseStranger: (request: FastifyRequest) => Promise<void>;
  /** The last piece of an order is on its way. */
  readonly onFetched: (station: string, order: OrderPackage) => void;
}

export function serveOrders(api: FastifyInstance, door: OrderDoor): void {
  api.get('/api/v1/orders', async (request, reply) => {
    const station = await bearer(request, door);
    const orders = door.offered.offers(station).map(({ path: _path, ...offer }) => offer);
    return sendJson(reply, { ok: true, orders });
  });
  api.get('/api/v1/orders/:order/:edition', async (request, reply) => {
    const station = await bearer(request, door);
    const { order, edition } = request.params as { readonly order: string; readonly edition: string };
    const offer = door.offered
      .offers(station)
      .find((one) => one.order === order && String(one.edition) === edition);
    if (offer === undefined) throw new HttpRefusal(404, 'serve.unknown-order', { order, edition });
    return sendPiece(reply, offer, fromBytes(request), () => door.onFetched(station, offer), door);
  });
}

async function bearer(request: FastifyRequest, { offered, refuseStranger }: OrderDoor): Promise<string> {
  const [, pass = ''] = /^Bearer ([A-Za-z0-9_-]{1,4000})$/.exec(request.headers.authorization ?? '') ?? [];
  try {
    return await offered.bearer(pass);
  } catch (error) {
    if (error instanceof Refusal) await refuseStranger(request);
    throw error;
  }
}

/** A place that is no place is the begin. */
function fromBytes({ query }: FastifyRequest): number {
  const { from } = query as { readonly from?: unknown };
  return typeof from === 'string' && /^\d{1,12}$/.test(from) ? Number(from) : 0;
}

function sendPiece(
  reply: FastifyReply,
  offer: OrderPackage,
  from: number,
  onFetched: () => void,
  { orders, pieceBytes }: OrderDoor,
): FastifyReply {
  const bytes = Math.min(pieceBytes, offer.bytes - from);
  if (bytes <= 0) throw new HttpRefusal(416, 'serve.past-end', { order: offer.order, bytes: offer.bytes });
  if (from + bytes === offer.bytes) reply.raw.once('finish', onFetched);
  return reply
    .headers({ 'cache-control': 'no-store', connection: 'close', 'content-length': bytes })
    .type('application/octet-stream')
    .send(Readable.from(orders.slice(offer.path, from, bytes)));
}
