/** What one station aired on one date, counted as every report counts (DESIGN §6), never by a sum beside it. */
import type { Airing } from '../model/airing.ts';
import type { DayCount } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import { sharesOf, tell } from '../report/share.ts';
import { Tally } from '../report/tally.ts';

/** The topic of what has none, so that `null` can mean everything. */
const NO_TOPIC = '';

export class DayTally {
  private readonly total = new Tally([]);
  private readonly topics = new Map<string, Tally>();

  /** An airing of the date that has ended; each once. */
  add(airing: Airing): void {
    const told = tell(airing, null);
    if (told === null) return;
    for (const share of sharesOf(told, [])) this.total.add(airing, share, false);
    for (const share of sharesOf(told, ['topic'])) this.tallyOf(share.values[0]).add(airing, share, false);
  }

  /** One of everything, then one for each topic. */
  counts(date: CivilDate): readonly DayCount[] {
    const topics = [...this.topics].map(([topic, tally]) => countOf(date, topic, tally));
    return [countOf(date, null, this.total), ...topics];
  }

  private tallyOf(value: string | number | null | undefined): Tally {
    const topic = String(value ?? NO_TOPIC);
    const known = this.topics.get(topic);
    if (known !== undefined) return known;
    const made = new Tally([topic]);
    this.topics.set(topic, made);
    return made;
  }
}

function countOf(date: CivilDate, topic: string | null, tally: Tally): DayCount {
  const { airings, plays, sessions, airtimeFrames } = tally.row([], 1);
  return { date, topic, airings, plays, sessions, airtimeFrames, outcomes: tally.endings() };
}
