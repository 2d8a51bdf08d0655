/** What stands for an order that came whole and was refused: why, so that it is told again, and until when it is not fetched. */
import { z } from 'zod';
import type { Problem, Refusal } from '../model/problem.ts';
import { DAY_MS, type InstantMs } from '../model/time.ts';
import { jsonIn } from '../record/json-in.ts';

/** What of an offer tells it from another of the same name. */
interface Offered {
  readonly manifestSha256: string;
  readonly bytes: number;
}

const shape = z.object({
  manifestSha256: z.string(),
  bytes: z.number(),
  atMs: z.number(),
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'waiting', 'notice']),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

export function refusalMark(offer: Offered, refusal: Refusal, nowMs: InstantMs): string {
  const { manifestSha256, bytes } = offer;
  return JSON.stringify({ manifestSha256, bytes, atMs: nowMs, problems: refusal.problems });
}

/** Why this very offer was refused less than a day ago; null: it was not, or no such mark is readable. */
export function refusedBefore(mark: string, offer: Offered, nowMs: InstantMs): readonly Problem[] | null {
  const found = shape.safeParse(jsonIn(mark)).data;
  if (found?.manifestSha256 !== offer.manifestSha256 || found.bytes !== offer.bytes) return null;
  const ageMs = nowMs - found.atMs;
  return ageMs >= 0 && ageMs <= DAY_MS ? found.problems : null;
}
