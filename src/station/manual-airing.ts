/** `loa air X`: a programme or one clip made ready for now; approved sounds only, within the rules (DESIGN §5). */
import type { AiringHead } from '../model/entry.ts';
import type { ReadyMix } from '../model/mix.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { Programme } from '../model/programme.ts';
import { msOfFrames } from '../model/sound.ts';
import { boundStation } from '../rights/station-rules.ts';
import { type ManualSubject, manualHead } from './airing-head.ts';
import { manualHindrance } from './play-right.ts';
import { prepareClip } from './prepare.ts';
import type { PrepareSlot } from './preparing.ts';
import type { ScheduleWatch } from './schedule-watch.ts';

export interface AirRequest {
  /** Id of a programme in force, or of a clip. */
  readonly what: string;
  /** A retry of the same request is the same airing. */
  readonly request: string;
  /** Handle of the person whose right was proved before. */
  readonly by: string;
}

export interface ManualBroadcast {
  readonly head: AiringHead;
  readonly mix: ReadyMix;
}

/** The programme of this name in force; null: none, a clip perhaps. */
export function programmeNamed(schedule: ScheduleWatch, what: string): Programme | null {
  return schedule.inForce?.schedule.programmes.find(({ id }) => id === what) ?? null;
}

/** Refusals: `air.unknown`, what keeps it from being prepared, or the cause for which it may not sound now. */
export async function readyManual(
  ward: Ward,
  schedule: ScheduleWatch,
  prepare: PrepareSlot,
  { what, request, by }: AirRequest,
): Promise<ManualBroadcast> {
  const programme = programmeNamed(schedule, what);
  const subject = programme ?? clipSubject(ward, what);
  const mix = await mixOf(ward, schedule, prepare, programme ?? what);
  const rights = schedule.rightsNow();
  const station = schedule.inForce?.station ?? boundStation(rights, ward.station);
  const atMs = ward.clock.nowMs();
  const sound = { level: subject.level, atMs, plannedMs: msOfFrames(mix.lengthFrames) };
  const cause = await manualHindrance(ward, rights, station, mix, sound);
  if (cause !== null)
    throw refuse(cause.code.includes('.') ? cause.code : `cause.${cause.code}`, cause.params);
  const head = manualHead(station, subject, { id: request, by, atMs, plannedMs: sound.plannedMs });
  return { head, mix };
}

function clipSubject({ library }: Ward, what: string): ManualSubject {
  const clip = library.clip(what);
  if (clip === null || clip.removedAtMs !== null) throw refuse('air.unknown', { what });
  return { id: null, title: clip.title, topic: clip.topic, theme: clip.theme, level: 'normal' };
}

async function mixOf(
  ward: Ward,
  schedule: ScheduleWatch,
  prepare: PrepareSlot,
  what: Programme | string,
): Promise<ReadyMix> {
  const rights = schedule.rightsNow();
  const prepared =
    typeof what === 'string'
      ? await prepareClip(ward, what, { rights })
      : await prepare(ward, what, { rights, atMs: ward.clock.nowMs(), picks: [], roomMs: null });
  if (!prepared.ok) throw new Refusal([prepared.problem]);
  return prepared.mix;
}
