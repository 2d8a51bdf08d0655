/** Looks in the middle of a storm: what a station holds a receipt for is held, and nothing that was held is gone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { KeptReceipt } from '../../../src/model/ports/kept-receipts.ts';
import type { SuperiorStore } from '../../../src/model/ports/superior-store.ts';
import { entryAt } from '../../../src/record/entry-at.ts';
import type { TempWard } from '../../fakes/temp-ward.ts';
import type { StormGround } from './ground.ts';

export class StormWatch {
  looks = 0;
  /** How often a receipt was compared with what is held. */
  receiptsCompared = 0;
  private readonly ground: StormGround;
  /** By station: the last entry that was seen to be held. */
  private readonly seen = new Map<string, number>();

  constructor(ground: StormGround) {
    this.ground = ground;
  }

  async look(): Promise<void> {
    this.looks += 1;
    // First what was promised, then what is there: what comes in between adds to the second.
    const promised = this.ground.stations.map(({ ward }) => ({ ward, receipts: [...ward.receipts.all()] }));
    await this.ground.withStore(async (store) => {
      const held = await store.allHeld();
      for (const { ward, receipts } of promised) {
        const { id } = ward.station;
        const { seq, head } = held.get(id) ?? { seq: 0, head: null };
        if (head !== null) expect(entryAt(ward.records, seq)?.hash, `${id} is held to ${seq}`).toBe(head);
        expect(seq, `${id} was held to ${this.seen.get(id)}`).toBeGreaterThanOrEqual(this.seen.get(id) ?? 0);
        this.seen.set(id, seq);
        for (const receipt of receipts) this.compare(ward, receipt, seq);
        await this.evidenceIsThere(store, id);
      }
    });
  }

  private compare({ station, records }: TempWard, receipt: KeptReceipt, heldSeq: number): void {
    this.receiptsCompared += 1;
    const { seq, head } = receipt;
    expect(seq, `${station.id} is held to ${heldSeq}`).toBeLessThanOrEqual(heldSeq);
    expect(entryAt(records, seq)?.hash, `${station.id} has a receipt for ${seq}`).toBe(head);
  }

  private async evidenceIsThere(store: SuperiorStore, id: string): Promise<void> {
    for (const { file } of await store.received(id))
      expect(existsSync(join(this.ground.state, 'received', file)), file).toBe(true);
  }
}
