/**
 * Tokens for programs that read the record over the network: 256 random bits, shown once, kept as a hash. Added and
 * revoked by an administrator; judged by comparisons that take as long whatever differs.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { ApiToken, ApiTokens } from '../model/ports/api-tokens.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { slugOf } from '../schedule/plain-letters.ts';

const TOKEN_BYTES = 32;
/** Says what it is, to people and to programs that look for secrets where none belong. */
const PREFIX = 'loa_';
const NAME = /^[a-z][a-z0-9-]{1,31}$/;
/** Each is compared at every request; a ward answers to a handful of offices. */
const TOKENS_MAX = 100;

type TokenWard = Pick<Ward, 'tokens' | 'random' | 'clock' | 'station'>;

export interface TokenRequest {
  /** Who gets it. */
  readonly name: string;
  readonly expires: CivilDate | null;
  /** The administrator, proved. */
  readonly by: string;
}

/**
 * The token's text, which nobody can show again. Refusals `token.bad-name`, `token.expires-past`, `token.exists`,
 * `token.too-many`.
 */
export function addToken({ tokens, random, clock, station }: TokenWard, request: TokenRequest): string {
  const { name, expires, by } = request;
  if (!NAME.test(name)) throw refuse('token.bad-name', { name, near: slugOf(name) || 'so-vhtt' });
  const nowMs = clock.nowMs();
  if (expires !== null && expires < civilDateAt(nowMs, station.zone))
    throw refuse('token.expires-past', { expires });
  if (tokens.all().filter(({ revokedAtMs }) => revokedAtMs === null).length >= TOKENS_MAX)
    throw refuse('token.too-many', { most: TOKENS_MAX });
  const text = PREFIX + Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');
  const sha256 = sha256Of(text).toString('hex');
  const added = tokens.add({ name, scope: 'read-airtime', sha256, addedAtMs: nowMs, addedBy: by, expires });
  if (!added) throw refuse('token.exists', { name });
  return text;
}

/** From the next request on nobody reads with it. Refusal `token.unknown`. */
export function revokeToken({ tokens, clock }: TokenWard, name: string, by: string): void {
  if (!tokens.revoke(name, clock.nowMs(), by)) throw refuse('token.unknown', { name });
}

export type TokenState = 'good' | 'expired' | 'revoked';

export function tokenState({ revokedAtMs, expires }: ApiToken, today: CivilDate): TokenState {
  if (revokedAtMs !== null) return 'revoked';
  return expires !== null && expires < today ? 'expired' : 'good';
}

/** The token that a text is; null: of none that was ever given. */
export function tokenOf(tokens: Pick<ApiTokens, 'all'>, text: string): ApiToken | null {
  const hash = sha256Of(text);
  let found: ApiToken | null = null;
  for (const token of tokens.all()) {
    if (timingSafeEqual(hash, Buffer.from(token.sha256, 'hex'))) found = token;
  }
  return found;
}

function sha256Of(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
