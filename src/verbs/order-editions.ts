/**
 * An order beside what is here: a newer edition replaces proposals only, and nothing touches what is the station's own or
 * another order's (laws 3, 4).
 */
import { refuse } from '../model/problem.ts';
import { broughtBy } from '../record/order-brings.ts';
import type { OrderHead } from '../record/order-head.ts';
import { readableEdition } from '../record/order-kept.ts';
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
  const before = boundEdition(ward, order, story);
  const rights = readRights(ward.records);
  const heard = (before === null ? [] : soundsIn(before)).find(({ id }) => {
    const clip = liveClip(ward, id);
    return clip !== null && clipApproval(rights, clip) !== null;
  });
  if (approved !== null || heard !== undefined)
    throw refuse('order.edition-approved', { order, edition, taken: taken.edition, clip: heard?.id ?? '' });
  return before;
}

/** null: what is kept is not the edition that the chain bound; by such words nothing is taken away, and nothing kept. */
function boundEdition({ files }: TakingWard, id: string, { taken }: OrderStory): OrderManifest | null {
  // That it is damaged is told where the order itself is asked for.
  const kept = readableEdition(files, { id, edition: taken.edition });
  return kept?.manifestSha256 === taken.manifestSha256 ? kept.manifest : null;
}

/** Names that other orders taken in here brought, each with its order. */
export function namesOfOthers(
  ward: TakingWard,
  stories: ReadonlyMap<string, OrderStory>,
  own: string,
): ReadonlyMap<string, string> {
  const others = [...stories].filter(([order]) => order !== own);
  return new Map(
    others.flatMap(([order, story]) => {
      const manifest = boundEdition(ward, order, story);
      return manifest === null ? [] : namesIn(manifest).map((name) => [name, order] as const);
    }),
  );
}

/** What an order lists is its own, whatever it begins with: `dot-2-thong-bao` is not of `dot` too. */
export function requireOwnNames(manifest: OrderManifest, others: ReadonlyMap<string, string>): void {
  for (const name of namesIn(manifest)) {
    const other = others.get(name);
    if (other !== undefined) throw refuse('order.name-of-other', { order: manifest.id, name, other });
  }
}

function namesIn(manifest: OrderManifest): readonly string[] {
  return [...soundsIn(manifest).map(({ id }) => id), ...broughtBy(manifest).programmes];
}

/** Names that the order brings are nobody's here, but those of the edition that it replaces. */
export function requireFree(
  ward: TakingWard,
  wanted: readonly (OrderClip | OrderText)[],
  before: OrderManifest | null,
): void {
  const own = heldOf(ward, before);
  for (const { id } of wanted) {
    const clip = liveClip(ward, id);
    if (clip !== null && !own.has(id)) throw refuse('order.clip-taken', { clip: id, title: clip.title });
  }
}

/** Sounds of the replaced edition that are not in this one as they were, and of no other order. */
export function leaving(
  ward: TakingWard,
  manifest: OrderManifest,
  before: OrderManifest | null,
  others: ReadonlyMap<string, string>,
): readonly string[] {
  const staying = heldOf(ward, manifest);
  return [...heldOf(ward, before)].filter((id) => !staying.has(id) && !others.has(id));
}

/** Ids of its very sounds in the library: what else lies under a name of its own is not its to take away. */
function heldOf(ward: TakingWard, manifest: OrderManifest | null): ReadonlySet<string> {
  if (manifest === null) return new Set();
  return new Set(
    soundsIn(manifest)
      .filter((sound) => isHeld(ward, manifest, sound))
      .map(({ id }) => id),
  );
}

function soundsIn({ clips, texts }: OrderManifest): readonly (OrderClip | OrderText)[] {
  return [...clips, ...texts];
}
