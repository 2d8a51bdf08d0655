/**
 * Holds the airing rows that people read against the chain they are made from, while the chain is being followed: rows
 * come in the order of their last entries, so both are read once, side by side, and neither is kept in memory.
 */
import type { Airing } from '../model/airing.ts';
import { sameJson } from './same-json.ts';

/** An airing's row is missing, surplus, or says something else than the chain. */
export interface RowFinding {
  readonly kind: 'row';
  readonly airing: string;
  readonly fault: 'row-missing' | 'row-surplus' | 'row-differs';
}

export class RowCheck {
  private readonly rows: Iterator<Airing>;
  private next: Airing | undefined;
  /** Rows that stood before their turn: of airings that are open still, or wrong. */
  private readonly waiting = new Map<string, Airing>();
  /** Airings whose row did not stand where it should. */
  private readonly rowless: Airing[] = [];
  private readonly differing: string[] = [];

  /** `rows` in the order of their `seq`. */
  constructor(rows: Iterable<Airing>) {
    this.rows = rows[Symbol.iterator]();
    this.advance();
  }

  /** The chain says that the airing ended so; airings come in the order of their `seq`. */
  ended(airing: Airing): void {
    while (this.next !== undefined && this.next.seq < airing.seq) {
      this.waiting.set(this.next.id, this.next);
      this.advance();
    }
    if (this.next?.id !== airing.id) {
      this.rowless.push(airing);
      return;
    }
    this.compare(airing, this.next);
    this.advance();
  }

  /** What does not agree, once the chain has been followed to its end; `open` has begun and not ended. */
  findings(open: Iterable<Airing>): readonly RowFinding[] {
    for (; this.next !== undefined; this.advance()) this.waiting.set(this.next.id, this.next);
    const missing: string[] = [];
    for (const airing of [...this.rowless, ...open]) {
      const row = this.waiting.get(airing.id);
      if (row === undefined) missing.push(airing.id);
      else this.compare(airing, row);
      this.waiting.delete(airing.id);
    }
    return [
      ...this.differing.map((airing) => finding(airing, 'row-differs')),
      ...missing.map((airing) => finding(airing, 'row-missing')),
      ...[...this.waiting.keys()].map((airing) => finding(airing, 'row-surplus')),
    ];
  }

  private compare(airing: Airing, row: Airing): void {
    if (!sameJson(airing, row)) this.differing.push(airing.id);
  }

  private advance(): void {
    const { done, value } = this.rows.next();
    this.next = done === true ? undefined : value;
  }
}

function finding(airing: string, fault: RowFinding['fault']): RowFinding {
  return { kind: 'row', airing, fault };
}
