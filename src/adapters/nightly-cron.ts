/** Once a night, by node-cron: housekeeping needs no exact second. */
import { schedule } from 'node-cron';

/** Between the last broadcast of a day and the first of the next. */
const AT = '30 2 * * *';

/** Returns the end of it. */
export function everyNight(zone: string, job: () => void): () => void {
  const task = schedule(AT, job, { timezone: zone });
  return () => void task.destroy();
}
