/** Where a station's record is fetched from, as a person gives it: address, certificate, token. */
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { PullSource } from '../model/received.ts';

export interface PullDoor {
  readonly source: PullSource;
  readonly token: string;
}

/** Refusals `district.add.bad-url`, `.bad-fingerprint`, `.bad-token`. */
export function pullDoor(
  url: string,
  fingerprint: string,
  token: { readonly path: string; readonly text: string },
): PullDoor {
  const plain = fingerprint.replace(/[\s:]/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(plain)) throw refuse('district.add.bad-fingerprint', { value: fingerprint }, 2);
  const text = token.text.trim();
  if (!/^[\x21-\x7e]{1,200}$/.test(text)) throw refuse('district.add.bad-token', { path: token.path }, 2);
  return { source: { url: addressOf(url), fingerprint: plain }, token: text };
}

/** The token first: an address without one is told of, a token without an address is not. */
export async function setPullDoor(
  { store, pullTokens }: Pick<Superior, 'store' | 'pullTokens'>,
  station: string,
  { source, token }: PullDoor,
): Promise<void> {
  pullTokens.keep(station, token);
  await store.setPull(station, source);
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url?.protocol !== 'https:' || !isPlain) throw refuse('district.add.bad-url', { value: text }, 2);
  return url.href.replace(/\/$/, '');
}
