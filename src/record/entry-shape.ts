/** Whether what an entry of another station says of airings can be counted: its signature proves who wrote it, not that it is sane. */
import { z } from 'zod';
import { OUTCOMES } from '../model/airing.ts';
import type { Entry } from '../model/entry.ts';

const frames = z.int().nonnegative();
const instant = z.number().nullable();
const text = z.string();
const maybe = text.nullable();
const outcome = z.enum(OUTCOMES);
const cause = z.looseObject({ code: text, params: z.record(text, z.union([text, z.number()])) });

const cluster = z.looseObject({
  cluster: text,
  outcome,
  cause: cause.nullable(),
  airtimeFrames: frames,
  counted: z.enum(['device', 'sent']),
});

const mixPart = z.looseObject({
  item: text,
  clip: maybe,
  sha256: text,
  title: text,
  topic: maybe,
  theme: maybe,
  language: text,
  source: maybe,
  fromFrame: frames,
  toFrame: frames,
});

const airing = z.looseObject({
  id: text.max(500),
  airingKind: z.enum(['scheduled', 'manual', 'emergency', 'make-good']),
  slot: maybe,
  programme: maybe,
  title: text,
  topic: maybe,
  theme: maybe,
  level: z.enum(['normal', 'priority', 'emergency']),
  unit: text.max(500).regex(/^\P{Cc}*$/u),
  date: z.iso.date(),
  session: maybe,
  hour: z.int().min(0).max(23),
  plannedAtMs: instant,
  plannedMs: z.number().nonnegative(),
  makesGood: maybe,
  by: maybe,
});

const SHAPES: Readonly<Record<string, z.ZodType>> = {
  'chain-began': z.looseObject({
    station: text,
    keyId: text,
    demo: z.boolean(),
    parent: z.looseObject({ chainId: text, head: text, cause: text }).nullable(),
  }),
  'airing-opened': z.looseObject({
    airing,
    lengthFrames: frames,
    parts: z.array(mixPart),
    clusters: z.array(text),
  }),
  'airing-closed': z.looseObject({
    id: text,
    outcome,
    cause: cause.nullable(),
    startedAtMs: instant,
    endedAtMs: instant,
    airtimeFrames: frames,
    clusters: z.array(cluster),
    parts: z.array(mixPart.extend({ airtimeFrames: frames })),
  }),
  'airing-decided': z.looseObject({
    airing,
    outcome: z.enum(['missed', 'skipped', 'failed']),
    cause,
    clusters: z.array(text),
  }),
};

/** Kinds that say nothing of airings are not looked into. */
export function isSaneEntry({ atMs, body }: Entry): boolean {
  if (typeof atMs !== 'number') return false;
  return SHAPES[body.kind]?.safeParse(body).success ?? true;
}
