/**
 * What a station certifies of an order (Xác nhận phát sóng): the figures of its account, where its record stood when
 * they were counted, and the bytes of the page that shows them.
 */
import { z } from 'zod';
import { OUTCOMES } from '../model/airing.ts';
import { jsonIn } from './json-in.ts';
import { hash, keyId, shownLine, zone } from './signed-shapes.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
const line = shownLine(500);
const count = z.int().nonnegative();
const instant = z.iso.datetime({ offset: true });

const figure = z.strictObject({
  asked: count,
  aired: count,
  madeGood: count,
  beyond: count,
  short: count,
  notDue: count,
});

const cause = z.strictObject({
  code: z.string().max(100),
  params: z.record(z.string(), z.union([z.string().max(500), z.number()])),
});

const certifiedAsk = z.strictObject({
  /** As the order names it. */
  title: line,
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('topic'), topic: id }),
    z.strictObject({ kind: z.literal('clip'), clip: id }),
  ]),
  from: z.iso.date(),
  to: z.iso.date(),
  weekdays: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])),
  airingsADay: count.nullable(),
  airtimeADayMs: count.nullable(),
  days: z.strictObject({ asked: count, due: count, short: count }),
  airings: figure.nullable(),
  airtimeFrames: figure.nullable(),
  causes: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), cause: cause.nullable(), count })).max(1_000),
  notPlanned: count,
});

const factsShape = z.strictObject({
  station: z.strictObject({ id, name: line, unit: line }),
  /** A demonstration's record proves nothing of a ward. */
  demo: z.boolean(),
  /** Basis of a station that one person answers for (law 3: every report shows it). */
  solePersonBasis: line.nullable(),
  superior: z.strictObject({ id, name: line }),
  order: z.strictObject({
    id,
    edition: z.int().positive(),
    title: line,
    basis: z.strictObject({ number: line, date: z.iso.date() }),
    manifestSha256: hash,
  }),
  zone,
  /** ISO 8601 with the offset of `zone`. */
  issuedAt: instant,
  /** Every slot due until then has its outcome; null: the station has decided none. */
  decidedUntil: instant.nullable(),
  /** Where the record stood: hash of the entry that began the chain, last entry and its hash. */
  chainId: hash,
  seq: z.int().positive(),
  head: hash,
  asks: z.array(certifiedAsk).min(1),
  keyId,
});

/** All that the page shows. */
export type CertificateFacts = Readonly<z.infer<typeof factsShape>>;
export type CertifiedAsk = CertificateFacts['asks'][number];

const statementShape = factsShape.extend({
  /** SHA-256 of the page's bytes, which come before the statement. */
  pageSha256: hash,
});

export type CertificateStatement = Readonly<z.infer<typeof statementShape>>;

/** null: it says something else. */
export function readStatement(text: string): CertificateStatement | null {
  return statementShape.safeParse(jsonIn(text)).data ?? null;
}
