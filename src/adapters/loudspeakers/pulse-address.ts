/** Where a PulseAudio or PipeWire server listens on this machine, and the cookie that lets us in. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the entry file knows of the process; each null where it is not set. */
export interface PulseEnvironment {
  /** PULSE_SERVER */
  readonly server: string | null;
  /** PULSE_COOKIE */
  readonly cookie: string | null;
  /** PULSE_RUNTIME_PATH */
  readonly pulseRuntime: string | null;
  /** XDG_RUNTIME_DIR */
  readonly runtime: string | null;
  readonly home: string | null;
  readonly userId: number | null;
}

export interface PulseAddress {
  readonly where: { readonly path: string } | { readonly host: string; readonly port: number };
  readonly cookie: Uint8Array;
}

const COOKIE_BYTES = 256;
const DEFAULT_PORT = 4713;

/** The first server that is there; null: none. A named server is taken as it is, there or not. */
export function findPulse(environment: PulseEnvironment): PulseAddress | null {
  const named = environment.server?.split(/\s+/).find((text) => text !== '');
  const where = named === undefined ? usualSocket(environment) : parseServer(named);
  return where === null ? null : { where, cookie: readCookie(environment) };
}

/** `unix:/path`, `/path`, `tcp:host:port`, `host`; a `{machine}` in front is left out. */
function parseServer(named: string): PulseAddress['where'] {
  const text = named.replace(/^\{[^}]*\}/, '').replace(/^unix:/, '');
  if (text.startsWith('/')) return { path: text };
  const [, host = text, port] = /^(?:tcp[46]?:)?(.*?)(?::(\d+))?$/.exec(text) ?? [];
  return { host, port: port === undefined ? DEFAULT_PORT : Number(port) };
}

function usualSocket({ pulseRuntime, runtime, home, userId }: PulseEnvironment): { path: string } | null {
  const candidates = [
    ...(pulseRuntime === null ? [] : [join(pulseRuntime, 'native')]),
    ...(runtime === null ? [] : [join(runtime, 'pulse', 'native')]),
    ...(userId === null ? [] : [`/run/user/${userId}/pulse/native`]),
    ...(home === null ? [] : [join(home, '.config', 'pulse', `${machineId()}-runtime`, 'native')]),
    '/run/pulse/native',
  ];
  const path = candidates.find((candidate) => existsSync(candidate));
  return path === undefined ? null : { path };
}

function machineId(): string {
  return readOrNull('/etc/machine-id')?.toString('latin1').trim() ?? '';
}

/** Servers that ask for no cookie take zeros. */
function readCookie({ cookie, home }: PulseEnvironment): Uint8Array {
  const candidates = [
    ...(cookie === null ? [] : [cookie]),
    ...(home === null ? [] : [join(home, '.config', 'pulse', 'cookie'), join(home, '.pulse-cookie')]),
    '/run/pulse/.config/pulse/cookie',
  ];
  const found = candidates.map(readOrNull).find((bytes) => bytes?.length === COOKIE_BYTES);
  return found ?? new Uint8Array(COOKIE_BYTES);
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
