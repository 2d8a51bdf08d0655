/** `loa rehearse --date D [--out FILE]`: a day through the real engine, without the loudspeakers. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { msOfFrames } from '../model/sound.ts';
import { airingJson } from '../record/airing-json.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { reportJson } from '../report/report-json.ts';
import type { Tell } from '../station/tell.ts';
import { type Rehearsal, rehearse } from '../verbs/rehearse-day.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import { givenDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { eventLine } from './event-line.ts';
import { logTable } from './log-table.ts';
import { reportText } from './report-text.ts';

/** Where the day's sound goes unless said otherwise. */
const FOLDER = 'state/rehearsals';

interface RehearseOptions {
  readonly date?: string;
  readonly out?: string;
}

export function registerRehearse(program: Command, context: CliContext): void {
  program
    .command('rehearse')
    .description(context.say('rehearse.command'))
    .option('--date <date>', context.say('rehearse.option.date'))
    .option('--out <file>', context.say('rehearse.option.out'))
    .action((options: RehearseOptions) => runRehearsal(options, context));
}

async function runRehearsal(options: RehearseOptions, context: CliContext): Promise<void> {
  const ward = context.ward();
  const { zone } = ward.station;
  const date =
    options.date === undefined
      ? civilDateAt(ward.clock.nowMs(), zone)
      : givenDate(options.date, 'rehearse.bad-date');
  const out = options.out ?? ward.files.absolute(join(FOLDER, `${date}.m4a`));
  const tools = context.outside.rehearsalTools(ward);
  const rehearsal = await rehearse(ward, tools, { date, out }, watcher(context, zone));
  context.answer(rehearsalJson(rehearsal, zone), rehearsalText(rehearsal, context));
}

/** What keeps a mix from being made is worth seeing while it happens; the rest is in the table at the end. */
function watcher(context: CliContext, zone: string): Tell {
  const { terminal, options } = context;
  return (severity, code, params = {}, cause = null) => {
    if (code !== 'station.not-prepared' || options.json) return;
    const atMs = Number(params.atMs ?? 0);
    const event = { severity, code, params, cause, atMs };
    terminal.writeError(`${eventLine(options.lang, event, zone, terminal.interactive)}\n`);
  };
}

function rehearsalJson({ slots, airings, report, out, chapters, date, files }: Rehearsal, zone: string) {
  const byId = new Map(airings.map((airing) => [airing.id, airing]));
  return {
    date,
    files,
    slots: slots.map(({ id, programme, title, level, atMs }) => ({
      slot: id,
      programme,
      title,
      level,
      at: isoInstant(atMs, zone),
      outcome: byId.get(id)?.outcome ?? null,
      cause: byId.get(id)?.cause ?? null,
    })),
    airings: airings.map((airing) => airingJson(airing, zone)),
    report: reportJson(report, false),
    out,
    chapters,
  };
}

function rehearsalText(rehearsal: Rehearsal, context: CliContext): string {
  const { lang } = context.options;
  const { station } = context.ward();
  const { airings, slots, report, files } = rehearsal;
  const aired = airings.filter(({ outcome }) => outcome === 'aired').length;
  const date = sayDate(lang, rehearsal.date);
  return [
    context.say('rehearse.heading', { date, station: station.name, aired, slots: slots.length }),
    ...(files === 'in-force'
      ? []
      : [context.say('rehearse.last-good', { state: context.say(`rehearse.files.${files}`) })]),
    ...(airings.length === 0
      ? [context.say('rehearse.no-slots', { date })]
      : [
          '',
          logTable(airings, false, station.zone, context),
          reportText(report, { lang, columns: context.terminal.columns, entries: false }),
        ]),
    ...soundLine(rehearsal, context),
    context.say('rehearse.touched-nothing'),
  ].join('\n');
}

function soundLine({ out, chapters, airings }: Rehearsal, context: CliContext): string[] {
  if (out === null) return [];
  const soundedMs = airings.reduce((total, { airtimeFrames }) => total + msOfFrames(airtimeFrames), 0);
  return [
    context.say('rehearse.sound', { path: out, length: sayDuration(soundedMs), chapters: chapters.length }),
  ];
}
