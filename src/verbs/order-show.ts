/** Orders as the station's people see them: what is asked, what came with it, and what each of that waits for. */
import type { Clip } from '../model/clip.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Problem } from '../model/problem.ts';
import type { ScheduleFile } from '../model/programme.ts';
import type { OrderClip, OrderManifest, OrderText } from '../record/order-manifest.ts';
import { readRights } from '../rights/fold.ts';
import type { RightsState, SoundApproval } from '../rights/rights-state.ts';
import { clipApproval } from './clip-approval.ts';
import { faultsOf, orderSchedule, orderSchedulePath, reviewWith } from './order-schedule.ts';
import { isHeld, liveClip } from './order-sounds.ts';
import { orderStories, type TakenOrder, takenOrder } from './order-taken.ts';

type ShowingWard = Pick<Ward, 'files' | 'library' | 'records' | 'clock' | 'station'>;

export interface OrderSound {
  readonly sound: OrderClip | OrderText;
  /** As it stands in the library; null: it was taken out. */
  readonly clip: Clip | null;
  /** The clip under its name is not what the order brought: another sound, or under other facts. */
  readonly isOther: boolean;
  /** Of the order's own sound alone. */
  readonly approval: SoundApproval | null;
}

export interface ShownOrder extends TakenOrder {
  readonly sounds: readonly OrderSound[];
  /** Its programmes as a file of schedules, proposed or there already; null: it brings none. */
  readonly file: {
    readonly path: string;
    readonly text: string;
    readonly state: 'proposed' | 'there';
  } | null;
  /** What would keep its programmes from standing among the schedules. */
  readonly faults: readonly Problem[];
}

export function showOrder(ward: ShowingWard, id: string): ShownOrder {
  const order = takenOrder(ward, id);
  const sounds = soundsOf(ward, readRights(ward.records), order.head.manifest);
  const proposed = orderSchedule(ward, order.head.manifest);
  const isThere = ward.files.exists(orderSchedulePath(id));
  return {
    ...order,
    sounds,
    file: isThere ? fileThere(ward, id) : proposed && { ...proposed, state: 'proposed' },
    faults: isThere || proposed === null ? [] : faultsOf(reviewWith(ward, proposed)),
  };
}

function soundsOf(ward: ShowingWard, rights: RightsState, manifest: OrderManifest): readonly OrderSound[] {
  return [...manifest.clips, ...manifest.texts].map((sound) => {
    const clip = liveClip(ward, sound.id);
    const isOther = clip !== null && !isHeld(ward, manifest, sound);
    return { sound, clip, isOther, approval: clip === null || isOther ? null : clipApproval(rights, clip) };
  });
}

function fileThere({ files }: ShowingWard, id: string): ScheduleFile & { readonly state: 'there' } {
  const path = orderSchedulePath(id);
  return { path, text: files.readText(path), state: 'there' };
}

/** One line an order; `waiting`: sounds of its own that nobody has approved, be it that another lies in their place. */
export interface ListedOrder extends TakenOrder {
  readonly waiting: number;
}

export function listOrders(ward: ShowingWard): readonly ListedOrder[] {
  const rights = readRights(ward.records);
  return [...orderStories(ward).keys()].map((id) => {
    const order = takenOrder(ward, id);
    const sounds = soundsOf(ward, rights, order.head.manifest);
    return {
      ...order,
      waiting: sounds.filter(({ clip, approval }) => clip !== null && approval === null).length,
    };
  });
}
