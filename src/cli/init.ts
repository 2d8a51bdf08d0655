/** `loa init [--answers FILE]`: a new station in a folder, from a handful of questions. */
import type { Command } from 'commander';
import type { StationFiles } from '../model/ports/files.ts';
import { refuse } from '../model/problem.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { hoursOfQuarters } from '../schedule/new-hours.ts';
import { type BegunStation, initStation, requireFirstPeople } from '../verbs/init-station.ts';
import { type StationAnswers, stationYaml } from '../verbs/station-yaml.ts';
import { sayProblem } from '../words/say.ts';
import { sayHours } from '../words/weekday.ts';
import type { CliContext } from './context.ts';
import { type InitAnswers, readAnswers } from './init-answers.ts';
import { askPeople, askStation } from './init-questions.ts';
import { wrapped } from './wrapped.ts';

/** New stations are in Việt Nam; `zone` in station.yaml can say otherwise afterwards. */
const ZONE = 'Asia/Ho_Chi_Minh';

export function registerInit(program: Command, context: CliContext): void {
  program
    .command('init')
    .description(context.say('init.command'))
    .option('--answers <file>', context.say('init.option.answers'))
    .action(({ answers }: { readonly answers?: string }) => runInit(answers ?? null, context));
}

async function runInit(answersFile: string | null, context: CliContext): Promise<void> {
  const files = context.outside.stationFiles(context.options.station);
  const isNew = files.stationYaml() === null;
  if (!isNew) requireNotBegun(context);
  const answers = await answersOf(answersFile, isNew, context);
  // Before anything is written: a second try would keep the first one's station.yaml.
  requireFirstPeople(answers.people, false);
  if (answers.station !== null) layOut(files, answers.station, context);
  const ward = context.outside.beginWard(context.options.station);
  try {
    const begun = await initStation(ward, answers.people);
    for (const notice of begun.notices)
      context.terminal.writeError(`${sayProblem(context.options.lang, notice)}\n`);
    context.answer(
      begunJson(files.root, ward.station.id, begun),
      begunText(files.root, ward.station.name, begun, context),
    );
  } finally {
    ward.records.close();
  }
}

/** Looked at before anything is asked; `initStation` looks again when it writes. */
function requireNotBegun(context: CliContext): void {
  const ward = context.outside.beginWard(context.options.station);
  const { seq } = ward.records.head();
  ward.records.close();
  if (seq > 0) throw refuse('init.already', { station: ward.station.name });
}

/** A `station.yaml` that is there already is kept as it is; then only the people are asked for. */
async function answersOf(file: string | null, isNew: boolean, context: CliContext): Promise<InitAnswers> {
  if (file === null) {
    const station = isNew ? await askStation(context) : null;
    return { station, people: await askPeople(context) };
  }
  const answers = readAnswers(context.outside.readSecretFile(file), file);
  if (isNew && answers.station === null) throw refuse('init.no-station-answers', { file }, 2);
  if (isNew || answers.station === null) return answers;
  context.terminal.writeError(`${context.say('init.kept-station')}\n`);
  return { ...answers, station: null };
}

function layOut(files: StationFiles, station: StationAnswers, context: CliContext): void {
  files.writeText('station.yaml', stationYaml(station, civilDateAt(context.outside.clock.nowMs(), ZONE)));
  files.writeText('schedules/DOC-TRUOC.txt', `${context.say('init.folder.schedules')}\n`);
  files.writeText('audio/DOC-TRUOC.txt', `${context.say('init.folder.audio')}\n`);
}

function begunJson(root: string, station: string, { head, keyId, confirmedQuarters }: BegunStation) {
  return {
    station,
    folder: root,
    chainId: head.chainId,
    head: head.hash,
    seq: head.seq,
    keyId,
    confirmedQuarters,
  };
}

function begunText(root: string, name: string, begun: BegunStation, context: CliContext): string {
  const hours = hoursOfQuarters(begun.confirmedQuarters).map(
    (part) => `  ${sayHours(context.options.lang, part)}`,
  );
  const lines = [
    context.say('init.done', { name, root, keyId: begun.keyId }),
    ...(hours.length === 0 ? [] : [context.say('init.done.hours'), ...hours]),
    context.say('init.done.next'),
  ];
  return wrapped(lines.join('\n'), context.terminal.columns);
}
