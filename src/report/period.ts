/** The days that a report covers, and the days it is compared with. */
import { DateTime } from 'luxon';
import type { CivilDate } from '../model/time.ts';

/** Civil dates, both included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Calendar days of a period; growth compares means over them, so that unequal periods compare (DESIGN §6). */
export function daysOf(period: Period): number {
  return Math.round(dateOf(period.to).diff(dateOf(period.from), 'days').days) + 1;
}

/** The period of the same length that ends on the day before. */
export function periodBefore(period: Period): Period {
  const from = dateOf(period.from);
  return {
    from: isoDate(from.minus({ days: daysOf(period) })),
    to: isoDate(from.minus({ days: 1 })),
  };
}

/** Civil dates have no zone: reckoned in UTC, where every day has 24 hours. */
function dateOf(date: CivilDate): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function isoDate(date: DateTime): CivilDate {
  return date.toFormat('yyyy-MM-dd');
}
