/**
 * Where stations send their records by themselves: `POST /api/v1/exports`, `GET /api/v1/stations/ID/receipt`; and fetch what
 * they are asked (`superior-orders.ts`). An export
 * is its own authentication: what no enrolled station has signed ends at its first line. A receipt needs no token: it tells
 * whoever asks that a station is enrolled, how many entries are held of it and when the last came, which is no secret of an
 * office that is public; of what was aired it tells nothing but a hash.
 */
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { OfferedOrders, type OfferingFiles } from '../district/offer-orders.ts';
import {
  isBehind,
  isReceived,
  nothingNew,
  receiptFor,
  receiptOf,
  senderOf,
  takeInSent,
} from '../district/receive-export.ts';
import type { Imported } from '../district/take-export.ts';
import { isFullDisk } from '../model/full-disk.ts';
import type { IncomingFile } from '../model/ports/incoming-files.ts';
import type { OrderFiles } from '../model/ports/order-files.ts';
import type { Superior } from '../model/ports/superior.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { EnrolledStation } from '../model/received.ts';
import { sendProblem } from './answer-problem.ts';
import { HttpRefusal } from './problem-document.ts';
import { answerNoRequest, boundAnswers, boundConnections } from './public-door.ts';
import { HEADERS_MAX_BYTES } from './public-limits.ts';
import { sendJson } from './send-json.ts';
import { limiter, within } from './share-limit.ts';
import { SuperiorBodies } from './superior-bodies.ts';
import type { SuperiorLimits } from './superior-limits.ts';
import { serveOrders } from './superior-orders.ts';

/** What is told to whoever runs the receiver. */
export type SuperiorEvent =
  | { readonly kind: 'taken'; readonly imported: Imported }
  /** The station has the whole file of an order. */
  | { readonly kind: 'fetched'; readonly station: string; readonly order: string; readonly edition: number }
  /** `station` null: nobody's that is enrolled. */
  | { readonly kind: 'refused'; readonly station: string | null; readonly refusal: Refusal }
  | { readonly kind: 'fault'; readonly station: string | null; readonly error: unknown };

export interface SuperiorParts {
  readonly superior: Superior;
  /** Of the superior's folder. */
  readonly files: OfferingFiles;
  readonly orders: Pick<OrderFiles, 'slice'>;
  /** PEM. */
  readonly tls: { readonly key: string; readonly cert: string };
  readonly limits: SuperiorLimits;
  readonly tell: (event: SuperiorEvent) => void;
}

/** Not listening yet. */
export async function superiorApi(parts: SuperiorParts): Promise<FastifyInstance> {
  const api = serverOf(parts);
  await api.register(rateLimit, { global: false });
  boundConnections(api.server, parts.limits, false);
  boundAnswers(api, parts.superior.clock, parts.limits);
  const ofAddress = limiter(api, parts.limits.requestsAMinute);
  api.addHook('onRequest', async (request) => {
    if (request.headers.origin !== undefined) throw new HttpRefusal(403, 'api.browser');
    await within(ofAddress, request, 'api.too-many');
  });
  // Read as it comes, or not at all.
  api.removeAllContentTypeParsers();
  api.addContentTypeParser('*', (_request, _body, done) => done(null));
  const tellFault = (error: unknown) => parts.tell({ kind: 'fault', station: null, error });
  api.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, tellFault));
  api.setNotFoundHandler(() => {
    throw new HttpRefusal(404, 'serve.unknown-path');
  });
  serve(api, parts);
  return api;
}

function serverOf({ tls, limits }: SuperiorParts): FastifyInstance {
  return Fastify({
    https: {
      ...tls,
      minVersion: 'TLSv1.2',
      handshakeTimeout: limits.headersMs,
      maxHeaderSize: HEADERS_MAX_BYTES,
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: limits.lookMs,
    },
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    requestTimeout: limits.answerMs,
    connectionTimeout: limits.idleMs,
    keepAliveTimeout: limits.headersMs,
    clientErrorHandler: answerNoRequest,
  }) as unknown as FastifyInstance;
}

