/** What every station asked aired of an order, from what was received; and who has not sent. */

import type { Airing } from '../model/airing.ts';
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { EnrolledStation, HeldRecord } from '../model/received.ts';
import type { OrderHead } from '../record/order-head.ts';
import { type KeepingFiles, keptEdition, keptOrder, keptOrderIds } from '../record/order-kept.ts';
import type { OrderManifest } from '../record/order-manifest.ts';
import type { AskAccount } from '../report/ask-count.ts';
import { accountOf, accountPeriod } from '../report/order-account.ts';
import { receivedAirings } from './received-airings.ts';

type ReadingSuperior = Pick<Superior, 'store'>;

export interface StationOrder {
  readonly id: string;
  /** null: no longer enrolled. */
  readonly station: EnrolledStation | null;
  /** null: it has sent nothing of its record. */
  readonly held: HeldRecord | null;
  /** Where nothing was sent, everything asked is not due yet. */
  readonly accounts: readonly AskAccount[];
}

export interface OrderOverview {
  readonly head: OrderHead;
  /** As the order names them. */
  readonly stations: readonly StationOrder[];
}

/** Refusal `district.order.unknown`. */
export async function orderOverview(
  superior: ReadingSuperior,
  files: KeepingFiles,
  id: string,
  edition: number | null = null,
): Promise<OrderOverview> {
  const head = orderMade(files, id, edition);
  const stations: StationOrder[] = [];
  // One after another: a province's airings never stand in memory together.
  for (const asked of head.manifest.stations)
    stations.push(await stationOrder(superior, head.manifest, asked));
  return { head, stations };
}

/** `edition` null: the newest. */
export function orderMade(files: KeepingFiles, id: string, edition: number | null = null): OrderHead {
  const head = edition === null ? keptOrder(files, id) : keptEdition(files, { id, edition });
  if (head !== null) return head;
  throw refuse('district.order.unknown', { order: id, known: keptOrderIds(files).join(', ') });
}

async function stationOrder(
  { store }: ReadingSuperior,
  order: OrderManifest,
  id: string,
): Promise<StationOrder> {
  const held = await store.held(id);
  const airings = await airingsFor(store, order, id);
  return {
    id,
    station: await store.station(id),
    held,
    accounts: accountOf(order, airings, held?.decidedUntilMs ?? null),
  };
}

/** All that were received of the station and may have to do with the order. */
export async function airingsFor(
  store: Pick<Superior['store'], 'airings'>,
  order: Pick<OrderManifest, 'asks'>,
  station: string,
): Promise<readonly Airing[]> {
  const airings: Airing[] = [];
  for await (const page of receivedAirings(store, station, accountPeriod(order))) airings.push(...page);
  return airings;
}

/** Whether what was due is short somewhere. */
export function isShort(accounts: readonly AskAccount[]): boolean {
  return accounts.some(({ days }) => days.short > 0);
}

/** The end of the last day asked lies beyond what the station has told. */
export function isBehind({ accounts }: StationOrder): boolean {
  return accounts.some(({ days }) => days.due < days.asked);
}
