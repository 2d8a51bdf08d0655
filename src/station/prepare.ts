/**
 * One slot's sound, ready before its time (law 9): the programme's items made sounds that may go out, planned, taken
 * from the cache or rendered, and verified. Never renders what nobody approved (law 3).
 */
import { DateTime } from 'luxon';
import {
  type Pick as Picked,
  pickNext,
  playHistory,
  ROTATION_MEMORY_MS,
  ROTATION_WINDOW_MS,
} from '../library/rotation.ts';
import type { MixBed, MixItem } from '../mix/mix-plan.ts';
import { planMix } from '../mix/plan-mix.ts';
import type { ReadyMix } from '../model/mix.ts';
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import type { Item, Programme } from '../model/programme.ts';
import { msOfFrames } from '../model/sound.ts';
import { type InstantMs, MINUTE_MS } from '../model/time.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { clipItem, type Desk, mayClipSound, sayItem } from './mix-items.ts';
import { readyMix } from './ready-mix.ts';

/** So long before the broadcast nothing is waited for from the network: the other voices and the mixing need it. */
const NETWORK_LEAD_MS = 2 * MINUTE_MS;

export interface PrepareRequest {
  readonly rights: RightsState;
  /** When it is to sound: rotation looks back from here. */
  readonly atMs: InstantMs;
  /** What `next-of` chose for mixes that have not aired yet. */
  readonly picks: readonly Picked[];
  /** What the session's cap leaves, ms; bounds `next-of` where the programme itself says nothing. null: no cap. */
  readonly roomMs: number | null;
  readonly onProgress?: OnProgress;
}

export type Prepared =
  | { readonly ok: true; readonly mix: ReadyMix }
  /** Severity `waiting`: a person has to approve something; `error`: it cannot be made. */
  | { readonly ok: false; readonly problem: Problem };

/** What a mix is made from: a programme, or as much of one as one clip needs. */
type Order = Pick<Programme, 'items' | 'bed' | 'gapMs' | 'topic' | 'theme' | 'maxMs'>;

/** Makes a programme's mix ready for one slot; at most as long as rendering takes, instantly from the cache. */
export function prepareSlot(ward: Ward, programme: Order, request: PrepareRequest): Promise<Prepared> {
  return prepared(async () => {
    const networkUntilMs = request.atMs - NETWORK_LEAD_MS;
    const desk: Desk = { ward, rights: request.rights, programme, networkUntilMs };
    const fixed = await fixedItems(desk, programme.items);
    const items = await withPicks(desk, programme, fixed, request);
    const bed = await bedOf(desk, programme);
    return readyMix(
      ward,
      planMix({ items, bed, gapMs: programme.gapMs }, ward.station.loudness),
      request.onProgress,
    );
  });
}

/** Makes one clip ready to be aired alone (`loa air`). */
export function prepareClip(
  ward: Ward,
  clip: string,
  request: Pick<PrepareRequest, 'rights' | 'onProgress'>,
): Promise<Prepared> {
  const place = { file: '', line: 1, column: 1 };
  const items: readonly Item[] = [{ kind: 'clip', clip, repeat: 1, topic: null, theme: null, place }];
  const order: Order = { items, bed: null, gapMs: 0, topic: null, theme: null, maxMs: null };
  return prepareSlot(ward, order, { ...request, atMs: 0, picks: [], roomMs: null });
}

async function prepared(make: () => Promise<ReadyMix>): Promise<Prepared> {
  try {
    return { ok: true, mix: await make() };
  } catch (error) {
    const problem = error instanceof Refusal ? error.problems[0] : undefined;
    if (problem === undefined) throw error;
    const severity = problem.code === 'mix.not-approved' ? 'waiting' : problem.severity;
    return { ok: false, problem: { ...problem, severity } };
  }
}

/** Each item's sounds in order; a `next-of` has none yet. */
async function fixedItems(desk: Desk, items: readonly Item[]): Promise<readonly (readonly MixItem[])[]> {
  const resolved: (readonly MixItem[])[] = [];
  for (const item of items) {
    if (item.kind === 'next-of') resolved.push([]);
    else if (item.kind === 'say') resolved.push([await sayItem(desk, item)]);
    else {
      const sound = await clipItem(desk, item, item.clip);
      resolved.push(Array.from({ length: item.kind === 'clip' ? item.repeat : 1 }, () => sound));
    }
  }
  return resolved;
}

/** Fills every `next-of` with the least played approved clip that fits what is left. */
async function withPicks(
  desk: Desk,
  programme: Order,
  fixed: readonly (readonly MixItem[])[],
  request: PrepareRequest,
): Promise<readonly MixItem[]> {
  const sounds = [...fixed];
  const picks = [...request.picks];
  for (const [at, item] of programme.items.entries()) {
    if (item.kind !== 'next-of') continue;
    const roomMs =
      (programme.maxMs ?? request.roomMs ?? Infinity) -
      lengthMs(sounds.flat(), programme.gapMs) -
      programme.gapMs;
    const id = nextClip(desk, item, roomMs, { ...request, picks });
    if (id === null) continue;
    picks.push({ clip: id, atMs: request.atMs });
    sounds[at] = [await clipItem(desk, item, id)];
  }
  const items = sounds.flat();
  if (items.some((item) => item.part.item !== 'chime' && item.part.item !== 'say')) return items;
  const wanted = programme.items.find((item) => item.kind === 'next-of');
  if (wanted !== undefined) throw refuse('mix.nothing-to-pick', { topic: wanted.topic });
  return items;
}

/** Clip id; null: no approved clip fits. */
function nextClip(
  { ward, rights }: Desk,
  { topic, theme }: Extract<Item, { kind: 'next-of' }>,
  roomMs: number,
  { atMs, picks }: PrepareRequest,
): string | null {
  const from = DateTime.fromMillis(atMs - ROTATION_MEMORY_MS, { zone: ward.station.zone }).toISODate() ?? '';
  const airings = ward.records.airings({ topic, from });
  const history = playHistory(airings, picks, atMs - ROTATION_WINDOW_MS);
  const approved = ward.library.clips({ topic }).filter((clip) => mayClipSound(rights, clip));
  return pickNext(approved, { topic, theme, roomMs }, history)?.id ?? null;
}

function lengthMs(items: readonly MixItem[], gapMs: number): number {
  const soundMs = items.map(({ source }) => msOfFrames(source.cue.outFrame - source.cue.inFrame));
  return soundMs.reduce((total, ms) => total + ms, 0) + Math.max(0, items.length - 1) * gapMs;
}

async function bedOf(desk: Desk, programme: Order): Promise<MixBed | null> {
  if (programme.bed === null) return null;
  const { clip, gainDb, under, place } = programme.bed;
  const { source, sound } = await clipItem(desk, { kind: 'chime', clip, place }, clip);
  return { source, sound, gainDb, under };
}
