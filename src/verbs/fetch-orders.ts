/**
 * Fetches what the superior unit asks of this station, as far as it is not here: in pieces, going on where it broke. What
 * is whole is proved as a file from a stick is, by the superior's key, and waits for an editor: nothing of it is in the library,
 * in a schedule or in the chain before that (laws 3, 4).
 */
import { z } from 'zod';
import type { ArrivingOrders } from '../model/ports/arriving-orders.ts';
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { OrderFiles } from '../model/ports/order-files.ts';
import type { PinnedAnswer, PinnedClient } from '../model/ports/pinned-client.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import type { PullSource } from '../model/received.ts';
import { jsonIn } from '../record/json-in.ts';
import type { OrderHead } from '../record/order-head.ts';
import { readableEdition } from '../record/order-kept.ts';
import { isOrderId, ORDER_ENDING } from '../record/order-manifest.ts';
import { proveOrder } from '../record/prove-order.ts';
import { stationPass } from '../record/station-pass.ts';
import { refusedThere, wayFault } from '../record/told-problems.ts';
import { type OrderStory, orderStories } from './order-taken.ts';
import { refusalMark, refusedBefore } from './refusal-mark.ts';
import type { SendingWard } from './send-record.ts';
import { superiorLink } from './superior-link.ts';
import { KEPT_FREE_BYTES, requireOurs } from './take-order.ts';

/** No order that a superior unit can make is larger, bytes. */
const FILE_BYTES_MAX = 410_000_000;
const OFFERS_MAX = 400;
/** Superior units send pieces of 2 MB; while one is laid in its place, it is on disk twice. */
const PIECE_BYTES_MAX = 16_000_000;
/** Of all that comes and waits together: whoever can sign orders cannot fill the disk of a ward with them. */
export const ARRIVING_BYTES_MAX = 2_000_000_000;
const OFFERED = '/api/v1/orders';

type FetchingWard = Pick<SendingWard, 'records' | 'station' | 'keys' | 'clock' | 'files'>;

export interface FetchingTools {
  readonly client: PinnedClient;
  readonly orders: Pick<OrderFiles, 'read'>;
  readonly arriving: ArrivingOrders;
  /** Asked between pieces; what has come is kept. */
  readonly isEnded: () => boolean;
  /** A person waits: what was refused before is fetched anew at once, not after a day. */
  readonly isAnew: boolean;
  readonly onProgress?: OnProgress;
}

interface ArrivedOrder {
  readonly order: string;
  readonly edition: number;
}

export interface FetchedOrders {
  /** Those that came whole now. */
  readonly arrived: readonly ArrivedOrder[];
  /** What kept another from coming. */
  readonly problems: readonly Problem[];
}

const offerShape = z.object({
  order: z.string().refine(isOrderId),
  edition: z.int().positive().max(9_999),
  manifestSha256: z.string(),
  bytes: z.int().positive().max(FILE_BYTES_MAX),
});
const answerShape = z.object({ orders: z.array(offerShape).max(OFFERS_MAX) });
type Offer = z.infer<typeof offerShape>;

/** Refusals `send.no-superior`, `export.no-key`, `net.…`; `ConnectionLost`. */
export async function fetchOrders(ward: FetchingWard, tools: FetchingTools): Promise<FetchedOrders> {
  return new Fetching(ward, tools).run();
}

class Fetching {
  private readonly ward: FetchingWard;
  private readonly tools: FetchingTools;
  private readonly superior: PullSource;
  private readonly publicKey: Uint8Array;

  constructor(ward: FetchingWard, tools: FetchingTools) {
    const { source, publicKey } = superiorLink(ward);
    this.ward = ward;
    this.tools = tools;
    this.superior = source;
    this.publicKey = publicKey;
  }

  async run(): Promise<FetchedOrders> {
    const offers = await this.offers();
    // A superior of an earlier edition of this program offers none.
    if (offers === null) return { arrived: [], problems: [] };
    const stories = orderStories(this.ward);
    const wanted = offers.filter((offer) => !isHere(this.ward, stories.get(offer.order), offer));
    this.tidy(wanted);
    const arrived: ArrivedOrder[] = [];
    const problems: Problem[] = [];
    for (const offer of wanted) {
      try {
        if (await this.fetch(offer)) arrived.push({ order: offer.order, edition: offer.edition });
      } catch (error) {
        const fault = wayFault(error, this.superior.url);
        if (fault === null) throw error;
        problems.push(...fault.problems);
        if (!(error instanceof Refusal)) break;
      }
    }
    return { arrived, problems };
  }

  private async offers(): Promise<readonly Offer[] | null> {
    const answer = await this.ask(OFFERED, null);
    if (answer.status === 404) return null;
    const { url } = this.superior;
    if (answer.status !== 200) throw refusedThere(url, answer.status, answer.text);
    const { success, data } = answerShape.safeParse(jsonIn(answer.text));
    if (!success) throw refuse('net.bad-answer', { url, status: answer.status });
    return data.orders;
  }

  /** What waits is what is offered: one that was taken in from a stick meanwhile, replaced or is over waits no more. */
  private tidy(wanted: readonly Offer[]): void {
    const { arriving } = this.tools;
    const names = new Set(wanted.map(nameOf));
    for (const name of arriving.arrived()) if (!names.has(name)) arriving.removeArrived(name);
    for (const name of [...arriving.coming(), ...arriving.refused()])
      if (!names.has(name)) arriving.forget(name);
  }

