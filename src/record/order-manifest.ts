/**
 * What an order (yêu cầu phát) says under its signature: who asks which stations for what, and all that goes with it but
 * the recordings, which stand by their hashes. It names no file and no folder: whoever takes it in chooses those.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '../model/problem.ts';
import { LONGEST_TEXT } from '../model/spoken-text.ts';
import { jsonIn } from './json-in.ts';
import { hash, keyId, shownLine, zone } from './signed-shapes.ts';

/** What no honest order comes near. */
export const ORDER_LIMITS = {
  clips: 40,
  clipBytes: 60_000_000,
  allBytes: 300_000_000,
  texts: 100,
  stations: 5_000,
  asks: 50,
  days: 400,
} as const;

/** Recordings that the station's own decoder takes; a name ends in nothing else. */
export const RECORDING_ENDINGS = [
  ...(['.mp3', '.m4a', '.mp4', '.aac', '.wav', '.ogg', '.oga', '.opus'] as const),
  ...(['.flac', '.amr', '.3gp'] as const),
] as const;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const ID_LONGEST = 60;
/** Files are named by it: what a machine takes for a device is no name. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters, digits and hyphens, no device of any machine. */
export function isOrderId(text: string): boolean {
  return ID.test(text) && text.length <= ID_LONGEST && !DEVICE.test(text);
}

const id = z.string().max(ID_LONGEST).regex(ID);
/** Longer than the order's own, which it begins with. */
const ownId = z
  .string()
  .max(2 * ID_LONGEST)
  .regex(ID);
const line = shownLine(300);
const date = z.iso.date();

const topic = z.strictObject({
  id,
  title: line,
  themes: z.array(z.strictObject({ id, title: line })).max(100),
});

const facts = {
  id: ownId,
  title: line,
  topic: id.nullable(),
  theme: id.nullable(),
  kind: z.enum(['news', 'feature', 'notice', 'chime', 'bed']),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  source: line.nullable(),
};

const clip = z.strictObject({
  ...facts,
  ending: z.enum(RECORDING_ENDINGS),
  bytes: z.int().positive().max(ORDER_LIMITS.clipBytes),
  sha256: hash,
});

const text = z.strictObject({ ...facts, text: z.string().min(1).max(LONGEST_TEXT) });

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('topic'), topic: id }),
  /** `programmes`: those of the order that play it, by which a slot that never sounded is known to be of it. */
  z.strictObject({ kind: z.literal('clip'), clip: ownId, programmes: z.array(ownId) }),
]);

const ask = z
  .strictObject({
    subject,
    from: date,
    to: date,
    /** ISO weekdays on which it is asked. */
    weekdays: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).min(1),
    airingsADay: z.int().positive().max(100).nullable(),
    airtimeADayMs: z.int().positive().max(86_400_000).nullable(),
  })
  .refine(({ from, to }) => from <= to)
  .refine(({ airingsADay, airtimeADayMs }) => airingsADay !== null || airtimeADayMs !== null);

const manifestShape = z
  .strictObject({
    superior: z.strictObject({ id, name: line }),
    id: z.string().refine(isOrderId),
    edition: z.int().positive().max(9_999),
    title: line,
    basis: z.strictObject({ number: line, date }),
    note: line.nullable(),
    zone,
    /** ISO 8601 with the superior's offset. */
    issuedAt: z.iso.datetime({ offset: true }),
    stations: z.array(id).min(1).max(ORDER_LIMITS.stations),
    topics: z.array(topic).max(100),
    clips: z.array(clip).max(ORDER_LIMITS.clips),
    texts: z.array(text).max(ORDER_LIMITS.texts),
    /** Text of a schedule's `programmes`; null: there are none. */
    programmes: z.string().max(100_000).nullable(),
    asks: z.array(ask).min(1).max(ORDER_LIMITS.asks),
    keyId,
  })
  .superRefine((order, context) => {
    const fault = inconsistency(order);
    if (fault !== null) context.addIssue({ code: 'custom', path: [fault], message: fault });
  });

export type OrderManifest = Readonly<z.infer<typeof manifestShape>>;
export type OrderAsk = OrderManifest['asks'][number];
export type OrderClip = OrderManifest['clips'][number];
export type OrderText = OrderManifest['texts'][number];

type Checked = Pick<OrderManifest, 'id' | 'topics' | 'clips' | 'texts' | 'asks' | 'stations'>;

/** The key whose value does not agree with the others; null: none. */
function inconsistency({ id: order, topics, clips, texts, asks, stations }: Checked): string | null {
  const own = [...clips, ...texts].map((sound) => sound.id);
  const known = new Map(topics.map((one) => [one.id, one.themes.map((theme) => theme.id)]));
  // Its own names alone: no clip, programme or file of the station can bear them by chance.
  if (own.some((name) => !name.startsWith(`${order}-`))) return 'clips';
  if (!areUnique(own) || !areUnique(stations) || !areUnique([...known.keys()])) return 'id';
  if (clips.reduce((sum, { bytes }) => sum + bytes, 0) > ORDER_LIMITS.allBytes) return 'bytes';
  const ofUnknown = [...clips, ...texts].some(
    (sound) =>
      (sound.topic !== null && !known.has(sound.topic)) ||
      (sound.theme !== null && !known.get(sound.topic ?? '')?.includes(sound.theme)),
  );
  if (ofUnknown) return 'topics';
  const unknownAsk = asks.some(({ subject: asked }) =>
    asked.kind === 'topic' ? !known.has(asked.topic) : !own.includes(asked.clip),
  );
  const tooLong = asks.some(({ from, to }) => daysBetween(from, to) > ORDER_LIMITS.days);
  return unknownAsk || tooLong ? 'asks' : null;
}

function areUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The manifest that a signed text says. Refusal `order.bad-manifest`. */
export function readOrderManifest(signed: string): OrderManifest {
  const { success, data, error } = manifestShape.safeParse(jsonIn(signed));
  if (!success) throw refuse('order.bad-manifest', { key: error.issues[0]?.path.join('.') ?? '' });
  return data;
}

/** How an entry of the chain, or a certificate, names what was asked. */
export function manifestSha256(signed: string): string {
  return createHash('sha256').update(signed, 'utf8').digest('hex');
}

/** What the name of an order's file ends in. */
export const ORDER_ENDING = '.loa-order';

/** `<id>-lan-<edition>.loa-order` */
export function orderFileName({ id: order, edition }: Pick<OrderManifest, 'id' | 'edition'>): string {
  return `${order}-lan-${edition}${ORDER_ENDING}`;
}
