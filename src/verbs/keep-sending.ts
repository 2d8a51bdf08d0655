/**
 * Sends the record again and again while the station is on duty: every few minutes and after each airing. What fails is
 * tried again after pauses that double; wards that all lost their line at once do not all come back at once.
 */
import { doubledPauseMs, jitteredMs } from '../model/pauses.ts';
import type { Clock } from '../model/ports/clock.ts';
import type { Random } from '../model/ports/secrets.ts';
import type { Problem, Refusal } from '../model/problem.ts';
import { MINUTE_MS } from '../model/time.ts';
import { wayFault } from '../record/told-problems.ts';
import type { Tell } from '../station/tell.ts';
import { say } from '../words/say.ts';
import { type FetchedOrders, type FetchingTools, fetchOrders } from './fetch-orders.ts';
import { type SendingTools, type SendingWard, sendRecord } from './send-record.ts';

const EVERY_MS = 5 * MINUTE_MS;
/** After an airing: what follows it at once goes with it. */
const AFTER_AIRING_MS = 20_000;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;

/** Plain data, from thread to thread. */
export type SendAnswer =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly seq: number;
      readonly told: readonly Problem[];
      readonly orders: FetchedOrders;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Sends, then looks for what the superior asks. What a person, or the way, can do something about is an answer; a fault of
 * ours is thrown.
 */
export async function sendCall(
  ward: SendingWard,
  tools: SendingTools,
  fetching: FetchingTools,
): Promise<SendAnswer> {
  try {
    const { entries, receipt, told } = await sendRecord(ward, tools);
    const orders = await fetchCall(ward, fetching);
    return { ok: true, entries, seq: receipt?.seq ?? 0, told, orders };
  } catch (error) {
    const { problems } = sendingFault(error, ward);
    return { ok: false, problems };
  }
}

/** Orders that do not come keep no record from being sent. */
async function fetchCall(ward: SendingWard, fetching: FetchingTools): Promise<FetchedOrders> {
  try {
    return await fetchOrders(ward, fetching);
  } catch (error) {
    return { arrived: [], problems: sendingFault(error, ward).problems };
  }
}

/** The Refusal that it is, or that says what became of the way; throws what is a fault of ours. */
export function sendingFault(error: unknown, { station }: Pick<SendingWard, 'station'>): Refusal {
  const fault = wayFault(error, station.superior?.url ?? '');
  if (fault === null) throw error;
  return fault;
}

export interface KeptSending {
  readonly clock: Clock;
  readonly random: Random;
  /** `sendCall` in its own thread. */
  readonly send: () => Promise<SendAnswer>;
  readonly tell: Tell;
}

export class KeepSending {
  private readonly parts: KeptSending;
  private cancel: () => void = () => undefined;
  private dueMs = Number.POSITIVE_INFINITY;
  private isSending = false;
  private isEnded = false;
  private failures = 0;
  private readonly lastTold = new Map<string, string>();

  constructor(parts: KeptSending) {
    this.parts = parts;
  }

  begin(): void {
    this.dueIn(this.jittered(AFTER_AIRING_MS));
  }

  /** Something was aired. While the way is broken its pauses hold. */
  wake(): void {
    if (this.failures === 0) this.dueIn(AFTER_AIRING_MS);
  }

  end(): void {
    this.isEnded = true;
    this.cancel();
  }

  /** The earliest of what is asked for. */
  private dueIn(durationMs: number): void {
    const { clock } = this.parts;
    const atMs = clock.monotonicMs() + durationMs;
    if (this.isEnded || this.isSending || atMs >= this.dueMs) return;
    this.cancel();
    this.dueMs = atMs;
    this.cancel = clock.wakeAt(atMs, () => void this.send());
  }

  private async send(): Promise<void> {
    this.isSending = true;
    this.dueMs = Number.POSITIVE_INFINITY;
    try {
      this.answered(await this.parts.send());
    } catch (error) {
      this.failures += 1;
      this.tellOnce('send.stopped', { reason: error instanceof Error ? error.message : String(error) });
    }
    this.isSending = false;
    this.dueIn(this.pauseMs());
  }

  private answered(answer: SendAnswer): void {
    if (!answer.ok) {
      this.failures += 1;
      this.tellOnce('send.failed', {
        reason: reasonOf(answer.problems),
      });
      return;
    }
    const { entries, seq, told, orders } = answer;
    for (const { code, params } of told) this.parts.tell('warn', code, params);
    if (entries > 0 || this.failures > 0) this.parts.tell('info', 'send.done', { seq, entries });
    this.failures = 0;
    this.lastTold.delete('send.failed');
    this.lastTold.delete('send.stopped');
    this.tellOrders(orders);
  }

  private tellOrders({ arrived, problems }: FetchedOrders): void {
    for (const { order, edition } of arrived) this.parts.tell('info', 'order.arrived', { order, edition });
    if (problems.length > 0) this.tellOnce('order.not-fetched', { reason: reasonOf(problems) });
    else this.lastTold.delete('order.not-fetched');
  }

  private pauseMs(): number {
    if (this.failures === 0) return this.jittered(EVERY_MS);
    return this.jittered(doubledPauseMs(this.failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS));
  }

  private jittered(durationMs: number): number {
    return jitteredMs(durationMs, this.parts.random);
  }

  /** What is told again and again tells nothing. */
  private tellOnce(code: string, params: Readonly<Record<string, string>>): void {
    const text = JSON.stringify(params);
    if (text === this.lastTold.get(code)) return;
    this.lastTold.set(code, text);
    this.parts.tell('warn', code, params);
  }
}

function reasonOf(problems: readonly Problem[]): string {
  return problems.map(({ code, params }) => say('vi', code, params)).join(' ');
}
