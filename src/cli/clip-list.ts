/** `loa clip list` and `loa clip show`. */
import type { Command } from 'commander';
import type { Clip } from '../model/clip.ts';
import { msOfFrames } from '../model/sound.ts';
import { civilDateAt } from '../record/civil-date.ts';
import type { SoundApproval } from '../rights/rights-state.ts';
import { alteredClips, type ListedClip, listClips, type ShownClip, showClip } from '../verbs/list-clips.ts';
import { sayProblem } from '../words/say.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import { sayDecibels } from '../words/say-decibels.ts';
import { clipJson } from './clip-json.ts';
import type { CliContext } from './context.ts';
import { heardWords } from './heard-words.ts';
import { plainTable } from './plain-table.ts';

interface ListOptions {
  readonly topic?: string;
  readonly theme?: string;
  readonly removed: boolean;
}

export function registerClipList(clip: Command, context: CliContext): void {
  clip
    .command('list')
    .description(context.say('clip.command.list'))
    .option('--topic <id>', context.say('clip.option.only-topic'))
    .option('--theme <id>', context.say('clip.option.theme'))
    .option('--removed', context.say('clip.option.removed'), false)
    .action((options: ListOptions) => runList(options, context));
}

export function registerClipShow(clip: Command, context: CliContext): void {
  clip
    .command('show')
    .argument('<clip>')
    .description(context.say('clip.command.show'))
    .action((name: string) => runShow(name, context));
}

async function runList({ topic, theme, removed }: ListOptions, context: CliContext): Promise<void> {
  const { zone } = context.ward().station;
  const listed = listClips(context.ward(), {
    ...(topic === undefined ? {} : { topic }),
    ...(theme === undefined ? {} : { theme }),
    includeRemoved: removed,
  });
  const altered = await alteredClips(context.ward().files, listed);
  const json = listed.map(({ clip, approval }) => ({
    ...clipJson(clip, approval, zone),
    altered: altered.includes(clip),
  }));
  const notices = altered.map((clip) => `\n${alteredText(clip, context)}`);
  const text = listed.length === 0 ? context.say('clip.answer.none') : tableOf(listed, context);
  context.answer(json, [text, ...notices].join('\n'));
}

function alteredText({ id, path }: Clip, context: CliContext): string {
  const params = { clip: id, path };
  return sayProblem(context.options.lang, { code: 'clip.altered', severity: 'notice', params });
}

function tableOf(listed: readonly ListedClip[], context: CliContext): string {
  const columns = ['id', 'kind', 'topic', 'length', 'loudness', 'approval', 'title'];
  const rows = listed.map(({ clip, approval }) => [
    ...[clip.id, context.say(`clip.kind.${clip.kind}`), subjectOf(clip), lengthOf(clip)],
    ...[loudnessOf(clip, context), approvalText(clip, approval, context), clip.title],
  ]);
  const headings = columns.map((column) => context.say(`clip.column.${column}`));
  return [plainTable(headings, rows, context.terminal.columns), ...waitingWords(listed, context)].join('\n');
}

/** Who approves sees what will be heard, not only what was written. */
function waitingWords(listed: readonly ListedClip[], context: CliContext): readonly string[] {
  const waiting = listed.filter(({ clip, approval }) => clip.removedAtMs === null && approval === null);
  const lines = waiting.flatMap(({ clip }) => {
    const words = heardWords(clip);
    return words.length === 0 ? [] : [`  ${clip.id}`, ...words.map((line) => `    ${line}`)];
  });
  return lines.length === 0 ? [] : ['', `${context.say('clip.field.words')}:`, ...lines];
}

async function runShow(name: string, context: CliContext): Promise<void> {
  const shown = await showClip(context.ward(), name);
  const { clip, approval, intact, usedBy } = shown;
  if (!intact) context.exit(1);
  const json = { ...clipJson(clip, approval, context.ward().station.zone), intact, usedBy };
  const lines = fieldsOf(shown, context).filter(([, value]) => value !== null && value !== '');
  const widest = Math.max(...lines.map(([code]) => context.say(code).length));
  context.answer(
    json,
    lines.map(([code, value]) => `${context.say(code).padEnd(widest)}  ${value}`).join('\n'),
  );
}

function fieldsOf({ clip, approval, intact, usedBy }: ShownClip, context: CliContext) {
  const cue = [clip.cue.inFrame, clip.cue.outFrame].map((frame) => Math.round(msOfFrames(frame)));
  return [
    ['clip.column.id', clip.id],
    ['clip.column.title', clip.title],
    ['clip.column.kind', context.say(`clip.kind.${clip.kind}`)],
    ['clip.column.topic', clip.topic],
    ['clip.field.theme', clip.theme],
    ['clip.field.language', clip.language],
    ['clip.field.source', clip.source],
    ['clip.field.basis', clip.basis],
    ['clip.field.author', clip.author],
    ['clip.column.approval', approvalText(clip, approval, context)],
    ['clip.column.length', lengthOf(clip)],
    ['clip.column.loudness', loudnessOf(clip, context)],
    ['clip.field.true-peak', sayDecibels(context.options.lang, clip.truePeakDbtp)],
    ['clip.field.cue', cue.join(' – ')],
    ['clip.field.file', clip.path],
    ['clip.field.intact', context.say(intact ? 'clip.yes' : 'clip.no')],
    ['SHA-256', clip.sha256],
    ['clip.field.text', clip.spoken?.text ?? null],
    ['clip.field.words', clip.spoken?.words.replaceAll('\n', '\n  ') ?? null],
    ['clip.field.voices', clip.spoken?.voices.join(', ') ?? null],
    ['clip.field.used-by', usedBy.join(', ')],
  ] as const;
}

function loudnessOf({ loudnessLufs }: Clip, context: CliContext): string {
  return sayDecibels(context.options.lang, loudnessLufs);
}

function lengthOf({ cue }: Clip): string {
  return sayDuration(msOfFrames(cue.outFrame - cue.inFrame));
}

function subjectOf({ topic, theme }: Clip): string {
  return [topic, theme].filter((part) => part !== null).join(' / ');
}

function approvalText(clip: Clip, approval: SoundApproval | null, context: CliContext): string {
  if (clip.removedAtMs !== null) return context.say('clip.approval.removed');
  if (approval === null) return context.say('clip.approval.waiting');
  const date = sayDate(context.options.lang, civilDateAt(approval.atMs, context.ward().station.zone));
  return context.say('clip.approval.by', { by: approval.by, date });
}
