/** An order's account as a certificate states it: the figures alone, each to be counted again by whoever holds the record. */
import type { CertifiedAsk } from '../record/certificate-statement.ts';
import type { OrderAsk, OrderManifest } from '../record/order-manifest.ts';
import type { AskAccount } from './ask-count.ts';

type Named = Pick<OrderManifest, 'topics' | 'clips' | 'texts'>;

export function certifiedAsks(order: Named, accounts: readonly AskAccount[]): CertifiedAsk[] {
  return accounts.map(({ ask, days, airings, airtimeFrames, causes, notPlanned }) => ({
    title: askTitle(order, ask),
    subject: ask.subject.kind === 'topic' ? ask.subject : { kind: ask.subject.kind, clip: ask.subject.clip },
    from: ask.from,
    to: ask.to,
    weekdays: [...ask.weekdays],
    airingsADay: ask.airingsADay,
    airtimeADayMs: ask.airtimeADayMs,
    days: { ...days },
    airings,
    airtimeFrames,
    causes: causes.map(({ outcome, cause, count }) => ({
      outcome,
      cause: cause && { code: cause.code, params: { ...cause.params } },
      count,
    })),
    notPlanned,
  }));
}

/** What is asked, as the order names it. */
export function askTitle({ topics, clips, texts }: Named, { subject }: Pick<OrderAsk, 'subject'>): string {
  if (subject.kind === 'topic') return topics.find(({ id }) => id === subject.topic)?.title ?? subject.topic;
  return [...clips, ...texts].find(({ id }) => id === subject.clip)?.title ?? subject.clip;
}
