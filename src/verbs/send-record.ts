/**
 * Sends the superior unit what it does not hold. The chain is the outbox: an entry counts as received on a receipt that
 * the superior's key signed, and that names an entry of this very chain; on nothing else, and on no answer alone.
 */
import { z } from 'zod';
import type { ExportFiles } from '../model/ports/export-files.ts';
import type { PinnedAnswer, PinnedClient } from '../model/ports/pinned-client.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import type { PullSource } from '../model/received.ts';
import { jsonIn } from '../record/json-in.ts';
import { type Receipt, readReceipt } from '../record/receipt.ts';
import { refusedThere } from '../record/told-problems.ts';
import { exportRun } from './export-run.ts';
import { branchPoints, faultOfReceipt, lastReceipt } from './receipts.ts';
import { superiorLink } from './superior-link.ts';

/** Entries of one piece: about a megabyte, packed. */
const ENTRIES_A_PIECE = 2_000;
/** How often the superior may say that it holds less than it did. */
const STEPS_BACK_MAX = 5;
const RECEIVED = '/api/v1/exports';

export type SendingWard = Pick<Ward, 'records' | 'receipts' | 'station' | 'keys' | 'clock' | 'files'>;

export interface SendingTools {
  readonly client: PinnedClient;
  readonly exportFiles: ExportFiles;
  /** A path at which nothing stands, in a folder that is there. */
  readonly place: () => string;
  /** A station without anything new says so again after this, by its last entry signed anew, ms. */
  readonly silentMs: number;
  /** Asked between pieces. */
  readonly isEnded: () => boolean;
}

export interface SentRecord {
  readonly entries: number;
  /** The last one that counts; null: nothing is received. */
  readonly receipt: Receipt | null;
  /** What the superior holds besides that is not of this chain: it was told from where the chain goes on. */
  readonly told: readonly Problem[];
}

/**
 * Refusals `send.no-superior`, `send.not-enrolled`, `send.no-progress`, `receipt.…`, `net.…`; `ConnectionLost`. What was
 * receipted before one of them stays receipted.
 */
export async function sendRecord(ward: SendingWard, tools: SendingTools): Promise<SentRecord> {
  return new Sending(ward, tools).run();
}

/** Whether the station says where it sends to. */
export function sendsToSuperior({ station: { superior } }: Pick<Ward, 'station'>): boolean {
  return superior?.url != null && superior.fingerprint !== null;
}

interface Standing {
  /** Signed by the superior; null: it holds nothing. */
  readonly receipt: Receipt | null;
  /** Why it does not speak of our chain; null: it does. */
  readonly fault: Problem | null;
}

class Sending {
  private readonly ward: SendingWard;
  private readonly tools: SendingTools;
  private readonly superior: PullSource;
  private readonly publicKey: Uint8Array;
  private readonly told: Problem[] = [];
  private entries = 0;
  private stepsBack = 0;

  constructor(ward: SendingWard, tools: SendingTools) {
    const { source, publicKey } = superiorLink(ward);
    this.ward = ward;
    this.tools = tools;
    this.superior = source;
    this.publicKey = publicKey;
  }

  async run(): Promise<SentRecord> {
    let standing = await this.askedFor();
    while (!this.tools.isEnded()) {
      const { seq: headSeq } = this.ward.records.head();
      if (standing.fault === null && standing.receipt?.seq === headSeq) break;
      standing = standing.fault === null ? await this.goOn(standing) : await this.branch(standing);
    }
    if (
      this.entries === 0 &&
      standing.fault === null &&
      standing.receipt !== null &&
      this.isSilent(standing.receipt)
    )
      standing = await this.attest(standing, standing.receipt.seq);
    return {
      entries: this.entries,
      receipt: standing.fault === null ? standing.receipt : null,
      told: this.told,
    };
  }

  private isSilent({ receivedAt }: Receipt): boolean {
    return this.ward.clock.nowMs() - Date.parse(receivedAt) >= this.tools.silentMs;
  }

