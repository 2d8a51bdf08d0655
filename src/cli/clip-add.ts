/** `loa clip add`: files, folders, a USB stick; a report for each file and what is still missing at the end. */
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Clip } from '../model/clip.ts';
import { msOfFrames } from '../model/sound.ts';
import type { SoundApproval } from '../rights/rights-state.ts';
import { type AddedFile, addClips } from '../verbs/add-clip.ts';
import { approvalsById } from '../verbs/list-clips.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import { sayDuration } from '../words/say-date.ts';
import { sayDecibels } from '../words/say-decibels.ts';
import { addClipFields, type ClipFieldOptions, noteOfOptions } from './clip-fields.ts';
import { clipJson } from './clip-json.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { progressBar } from './progress-bar.ts';

/** What an officer is asked to complete before a clip can go out and be counted. */
type Missing = 'topic' | 'theme' | 'basis' | 'approval';

export function registerClipAdd(clip: Command, context: CliContext): void {
  addClipFields(
    clip.command('add').argument('<file...>').description(context.say('clip.command.add')),
    context,
  ).action((files: readonly string[], options: ClipFieldOptions) => runAdd(files, options, context));
}

async function runAdd(
  files: readonly string[],
  options: ClipFieldOptions,
  context: CliContext,
): Promise<void> {
  const given = noteOfOptions(options);
  const author = (await identified(context, 'edit')).name;
  const bar = progressBar(context.terminal);
  const sources = files.map((file) => resolve(file));
  const reports = await addClips(context.ward(), { sources, given, author }, (file, done) =>
    bar.show(done, basename(file)),
  ).finally(() => bar.clear());
  if (reports.some(({ outcome }) => outcome === 'refused')) context.exit(1);
  const approvals = approvalsById(context.ward());
  const missing = (clip: Clip) => missingOf(clip, approvals.get(clip.id) ?? null);
  context.answer(
    reports.map((report) => addedJson(report, approvals, context)),
    addedText(reports, missing, context),
  );
}

function missingOf(clip: Clip, approval: SoundApproval | null): readonly Missing[] {
  const isMusic = clip.kind === 'chime' || clip.kind === 'bed';
  const missing: Missing[] = [];
  if (!isMusic && clip.topic === null) missing.push('topic');
  if (!isMusic && clip.theme === null) missing.push('theme');
  if (!isMusic && clip.basis === null) missing.push('basis');
  if (approval === null) missing.push('approval');
  return missing;
}

type Approvals = ReadonlyMap<string, SoundApproval | null>;
type MissingOf = (clip: Clip) => readonly Missing[];

function addedJson({ file, outcome, clip, problems }: AddedFile, approvals: Approvals, context: CliContext) {
  const approval = approvals.get(clip?.id ?? '') ?? null;
  return {
    ...(clip === null ? { id: null } : clipJson(clip, approval, context.ward().station.zone)),
    ...{ file, outcome },
    missing: clip === null ? [] : missingOf(clip, approval),
    problems: problemsJson(context.options.lang, problems),
  };
}

function addedText(reports: readonly AddedFile[], missing: MissingOf, context: CliContext): string {
  const count = (outcome: AddedFile['outcome']) =>
    reports.filter((report) => report.outcome === outcome).length;
  const sum = context.say('clip.answer.sum', {
    added: count('added'),
    completed: count('completed'),
    known: count('known'),
    refused: count('refused'),
  });
  return [
    ...reports.flatMap((report) => fileLines(report, context)),
    sum,
    ...missingLines(reports, missing, context),
  ].join('\n');
}

function fileLines({ file, outcome, clip, problems }: AddedFile, context: CliContext): readonly string[] {
  const first = context.say(`clip.answer.${outcome}`, { file: basename(file), id: clip?.id ?? '' });
  const facts = clip !== null && outcome === 'added' ? [`    ${factsOf(clip, context)}`] : [];
  return [first, ...facts, ...problems.map((problem) => `    ${sayProblem(context.options.lang, problem)}`)];
}

function factsOf(clip: Clip, context: CliContext): string {
  const length = sayDuration(msOfFrames(clip.cue.outFrame - clip.cue.inFrame));
  const lufs = sayDecibels(context.options.lang, clip.loudnessLufs);
  return context.say('clip.answer.facts', { title: clip.title, length, lufs });
}

function missingLines(
  reports: readonly AddedFile[],
  missing: MissingOf,
  context: CliContext,
): readonly string[] {
  const clips = [
    ...new Map(reports.flatMap(({ clip }) => (clip === null ? [] : [[clip.id, clip] as const]))).values(),
  ];
  const lacking = clips.filter((clip) => missing(clip).length > 0);
  if (lacking.length === 0) return [];
  const waiting = lacking.filter((clip) => missing(clip).includes('approval')).map(({ id }) => id);
  const incomplete = lacking.some((clip) => missing(clip).some((fact) => fact !== 'approval'));
  return [
    '',
    context.say('clip.answer.missing'),
    ...lacking.map(
      (clip) =>
        `  ${clip.id}: ${missing(clip)
          .map((fact) => context.say(`clip.missing.${fact}`))
          .join(', ')}`,
    ),
    ...(incomplete ? [context.say('clip.answer.complete')] : []),
    ...(waiting.length > 0 ? [context.say('clip.answer.ask-approval', { ids: waiting.join(' ') })] : []),
  ];
}
