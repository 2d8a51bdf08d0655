/** Under which addresses a server of this machine is reached: its own where it listens at all of them. */
import { networkInterfaces } from 'node:os';
import type { ApiConfig } from '../model/station.ts';

/** Those of the network first; loopback alone where there is no other. */
export function apiUrls({
  host,
  port,
  plainHttp,
}: Pick<ApiConfig, 'host' | 'port' | 'plainHttp'>): readonly string[] {
  const scheme = plainHttp ? 'http' : 'https';
  const urlOf = (address: string) =>
    `${scheme}://${address.includes(':') ? `[${address}]` : address}:${port}`;
  if (host !== '0.0.0.0' && host !== '::') return [urlOf(host)];
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family, scopeid }) => !internal && (host === '::' || family === 'IPv4') && !scopeid)
    .map(({ address }) => urlOf(address));
  return outer.length > 0 ? outer : [urlOf(host === '::' ? '::1' : '127.0.0.1')];
}
