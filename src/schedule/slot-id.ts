/** A slot's name, which the record keeps for ever: `ban-tin-sang@2024-03-18T06:00+07:00`. */
import { DAY_MS, type InstantMs, MINUTE_MS } from '../model/time.ts';
import { twoDigits } from './calendar-day.ts';

/** `wallMs`: the wall clock at `atMs`; seconds are written only where they are not 0. */
export function slotId(programme: string, date: string, atMs: InstantMs, wallMs: number): string {
  const second = Math.floor(wallMs / 1000) - Math.floor(wallMs / DAY_MS) * 86_400;
  const clock = `${twoDigits(Math.floor(second / 3600))}:${twoDigits(Math.floor(second / 60) % 60)}`;
  const seconds = second % 60 === 0 ? '' : `:${twoDigits(second % 60)}`;
  return `${programme}@${date}T${clock}${seconds}${offsetText((wallMs - atMs) / MINUTE_MS)}`;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(Math.floor(size % 60))}`;
}
