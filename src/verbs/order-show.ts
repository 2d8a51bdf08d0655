/** Orders as the station's people see them: what is asked, what came with it, and what each of that waits for. */
import type { Clip } from '../model/clip.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Problem } from '../model/problem.ts';
import type { ScheduleFile } from '../model/programme.ts';
import type { OrderClip, OrderText } from '../record/order-manifest.ts';
import { readRights } from '../rights/fold.ts';
import type { SoundApproval } from '../rights/rights-state.ts';
import { clipApproval } from './clip-approval.ts';
import { faultsOf, orderSchedule, orderSchedulePath, reviewWith } from './order-schedule.ts';
import { liveClip } from './order-sounds.ts';
import { orderStories, type TakenOrder, takenOrder } from './order-taken.ts';

type ShowingWard = Pick<Ward, 'files' | 'library' | 'records' | 'clock' | 'station'>;

export interface OrderSound {
  readonly sound: OrderClip | OrderText;
  /** As it stands in the library; null: it was taken out. */
  readonly clip: Clip | null;
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
  const { clips, texts } = order.head.manifest;
  const rights = readRights(ward.records);
  const sounds = [...clips, ...texts].map((sound): OrderSound => {
    const clip = liveClip(ward, sound.id);
    return { sound, clip, approval: clip === null ? null : clipApproval(rights, clip) };
  });
  const proposed = orderSchedule(ward, order.head.manifest);
  const isThere = ward.files.exists(orderSchedulePath(id));
  return {
    ...order,
    sounds,
    file: isThere ? fileThere(ward, id) : proposed && { ...proposed, state: 'proposed' },
    faults: isThere || proposed === null ? [] : faultsOf(reviewWith(ward, proposed)),
  };
}

function fileThere({ files }: ShowingWard, id: string): ScheduleFile & { readonly state: 'there' } {
  const path = orderSchedulePath(id);
  return { path, text: files.readText(path), state: 'there' };
}

/** One line an order; `waiting`: sounds that nobody has approved. */
export interface ListedOrder extends TakenOrder {
  readonly waiting: number;
}

export function listOrders(ward: ShowingWard): readonly ListedOrder[] {
  const rights = readRights(ward.records);
  return [...orderStories(ward).keys()].map((id) => {
    const order = takenOrder(ward, id);
    const { clips, texts } = order.head.manifest;
    const waiting = [...clips, ...texts].filter((sound) => {
      const clip = liveClip(ward, sound.id);
      return clip !== null && clipApproval(rights, clip) === null;
    }).length;
    return { ...order, waiting };
  });
}
