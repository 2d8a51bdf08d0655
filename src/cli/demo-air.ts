/** The demonstration's broadcast: a station on duty until its slot has an outcome, drawn as it goes. */
import stringWidth from 'string-width';
import { sleep } from '../model/ports/clock.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Slot } from '../model/slot.ts';
import type { OutputStatus } from '../model/status.ts';
import { MINUTE_MS } from '../model/time.ts';
import { prepareSlot } from '../station/prepare.ts';
import { Station } from '../station/station.ts';
import type { CliContext } from './context.ts';
import { cutLine } from './cut-line.ts';
import { liveLine } from './live-line.ts';

/** The line of countdown and level is drawn this often, ms; without a terminal once in a while. */
const DRAW_EVERY_MS = 100;
const DRAW_PLAIN_EVERY_MS = 2_000;
/** A demonstration that has no outcome by then is stuck. */
const PATIENCE_MS = 2 * MINUTE_MS;

export interface Drawing {
  /** Told once, as soon as the loudspeaker is open or lost. */
  output(output: OutputStatus): void;
  /** Countdown, or progress and level. */
  line(line: string): void;
}

/** Resolves with true when the slot has its outcome, false when the person has had enough, or it is stuck. */
export async function airDemo(
  context: CliContext,
  ward: Ward,
  slot: Slot,
  drawing: Drawing,
): Promise<boolean> {
  const { terminal, outside } = context;
  let watching = true;
  void terminal.interrupted().then(() => {
    watching = false;
  });
  const pump = outside.makePump(ward);
  const station = new Station({ ward, pump, tell: () => undefined, prepare: prepareSlot });
  const isDecided = () => (ward.records.airing(slot.id)?.outcome ?? null) !== null;
  try {
    await station.start();
    for (const output of station.status().outputs) drawing.output(output);
    const giveUpMs = ward.clock.nowMs() + PATIENCE_MS;
    const everyMs = terminal.interactive ? DRAW_EVERY_MS : DRAW_PLAIN_EVERY_MS;
    while (watching && !isDecided() && ward.clock.nowMs() < giveUpMs) {
      drawing.line(liveLine(context, station.status()));
      await sleep(ward.clock, everyMs);
    }
    return isDecided();
  } finally {
    await station.close();
  }
}

/** One line drawn over itself on a terminal; elsewhere a line each time. `end` leaves the last one standing. */
export function liveDrawing({ terminal }: CliContext, write: (text: string) => void) {
  let drawn = 0;
  return {
    draw(line: string) {
      if (line === '') return;
      if (!terminal.interactive) return write(`${line}\n`);
      const shown = cutLine(line, terminal.columns - 1);
      const width = stringWidth(shown);
      write(`\r${shown}${' '.repeat(Math.max(0, drawn - width))}`);
      drawn = width;
    },
    end() {
      if (drawn > 0) write('\n');
    },
  };
}