function serve(api: FastifyInstance, parts: SuperiorParts): void {
  const { superior, limits } = parts;
  const strangers = limiter(api, limits.strangersAMinute);
  const refuseStranger = (request: FastifyRequest) => within(strangers, request, 'api.too-many');
  const receiving = receivingOf(api, limits);
  serveOrders(api, {
    offered: new OfferedOrders(superior, parts.files),
    orders: parts.orders,
    pieceBytes: limits.orderPieceBytes,
    refuseStranger,
    onFetched: (station, { order, edition }) => parts.tell({ kind: 'fetched', station, order, edition }),
  });
  api.get('/api/v1/stations/:id/receipt', async (request, reply) => {
    const { id } = request.params as { readonly id: string };
    const station = await superior.store.station(id);
    if (station === null) throw new HttpRefusal(404, 'district.unknown-station', { station: id, keyId: '–' });
    return sendJson(reply, { ok: true, receipt: await receiptFor(superior, id) });
  });
  api.post('/api/v1/exports', async (request, reply) => {
    const sender: Sender = { station: null };
    try {
      const imported = await received(request, parts, sender, receiving);
      parts.tell({ kind: 'taken', imported });
      const { station, held, taken } = imported;
      return sendJson(reply, {
        ok: true,
        receipt: receiptOf(superior, station, held),
        entries: taken?.entries ?? 0,
      });
    } catch (error) {
      // Nobody is there any more to be answered.
      if (request.raw.readableAborted) return reply.hijack();
      if (sender.station === null && error instanceof Refusal) await refuseStranger(request);
      return refused(error, request, reply, parts, sender);
    }
  });
}

/** Known once its first line is proved. */
interface Sender {
  station: EnrolledStation | null;
}

interface ReceivingDoor {
  readonly bodies: SuperiorBodies;
  /** Counts a body of the station that ends no later than what is held; throws to one too many. */
  readonly countOld: (request: FastifyRequest, station: string) => Promise<void>;
}

function receivingOf(api: FastifyInstance, { oldExportsAMinute }: SuperiorLimits): ReceivingDoor {
  const stations = new WeakMap<FastifyRequest, string>();
  const old = limiter(api, oldExportsAMinute, (request) => stations.get(request) ?? '');
  return {
    bodies: new SuperiorBodies(),
    countOld(request, station) {
      stations.set(request, station);
      return within(old, request, 'api.too-many');
    },
  };
}

async function received(
  request: FastifyRequest,
  { superior }: SuperiorParts,
  sender: Sender,
  { bodies, countOld }: ReceivingDoor,
): Promise<Imported> {
  const arrivedAtMs = superior.clock.nowMs();
  let file: IncomingFile | null = null;
  let end = () => {};
  try {
    file = await superior.incoming.receive(request.raw, async (line) => {
      const { station, manifest } = await senderOf(superior, line);
      sender.station = station;
      if (await isBehind(superior, manifest)) {
        await countOld(request, station.id);
        if (await isReceived(superior, manifest)) return false;
      }
      end = bodies.begin(station.id, Date.parse(manifest.exportedAt), request.raw);
      return true;
    });
    if (sender.station === null) throw refuse('export.not-an-export');
    if (file === null) return await nothingNew(superior, sender.station.id);
    return await takeInSent(superior, file.path, arrivedAtMs);
  } finally {
    file?.discard();
    end();
  }
}

async function refused(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { superior, tell }: SuperiorParts,
  { station }: Sender,
): Promise<FastifyReply> {
  const id = station?.id ?? null;
  const isOfFullDisk = error instanceof Error && 'code' in error && isFullDisk(error.code);
  const known = isOfFullDisk ? refuse('district.serve.disk-full', {}, 3) : error;
  if (known instanceof Refusal) tell({ kind: 'refused', station: id, refusal: known });
  // What is held tells the sender from where to go on; where that cannot be read, it asks again later.
  const receipt = id === null ? undefined : await receiptFor(superior, id).catch(() => undefined);
  return sendProblem(known, request, reply, (fault) => tell({ kind: 'fault', station: id, error: fault }), {
    receipt,
  });
}
