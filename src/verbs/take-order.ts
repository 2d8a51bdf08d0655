/**
 * Takes in what the superior unit asks for, at an editor's word: proved by the superior's key before anything of it is
 * used, then laid down as proposals. Nothing of it sounds before this station's own approval and confirmed hours (laws
 * 3, 4), and nothing of the station's own is touched.
 */
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { OrderFiles, OrderRecordings } from '../model/ports/order-files.ts';
import { type Problem, refuse } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { keyIdOf } from '../record/key-id.ts';
import { readKeyToken } from '../record/key-token.ts';
import type { OrderHead } from '../record/order-head.ts';
import { keepOrder } from '../record/order-kept.ts';
import type { OrderClip, OrderManifest, OrderText } from '../record/order-manifest.ts';
import { proveOrder } from '../record/prove-order.ts';
import { leaving, namesOfOthers, replacedBy, requireFree, requireOwnNames } from './order-editions.ts';
import { requireReadable } from './order-schedule.ts';
import {
  enterSounds,
  isHeld,
  type JudgedSound,
  judgeRecording,
  judgeText,
  liveClip,
  type TakingWard,
} from './order-sounds.ts';
import { orderStories } from './order-taken.ts';
import { removeClip } from './remove-clip.ts';

interface TakeRequest {
  /** Absolute path of the order's file. */
  readonly path: string;
  /** The superior's key as one token; null: the one that station.yaml names. */
  readonly key: string | null;
  /** Whose right `edit` was proved before: the author of what comes in. */
  readonly by: string;
  readonly onProgress?: OnProgress;
}

export interface TookOrder {
  readonly head: OrderHead;
  /** known: it was here already, whole. */
  readonly outcome: 'taken' | 'replaced' | 'known';
  /** Ids of the sounds that came into the library now. */
  readonly added: readonly string[];
  readonly problems: readonly Problem[];
}

/** Left free on the disk whatever is taken in, bytes. */
export const KEPT_FREE_BYTES = 200_000_000;

/**
 * Refusals, after each of which nothing is here that was not before: those of the file (`proveOrder`); `order.no-superior`,
 * `order.bad-key`, `order.not-our-superior`, `order.not-for-us`; `order.older`, `order.same-edition`,
 * `order.edition-approved`; `order.bad-programmes`, `order.name-of-other`, `order.clip-taken`; what keeps one of its
 * sounds out of the library.
 */
export async function takeOrder(
  ward: TakingWard,
  orders: OrderFiles,
  request: TakeRequest,
): Promise<TookOrder> {
  const key = superiorKey(ward, request.key);
  const recordings = orders.beginRecordings(ward.files.absolute('state'));
  try {
    const head = await receive(ward, orders, recordings, request.path, key);
    return await layDown(ward, recordings, head, request);
  } finally {
    recordings.remove();
  }
}

function superiorKey({ station }: TakingWard, given: string | null): Uint8Array {
  const token = given ?? station.superior?.key ?? null;
  if (token === null) throw refuse('order.no-superior', {}, 2);
  const key = readKeyToken(token);
  if (key === null) throw refuse('order.bad-key', {}, 2);
  return key.publicKey;
}

/** Proves the file, the key before a byte of a recording is kept. */
async function receive(
  ward: TakingWard,
  orders: OrderFiles,
  recordings: OrderRecordings,
  path: string,
  key: Uint8Array,
): Promise<OrderHead> {
  let manifest: OrderManifest | null = null;
  return proveOrder(orders.read(path), {
    onHead(head) {
      requireOurs(ward, head, key);
      manifest = head.manifest;
    },
    onPiece: (part, piece) => recordings.append(nameOf(part, manifest?.clips[part]), piece),
  });
}

function nameOf(part: number, clip: OrderClip | undefined): string {
  return `${part}${clip?.ending ?? ''}`;
}

/** Refusals `order.not-our-superior`, `order.not-for-us`, `clip.disk-full`. */
export function requireOurs(
  ward: Pick<TakingWard, 'station' | 'files'>,
  { manifest, publicKey }: OrderHead,
  key: Uint8Array,
): void {
  if (!Buffer.from(publicKey).equals(key))
    throw refuse('order.not-our-superior', { signed: keyIdOf(publicKey), ours: keyIdOf(key) });
  const { id, superior, stations, clips } = manifest;
  if (!stations.includes(ward.station.id))
    throw refuse('order.not-for-us', { order: id, station: ward.station.id, superior: superior.name });
  const bytes = clips.reduce((sum, clip) => sum + clip.bytes, 0);
  // Once on their way in, once in `audio/`.
  if (2 * bytes + KEPT_FREE_BYTES > ward.files.freeBytes()) throw refuse('clip.disk-full', { bytes });
}

async function layDown(
  ward: TakingWard,
  recordings: OrderRecordings,
  head: OrderHead,
  { by, onProgress = () => {} }: TakeRequest,
): Promise<TookOrder> {
  const { manifest } = head;
  const stories = orderStories(ward);
  const story = stories.get(manifest.id) ?? null;
  const isKnown = story?.taken.manifestSha256 === head.manifestSha256;
  const before = isKnown ? null : replacedBy(ward, head, story);
  requireReadable(ward, manifest);
  const others = namesOfOthers(ward, stories, manifest.id);
  if (!isKnown) requireOwnNames(manifest, others);
  const sounds = [...manifest.clips, ...manifest.texts];
  // What the station has made of an order that it knows is left to it; only what is gone comes anew.
  const wanted = sounds.filter((sound) =>
    isKnown ? liveClip(ward, sound.id) === null : !isHeld(ward, manifest, sound),
  );
  requireFree(ward, wanted, before);
  const judged = await judge(ward, recordings, manifest, wanted, by, onProgress);
  for (const id of leaving(ward, manifest, before, others)) removeClip(ward, id, by);
  await enterSounds(ward, judged, by);
  keepOrder(ward.files, head);
  if (!isKnown) {
    const { id: order, edition, keyId } = manifest;
    const { manifestSha256 } = head;
    appendEntries(ward.records, ward.clock.nowMs(), [
      { kind: 'order-taken', order, edition, manifestSha256, keyId, by },
    ]);
  }
  const outcome = before !== null ? 'replaced' : isKnown && wanted.length === 0 ? 'known' : 'taken';
  return {
    head,
    outcome,
    added: judged.map(({ clip }) => clip.id),
    problems: judged.flatMap(({ problems }) => problems),
  };
}

async function judge(
  ward: TakingWard,
  recordings: OrderRecordings,
  manifest: OrderManifest,
  wanted: readonly (OrderClip | OrderText)[],
  by: string,
  onProgress: OnProgress,
): Promise<readonly JudgedSound[]> {
  const judged: JudgedSound[] = [];
  for (const [index, sound] of wanted.entries()) {
    const progress: OnProgress = (done) => onProgress((index + done) / wanted.length);
    const one =
      'text' in sound
        ? await judgeText(ward, manifest, sound, by, progress)
        : await judgeRecording(ward, manifest, sound, pathOf(recordings, manifest, sound), by, progress);
    judged.push(one);
  }
  return judged;
}

function pathOf(recordings: OrderRecordings, { clips }: OrderManifest, sound: OrderClip): string {
  return recordings.pathOf(nameOf(clips.indexOf(sound), sound));
}
