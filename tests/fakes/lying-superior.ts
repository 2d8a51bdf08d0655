/** A server that offers whatever it says, and answers every order with as many bytes as it likes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { serverCertificate } from '../../src/adapters/tls-certificate.ts';

export const offerOf = (order: string, bytes: number) => ({ order, edition: 1, manifestSha256: '', bytes });

export async function lyingSuperior(offers: readonly ReturnType<typeof offerOf>[], answerBytes: number) {
  const root = mkdtempSync(join(tmpdir(), 'loa-lying-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const { key, cert, fingerprint } = await serverCertificate(root, null, systemClock());
  const server = createServer({ key, cert }, ({ url }, response) => {
    // Who hangs up has read enough.
    response.on('error', () => {});
    if (url === '/api/v1/orders') response.end(JSON.stringify({ orders: offers }));
    else response.end(Buffer.alloc(answerBytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, fingerprint };
}
