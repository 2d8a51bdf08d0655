/** The station's present moment as one line of the terminal: countdown, or progress and level of what is on air. */
import pc from 'picocolors';
import stringWidth from 'string-width';
import type { OnAirStatus, StationStatus } from '../model/status.ts';
import type { CliContext } from './context.ts';
import { levelBar, progressLine } from './level-bar.ts';

/** Columns of the progress; the level and the part's title follow. */
const PROGRESS_COLUMNS = 44;

export function liveLine(context: CliContext, status: StationStatus): string {
  if (status.onAir !== null) return onAirLine(status.onAir, context.terminal.columns);
  if (status.next === null) return '';
  const { title, atMs, prepared } = status.next;
  return context.say('demo.countdown', {
    seconds: Math.max(0, Math.ceil((atMs - status.nowMs) / 1000)),
    title,
    prepared: context.say(`status.prepared.${prepared}`),
  });
}

function onAirLine({ heardMs, plannedMs, rmsDbfs, peakDbfs }: OnAirStatus, columns: number): string {
  const progress = `▶ ${progressLine(heardMs, plannedMs, PROGRESS_COLUMNS)}  `;
  const level = levelBar(peakDbfs, rmsDbfs, columns - 1 - stringWidth(progress));
  return `${pc.green(progress)}${pc.cyan(level)}`;
}
