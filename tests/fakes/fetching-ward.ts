/** A ward that fetches orders from a superior unit's real server. */
import { arrivingOrdersIn } from '../../src/adapters/arriving-orders.ts';
import { orderFiles } from '../../src/adapters/order-files.ts';
import { pinnedHttps } from '../../src/adapters/pinned-https.ts';
import type { ArrivingOrders } from '../../src/model/ports/arriving-orders.ts';
import type { FetchingTools } from '../../src/verbs/fetch-orders.ts';
import type { Receiver } from './receiver.ts';
import type { TempWard } from './temp-ward.ts';

/** With the superior's address beside its key. */
export function reaching(
  ward: TempWard,
  key: string,
  door: Pick<Receiver, 'port' | 'fingerprint'>,
): TempWard {
  const contact = { key, url: `https://127.0.0.1:${door.port}`, fingerprint: door.fingerprint };
  return { ...ward, station: { ...ward.station, superior: contact } };
}

export function arrivingOrders(ward: TempWard): ArrivingOrders {
  return arrivingOrdersIn(ward.files.absolute('state/orders'), ward.clock);
}

export function fetchingTools(ward: TempWard, more: Partial<FetchingTools> = {}): FetchingTools {
  return {
    client: pinnedHttps(),
    orders: orderFiles(),
    arriving: arrivingOrders(ward),
    isEnded: () => false,
    isAnew: false,
    ...more,
  };
}
