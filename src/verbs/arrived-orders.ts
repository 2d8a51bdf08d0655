/** Orders that have come over the network and wait for an editor: what they say, from their signed first line alone. */
import type { ArrivingOrders } from '../model/ports/arriving-orders.ts';
import type { OrderFiles } from '../model/ports/order-files.ts';
import { Refusal } from '../model/problem.ts';
import { type OrderHead, readOrderHead } from '../record/order-head.ts';

/** The whole file was proved when it came, and is again when it is taken in. */
export async function arrivedOrders(
  orders: Pick<OrderFiles, 'read'>,
  arriving: Pick<ArrivingOrders, 'arrived' | 'arrivedPath'>,
): Promise<readonly OrderHead[]> {
  const heads: OrderHead[] = [];
  for (const name of arriving.arrived()) {
    const head = await headOf(orders, arriving.arrivedPath(name));
    if (head !== null) heads.push(head);
  }
  return heads;
}

/** null: it is none, or no more; taking it in says why. */
async function headOf(orders: Pick<OrderFiles, 'read'>, path: string): Promise<OrderHead | null> {
  try {
    for await (const [line] of orders.read(path)) return line === undefined ? null : readOrderHead(line);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return null;
}
