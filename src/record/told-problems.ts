/** Why a server of ours was of no use: the problems it told, read as strictly as a stranger's words are, or the way there. */
import { z } from 'zod';
import { ConnectionLost } from '../model/ports/pinned-client.ts';
import { Refusal, refuse } from '../model/problem.ts';
import { jsonIn } from './json-in.ts';

const SENTENCE_MAX = 500;

const shape = z.object({
  problems: z
    .array(
      z.object({
        code: z.string().max(100),
        message: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
      }),
    )
    .min(1)
    .max(20),
});

/** null: it says none. */
export function toldProblems(text: string): z.infer<typeof shape>['problems'] | null {
  return shape.safeParse(jsonIn(text)).data?.problems ?? null;
}

/** Refusal `net.refused` in the other side's own words, or `net.bad-answer`. */
export function refusedThere(url: string, status: number, text: string): Refusal {
  const told = toldProblems(text)?.[0]?.message;
  if (told === undefined) return refuse('net.bad-answer', { url, status });
  return refuse('net.refused', { told: told.slice(0, SENTENCE_MAX) });
}

/** The Refusal that it is, or `net.lost`; null: neither the other side nor the way is at fault. */
export function wayFault(error: unknown, url: string): Refusal | null {
  if (error instanceof Refusal) return error;
  return error instanceof ConnectionLost ? refuse('net.lost', { url, reason: error.reason }, 3) : null;
}
