/** The superior unit that a station speaks with by itself, as its station.yaml names it. */
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import type { PullSource } from '../model/received.ts';
import { readKeyToken } from '../record/key-token.ts';

interface SuperiorLink {
  /** Where it listens, and by what certificate. */
  readonly source: PullSource;
  /** DER, SubjectPublicKeyInfo: what it signs is held against it. */
  readonly publicKey: Uint8Array;
}

/** Refusal `send.no-superior`. */
export function superiorLink({ station: { superior } }: Pick<Ward, 'station'>): SuperiorLink {
  const key = readKeyToken(superior?.key ?? '');
  if (superior?.url == null || superior.fingerprint === null || key === null)
    throw refuse('send.no-superior', {}, 2);
  return { source: { url: superior.url, fingerprint: superior.fingerprint }, publicKey: key.publicKey };
}
