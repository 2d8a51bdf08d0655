/** A bound slot's mix, made with what its session has room for and what the mixes before it picked (DESIGN §6). */
import type { Pick as Picked } from '../library/rotation.ts';
import type { ReadyMix } from '../model/mix.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal } from '../model/problem.ts';
import { msOfFrames } from '../model/sound.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { rulesOn, sessionCapMs, sessionOf } from '../schedule/rules.ts';
import { usageOf } from '../schedule/usage.ts';
import type { BoundSlot } from './agenda.ts';
import type { prepareSlot } from './prepare.ts';
import type { EarlierMix } from './render-ahead.ts';

export type PrepareSlot = typeof prepareSlot;

/** Rejects with a Refusal; `mix.…` of severity `waiting` asks for a person. */
export async function prepareBound(
  ward: Ward,
  rights: RightsState,
  bound: BoundSlot,
  earlier: readonly EarlierMix[],
  prepare: PrepareSlot,
): Promise<ReadyMix> {
  const prepared = await prepare(ward, bound.programme, {
    rights,
    atMs: bound.slot.atMs,
    picks: earlier.flatMap(picksOf),
    roomMs: roomMs(ward, bound, earlier),
  });
  if (!prepared.ok) throw new Refusal([prepared.problem]);
  return prepared.mix;
}

function picksOf({ bound, mix }: EarlierMix): readonly Picked[] {
  return mix.parts.flatMap(({ item, clip }) =>
    item === 'next-of' && clip !== null ? [{ clip, atMs: bound.slot.atMs }] : [],
  );
}

/** What the cap of the slot's session leaves, ms; null: no cap. */
function roomMs(
  { records }: Ward,
  { slot, station }: BoundSlot,
  earlier: readonly EarlierMix[],
): number | null {
  const capMs = sessionCapMs(rulesOn(station.rules, slot.date));
  if (capMs === null || slot.level === 'emergency') return null;
  const session = sessionOf(station.rules, station.zone, slot.atMs);
  const aired = usageOf(records.airings({ from: slot.date, to: slot.date })).get(session) ?? 0;
  const planned = earlier
    .filter(({ bound }) => bound.slot.date === slot.date && bound.slot.level !== 'emergency')
    .filter(({ bound }) => sessionOf(station.rules, station.zone, bound.slot.atMs) === session)
    .reduce((total, { mix }) => total + msOfFrames(mix.lengthFrames), 0);
  return Math.max(0, capMs - aired - planned);
}
