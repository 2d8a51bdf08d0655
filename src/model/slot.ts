/** A slot (lượt theo lịch): one programme at one instant. */
import type { Level } from './level.ts';
import type { CivilDate, InstantMs } from './time.ts';

export interface Slot {
  /** `ban-tin-sang@2024-03-18T06:00+07:00`; seconds only where they are not 0. */
  readonly id: string;
  readonly programme: string;
  readonly title: string;
  readonly topic: string | null;
  readonly theme: string | null;
  readonly level: Level;
  readonly atMs: InstantMs;
  /** The civil date in the station's zone. */
  readonly date: CivilDate;
  /** It may still start until atMs + lateMs. */
  readonly lateMs: number;
}

/** A slot, or every slot of a date, put off at a person's word (mourning, exams). */
export interface SkipOrder {
  /** A slot's id; null: the whole `date`. */
  readonly slot: string | null;
  readonly date: CivilDate | null;
  readonly why: string;
  readonly by: string;
}
