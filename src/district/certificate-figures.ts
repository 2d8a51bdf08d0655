/**
 * The figures of a certificate against the same, counted anew from what was received: each that differs is named. After
 * a restore what was received has more than the certified chain: airings of the branch that was left count here too.
 */
import { DateTime } from 'luxon';
import type { SuperiorStore } from '../model/ports/superior-store.ts';
import type { Problem } from '../model/problem.ts';
import { msOfFrames } from '../model/sound.ts';
import type { CertificateStatement, CertifiedAsk } from '../record/certificate-statement.ts';
import type { OrderManifest } from '../record/order-manifest.ts';
import { sameJson } from '../record/same-json.ts';
import { certifiedAsks } from '../report/certified-asks.ts';
import { accountOf } from '../report/order-account.ts';
import { airingsFor } from './order-status.ts';

const FIGURES = ['asked', 'aired', 'madeGood', 'beyond', 'short', 'notDue'] as const;

/** `order`: the very edition that was certified. */
export async function figureFindings(
  store: Pick<SuperiorStore, 'airings' | 'held'>,
  order: OrderManifest,
  statement: CertificateStatement,
): Promise<Problem[]> {
  const airings = await airingsFor(store, order, statement.station.id);
  const untilMs =
    statement.decidedUntil === null ? null : DateTime.fromISO(statement.decidedUntil).toMillis();
  const known = airings.filter(({ seq }) => seq <= statement.seq);
  const received = certifiedAsks(order, accountOf(order, known, untilMs));
  if (received.length !== statement.asks.length)
    return [figure(0, 'asks', statement.asks.length, received.length)];
  const differing = received.flatMap((ask, index) => askFindings(index + 1, statement.asks[index], ask));
  const branchedAtSeq = (await store.held(statement.station.id))?.branchedAtSeq ?? null;
  if (differing.length === 0 || branchedAtSeq === null || statement.seq < branchedAtSeq) return differing;
  const restored: Problem = {
    code: 'certificate.restored',
    severity: 'error',
    params: { seq: branchedAtSeq },
  };
  return [restored, ...differing];
}

function askFindings(number: number, said: CertifiedAsk | undefined, received: CertifiedAsk): Problem[] {
  if (said === undefined) return [];
  const compared = (['airings', 'airtimeFrames'] as const).flatMap((unit) =>
    FIGURES.flatMap((key) => {
      const [a, b] = [said[unit]?.[key] ?? null, received[unit]?.[key] ?? null];
      return a === b ? [] : [figure(number, key, shown(unit, a), shown(unit, b))];
    }),
  );
  const days = (['asked', 'due', 'short'] as const).flatMap((key) =>
    said.days[key] === received.days[key] ? [] : [figure(number, 'days', said.days[key], received.days[key])],
  );
  const causes = sameJson(said.causes, received.causes)
    ? []
    : [figure(number, 'causes', causesText(said), causesText(received))];
  const planned =
    said.notPlanned === received.notPlanned
      ? []
      : [figure(number, 'notPlanned', said.notPlanned, received.notPlanned)];
  const { title, subject, from, to, weekdays, airingsADay, airtimeADayMs } = received;
  const asked = { title, subject, from, to, weekdays, airingsADay, airtimeADayMs };
  const other = Object.entries(asked).filter(
    ([key, value]) => !sameJson(value, said[key as keyof CertifiedAsk]),
  );
  const asks = other.map(([key, value]) =>
    figure(number, 'asks', JSON.stringify(said[key as keyof CertifiedAsk]), JSON.stringify(value)),
  );
  return [...asks, ...compared, ...days, ...causes, ...planned];
}

function shown(unit: 'airings' | 'airtimeFrames', count: number | null): string {
  if (count === null) return '–';
  return unit === 'airings' ? String(count) : `${(msOfFrames(count) / 1000).toFixed(3)} s`;
}

function causesText({ causes }: CertifiedAsk): string {
  return (
    causes.map(({ outcome, cause, count }) => `${count} ${outcome} ${cause?.code ?? ''}`.trim()).join(', ') ||
    '–'
  );
}

function figure(ask: number, what: string, said: string | number, received: string | number): Problem {
  return { code: 'certificate.figure', severity: 'error', params: { ask, what, said, received } };
}
