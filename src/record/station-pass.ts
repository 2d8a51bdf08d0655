/**
 * By what a station shows who it is where it fetches orders: a line that it signs with the key of its record, for one superior
 * unit, on this day. It rides in the header in which a token would, over a connection that was proved first.
 */
import { z } from 'zod';
import type { SigningKeys } from '../model/ports/secrets.ts';
import { refuse } from '../model/problem.ts';
import { DAY_MS, HOUR_MS, type InstantMs } from '../model/time.ts';
import { isoInstant } from './iso-instant.ts';
import { jsonIn } from './json-in.ts';
import { keyIdOf } from './key-id.ts';
import { nfcJson } from './nfc-json.ts';
import { readSignedLine, type SignedKind, signedLine } from './signed-line.ts';
import { keyId } from './signed-shapes.ts';

const PASS: SignedKind = { domainTag: 'loa-phuong/station-pass/v1\n', name: 'loaPass', format: 1 };
/** A pass is some 600 characters long. */
const CHARACTERS_MAX = 4_000;
/** A clock that is wrong by more can be put right; a pass that somebody found is worth nothing after it. */
const OFF_MAX_MS = DAY_MS;

const passShape = z.strictObject({
  station: z.string().min(1).max(100),
  /** Key id of the superior unit that it is shown to. */
  superior: keyId,
  /** ISO 8601, by the station's clock. */
  at: z.iso.datetime({ offset: true }),
});

interface StationPass {
  readonly station: string;
  /** DER, SubjectPublicKeyInfo, of whoever signed; whether it is the station's is known only to who enrolled it. */
  readonly publicKey: Uint8Array;
}

/** Without spaces or signs that a header does not take. Refusal `export.no-key`. */
export function stationPass(
  { station, zone }: { readonly station: string; readonly zone: string },
  superiorKey: Uint8Array,
  nowMs: InstantMs,
  keys: Pick<SigningKeys, 'sign' | 'publicKey'>,
): string {
  if (keys.publicKey() === null) throw refuse('export.no-key', {}, 3);
  const said = { station, superior: keyIdOf(superiorKey), at: isoInstant(nowMs, zone) };
  return Buffer.from(signedLine(PASS, nfcJson(said), keys), 'utf8').toString('base64url');
}

/** Refusals `pass.bad`, `pass.other-superior`, `pass.clock`. */
export function readStationPass(text: string, ourKey: Uint8Array, nowMs: InstantMs): StationPass {
  const line = text.length > CHARACTERS_MAX ? '' : Buffer.from(text, 'base64url').toString('utf8');
  const signed = readSignedLine(PASS, line);
  if ('fault' in signed) throw refuse('pass.bad');
  const { success, data } = passShape.safeParse(jsonIn(signed.text));
  if (!success) throw refuse('pass.bad');
  if (data.superior !== keyIdOf(ourKey)) throw refuse('pass.other-superior');
  const offMs = Math.abs(Date.parse(data.at) - nowMs);
  if (offMs > OFF_MAX_MS) throw refuse('pass.clock', { hours: Math.round(offMs / HOUR_MS) });
  return { station: data.station, publicKey: signed.publicKey };
}
