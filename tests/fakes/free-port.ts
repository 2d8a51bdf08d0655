/** Ports of this machine at which nobody listens. */
import { type AddressInfo, createServer } from 'node:net';

/** Where the system (Linux: 32768 and up) takes none for whoever connects to somebody. */
const OWN_FROM = 20_000;
const OWN_UNTIL = 32_000;

let lastOwn = process.pid;

/** Free now: once nobody listens there, the system may give it to any client. */
export function freePort(): Promise<number> {
  return free(0);
}

/** Stays free while who listens there is dead: each call another one, and none that the system gives away. */
export async function ownPort(): Promise<number> {
  for (;;) {
    lastOwn += 1;
    const port = await free(OWN_FROM + (lastOwn % (OWN_UNTIL - OWN_FROM))).catch(() => null);
    if (port !== null) return port;
  }
}

function free(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
