import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { systemRandom } from '../../src/adapters/system-random.ts';
import { addToken, revokeToken, tokenOf, tokenState } from '../../src/verbs/token.ts';
import { refusedCodes } from '../fakes/refused-codes.ts';
import { beginRecord, type TempWard, tempWard } from '../fakes/temp-ward.ts';

function begunWard(): TempWard {
  const ward = tempWard();
  beginRecord(ward);
  return { ...ward, random: systemRandom };
}

const given = (name: string, expires: string | null = null) => ({ name, expires, by: 'lanh-dao' });

test('a token is 256 random bits, and nothing in the station’s folder says them again', () => {
  const ward = begunWard();
  const text = addToken(ward, given('so-vhtt'));
  expect(text).toMatch(/^loa_[A-Za-z0-9_-]{43}$/);
  expect(addToken(ward, given('so-ttdt'))).not.toBe(text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  expect(ward.tokens.all()[0]).toEqual({
    name: 'so-vhtt',
    scope: 'read-airtime',
    sha256,
    addedAtMs: ward.clock.nowMs(),
    addedBy: 'lanh-dao',
    expires: null,
    revokedAtMs: null,
    revokedBy: null,
    lastUsedAtMs: null,
  });
  const kept = ['loa.sqlite', 'loa.sqlite-wal'].map((name) =>
    readFileSync(ward.files.absolute(`state/${name}`), 'latin1'),
  );
  expect(kept.join('')).not.toContain(text.slice('loa_'.length));
  expect(kept.join('')).toContain(sha256);
});

test('a token is found by its very text alone', () => {
  const ward = begunWard();
  const text = addToken(ward, given('so-vhtt'));
  expect(tokenOf(ward.tokens, text)?.name).toBe('so-vhtt');
  for (const other of [
    `${text} `,
    text.slice(0, -1),
    text.toLowerCase(),
    '',
    ward.tokens.all()[0]?.sha256 ?? '',
  ])
    expect(tokenOf(ward.tokens, other)).toBeNull();
});

test('a token is good to the end of its last day, and until it is revoked', () => {
  const ward = begunWard();
  const text = addToken(ward, given('so-vhtt', '2024-03-20'));
  const stateOn = (date: string) => {
    const token = tokenOf(ward.tokens, text);
    return token === null ? null : tokenState(token, date);
  };
  expect([stateOn('2024-03-20'), stateOn('2024-03-21')]).toEqual(['good', 'expired']);
  revokeToken(ward, 'so-vhtt', 'bien-tap');
  expect(stateOn('2024-03-20')).toBe('revoked');
  expect(ward.tokens.all()[0]).toMatchObject({ revokedBy: 'bien-tap', revokedAtMs: ward.clock.nowMs() });
});

test('a name has one good token at a time, and can be given another once that is revoked', () => {
  const ward = begunWard();
  addToken(ward, given('so-vhtt'));
  expect(refusedCodes(() => addToken(ward, given('so-vhtt')))).toEqual(['token.exists']);
  revokeToken(ward, 'so-vhtt', 'lanh-dao');
  addToken(ward, given('so-vhtt'));
  expect(ward.tokens.all().map(({ revokedAtMs }) => revokedAtMs !== null)).toEqual([true, false]);
  revokeToken(ward, 'so-vhtt', 'lanh-dao');
  expect(refusedCodes(() => revokeToken(ward, 'so-vhtt', 'lanh-dao'))).toEqual(['token.unknown']);
});

test('a name that is none, a day that is past and too many tokens are refused', () => {
  const ward = begunWard();
  expect(refusedCodes(() => addToken(ward, given('Sở VHTT')))).toEqual(['token.bad-name']);
  expect(refusedCodes(() => addToken(ward, given('so-vhtt', '2024-03-17')))).toEqual(['token.expires-past']);
  expect(refusedCodes(() => addToken(ward, given('so-vhtt', '2024-03-18')))).toEqual([]);
  for (let at = 1; at < 100; at += 1) addToken(ward, given(`so-${at}`));
  expect(refusedCodes(() => addToken(ward, given('so-100')))).toEqual(['token.too-many']);
});
