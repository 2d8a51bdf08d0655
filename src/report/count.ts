/** Airings → the rows of a report, counted as DESIGN §6 says: totals are counted themselves, never summed from rows. */
import type { Airing } from '../model/airing.ts';
import { type KeyValue, placeOf, type ReportKey, rowKeys } from './keys.ts';
import { daysOf, type Period } from './period.ts';
import { rowOfAiring, sharesOf, standsInOneRow, tell } from './share.ts';
import { type CountRow, Tally } from './tally.ts';

export interface Question extends Period {
  readonly by: readonly ReportKey[];
  /** Counts the parts of this topic only; null: everything. */
  readonly topic: string | null;
  /** Name under each row the entries that it was counted from. */
  readonly entries: boolean;
}

export interface Counts {
  readonly period: Period;
  /** In the order asked; `theme` brings `topic`. */
  readonly keys: readonly ReportKey[];
  readonly rows: readonly CountRow[];
  readonly total: CountRow;
  /** Begun and not ended when the record was read: in no row yet. */
  readonly open: number;
  /** The last title that each programme aired under (law 7: names are snapshots). */
  readonly programmeTitles: ReadonlyMap<string, string>;
}

/** Counts the airings whose date lies in the period; their order does not matter. */
export function countAirings(airings: Iterable<Airing>, question: Question): Counts {
  const keys = rowKeys(question.by);
  const rows = new Map<string, Tally>();
  const total = new Tally([]);
  const newest = new Map<string, Airing>();
  const inOneRow = standsInOneRow(keys);
  let open = 0;
  for (const airing of airings) {
    if (airing.date < question.from || airing.date > question.to) continue;
    if (airing.outcome === null) open += 1;
    const told = tell(airing, question.topic);
    if (told === null) continue;
    keepNewest(newest, airing);
    const inTotal = sharesOf(told, []);
    for (const share of inTotal) total.add(airing, share, question.entries);
    if (keys.length === 0) continue;
    for (const share of inOneRow ? inTotal : sharesOf(told, keys)) {
      const values = inOneRow ? rowOfAiring(airing, keys) : share.values;
      tallyOf(rows, values).add(airing, share, question.entries);
    }
  }
  const days = daysOf(question);
  const rowDays = keys.includes('day') ? 1 : days;
  return {
    period: { from: question.from, to: question.to },
    keys,
    rows: [...rows.values()].map((tally) => tally.row(keys, rowDays)),
    total: total.row([], days),
    open,
    programmeTitles: new Map([...newest].map(([programme, { title }]) => [programme, title])),
  };
}

function keepNewest(newest: Map<string, Airing>, airing: Airing): void {
  const { programme, seq } = airing;
  if (programme !== null && seq > (newest.get(programme)?.seq ?? 0)) newest.set(programme, airing);
}

function tallyOf(rows: Map<string, Tally>, values: readonly KeyValue[]): Tally {
  const id = placeOf(values);
  const known = rows.get(id);
  if (known !== undefined) return known;
  const made = new Tally(values);
  rows.set(id, made);
  return made;
}
