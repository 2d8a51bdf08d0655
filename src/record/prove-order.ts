/** Proves an order's file by itself, in one pass and flat memory: signature, names, each recording's bytes, its end. */
import { refuse } from '../model/problem.ts';
import { type OrderHead, readOrderHead } from './order-head.ts';
import { type OnPiece, OrderParts } from './order-parts.ts';

interface OrderListener {
  /** The head is proved, and nothing after it read: whoever does not want the order throws. */
  readonly onHead?: (head: OrderHead) => void;
  readonly onPiece?: OnPiece;
}

/** Refusals of `readOrderHead` and `OrderParts`; nothing of the file counts before this resolves. */
export async function proveOrder(
  lines: AsyncIterable<readonly string[]>,
  { onHead = () => {}, onPiece = () => {} }: OrderListener = {},
): Promise<OrderHead> {
  let head: OrderHead | null = null;
  let parts: OrderParts | null = null;
  for await (const some of lines) {
    for (const line of some) {
      if (parts !== null) {
        parts.follow(line);
        continue;
      }
      head = readOrderHead(line);
      onHead(head);
      parts = new OrderParts(head.manifest, onPiece);
    }
  }
  if (head === null || parts === null) throw refuse('order.not-an-order');
  parts.end();
  return head;
}
