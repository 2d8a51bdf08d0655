/** Schedules as reading would give them; a test names only what it is about. */
import type { DayRule, Programme, Schedule, When } from '../../src/model/programme.ts';
import type { Slot } from '../../src/model/slot.ts';
import type { TimeOfDay } from '../../src/model/time.ts';

export function sampleProgramme(changes: Partial<Programme> = {}): Programme {
  return {
    id: 'ban-tin-sang',
    title: 'Bản tin sáng',
    topic: 'sap-xep-dvhc',
    theme: null,
    level: 'normal',
    when: [daily('06:00')],
    from: null,
    until: null,
    except: [],
    lateMs: 600_000,
    clash: 'wait',
    missed: 'leave',
    items: [],
    bed: null,
    gapMs: 0,
    maxMs: null,
    place: { file: 'schedules/tuan.yaml', line: 2, column: 3 },
    ...changes,
  };
}

export function sampleSchedule(programmes: readonly Programme[], changes: Partial<Schedule> = {}): Schedule {
  return { zone: 'Asia/Ho_Chi_Minh', topics: [], campaigns: [], programmes, daySets: {}, ...changes };
}

export const EVERY_DAY: DayRule = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7] };

export function daily(...at: readonly TimeOfDay[]): When {
  return { kind: 'days', days: [EVERY_DAY], at };
}

/** A slot of its own; `at` is ISO 8601 with an offset. */
export function sampleSlot(programme: string, at: string, changes: Partial<Slot> = {}): Slot {
  return {
    id: `${programme}@${at}`,
    programme,
    title: programme,
    topic: null,
    theme: null,
    level: 'normal',
    atMs: Date.parse(at),
    date: at.slice(0, 10),
    lateMs: 0,
    ...changes,
  };
}
