/** `loa demo`: the ward's main job from YAML to record in half a minute, on a copy of the sample ward. */
import type { Command } from 'commander';
import { DateTime } from 'luxon';
import pc from 'picocolors';
import stringWidth from 'string-width';
import type { Airing } from '../model/airing.ts';
import { sleep } from '../model/ports/clock.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Slot } from '../model/slot.ts';
import { DAY_MS, MINUTE_MS } from '../model/time.ts';
import { prepareSlot } from '../station/prepare.ts';
import { Station } from '../station/station.ts';
import { DEMO_PIN, fillDemo, markAsDemo, scheduleDemo } from '../verbs/demo-station.ts';
import { reportAirtime } from '../verbs/report-airtime.ts';
import { verifyLog } from '../verbs/verify-log.ts';
import type { CliContext } from './context.ts';
import { liveLine } from './live-line.ts';
import { logTable } from './log-table.ts';
import { verificationText } from './log-verify.ts';
import { progressBar } from './progress-bar.ts';
import { reportText } from './report-text.ts';

/** The line of countdown and level is drawn this often, ms; without a terminal once in a while. */
const DRAW_EVERY_MS = 100;
const DRAW_PLAIN_EVERY_MS = 2_000;
/** A demonstration that has no outcome by then is stuck. */
const PATIENCE_MS = 2 * MINUTE_MS;

export function registerDemo(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description(context.say('demo.command'))
    .option('--keep <dir>', context.say('demo.option.keep'))
    .action(async (options: { keep?: string }) => {
      const folder = context.outside.demoFolder(options.keep ?? null);
      try {
        await demonstrate(context, folder.dir, options.keep !== undefined);
      } finally {
        folder.release();
      }
    });
}

async function demonstrate(context: CliContext, dir: string, kept: boolean): Promise<void> {
  markAsDemo(context.outside.stationFiles(dir));
  const ward = context.outside.beginWard(dir);
  try {
    context.terminal.write(`${pc.bold(context.say('demo.heading', { station: ward.station.name }))}\n`);
    await showLibrary(context, ward);
    const slot = showSchedule(context, ward);
    const airing = await showAir(context, ward, slot);
    showRecord(context, ward, slot);
    showNext(context, ward, kept ? dir : null);
    if (airing?.outcome !== 'aired') {
      context.terminal.writeError(`${context.say('demo.not-aired', { outcome: airing?.outcome ?? '?' })}\n`);
      context.exit(1);
    }
  } finally {
    ward.records.close();
  }
}

function heading(context: CliContext, code: string): void {
  context.terminal.write(`\n${pc.bold(pc.cyan(context.say(code)))}\n`);
}

async function showLibrary(context: CliContext, ward: Ward): Promise<void> {
  heading(context, 'demo.step.library');
  const bar = progressBar(context.terminal);
  const { clips } = await fillDemo(ward, (file, done) => bar.show(done, file));
  bar.clear();
  context.terminal.write(`${context.say('demo.library', { clips })}\n`);
}

function showSchedule(context: CliContext, ward: Ward): Slot {
  heading(context, 'demo.step.schedule');
  const slot = scheduleDemo(ward);
  const time = clockTime(ward, slot.atMs, 'HH:mm:ss');
  context.terminal.write(`${context.say('demo.schedule', { title: slot.title, time })}\n`);
  return slot;
}

async function showAir(context: CliContext, ward: Ward, slot: Slot): Promise<Airing | null> {
  heading(context, 'demo.step.air');
  const station = new Station({
    ward,
    pump: context.outside.makePump(ward),
    tell: () => undefined,
    prepare: prepareSlot,
  });
  let interrupted = false;
  void context.terminal.interrupted().then(() => {
    interrupted = true;
  });
  await station.start();
  try {
    const [output] = station.status().outputs;
    context.terminal.write(
      `${context.say(`demo.output.${output?.kind === 'virtual' ? 'virtual' : 'sound-card'}`)}\n`,
    );
    const giveUpMs = ward.clock.nowMs() + PATIENCE_MS;
    const line = liveDrawing(context);
    while (!interrupted && ward.clock.nowMs() < giveUpMs && outcomeOf(ward, slot) === null) {
      line.draw(liveLine(context, station.status()));
      await sleep(ward.clock, line.everyMs);
    }
    line.end();
  } finally {
    await station.close();
  }
  const airing = ward.records.airing(slot.id);
  if (airing?.startedAtMs != null) {
    const offset = Math.round(airing.startedAtMs - slot.atMs);
    const started = clockTime(ward, airing.startedAtMs, 'HH:mm:ss.SSS');
    context.terminal.write(`${context.say('demo.started', { started, offset })}\n`);
  }
  return airing;
}

function outcomeOf(ward: Ward, slot: Slot) {
  return ward.records.airing(slot.id)?.outcome ?? null;
}

function showRecord(context: CliContext, ward: Ward, slot: Slot): void {
  heading(context, 'demo.step.record');
  const airings = [...ward.records.airings({ from: slot.date, to: slot.date })];
  context.terminal.write(logTable(airings, false, ward.station.zone, context));
  context.terminal.write(`${verificationText(context, verifyLog(ward.records))}\n`);
  heading(context, 'demo.step.report');
  const report = reportAirtime(ward, {
    from: slot.date,
    to: slot.date,
    by: ['topic', 'theme'],
    topic: null,
    compare: null,
    entries: false,
  });
  const { lang } = context.options;
  context.terminal.write(reportText(report, { lang, columns: context.terminal.columns, entries: false }));
}

function showNext(context: CliContext, ward: Ward, keptDir: string | null): void {
  heading(context, 'demo.step.next');
  if (keptDir !== null) {
    context.terminal.write(`${context.say('demo.kept', { dir: keptDir })}\n`);
    for (const path of ward.files.exists('state/heard') ? ward.files.list('state/heard') : []) {
      context.terminal.write(
        `${context.say('demo.heard', { path: ward.files.absolute(`state/heard/${path}`) })}\n`,
      );
    }
  }
  const date = clockTime(ward, ward.clock.nowMs() + DAY_MS, 'yyyy-MM-dd');
  context.terminal.write(`${context.say('demo.next', { pin: DEMO_PIN, date })}\n`);
}

function clockTime(ward: Ward, atMs: number, format: string): string {
  return DateTime.fromMillis(atMs, { zone: ward.station.zone }).toFormat(format);
}

/** One line drawn over itself on a terminal; elsewhere a line now and then. */
function liveDrawing({ terminal }: CliContext) {
  let drawn = 0;
  return {
    everyMs: terminal.interactive ? DRAW_EVERY_MS : DRAW_PLAIN_EVERY_MS,
    draw(line: string) {
      if (!terminal.interactive) return terminal.write(line === '' ? '' : `${line}\n`);
      const width = stringWidth(line);
      terminal.write(`\r${line}${' '.repeat(Math.max(0, drawn - width))}`);
      drawn = width;
    },
    end() {
      if (terminal.interactive) terminal.write('\n');
    },
  };
}
