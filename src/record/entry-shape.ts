/**
 * Whether what an entry of another station says of airings can be counted and kept: its signature proves who wrote it,
 * not that it is sane. Every field of an airing's row is looked at; whatever else stands there is nobody's.
 */
import { OUTCOMES } from '../model/airing.ts';
import type { Entry } from '../model/entry.ts';
import {
  amount,
  arrayOf,
  choice,
  civilDate,
  count,
  countUpTo,
  object,
  orNull,
  recordOf,
  type Shape,
  text,
  textUpTo,
  truth,
} from './shape.ts';

const ID_CHARACTERS_MAX = 500;
/** Shown to people: a terminal does what control characters tell it. */
const unit = textUpTo(500, /^\P{Cc}*$/u);

const maybe = orNull(text);
/** From 1970, where a dead battery sets a clock, to the end of the year 9999. */
const moment: Shape = (value) => amount(value) && (value as number) < 253_402_300_800_000;
const instant = orNull(moment);
const outcome = choice(OUTCOMES);
const param: Shape = (value) => typeof value === 'string' || Number.isFinite(value);
const cause = object({ code: text, params: recordOf(param) });

const cluster = object({
  cluster: text,
  outcome,
  cause: orNull(cause),
  airtimeFrames: count,
  counted: choice(['device', 'sent']),
});

/** Rungs and items that a newer program knows are told, and counted as what they are not: no apology, no clip. */
const PART = {
  item: text,
  clip: maybe,
  sha256: text,
  title: text,
  topic: maybe,
  theme: maybe,
  language: text,
  source: maybe,
  rung: text,
  voice: maybe,
  voiceEdition: (value: unknown) => value === undefined || text(value),
  fromFrame: count,
  toFrame: count,
} as const;

const airing = object({
  id: textUpTo(ID_CHARACTERS_MAX),
  airingKind: choice(['scheduled', 'manual', 'emergency', 'make-good']),
  slot: maybe,
  programme: maybe,
  title: text,
  topic: maybe,
  theme: maybe,
  level: choice(['normal', 'priority', 'emergency']),
  unit,
  date: civilDate,
  session: maybe,
  hour: countUpTo(23),
  plannedAtMs: instant,
  plannedMs: amount,
  makesGood: maybe,
  by: maybe,
});

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  [
    'chain-began',
    object({
      station: text,
      keyId: text,
      demo: truth,
      parent: orNull(object({ chainId: text, head: text, cause: text })),
    }),
  ],
  [
    'airing-opened',
    object({ airing, lengthFrames: count, parts: arrayOf(object(PART)), clusters: arrayOf(text) }),
  ],
  [
    'airing-closed',
    object({
      id: text,
      outcome,
      cause: orNull(cause),
      startedAtMs: instant,
      endedAtMs: instant,
      airtimeFrames: count,
      clusters: arrayOf(cluster),
      parts: arrayOf(object({ ...PART, airtimeFrames: count })),
    }),
  ],
  [
    'airing-decided',
    object({ airing, outcome: choice(['missed', 'skipped', 'failed']), cause, clusters: arrayOf(text) }),
  ],
]);

/** Kinds that say nothing of airings are not looked into. */
export function isSaneEntry({ atMs, body }: Entry): boolean {
  return moment(atMs) && (SHAPES.get(body.kind)?.(body) ?? true);
}
