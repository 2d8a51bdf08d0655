/**
 * Holds a certificate against what the superior unit knows: the key that was enrolled, the order it made, and the record
 * it received, counted anew. Each disagreement is named; what cannot be compared is no agreement.
 */
import { DateTime } from 'luxon';
import type { Superior } from '../model/ports/superior.ts';
import type { Problem } from '../model/problem.ts';
import type { EnrolledStation } from '../model/received.ts';
import { certifiedPage, type ReadCertificate, readCertificate } from '../record/certificate-file.ts';
import type { CertificateStatement } from '../record/certificate-statement.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { keyIdOf } from '../record/key-id.ts';
import type { OrderHead } from '../record/order-head.ts';
import { type KeepingFiles, keptEdition } from '../record/order-kept.ts';
import { figureFindings } from './certificate-figures.ts';
import { wasReceived } from './import-known.ts';

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
    ...(isComparable ? await figureFindings(superior.store, order.manifest, statement) : []),
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
  const received = await superior.store.received(station.id);
  if (held.seq === seq ? held.head !== head : !(await wasReceived(superior, received, { seq, hash: head })))
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

/** A page that this program would not have made of these facts may show others. */
async function pageFindings(
  { statement, page }: ReadCertificate,
  pageOf: (statement: CertificateStatement) => Promise<Uint8Array>,
): Promise<Problem[]> {
  const own = certifiedPage(await pageOf(statement));
  return Buffer.from(own).equals(page) ? [] : [finding('certificate.page-other')];
}

function finding(code: string, params: Problem['params'] = {}): Problem {
  return { code, severity: 'error', params };
}
