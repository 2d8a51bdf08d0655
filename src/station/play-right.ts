/** The right to sound, computed anew right before the hour (laws 3, 4, 5): from the chain, the rules and the bytes. */

import { clipIntact } from '../library/clip-subject.ts';
import type { Cause } from '../model/airing.ts';
import type { ReadyMix } from '../model/mix.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Slot } from '../model/slot.ts';
import type { StationConfig } from '../model/station.ts';
import { type InstantMs, MINUTE_MS } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { mayItSound } from '../rights/sound-right.ts';
import { hoursCause } from '../schedule/new-hours.ts';
import { type PlannedSound, ruleVerdict, slotVerdict } from '../schedule/rules.ts';
import { skipCause } from '../schedule/skip-orders.ts';
import { usageOf } from '../schedule/usage.ts';
import type { BoundSlot } from './agenda.ts';

/** As late as this a slot still sounds in the hours that were confirmed for it. */
const LATE_IN_ITS_HOURS_MS = 15 * MINUTE_MS;

type PlayWard = Pick<Ward, 'records' | 'library' | 'files'>;

/** Why a slot has no right to sound now; null when it has. */
export async function slotHindrance(
  ward: PlayWard,
  rights: RightsState,
  { slot, station }: BoundSlot,
  mix: ReadyMix,
  sound: PlannedSound,
): Promise<Cause | null> {
  const known =
    skipCause(rights.skips, slot) ??
    hoursCause(slot, sound.plannedMs, rights.confirmedQuarters, station.zone) ??
    lateHoursCause(slot, sound, rights, station) ??
    soundHindrance(ward, rights, station, mix, sound, slotVerdict);
  return known ?? (await alteredClip(ward, mix));
}

/** Nobody confirmed by a long `late` allowance that a morning's news sounds at night: then the hour itself must be. */
function lateHoursCause(
  slot: Slot,
  { atMs, plannedMs }: PlannedSound,
  { confirmedQuarters }: RightsState,
  { zone }: StationConfig,
): Cause | null {
  if (atMs - slot.atMs <= LATE_IN_ITS_HOURS_MS) return null;
  return hoursCause({ ...slot, atMs }, plannedMs, confirmedQuarters, zone);
}

/** The same for a broadcast that a person asks for: its hour needs no confirmation, everything else binds. */
export async function manualHindrance(
  ward: PlayWard,
  rights: RightsState,
  station: StationConfig,
  mix: ReadyMix,
  sound: PlannedSound,
): Promise<Cause | null> {
  return soundHindrance(ward, rights, station, mix, sound, ruleVerdict) ?? (await alteredClip(ward, mix));
}

function soundHindrance(
  ward: PlayWard,
  rights: RightsState,
  station: StationConfig,
  mix: ReadyMix,
  sound: PlannedSound,
  verdict: typeof ruleVerdict,
): Cause | null {
  const used = usedOn(ward, station, sound.atMs);
  return mayItSound(rights, mix.sounds) ?? verdict(station.rules, station.zone, sound, used);
}

function usedOn({ records }: PlayWard, station: StationConfig, atMs: InstantMs) {
  const date = civilDateAt(atMs, station.zone);
  return usageOf(records.airings({ from: date, to: date }));
}

/** A changed byte revokes an approval, also when the mix was made from the bytes before. */
async function alteredClip({ library, files }: PlayWard, mix: ReadyMix): Promise<Cause | null> {
  const recordings = mix.sounds.flatMap((sound) => (sound.kind === 'recording' ? [sound] : []));
  for (const [id, { sha256 }] of new Map(recordings.map((sound) => [sound.clip, sound]))) {
    const clip = library.clip(id);
    if (clip === null || clip.removedAtMs !== null) return { code: 'mix.clip-missing', params: { clip: id } };
    const same = clip.sha256 === sha256 && (await clipIntact(files, clip));
    if (!same) return { code: 'mix.clip-altered', params: { clip: id } };
  }
  return null;
}
