/**
 * The names of one station while its row is locked: each text once, found by its SHA-256 (an index over the text itself
 * would hold it twice, and PostgreSQL refuses long ones).
 */
import { createHash } from 'node:crypto';
import type { Tables } from './tables.ts';

/** What one import remembers; the rest is looked up again. */
const REMEMBERED = 20_000;

/** Both databases take many times as many parameters. */
const AT_ONCE = 1000;

export class Names {
  private readonly db: Tables;
  private readonly station: number;
  private readonly known = new Map<string, number>();
  private next: number | null = null;

  constructor(db: Tables, station: number) {
    this.db = db;
    this.station = station;
  }

  /** Gives each text its number; those not met before are written. */
  async write(texts: Iterable<string>): Promise<(text: string) => number> {
    if (this.known.size > REMEMBERED) this.known.clear();
    const unknown = new Set<string>();
    for (const text of texts) if (!this.known.has(text)) unknown.add(text);
    const all = [...unknown];
    for (let from = 0; from < all.length; from += AT_ONCE) await this.look(all.slice(from, from + AT_ONCE));
    return (text) => {
      const number = this.known.get(text);
      if (number === undefined) throw new Error('this name has not been written');
      return number;
    };
  }

  private async look(texts: readonly string[]): Promise<void> {
    const byKey = new Map(texts.map((text) => [keyOf(text).toString('hex'), text]));
    const found = await this.db
      .selectFrom('name')
      .select(['number', 'sha256'])
      .where('station', '=', this.station)
      .where('sha256', 'in', texts.map(keyOf))
      .execute();
    for (const { number, sha256 } of found) {
      const key = Buffer.from(sha256).toString('hex');
      this.known.set(byKey.get(key)!, number);
      byKey.delete(key);
    }
    if (byKey.size > 0) await this.add([...byKey.values()]);
  }

  private async add(texts: readonly string[]): Promise<void> {
    const first = this.next ?? (await this.firstFree());
    this.next = first + texts.length;
    const rows = texts.map((text, index) => ({
      station: this.station,
      number: first + index,
      sha256: keyOf(text),
      text,
    }));
    await this.db.insertInto('name').values(rows).execute();
    for (const { text, number } of rows) this.known.set(text, number);
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

function keyOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