  private async goOn(before: Standing): Promise<Standing> {
    const afterSeq = before.receipt?.seq ?? 0;
    const { answer, toSeq } = await this.send(afterSeq);
    const after = this.standingIn(answer, before);
    const seq = after.receipt?.seq ?? 0;
    // A superior that was restored holds less than it did a moment ago: it is sent that again.
    if (answer.status !== 200 && after.fault === null && seq < afterSeq && this.stepsBack < STEPS_BACK_MAX) {
      this.stepsBack += 1;
      return after;
    }
    if (answer.status !== 200) throw refusedThere(this.superior.url, answer.status, answer.text);
    if (after.fault === null && seq <= afterSeq) throw refuse('send.no-progress', { seq });
    this.entries += Math.min(seq, toSeq) - afterSeq;
    return after;
  }

  /** The superior holds another branch: it is told where ours parted from it, at the last restore, or an earlier one. */
  private async branch({ receipt, fault }: Standing): Promise<Standing> {
    if (receipt === null || fault === null) throw new Error('a branch is of what is held');
    this.told.push(fault);
    const { records } = this.ward;
    const last = Math.min(receipt.seq, records.head().seq);
    let refused: Refusal | null = null;
    for (const point of branchPoints(records, last)) {
      const { answer, toSeq } = await this.send(point);
      const after = this.standingIn(answer, { receipt, fault });
      if (answer.status === 200 && after.fault === null) {
        this.entries += Math.min(after.receipt?.seq ?? 0, toSeq) - point;
        return after;
      }
      refused = answer.status === 200 ? null : refusedThere(this.superior.url, answer.status, answer.text);
    }
    throw refused ?? new Refusal([fault]);
  }

  /** The last entry once more, with the instant up to which all is decided: the station was silent, and says so. */
  private async attest(before: Standing, seq: number): Promise<Standing> {
    const { answer } = await this.send(seq - 1);
    if (answer.status !== 200) throw refusedThere(this.superior.url, answer.status, answer.text);
    return this.standingIn(answer, before);
  }

  private async send(afterSeq: number): Promise<{ readonly answer: PinnedAnswer; readonly toSeq: number }> {
    const request = { afterSeq, afterHash: null, entriesMax: ENTRIES_A_PIECE };
    const run = await exportRun(this.ward, this.tools.exportFiles, request, this.tools.place());
    if (run === null) throw new Error('the entry is there');
    try {
      const answer = await this.ask('POST', RECEIVED, run.draft.path);
      return { answer, toSeq: Math.min(afterSeq + ENTRIES_A_PIECE, run.headSeq) };
    } finally {
      run.draft.discard();
    }
  }

  private async askedFor(): Promise<Standing> {
    const { url } = this.superior;
    const answer = await this.ask('GET', `/api/v1/stations/${this.ward.station.id}/receipt`, null);
    if (answer.status === 404) throw refuse('send.not-enrolled', { url });
    if (answer.status !== 200) throw refusedThere(url, answer.status, answer.text);
    return this.standingIn(answer, { receipt: null, fault: null });
  }

  private ask(method: 'GET' | 'POST', path: string, body: string | null): Promise<PinnedAnswer> {
    return this.tools.client.ask(this.superior, { method, path, token: null, body, into: null });
  }

  /** A receipt that counts is kept. Where the answer has none, what was known before stands. */
  private standingIn({ status, text }: PinnedAnswer, before: Standing): Standing {
    const line = receiptIn(text);
    if (line === undefined) {
      if (status === 200) throw refuse('receipt.no-receipt');
      return before;
    }
    if (line === null) return { receipt: null, fault: null };
    const receipt = readReceipt(line, this.publicKey);
    const fault = faultOfReceipt(this.ward, receipt);
    const { seq, head } = receipt;
    if (fault === null && lastReceipt(this.ward)?.line !== line)
      this.ward.receipts.keep({ seq, head, gotAtMs: this.ward.clock.nowMs(), line });
    return { receipt, fault };
  }
}

const answerShape = z.object({ receipt: z.string().nullable() });

/** undefined: the answer says nothing of it. */
function receiptIn(text: string): string | null | undefined {
  return answerShape.safeParse(jsonIn(text)).data?.receipt;
}
