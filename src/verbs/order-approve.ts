/**
 * Another person's word on an order that was taken in: its sounds are approved, and its programmes go among the station's
 * schedules, in a file of their own. Hours that are new to the station still wait for `loa schedule approve` (law 4).
 */
import type { Clip } from '../model/clip.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import type { ScheduleFile } from '../model/programme.ts';
import { appendEntries } from '../record/append.ts';
import type { OrderManifest } from '../record/order-manifest.ts';
import { readRights } from '../rights/fold.ts';
import { boundStation } from '../rights/station-rules.ts';
import { putInForce, type Review, reviewFiles } from '../station/in-force.ts';
import { type ApprovedClip, approveClips } from './approve-clip.ts';
import { faultsOf, orderSchedule, reviewWith } from './order-schedule.ts';
import { isHeld, liveClip } from './order-sounds.ts';
import { type TakenOrder, takenOrder } from './order-taken.ts';

type ApprovingWard = Pick<Ward, 'files' | 'library' | 'records' | 'clock' | 'station'>;

interface ApproveOrderRequest {
  readonly order: string;
  /** The edition that was looked at; null binds the approver to whatever is here now. */
  readonly edition: number | null;
  /** Whose right `approve` was proved before. */
  readonly by: string;
}

export interface ApprovedOrder {
  readonly order: TakenOrder;
  readonly clips: readonly ApprovedClip[];
  /** Where its programmes stand now; null: it brings none. */
  readonly file: string | null;
  /** The station's files as they are judged now; null: this approval changed none of them. */
  readonly review: Review | null;
  readonly problems: readonly Problem[];
}

/**
 * Refusals, after which nothing is changed: those of `takenOrder`; `order.edition-changed`, `order.own`,
 * `order.file-there`, and what would be wrong with the schedules.
 */
export async function approveOrder(
  ward: ApprovingWard,
  request: ApproveOrderRequest,
): Promise<ApprovedOrder> {
  const order = takenOrder(ward, request.order);
  const { manifest, manifestSha256 } = order.head;
  if (request.edition !== null && request.edition !== manifest.edition)
    throw refuse('order.edition-changed', {
      order: manifest.id,
      seen: request.edition,
      now: manifest.edition,
    });
  const basis = basisOf(ward, order, request.by);
  const file = fileToWrite(ward, order);
  const approved = await approveSounds(ward, manifest, request.by);
  if (order.approved === null)
    appendEntries(ward.records, ward.clock.nowMs(), [
      { kind: 'order-approved', order: manifest.id, manifestSha256, by: request.by, basis },
    ]);
  const problems = approved.flatMap((clip) => clip.problems);
  if (file === null) return { order, clips: approved, file: null, review: null, problems };
  ward.files.writeText(file.path, file.text);
  const review = reviewFiles(ward);
  putInForce(ward, review, ward.clock.nowMs());
  return { order, clips: approved, file: file.path, review, problems };
}

/** An approver's word is for the order's very sounds (law 3): what else lies under a name of its own is refused. */
async function approveSounds(
  ward: ApprovingWard,
  manifest: OrderManifest,
  by: string,
): Promise<readonly ApprovedClip[]> {
  const there = [...manifest.clips, ...manifest.texts].filter(({ id }) => liveClip(ward, id) !== null);
  const { held = [], other = [] } = Object.groupBy(there, (sound) =>
    isHeld(ward, manifest, sound) ? 'held' : 'other',
  );
  const approved = await approveClips(ward, { clips: held.map(({ id }) => id), topic: null, by });
  return [...approved, ...other.map(({ id }) => foreign(manifest.id, id, liveClip(ward, id)))];
}

function foreign(order: string, id: string, clip: Clip | null): ApprovedClip {
  const problem: Problem = { code: 'order.sound-other', severity: 'error', params: { order, clip: id } };
  return { id, outcome: 'refused', clip, problems: [problem] };
}

/** Who took it in does not approve it, but where the station's regulation names one person for both. */
function basisOf(ward: ApprovingWard, { taken, head }: TakenOrder, by: string): string | null {
  if (taken.by !== by) return null;
  const { solePersonBasis } = boundStation(readRights(ward.records), ward.station);
  if (solePersonBasis === null) throw refuse('order.own', { order: head.manifest.id, person: by });
  return solePersonBasis;
}

/** null: nothing is to be written; once approved, the file is the station's own, to change or to take away. */
function fileToWrite(ward: ApprovingWard, { head, approved }: TakenOrder): ScheduleFile | null {
  const file = orderSchedule(ward, head.manifest);
  if (file === null) return null;
  if (ward.files.exists(file.path)) {
    if (approved !== null || ward.files.readText(file.path) === file.text) return null;
    throw refuse('order.file-there', { path: file.path });
  }
  const faults = faultsOf(reviewWith(ward, file));
  if (faults.length > 0) throw new Refusal(faults);
  return file;
}
