/** What this station aired of an order so far, from its own record. */
import type { Ward } from '../model/ports/ward.ts';
import { verifyChain } from '../record/verify.ts';
import type { ChainState } from '../report/airtime-report.ts';
import type { AskAccount } from '../report/ask-count.ts';
import { accountOf, accountPeriod } from '../report/order-account.ts';
import { type TakenOrder, takenOrder } from './order-taken.ts';

export interface OrderStatus extends TakenOrder {
  readonly accounts: readonly AskAccount[];
  readonly decidedUntilMs: number | null;
  readonly chain: ChainState;
}

/** Everything is read at one moment of the record. Refusals of `takenOrder`. */
export function orderStatus(ward: Pick<Ward, 'records' | 'files'>, id: string): OrderStatus {
  const { records } = ward;
  return records.atOneMoment(() => {
    const order = takenOrder(ward, id);
    const { manifest } = order.head;
    const head = records.head();
    const { ok: verified } = verifyChain(records.entries(0), head, records.airingsBySeq());
    const decidedUntilMs = records.decidedUntilMs();
    return {
      ...order,
      accounts: accountOf(manifest, records.airings(accountPeriod(manifest)), decidedUntilMs),
      decidedUntilMs,
      chain: { chainId: head.chainId, seq: head.seq, head: head.hash, verified },
    };
  });
}
