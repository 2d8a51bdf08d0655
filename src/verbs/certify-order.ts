/** Certifies what this station aired of an order: the figures, bound to where its record stands (Xác nhận phát sóng). */
import type { OfficialPage } from '../model/ports/typesetter.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import { certificateFile } from '../record/certificate-file.ts';
import type { CertificateFacts } from '../record/certificate-statement.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { keyIdOf } from '../record/key-id.ts';
import { certifiedAsks } from '../report/certified-asks.ts';
import { readRights } from '../rights/fold.ts';
import { boundStation } from '../rights/station-rules.ts';
import { certificatePage } from './certificate-page.ts';
import { signingChain } from './export-record.ts';
import { orderStatus } from './order-status.ts';

type CertifyingWard = Pick<Ward, 'records' | 'files' | 'station' | 'keys' | 'clock'>;

export interface Certificate {
  readonly facts: CertificateFacts;
  readonly bytes: Uint8Array;
}

/**
 * `pdf` makes the page. Refusals: those of `takenOrder`; `certificate.not-approved`, `certificate.record-broken`,
 * `export.no-key`, `export.not-our-key`.
 */
export async function certifyOrder(
  ward: CertifyingWard,
  id: string,
  pdf: (page: OfficialPage) => Promise<Uint8Array>,
): Promise<Certificate> {
  const facts = factsOf(ward, id);
  const page = await pdf(certificatePage(facts));
  return { facts, bytes: certificateFile(facts, page, ward.keys) };
}

function factsOf(ward: CertifyingWard, id: string): CertificateFacts {
  const { head, approved, accounts, decidedUntilMs, chain } = orderStatus(ward, id);
  if (approved === null) throw refuse('certificate.not-approved', { order: id });
  if (!chain.verified) throw refuse('certificate.record-broken', { seq: chain.seq });
  const { publicKey } = signingChain(ward, chain.seq);
  const { manifest, manifestSha256 } = head;
  const { edition, title, basis, superior, zone } = manifest;
  const station = boundStation(readRights(ward.records), ward.station);
  return {
    station: { id: station.id, name: station.name, unit: station.unit.name },
    demo: station.demo,
    solePersonBasis: station.solePersonBasis,
    superior,
    order: { id: manifest.id, edition, title, basis, manifestSha256 },
    zone,
    // To the second: a page shows no more.
    issuedAt: isoInstant(Math.floor(ward.clock.nowMs() / 1000) * 1000, zone),
    decidedUntil: decidedUntilMs === null ? null : isoInstant(decidedUntilMs, zone),
    ...{ chainId: chain.chainId, seq: chain.seq, head: chain.head },
    asks: certifiedAsks(manifest, accounts),
    keyId: keyIdOf(publicKey),
  };
}
