/** A superior unit around a store that a test filled: its clock stands at noon of 10 July 2025 in Hà Nội. */
import { DateTime } from 'luxon';
import type { Superior } from '../../src/model/ports/superior.ts';
import type { EnrolledStation, HeldRecord } from '../../src/model/received.ts';
import { type CountedStore, countedStore } from './counted-store.ts';

export const ZONE = 'Asia/Ho_Chi_Minh';

export function at(iso: string): number {
  return DateTime.fromISO(iso, { zone: ZONE }).toMillis();
}

export interface CountedSuperior extends CountedStore {
  readonly units?: string;
  /** Titles by id. */
  readonly topics?: Readonly<Record<string, string>>;
  readonly now?: string;
}

export function countedSuperior({
  units,
  topics = {},
  now = '2025-07-10T12:00',
  ...counted
}: CountedSuperior): Superior {
  const superior: Partial<Superior> = {
    config: { id: 'ubnd-quan', name: 'Phòng Văn hóa quận', zone: ZONE, database: null, topics: new Map() },
    root: '/nowhere',
    unitsYaml: () => units ?? null,
    topicTitles: () => new Map(Object.entries(topics)),
    store: countedStore(counted),
    clock: { nowMs: () => at(now), monotonicMs: () => 0, wakeAt: () => () => {} },
    evidence: {
      draft: () => Promise.reject(new Error('nothing is imported')),
      path: (name) => `/nowhere/${name}`,
      names: () => [],
      folders: () => [],
    },
  };
  return superior as Superior;
}

export function station(id: string, name: string, key = true): EnrolledStation {
  return {
    id,
    name,
    publicKey: key ? new Uint8Array([1]) : null,
    pull: null,
    addedAtMs: 0,
    closedFrom: null,
  };
}

/** A record from one instant to another, all of it decided. */
export function heldFrom(began: string, until: string): HeldRecord {
  return {
    chainId: 'c',
    seq: 9,
    head: 'h',
    beganAtMs: at(began),
    headAtMs: at(until) - 1,
    decidedUntilMs: at(until),
    branchedAtSeq: null,
    receivedAtMs: at(until),
  };
}
