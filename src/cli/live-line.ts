/** The station's present moment as one line of the terminal: countdown, or progress and level of what is on air. */
import pc from 'picocolors';
import type { OnAirStatus, StationStatus } from '../model/status.ts';
import { sayDuration } from '../words/say-date.ts';
import type { CliContext } from './context.ts';

const PROGRESS_CELLS = 24;
const LEVEL_CELLS = 14;
/** The meter's left end; speech at −16 LUFS lives in its upper half. */
const LEVEL_FLOOR_DBFS = -48;
/** Above this the meter is yellow. */
const LEVEL_LOUD_DBFS = -6;

export function liveLine(context: CliContext, status: StationStatus): string {
  if (status.onAir !== null) return onAirLine(status.onAir);
  if (status.next === null) return '';
  const { title, atMs, prepared } = status.next;
  return context.say('demo.countdown', {
    seconds: Math.max(0, Math.ceil((atMs - status.nowMs) / 1000)),
    title,
    prepared: context.say(`status.prepared.${prepared}`),
  });
}

function onAirLine({ heardMs, plannedMs, rmsDbfs, peakDbfs, part, title }: OnAirStatus): string {
  const done = pc.green(bar(heardMs / plannedMs, PROGRESS_CELLS));
  const share = (rmsDbfs - LEVEL_FLOOR_DBFS) / -LEVEL_FLOOR_DBFS;
  const paint = peakDbfs > LEVEL_LOUD_DBFS ? pc.yellow : pc.cyan;
  const level = paint(bar(share, LEVEL_CELLS));
  const decibels = Number.isFinite(rmsDbfs) ? `${Math.round(rmsDbfs)} dB`.padStart(6) : '  -∞ dB';
  return `▶ ${sayDuration(heardMs)}/${sayDuration(plannedMs)} ${done}  ${level} ${decibels}  ${part ?? title}`;
}

/** A bar of eighths; `share` 0…1. */
function bar(share: number, cells: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * cells * 8);
  const part = eighths % 8 === 0 ? '' : (' ▏▎▍▌▋▊▉'[eighths % 8] ?? '');
  return ('█'.repeat(Math.floor(eighths / 8)) + part).padEnd(cells, '·');
}
