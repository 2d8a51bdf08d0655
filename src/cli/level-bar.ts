/** Bars that move: how far an airing is, and how loud it sounds just now. */
import { sayDuration } from '../words/say-date.ts';

const LEVEL_COLUMNS_MAX = 40;
/** Of the peak's figure after the bar: ` -96 dB`. */
const FIGURE_COLUMNS = 7;
/** Left end of the level bar, dBFS; speech sits in its right half. */
const LEVEL_FLOOR_DBFS = -60;
const PROGRESS_COLUMNS_MAX = 48;

/** RMS as a bar, the peak as a mark, and its figure, within `columns`: `██████████──│──── -6 dB`. */
export function levelBar(peakDbfs: number, rmsDbfs: number, columns: number): string {
  const width = Math.max(8, Math.min(LEVEL_COLUMNS_MAX, columns - FIGURE_COLUMNS));
  const full = cellsOf(rmsDbfs, width);
  const mark = Math.max(cellsOf(peakDbfs, width) - 1, 0);
  const cells = Array.from({ length: width }, (_, at) => (at < full ? '█' : at === mark ? '│' : '─'));
  return `${cells.join('')} ${Math.round(peakDbfs)} dB`;
}

/** `0:00:12 ███████░░░░░░░░ 0:01:00`. */
export function progressLine(heardMs: number, plannedMs: number, columns: number): string {
  const width = Math.max(8, Math.min(PROGRESS_COLUMNS_MAX, columns - 24));
  const full = plannedMs > 0 ? Math.round(Math.min(1, heardMs / plannedMs) * width) : 0;
  return `${sayDuration(heardMs)} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${sayDuration(plannedMs)}`;
}

function cellsOf(dbfs: number, width: number): number {
  const share = (dbfs - LEVEL_FLOOR_DBFS) / -LEVEL_FLOOR_DBFS;
  return Math.round(Math.max(0, Math.min(1, share)) * width);
}
