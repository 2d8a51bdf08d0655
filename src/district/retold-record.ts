/**
 * A station's record as its evidence tells it, beside the database: it is taken in by the same steps, and of each airing
 * only a hash is kept, so that ten years of a station fit into memory.
 */
import { createHash } from 'node:crypto';
import type { Airing } from '../model/airing.ts';
import type { Receiving, SuperiorStore } from '../model/ports/superior-store.ts';
import type { EnrolledStation, HeldRecord, ReceivedExport } from '../model/received.ts';

export class RetoldRecord implements Pick<SuperiorStore, 'receive' | 'received'> {
  held: HeldRecord | null = null;
  /** Exports told so far. */
  readonly files: ReceivedExport[] = [];
  /** Of each airing that ended, what `airingHash` says of it, by `airingKey`. */
  readonly airings = new Map<string, string>();
  private readonly station: EnrolledStation;
  private open: readonly Airing[] = [];
  private readonly ended: { readonly id: string; readonly seq: number }[] = [];

  constructor(station: EnrolledStation) {
    this.station = station;
  }

  async received(): Promise<readonly ReceivedExport[]> {
    return this.files;
  }

  async receive<T>(_station: string, take: (receiving: Receiving) => Promise<T>): Promise<T> {
    const { station, held, open } = this;
    const told: Told[] = [];
    const receiving: Receiving = {
      station,
      held,
      open,
      // Days are counted from the airings when all are told.
      airingsOn: async () => [],
      saveDays: async () => {},
      airingIdsAfter: async (seq) => new Set(this.ended.filter((one) => one.seq > seq).map(({ id }) => id)),
      add: async (_chain, airings) => void told.push(...airings.map(toldOf)),
      addFinding: async () => {},
      tellName: async () => {},
      finish: async (now, openNow) => {
        this.held = now;
        this.open = openNow;
      },
    };
    const result = await take(receiving);
    for (const { key, hash, id, seq } of told) {
      this.airings.set(key, hash);
      this.ended.push({ id, seq });
    }
    return result;
  }
}

interface Told {
  readonly key: string;
  readonly hash: string;
  readonly id: string;
  readonly seq: number;
}

function toldOf(airing: Airing): Told {
  const { id, seq } = airing;
  return { key: airingKey(airing), hash: airingHash(airing), id, seq };
}

/** After a restore two branches may have an entry of one number. */
export function airingKey({ seq, hash }: Pick<Airing, 'seq' | 'hash'>): string {
  return `${seq} ${hash}`;
}

/** Of all that an airing says, whatever the order of its keys. */
export function airingHash(airing: Airing): string {
  return createHash('sha256').update(JSON.stringify(airing, withSortedKeys)).digest('base64');
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
