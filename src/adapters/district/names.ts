/**
 * The names of one station while its row is locked: each text once, found by its SHA-256 (an index over the text itself
 * would hold it twice, and PostgreSQL refuses long ones).
 */
import { hash } from 'node:crypto';
import type { BulkRows, InsertRows } from './bulk-rows.ts';
import type { Tables } from './tables.ts';

/** What one import remembers; the rest is looked up again. */
const REMEMBERED = 20_000;

/** Both databases take many times as many parameters. */
const AT_ONCE = 1000;

export class Names {
  private readonly db: Tables;
  private readonly station: number;
  private readonly insertRows: InsertRows;
  private readonly known = new Map<string, number>();
  /** Numbered, and not written yet. */
  private rows: BulkRows['name'][] = [];
  private next: number | null = null;
  /** Everything that the station has a name for is among the known. */
  private isAllKnown = false;

  constructor(db: Tables, station: number, insertRows: InsertRows) {
    this.db = db;
    this.station = station;
    this.insertRows = insertRows;
  }

  /** Gives each text its number; those not met before are in the database after `settle`. */
  async number(texts: Iterable<string>): Promise<(text: string) => number> {
    if (this.known.size > REMEMBERED) await this.forget();
    const unknown = new Set<string>();
    for (const text of texts) if (!this.known.has(text)) unknown.add(text);
    if (unknown.size > 0) await this.learn([...unknown]);
    return (text) => {
      const number = this.known.get(text);
      if (number === undefined) throw new Error('this name has no number');
      return number;
    };
  }

  /** Before any row that speaks of a name is written. */
  async settle(): Promise<void> {
    const { rows } = this;
    this.rows = [];
    if (rows.length > 0) await this.insertRows('name', rows);
  }

  private async forget(): Promise<void> {
    await this.settle();
    this.known.clear();
    this.isAllKnown = false;
  }

  private async learn(texts: readonly string[]): Promise<void> {
    if (this.next === null) {
      this.next = await this.firstFree();
      this.isAllKnown = this.next === 1;
    }
    const byKey = new Map(texts.map((text) => [keyOf(text), text]));
    if (!this.isAllKnown) await this.look(byKey);
    for (const [key, text] of byKey) this.add(key, text, this.next++);
  }

  /** Those found are taken out of `byKey`. */
  private async look(byKey: Map<string, string>): Promise<void> {
    const keys = [...byKey.keys()].map((key) => Buffer.from(key, 'hex'));
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const found = await this.db
        .selectFrom('name')
        .select(['number', 'sha256'])
        .where('station', '=', this.station)
        .where('sha256', 'in', keys.slice(from, from + AT_ONCE))
        .execute();
      for (const { number, sha256 } of found) {
        const key = Buffer.from(sha256).toString('hex');
        this.known.set(byKey.get(key)!, number);
        byKey.delete(key);
      }
    }
  }

  private add(key: string, text: string, number: number): void {
    this.rows.push({ station: this.station, number, sha256: Buffer.from(key, 'hex'), text });
    this.known.set(text, number);
  }

  private async firstFree(): Promise<number> {
    const { last } = await this.db
      .selectFrom('name')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('station', '=', this.station)
      .executeTakeFirstOrThrow();
    return Number(last ?? 0) + 1;
  }
}

function keyOf(text: string): string {
  return hash('sha256', text, 'hex');
}
