/**
 * Orders for the stations that fetch them: each sees what asks it, the newest edition, for as long as a day that is asked is
 * still to come. Who may: whoever signs with the key that the station was enrolled with.
 */
import type { StationFiles } from '../model/ports/files.ts';
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { keyIdOf } from '../record/key-id.ts';
import { type KeepingFiles, newestKept, orderPackagePath, readableEdition } from '../record/order-kept.ts';
import { readStationPass } from '../record/station-pass.ts';
import { askedPeriod } from '../report/order-account.ts';
import { requireKey } from './import-export.ts';

export type OfferingFiles = KeepingFiles & Pick<StationFiles, 'stat' | 'absolute'>;

interface OrderOffer {
  readonly order: string;
  readonly edition: number;
  readonly manifestSha256: string;
  /** Of the whole file. */
  readonly bytes: number;
}

export interface OrderPackage extends OrderOffer {
  /** Absolute. */
  readonly path: string;
}

/** What is looked at of an order each time that a station asks. */
interface KnownOrder {
  readonly manifestSha256: string;
  readonly stations: ReadonlySet<string>;
  /** The last day on which anything is asked. */
  readonly until: CivilDate;
}

export class OfferedOrders {
  private readonly superior: Pick<Superior, 'store' | 'keys' | 'clock' | 'config'>;
  private readonly files: OfferingFiles;
  /** An edition never changes: its signature is proved once. */
  private readonly known = new Map<string, KnownOrder | null>();

  constructor(superior: Pick<Superior, 'store' | 'keys' | 'clock' | 'config'>, files: OfferingFiles) {
    this.superior = superior;
    this.files = files;
  }

  /** Whose pass it is. Refusals of `readStationPass`, `district.no-key`, `district.unknown-station`, `.no-key-yet`, `.other-key`. */
  async bearer(pass: string): Promise<string> {
    const { keys, clock, store } = this.superior;
    const ourKey = keys.publicKey();
    if (ourKey === null) throw refuse('district.no-key', {}, 3);
    const { station: id, publicKey } = readStationPass(pass, ourKey, clock.nowMs());
    const station = await store.station(id);
    if (station === null)
      throw refuse('district.unknown-station', { station: id, keyId: keyIdOf(publicKey) });
    requireKey(station, publicKey);
    return id;
  }

  offers(station: string): readonly OrderPackage[] {
    const { clock, config } = this.superior;
    const today = civilDateAt(clock.nowMs(), config.zone);
    return newestKept(this.files).flatMap((named) => {
      const known = this.knownAs(named);
      if (known === null || !known.stations.has(station) || known.until < today) return [];
      const path = orderPackagePath(named);
      // One that was made before whole files were kept goes by stick.
      const bytes = this.files.stat(path)?.bytes ?? 0;
      const { id: order, edition } = named;
      const { manifestSha256 } = known;
      return bytes === 0 ? [] : [{ order, edition, manifestSha256, bytes, path: this.files.absolute(path) }];
    });
  }

  private knownAs(named: { readonly id: string; readonly edition: number }): KnownOrder | null {
    const name = `${named.id}.${named.edition}`;
    const before = this.known.get(name);
    if (before !== undefined) return before;
    const known = this.read(named);
    this.known.set(name, known);
    return known;
  }

  /** null: what is kept is no order any more; `loa district order list` says why. */
  private read(named: { readonly id: string; readonly edition: number }): KnownOrder | null {
    const head = readableEdition(this.files, named);
    if (head === null) return null;
    const { manifest, manifestSha256 } = head;
    return { manifestSha256, stations: new Set(manifest.stations), until: askedPeriod(manifest).to };
  }
}
