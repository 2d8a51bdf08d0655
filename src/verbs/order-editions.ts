/**
 * A newer edition of an order beside the one that is here: it replaces proposals only, and never what is the station's
 * own (laws 3, 4).
 */
import { refuse } from '../model/problem.ts';
import type { OrderHead } from '../record/order-head.ts';
import { keptEdition } from '../record/order-kept.ts';
import type { OrderClip, OrderManifest, OrderText } from '../record/order-manifest.ts';
import { readRights } from '../rights/fold.ts';
import { clipApproval } from './clip-approval.ts';
import { isHeld, liveClip, type TakingWard } from './order-sounds.ts';
import type { OrderStory } from './order-taken.ts';

/** The edition that this one replaces; null: none. Only proposals are replaced. */
export function replacedBy(
  ward: TakingWard,
  { manifest }: OrderHead,
  story: OrderStory | null,
): OrderManifest | null {
  if (story === null) return null;
  const { id: order, edition } = manifest;
  const { taken, approved } = story;
  if (edition < taken.edition) throw refuse('order.older', { order, edition, taken: taken.edition });
  if (edition === taken.edition) throw refuse('order.same-edition', { order, edition });
  if (taken.keyId !== manifest.keyId) throw refuse('order.other-superior', { order, keyId: taken.keyId });
  const kept = keptEdition(ward.files, { id: order, edition: taken.edition });
  // By what is not the edition that the chain bound, nothing is taken away.
  const before = kept?.manifestSha256 === taken.manifestSha256 ? kept.manifest : null;
  const rights = readRights(ward.records);
  const heard = [...(before?.clips ?? []), ...(before?.texts ?? [])].find(({ id }) => {
    const clip = liveClip(ward, id);
    return clip !== null && clipApproval(rights, clip) !== null;
  });
  if (approved !== null || heard !== undefined)
    throw refuse('order.edition-approved', { order, edition, taken: taken.edition, clip: heard?.id ?? '' });
  return before;
}

/** Names that the order brings are nobody's here, but those of the edition that it replaces. */
export function requireFree(
  ward: TakingWard,
  wanted: readonly (OrderClip | OrderText)[],
  before: OrderManifest | null,
): void {
  const own = idsOf(before);
  for (const { id } of wanted) {
    const clip = liveClip(ward, id);
    if (clip !== null && !own.has(id)) throw refuse('order.clip-taken', { clip: id, title: clip.title });
  }
}

/** Sounds of the replaced edition that are not in this one as they were. */
export function leaving(
  ward: TakingWard,
  manifest: OrderManifest,
  before: OrderManifest | null,
): readonly string[] {
  const held = [...manifest.clips, ...manifest.texts].filter((sound) => isHeld(ward, manifest, sound));
  const staying = new Set(held.map(({ id }) => id));
  return [...idsOf(before)].filter((id) => !staying.has(id) && liveClip(ward, id) !== null);
}

function idsOf(manifest: OrderManifest | null): ReadonlySet<string> {
  return new Set([...(manifest?.clips ?? []), ...(manifest?.texts ?? [])].map(({ id }) => id));
}
