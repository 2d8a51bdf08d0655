/**
 * Holds a certificate against what the superior unit knows: the key that was enrolled, the order it made, and the record
 * it received, counted anew. Each disagreement is named; what cannot be compared is no agreement.
 */
import { DateTime } from 'luxon';
import type { Superior } from '../model/ports/superior.ts';
import type { Problem } from '../model/problem.ts';
import type { EnrolledStation } from '../model/received.ts';
import { msOfFrames } from '../model/sound.ts';
import { certifiedPage, type ReadCertificate, readCertificate } from '../record/certificate-file.ts';
import type { CertificateStatement, CertifiedAsk } from '../record/certificate-statement.ts';
import { readEntryLine } from '../record/export-entry.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { keyIdOf } from '../record/key-id.ts';
import type { OrderHead } from '../record/order-head.ts';
import { type KeepingFiles, keptEdition } from '../record/order-kept.ts';
import type { OrderManifest } from '../record/order-manifest.ts';
import { sameJson } from '../record/same-json.ts';
import { certifiedAsks } from '../report/certified-asks.ts';
import { accountOf } from '../report/order-account.ts';
import { airingsFor } from './order-status.ts';

type CheckingSuperior = Pick<Superior, 'store' | 'exportFiles' | 'evidence'>;

interface CheckedCertificate {
  readonly statement: CertificateStatement;
  /** Empty: everything agrees. */
  readonly findings: readonly Problem[];
}

const NOT_RECEIVED = 'certificate.not-received';

/** `pageOf` is what this program makes of the facts. Throws the Refusals of `readCertificate`. */
export async function checkCertificate(
  superior: CheckingSuperior,
  files: KeepingFiles,
  bytes: Uint8Array,
  pageOf: (statement: CertificateStatement) => Promise<Uint8Array>,
): Promise<CheckedCertificate> {
  const certificate = readCertificate(bytes);
  const { statement } = certificate;
  const station = await superior.store.station(statement.station.id);
  const foreign = keyFindings(certificate, station);
  if (foreign.length > 0) return { statement, findings: foreign };
  const order = keptEdition(files, statement.order);
  const record = await recordFindings(superior, statement);
  // Against a record that is not here, every figure would be wrong.
  const isComparable = order !== null && !record.some(({ code }) => code === NOT_RECEIVED);
  const findings = [
    ...(statement.demo ? [finding('certificate.demo')] : []),
    ...orderFindings(statement, order),
    ...record,
    ...(isComparable ? await figureFindings(superior, order.manifest, statement) : []),
    ...(await pageFindings(certificate, pageOf)),
  ];
  return { statement, findings };
}

function keyFindings({ statement, publicKey }: ReadCertificate, station: EnrolledStation | null): Problem[] {
  const { id } = statement.station;
  if (station === null || station.publicKey === null)
    return [finding('certificate.unknown-station', { station: id })];
  if (Buffer.from(publicKey).equals(station.publicKey)) return [];
  const params = { signed: keyIdOf(publicKey), enrolled: keyIdOf(station.publicKey) };
  return [finding('certificate.other-key', params)];
}

function orderFindings({ order, station }: CertificateStatement, kept: OrderHead | null): Problem[] {
  if (kept === null)
    return [finding('certificate.unknown-order', { order: order.id, edition: order.edition })];
  const { manifest, manifestSha256 } = kept;
  if (manifestSha256 !== order.manifestSha256)
    return [finding('certificate.other-order', { order: order.id, edition: order.edition })];
  return manifest.stations.includes(station.id)
    ? []
    : [finding('certificate.not-asked', { order: order.id, station: station.id })];
}

/** The entry at which the station counted is one that it sent. */
async function recordFindings(
  superior: CheckingSuperior,
  statement: CertificateStatement,
): Promise<Problem[]> {
  const { station, seq, head, decidedUntil, zone } = statement;
  const held = await superior.store.held(station.id);
  if (held === null || held.seq < seq) return [finding(NOT_RECEIVED, { seq, held: held?.seq ?? 0 })];
  const findings: Problem[] = [];
  if (held.seq === seq ? held.head !== head : !(await isReceived(superior, statement)))
    findings.push(finding('certificate.other-record', { seq, said: head.slice(0, 16) }));
  const saidMs = decidedUntil === null ? null : DateTime.fromISO(decidedUntil).toMillis();
  if (saidMs !== null && (held.decidedUntilMs === null || saidMs > Math.ceil(held.decidedUntilMs)))
    findings.push(
      finding('certificate.decided-later', {
        said: decidedUntil ?? '',
        held: held.decidedUntilMs === null ? '–' : isoInstant(held.decidedUntilMs, zone),
      }),
    );
  return findings;
}

/** Looks the entry up in the files that were kept: the station's own, proved when they were taken in. */
async function isReceived(superior: CheckingSuperior, { station, seq, head }: CertificateStatement) {
  for (const { fromSeq, toSeq, file } of await superior.store.received(station.id)) {
    if (seq < fromSeq || seq > toSeq) continue;
    if ((await hashIn(superior, file, seq - fromSeq)) === head) return true;
  }
  return false;
}

/** Hash of the entry that comes after `before` others in the file. */
async function hashIn({ exportFiles, evidence }: CheckingSuperior, file: string, before: number) {
  // The head is the first line.
  const wanted = before + 1;
  let at = 0;
  for await (const lines of exportFiles.read(evidence.path(file))) {
    const line = lines[wanted - at];
    if (line !== undefined) return readEntryLine(line, wanted + 1).hash;
    at += lines.length;
  }
  return null;
}

const FIGURES = ['asked', 'aired', 'madeGood', 'beyond', 'short', 'notDue'] as const;

async function figureFindings(
  { store }: CheckingSuperior,
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
  return received.flatMap((ask, index) => askFindings(index + 1, statement.asks[index], ask));
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

/** A page that this program would not have made of these facts may show others. */
async function pageFindings(
  { statement, page }: ReadCertificate,
  pageOf: (statement: CertificateStatement) => Promise<Uint8Array>,
): Promise<Problem[]> {
  const own = certifiedPage(await pageOf(statement));
  return Buffer.from(own).equals(page) ? [] : [finding('certificate.page-other')];
}

function figure(ask: number, what: string, said: string | number, received: string | number): Problem {
  return finding('certificate.figure', { ask, what, said, received });
}

function finding(code: string, params: Problem['params'] = {}): Problem {
  return { code, severity: 'error', params };
}
