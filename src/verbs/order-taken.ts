/** Orders that this station took in: what the chain tells of them, and the signed words that it binds. */
import type { EntryBody } from '../model/entry.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import type { InstantMs } from '../model/time.ts';
import { parseEntries } from '../record/chain.ts';
import type { OrderHead } from '../record/order-head.ts';
import { keptEdition } from '../record/order-kept.ts';

type TakenEntry = Extract<EntryBody, { kind: 'order-taken' }> & { readonly atMs: InstantMs };
type ApprovedEntry = Extract<EntryBody, { kind: 'order-approved' }> & { readonly atMs: InstantMs };

export interface TakenOrder {
  readonly head: OrderHead;
  readonly taken: TakenEntry;
  /** null: its programmes are proposals still. */
  readonly approved: ApprovedEntry | null;
}

/** What the chain says of one order: its newest edition here. */
export interface OrderStory {
  readonly taken: TakenEntry;
  readonly approved: ApprovedEntry | null;
}

/** By the order's id, as they were first taken in. */
export function orderStories(ward: Pick<Ward, 'records'>): ReadonlyMap<string, OrderStory> {
  const stories = new Map<string, OrderStory>();
  for (const { atMs, body } of parseEntries(ward.records.entries(0, ['order-taken', 'order-approved']))) {
    if (body.kind === 'order-taken') stories.set(body.order, { taken: { ...body, atMs }, approved: null });
    const story = body.kind === 'order-approved' ? stories.get(body.order) : undefined;
    if (body.kind !== 'order-approved' || story?.taken.manifestSha256 !== body.manifestSha256) continue;
    stories.set(body.order, { ...story, approved: { ...body, atMs } });
  }
  return stories;
}

/** Refusals `order.unknown`, `order.kept-altered` (what is kept is not what the chain bound). */
export function takenOrder(ward: Pick<Ward, 'records' | 'files'>, id: string): TakenOrder {
  const stories = orderStories(ward);
  const story = stories.get(id);
  if (story === undefined)
    throw refuse('order.unknown', { order: id, known: [...stories.keys()].join(', ') });
  const head = keptEdition(ward.files, { id, edition: story.taken.edition });
  if (head === null || head.manifestSha256 !== story.taken.manifestSha256)
    throw refuse('order.kept-altered', { order: id });
  return { head, ...story };
}
