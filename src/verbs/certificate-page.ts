/** The page of a certificate: what the facts say, in the words and places of an official document. Always Vietnamese. */
import { DateTime } from 'luxon';
import type { OfficialPage } from '../model/ports/typesetter.ts';
import { msOfFrames } from '../model/sound.ts';
import { type CivilDate, MINUTE_MS } from '../model/time.ts';
import type { CertificateFacts, CertifiedAsk } from '../record/certificate-statement.ts';
import type { AskFigure } from '../report/ask-count.ts';
import { askedPeriod } from '../report/order-account.ts';
import { sayOutcome } from '../words/outcomes.ts';
import { say } from '../words/say.ts';
import { sayCause } from '../words/say-cause.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';

export function certificatePage(facts: CertificateFacts): OfficialPage {
  const { station, order, superior, asks } = facts;
  const unit = station.unit.toLocaleUpperCase('vi');
  const written = (code: string, params = {}) => say('vi', `certificate.page.${code}`, params);
  return {
    issuer: [written('committee'), unit],
    nation: written('nation'),
    motto: written('motto'),
    number: written('number'),
    placeAndDate: written('place-date', { place: placeOf(station.unit), ...dateParts(facts) }),
    warning: facts.demo ? written('demo') : null,
    title: written('title'),
    subject: written('subject', { title: order.title }),
    opening: [
      written('basis', {
        basis: /^\d/.test(order.basis.number) ? written('document', order.basis) : order.basis.number,
        date: longDate(order.basis.date),
        ...{ title: order.title, order: order.id, edition: order.edition, superior: superior.name },
      }),
      written('certifies', { station: station.name, unit: station.unit, ...periodOf(asks) }),
    ],
    table: {
      columns: [
        { heading: written('column.number'), align: 'center', width: 0.55 },
        { heading: written('column.asked'), align: 'left', width: 3.7 },
        { heading: written('column.total'), align: 'right', width: 1.15 },
        { heading: written('column.aired'), align: 'right', width: 1.15 },
        { heading: written('column.made-good'), align: 'right', width: 1.15 },
        { heading: written('column.beyond'), align: 'right', width: 1.15 },
        { heading: written('column.short'), align: 'right', width: 1.15 },
      ],
      rows: rowsOf(asks, ''),
      briefRows: rowsOf(asks, 'brief-'),
    },
    closing: [...reasonLines(asks), written('counted', { until: untilOf(facts) }), ...ownLines(facts)],
    proof: [
      written('proof', { keyId: facts.keyId, station: station.id }),
      written('chain', { chainId: facts.chainId }),
      written('head', { seq: facts.seq, head: facts.head }),
    ],
    prepared: { title: written('prepared'), hint: written('prepared-hint') },
    signer: { titles: [written('on-behalf'), written('chairman')], hint: written('signer-hint') },
    pageWord: written('page-word'),
    continued: written('continued', { title: order.title, order: order.id, edition: order.edition }),
    recipients: {
      title: written('recipients'),
      lines: [written('recipient', { name: superior.name }), written('file')],
    },
  };
}

function rowsOf(asks: readonly CertifiedAsk[], manner: '' | 'brief-'): readonly (readonly string[])[] {
  return asks.map((ask, index) => [String(index + 1), askCell(ask, manner), ...figureCells(ask)]);
}

/** What, when and how much a day. */
function askCell(ask: CertifiedAsk, manner: '' | 'brief-'): string {
  const { title, subject, from, to, airingsADay, airtimeADayMs, days } = ask;
  const amounts = [
    ...(airingsADay === null ? [] : [say('vi', 'certificate.page.airings-a-day', { airings: airingsADay })]),
    ...(airtimeADayMs === null
      ? []
      : [say('vi', `certificate.page.${manner}airtime-a-day`, { airtime: sayAmount(airtimeADayMs) })]),
  ];
  return [
    say('vi', `certificate.page.${subject.kind}`, { title }),
    say('vi', `certificate.page.${manner}days`, {
      from: manner === '' ? sayDate('vi', from) : briefFrom(from, to),
      to: sayDate('vi', to),
      days: days.asked,
      amount: amounts.join(', '),
    }),
  ].join('\n');
}

