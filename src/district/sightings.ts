/** What was seen again and again while entries were taken in: told once a kind, so that memory and findings stay few. */

export interface Sighting {
  readonly firstSeq: number;
  /** How many times. */
  readonly count: number;
  /** The furthest from what can be, ms. */
  readonly mostMs: number;
}

export class Sightings {
  private readonly byCode = new Map<string, Sighting>();

  add(code: string, seq: number, byMs: number): void {
    const known = this.byCode.get(code) ?? { firstSeq: seq, count: 0, mostMs: byMs };
    this.byCode.set(code, { ...known, count: known.count + 1, mostMs: Math.max(known.mostMs, byMs) });
  }

  /** By code, in the order in which they were first seen. */
  all(): ReadonlyMap<string, Sighting> {
    return this.byCode;
  }
}