  /** Whether it came whole now. An editor and the station on duty may fetch the same: who comes second leaves it there. */
  private async fetch(offer: Offer): Promise<boolean> {
    const { arriving } = this.tools;
    const waits = () => arriving.arrived().includes(nameOf(offer));
    try {
      if (!waits() && (await this.fetchAll(offer, waits))) return true;
    } catch (error) {
      if (!waits()) throw error;
    }
    if (waits()) arriving.forget(nameOf(offer));
    return false;
  }

  private async fetchAll(offer: Offer, waits: () => boolean): Promise<boolean> {
    const { arriving } = this.tools;
    const name = nameOf(offer);
    this.requireNew(offer);
    if (arriving.bytes(name) > offer.bytes) arriving.forget(name);
    this.requireRoom(offer);
    while (arriving.bytes(name) < offer.bytes) {
      if (this.tools.isEnded() || waits()) return false;
      await this.fetchPiece(offer, arriving.bytes(name));
      this.tools.onProgress?.(arriving.bytes(name) / offer.bytes);
    }
    await this.proveWhole(offer);
    arriving.arrive(name);
    return true;
  }

  /** What came whole and was refused is not fetched every few minutes, which would cost a slow line all it has. */
  private requireNew(offer: Offer): void {
    const { arriving, isAnew } = this.tools;
    const mark = arriving.markOf(nameOf(offer));
    if (mark === null) return;
    const problems = isAnew ? null : refusedBefore(mark, offer, this.ward.clock.nowMs());
    if (problems !== null) throw new Refusal(problems);
    arriving.forget(nameOf(offer));
  }

  private async proveWhole(offer: Offer): Promise<void> {
    try {
      await this.prove(offer);
    } catch (error) {
      const { arriving } = this.tools;
      // Who fetches the same may have had it proved, and moved, a moment ago.
      if (error instanceof Refusal && arriving.bytes(nameOf(offer)) > 0)
        arriving.refuse(nameOf(offer), refusalMark(offer, error, this.ward.clock.nowMs()));
      throw error;
    }
  }

  private async fetchPiece(offer: Offer, fromBytes: number): Promise<void> {
    const { arriving } = this.tools;
    const piece = arriving.place();
    try {
      const path = `${OFFERED}/${offer.order}/${offer.edition}?from=${fromBytes}`;
      const bytesMax = Math.min(offer.bytes - fromBytes, PIECE_BYTES_MAX);
      const answer = await this.ask(path, piece.path, bytesMax);
      if (answer.status !== 200) throw refusedThere(this.superior.url, answer.status, answer.text);
      arriving.add(nameOf(offer), fromBytes, piece.path);
    } finally {
      piece.discard();
    }
    const { url } = this.superior;
    if (arriving.bytes(nameOf(offer)) <= fromBytes) throw refuse('net.bad-answer', { url, status: 200 });
  }

  private async prove(offer: Offer): Promise<void> {
    const { arriving, orders } = this.tools;
    const onHead = (head: OrderHead) => {
      requireOurs(this.ward, head, this.publicKey);
      const { id, edition } = head.manifest;
      if (id !== offer.order || edition !== offer.edition)
        throw refuse('order.other-order', { order: offer.order, edition: offer.edition, found: id });
    };
    await proveOrder(orders.read(arriving.path(nameOf(offer))), { onHead });
  }

  private requireRoom(offer: Offer): void {
    const { arriving } = this.tools;
    const { order, edition, bytes } = offer;
    if (bytes + KEPT_FREE_BYTES > this.ward.files.freeBytes()) throw refuse('clip.disk-full', { bytes });
    if (arriving.allBytes() - arriving.bytes(nameOf(offer)) + bytes > ARRIVING_BYTES_MAX)
      throw refuse('order.too-much-waits', { order, edition, gigabytes: ARRIVING_BYTES_MAX / 1e9 });
  }

  /** `intoBytesMax`: of an answer that goes into the file. */
  private ask(path: string, into: string | null, intoBytesMax = PIECE_BYTES_MAX): Promise<PinnedAnswer> {
    const { station, clock, keys } = this.ward;
    const token = stationPass(
      { station: station.id, zone: station.zone },
      this.publicKey,
      clock.nowMs(),
      keys,
    );
    return this.tools.client.ask(this.superior, {
      method: 'GET',
      path,
      token,
      body: null,
      into,
      intoBytesMax,
    });
  }
}

/** Taken in, this edition or a later one, and its signed words still kept. */
function isHere(
  ward: FetchingWard,
  story: OrderStory | undefined,
  { order, edition, manifestSha256 }: Offer,
): boolean {
  if (story === undefined || edition > story.taken.edition) return false;
  if (edition < story.taken.edition) return true;
  if (story.taken.manifestSha256 !== manifestSha256) return false;
  return readableEdition(ward.files, { id: order, edition })?.manifestSha256 === manifestSha256;
}

function nameOf({ order, edition }: ArrivedOrder): string {
  return `${order}.${edition}${ORDER_ENDING}`;
}
