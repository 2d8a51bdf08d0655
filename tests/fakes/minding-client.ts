/** A station that minds what its superior says: whoever holds less than it gave a receipt for has lost something. */
import type { PinnedClient } from '../../src/model/ports/pinned-client.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { readKeyToken } from '../../src/record/key-token.ts';
import { readReceipt } from '../../src/record/receipt.ts';
import { lastReceipt } from '../../src/verbs/receipts.ts';

/** `lost`: told of each answer that speaks of fewer entries than a receipt that the ward keeps. */
export function mindingClient(
  client: PinnedClient,
  ward: Pick<Ward, 'station' | 'records' | 'receipts'>,
  lost: (receiptedSeq: number, heldSeq: number) => void,
): PinnedClient {
  const publicKey = readKeyToken(ward.station.superior?.key ?? '')?.publicKey ?? new Uint8Array();
  return {
    async ask(server, request) {
      const receiptedSeq = lastReceipt(ward)?.seq ?? 0;
      const answer = await client.ask(server, request);
      const line = receiptIn(answer.text);
      if (line === undefined) return answer;
      const heldSeq = line === null ? 0 : readReceipt(line, publicKey).seq;
      if (heldSeq < receiptedSeq) lost(receiptedSeq, heldSeq);
      return answer;
    },
  };
}

/** null: it holds nothing; undefined: it does not say. */
function receiptIn(text: string): string | null | undefined {
  return text.includes('"receipt":')
    ? (JSON.parse(text) as { readonly receipt: string | null }).receipt
    : undefined;
}
