/** Where a server listens, as `station.yaml` names it: `0.0.0.0:8443`, `[::]:8443`, `localhost:8443`. */
import { z } from 'zod';

export interface ListenAddress {
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
}

const ADDRESS = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+|localhost)):(\d{1,5})$/;
const PORT_MAX = 65_535;

/** null: no address, or one that could name another machine. */
export function readListenAddress(text: string): ListenAddress | null {
  const [, six, four, portText] = ADDRESS.exec(text.trim().toLowerCase()) ?? [];
  // One address: a name could lead to two.
  const host = four === 'localhost' ? '127.0.0.1' : (six ?? four);
  const port = Number(portText);
  if (host === undefined || port < 1 || port > PORT_MAX) return null;
  return isA(six === undefined ? z.ipv4() : z.ipv6(), host) ? { host, port } : null;
}

/** Whether only programs of this machine reach it. */
export function isLoopback(host: string): boolean {
  return host === '::1' || host.startsWith('127.');
}

function isA(shape: z.ZodType, text: string): boolean {
  return shape.safeParse(text).success;
}
