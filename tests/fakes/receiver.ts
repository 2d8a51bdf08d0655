/** A superior unit that receives over real HTTPS on this machine, and wards that send to it. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { orderFiles } from '../../src/adapters/order-files.ts';
import { pinnedHttps } from '../../src/adapters/pinned-https.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { serverCertificate } from '../../src/adapters/tls-certificate.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { type SuperiorEvent, superiorApi } from '../../src/server/superior-api.ts';
import { SUPERIOR_LIMITS, type SuperiorLimits } from '../../src/server/superior-limits.ts';
import type { SendingTools, SendingWard } from '../../src/verbs/send-record.ts';
import type { TempWard } from './temp-ward.ts';

export interface Receiver {
  readonly port: number;
  readonly fingerprint: string;
  readonly events: readonly SuperiorEvent[];
  end(): Promise<void>;
}

export async function receiver(
  superior: Superior,
  port = 0,
  limits: SuperiorLimits = SUPERIOR_LIMITS,
): Promise<Receiver> {
  const tls = await serverCertificate(superior.root, null, systemClock());
  const events: SuperiorEvent[] = [];
  const tell = (event: SuperiorEvent) => void events.push(event);
  const api = await superiorApi({
    superior,
    files: stationFilesAt(superior.root),
    orders: orderFiles(),
    tls,
    limits,
    tell,
  });
  await api.listen({ host: '127.0.0.1', port });
  onTestFinished(() => api.close());
  return {
    port: (api.server.address() as AddressInfo).port,
    fingerprint: tls.fingerprint,
    events,
    end: () => api.close(),
  };
}

/** The ward with its `superior` of station.yaml. */
export function sendingWard(
  ward: TempWard,
  superior: Superior,
  door: Pick<Receiver, 'port' | 'fingerprint'>,
  id = ward.station.id,
): SendingWard {
  const publicKey = superior.keys.publicKey();
  if (publicKey === null) throw new Error('the superior has no key');
  const key = keyToken({ id: superior.config.id, publicKey });
  const contact = { key, url: `https://127.0.0.1:${door.port}`, fingerprint: door.fingerprint };
  return { ...ward, station: { ...ward.station, id, superior: contact } };
}

export function sendingTools(ward: SendingWard): SendingTools {
  const folder = ward.files.absolute('state/sending');
  mkdirSync(folder, { recursive: true });
  return {
    client: pinnedHttps(),
    exportFiles: exportFiles(),
    place: () => join(folder, 'export.loa'),
    silentMs: 0,
    isEnded: () => false,
  };
}
