/**
 * `loa demo`: the ward's main job from YAML to record in half a minute, on a copy of the sample ward. Exit code 0 only
 * when the broadcast sounded whole. With `--json` the telling goes to stderr, the document to stdout.
 */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { DateTime } from 'luxon';
import pc from 'picocolors';
import type { Ward } from '../model/ports/ward.ts';
import type { Slot } from '../model/slot.ts';
import type { OutputStatus } from '../model/status.ts';
import { DAY_MS } from '../model/time.ts';
import { airingJson } from '../record/airing-json.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { reportJson } from '../report/report-json.ts';
import { checkScheduleFiles } from '../verbs/check-schedule.ts';
import { DEMO_PIN, fillDemo, markAsDemo, scheduleDemo } from '../verbs/demo-station.ts';
import { reportAirtime } from '../verbs/report-airtime.ts';
import { verifyLog } from '../verbs/verify-log.ts';
import { sayDate } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { airDemo, liveDrawing } from './demo-air.ts';
import { logTable } from './log-table.ts';
import { verificationText } from './log-verify.ts';
import { progressBar } from './progress-bar.ts';
import { reportText } from './report-text.ts';
import { checkSummary } from './schedule-check.ts';
import { wrapped } from './wrapped.ts';

/** What the steps share: the person's words, the demo's station, and where it stays (null: nowhere). */
interface Demo {
  readonly context: CliContext;
  readonly ward: Ward;
  readonly keptDir: string | null;
  write(text: string): void;
}

export function registerDemo(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description(context.say('demo.command'))
    .option('--keep <dir>', context.say('demo.option.keep'))
    .action(async (options: { readonly keep?: string }) => {
      const folder = context.outside.demoFolder(options.keep ?? null);
      try {
        await demonstrate(context, folder.dir, options.keep === undefined ? null : folder.dir);
      } finally {
        folder.release();
      }
    });
}

async function demonstrate(context: CliContext, dir: string, keptDir: string | null): Promise<void> {
  const { terminal, outside, options } = context;
  markAsDemo(outside.stationFiles(dir));
  const ward = outside.beginWard(dir);
  const write = (text: string) => (options.json ? terminal.writeError(text) : terminal.write(text));
  const demo: Demo = { context, ward, keptDir, write };
  try {
    write(pc.bold(sentence(demo, 'demo.heading', { station: ward.station.name })));
    await showLibrary(demo);
    const slot = showSchedule(demo);
    await showAir(demo, slot);
    const shown = showRecord(demo, slot);
    showNext(demo);
    if (options.json) context.answer({ folder: keptDir, ...shown }, '');
    if (shown.airing?.outcome !== 'aired') context.exit(1);
  } finally {
    ward.records.close();
  }
}

async function showLibrary(demo: Demo): Promise<void> {
  heading(demo, 'demo.step.library');
  const bar = progressBar(demo.context.terminal);
  const { clips } = await fillDemo(demo.ward, (file, done) => bar.show(done, basename(file)));
  bar.clear();
  demo.write(sentence(demo, 'demo.library', { clips }));
}

function showSchedule(demo: Demo): Slot {
  const { context, ward } = demo;
  heading(demo, 'demo.step.schedule');
  const slot = scheduleDemo(ward);
  const check = checkScheduleFiles({
    files: ward.files,
    openWard: () => ward,
    nowMs: ward.clock.nowMs(),
  });
  demo.write(`${checkSummary(check, context)}\n`);
  const time = clockTime(ward, slot.atMs, 'HH:mm:ss');
  demo.write(sentence(demo, 'demo.schedule', { title: slot.title, time }));
  return slot;
}

async function showAir(demo: Demo, slot: Slot): Promise<void> {
  const { context, ward } = demo;
  heading(demo, 'demo.step.air');
  const live = liveDrawing(context, demo.write);
  let isHeard = true;
  const output = ({ kind, state, reason }: OutputStatus) => {
    isHeard = kind === 'sound-card';
    const why = reason === null ? '' : context.say(reason);
    demo.write(sentence(demo, `demo.output.${state === 'lost' ? 'lost' : kind}`, { why }));
  };
  const decided = await airDemo(context, ward, slot, { output, line: live.draw });
  live.end();
  const startedAtMs = ward.records.airing(slot.id)?.startedAtMs ?? null;
  if (startedAtMs !== null) {
    const offset = Math.round(startedAtMs - slot.atMs);
    demo.write(
      sentence(demo, 'demo.started', { started: clockTime(ward, startedAtMs, 'HH:mm:ss.SSS'), offset }),
    );
  }
  if (!decided) demo.write(sentence(demo, 'demo.stopped'));
  else if (!isHeard && demo.keptDir === null) demo.write(sentence(demo, 'demo.how-to-listen'));
}

function showRecord(demo: Demo, slot: Slot) {
  const { context, ward } = demo;
  const { zone } = ward.station;
  const { columns } = context.terminal;
  heading(demo, 'demo.step.record');
  const airings = [...ward.records.airings({ from: slot.date, to: slot.date })];
  demo.write(logTable(airings, false, zone, context));
  const verification = verifyLog(ward.records);
  demo.write(`${verificationText(context, verification)}\n`);
  heading(demo, 'demo.step.report');
  const by = ['topic', 'theme'] as const;
  const period = { from: slot.date, to: slot.date };
  const report = reportAirtime(ward, { ...period, by, topic: null, compare: null, entries: false });
  demo.write(reportText(report, { lang: context.options.lang, columns, entries: false }));
  const airing = ward.records.airing(slot.id);
  if (airing?.outcome !== 'aired') demo.write(sentence(demo, 'demo.not-aired'));
  return {
    airing: airing === null ? null : airingJson(airing, zone),
    verified: verification.ok,
    report: reportJson(report, false),
  };
}

function showNext(demo: Demo): void {
  const { context, ward, keptDir } = demo;
  heading(demo, 'demo.step.next');
  if (keptDir !== null) {
    demo.write(sentence(demo, 'demo.kept', { dir: keptDir, pin: DEMO_PIN }));
    for (const path of ward.files.list('state/heard'))
      demo.write(`  ${context.say('demo.heard', { path: ward.files.absolute(`state/heard/${path}`) })}\n`);
  }
  const tomorrow = civilDateAt(ward.clock.nowMs() + DAY_MS, ward.station.zone);
  const date = sayDate(context.options.lang, tomorrow);
  const { launcher } = context.outside;
  const next = keptDir === null ? 'demo.next' : 'demo.next-kept';
  demo.write(`${context.say(next, { launcher, pin: DEMO_PIN, date, dir: keptDir ?? '' })}\n`);
}

function heading({ context, write }: Demo, code: string): void {
  write(`\n${pc.bold(pc.cyan(context.say(code)))}\n`);
}

function sentence({ context }: Demo, code: string, params: Record<string, string | number> = {}): string {
  return `${wrapped(context.say(code, params), context.terminal.columns)}\n`;
}

function clockTime(ward: Ward, atMs: number, format: string): string {
  return DateTime.fromMillis(atMs, { zone: ward.station.zone }).toFormat(format);
}