/** `18/03`, where the year stands behind the other date. */
function briefFrom(from: CivilDate, to: CivilDate): string {
  const said = sayDate('vi', from);
  return from.slice(0, 4) === to.slice(0, 4) ? said.replace(/\/\d{4}$/, '') : said;
}

/** `10 phút`; what is no whole minutes in hours, minutes and seconds. */
function sayAmount(durationMs: number): string {
  if (durationMs % MINUTE_MS !== 0) return sayDuration(durationMs);
  return say('vi', 'certificate.page.minutes', { minutes: durationMs / MINUTE_MS });
}

const FIGURES = ['asked', 'aired', 'madeGood', 'beyond', 'short'] as const;

function figureCells({ airings, airtimeFrames }: CertifiedAsk): readonly string[] {
  return FIGURES.map((key) =>
    [
      ...(airings === null ? [] : [say('vi', 'certificate.page.airings', { airings: airings[key] })]),
      ...(airtimeFrames === null ? [] : [sayDuration(msOfFrames(airtimeFrames[key]))]),
    ].join('\n'),
  );
}

/** Why there is less than was asked, what is not due yet; nothing where all was aired. */
function reasonLines(asks: readonly CertifiedAsk[]): readonly string[] {
  return asks.flatMap((ask, index) => {
    const reasons = reasonsOf(ask);
    const number = index + 1;
    return [
      ...(reasons.length === 0
        ? []
        : [say('vi', 'certificate.page.reasons', { number, reasons: reasons.join('; ') })]),
      ...(isNotDue(ask.airings) || isNotDue(ask.airtimeFrames)
        ? [say('vi', 'certificate.page.not-due', { number, days: ask.days.asked - ask.days.due })]
        : []),
    ];
  });
}

function reasonsOf({ causes, notPlanned, airings, airtimeFrames }: CertifiedAsk): readonly string[] {
  const isShort = [airings, airtimeFrames].some((figure) => figure !== null && figure.short > 0);
  if (!isShort) return [];
  const told = causes.map(({ outcome, cause, count }) =>
    say('vi', cause === null ? 'certificate.page.outcome' : 'certificate.page.cause', {
      outcome: sayOutcome('vi', outcome),
      cause: cause === null ? '' : sayCause('vi', cause).replace(/\.$/, ''),
      count,
    }),
  );
  const unplanned = airings === null ? 'certificate.page.no-broadcast' : 'certificate.page.not-planned';
  const reasons = [...told, ...(notPlanned === 0 ? [] : [say('vi', unplanned, { count: notPlanned })])];
  return reasons.length === 0 ? [say('vi', 'certificate.page.too-little')] : reasons;
}

function isNotDue(figure: AskFigure | null): boolean {
  return figure !== null && figure.notDue > 0;
}

function ownLines({ solePersonBasis }: CertificateFacts): readonly string[] {
  return solePersonBasis === null
    ? []
    : [say('vi', 'certificate.page.sole-person', { basis: solePersonBasis })];
}

function periodOf(asks: readonly CertifiedAsk[]) {
  const { from, to } = askedPeriod({ asks });
  return { from: sayDate('vi', from), to: sayDate('vi', to) };
}

function untilOf({ decidedUntil, issuedAt, zone }: CertificateFacts): string {
  const at = DateTime.fromISO(decidedUntil ?? issuedAt, { zone });
  return say('vi', 'certificate.page.at', { time: at.toFormat('HH:mm'), date: at.toFormat('dd/MM/yyyy') });
}

function dateParts({ issuedAt, zone }: CertificateFacts) {
  const at = DateTime.fromISO(issuedAt, { zone });
  // Days below 10 and months below 3 bear a 0 before them (Nghị định 30/2020/NĐ-CP, annex I).
  const month = at.month < 3 ? `0${at.month}` : at.month;
  return { day: at.toFormat('dd'), month, year: at.year };
}

function longDate(date: CivilDate): string {
  const at = DateTime.fromISO(date, { zone: 'utc' });
  const month = at.month < 3 ? `0${at.month}` : at.month;
  return say('vi', 'certificate.page.long-date', { day: at.toFormat('dd'), month, year: at.year });
}

/** The name of a commune without its level: `phường Láng` → `Láng`. */
function placeOf(unit: string): string {
  const name = unit.replace(/^(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\s+/iu, '');
  return /^\d/.test(name) ? unit : name;
}
