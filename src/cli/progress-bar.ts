/** One line on stderr that grows while a person watches; nothing where nobody does. */
import stringWidth from 'string-width';
import type { Terminal } from './context.ts';
import { cutLine } from './cut-line.ts';

const BAR_COLUMNS = 24;
/** Redrawn when the bar or the percentage moves, not for every chunk of sound. */
const STEPS = 200;

export interface ProgressBar {
  /** `done` 0…1. */
  show(done: number, label: string): void;
  clear(): void;
}

export function progressBar(terminal: Terminal): ProgressBar {
  let shown = '';
  const erase = () => terminal.writeError(`\r${' '.repeat(stringWidth(shown))}\r`);
  return {
    show(done, label) {
      if (!terminal.interactive) return;
      const step = Math.floor(Math.min(1, done) * STEPS) / STEPS;
      const full = Math.round(step * BAR_COLUMNS);
      const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_COLUMNS - full)} ${String(Math.round(step * 100)).padStart(3)} %`;
      const line = cutLine(`${bar}  ${label}`, terminal.columns - 1);
      if (line === shown) return;
      if (shown !== '') erase();
      shown = line;
      terminal.writeError(line);
    },
    clear() {
      if (shown !== '') erase();
      shown = '';
    },
  };
}
