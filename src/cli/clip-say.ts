/** `loa clip say`: a clip spoken from text, by the first of the station's voices that can. */
import type { Command } from 'commander';
import { titleOfFileName } from '../library/clip-note.ts';
import type { Problem } from '../model/problem.ts';
import { msOfFrames } from '../model/sound.ts';
import { speakClip } from '../verbs/speak-clip.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import { sayDuration } from '../words/say-date.ts';
import { sayDecibels } from '../words/say-decibels.ts';
import { addClipFields, type ClipFieldOptions, noteOfOptions } from './clip-fields.ts';
import { clipJson } from './clip-json.ts';
import type { CliContext } from './context.ts';
import { type GivenWords, givenWords } from './given-words.ts';
import { heardWords } from './heard-words.ts';
import { identified } from './identity.ts';
import { progressBar } from './progress-bar.ts';

interface SayOptions extends ClipFieldOptions, GivenWords {}

/** Words of a text that become its title where none is given. */
const TITLE_WORDS = 10;
/** Words not known that a person is shown; what stands after them would be out of sight. */
const GUESSES_SHOWN = 10;

export function registerClipSay(clip: Command, context: CliContext): void {
  addClipFields(clip.command('say').description(context.say('clip.command.say')), context)
    .option('--text <text>', context.say('clip.option.text'))
    .option('--file <file>', context.say('clip.option.file'))
    .action((options: SayOptions) => runSay(options, context));
}

async function runSay(options: SayOptions, context: CliContext): Promise<void> {
  const given = noteOfOptions(options);
  const text = await givenWords(options, context);
  const author = (await identified(context, 'edit')).name;
  const title = given.title ?? titleOf(text, options.file);
  const bar = progressBar(context.terminal);
  const onProgress = (done: number) => bar.show(done, context.say('say.progress'));
  const { clip, problems } = await speakClip(context.ward(), {
    ...{ text, given: { ...given, title }, author, onProgress },
  }).finally(bar.clear);
  const { lang } = context.options;
  const length = sayDuration(msOfFrames(clip.cue.outFrame - clip.cue.inFrame));
  const lufs = sayDecibels(lang, clip.loudnessLufs);
  const lines = [
    context.say('clip.answer.added', { file: clip.path, id: clip.id }),
    `    ${context.say('clip.answer.facts', { title: clip.title, length, lufs })}`,
    ...heardWords(clip).map((line) => `    ${line}`),
    ...firstGuesses(problems).map((problem) => `    ${sayProblem(lang, problem)}`),
    context.say('clip.answer.ask-approval', { ids: clip.id }),
  ];
  const json = {
    ...clipJson(clip, null, context.ward().station.zone),
    problems: problemsJson(lang, problems),
  };
  context.answer(json, lines.join('\n'));
}

/** What else was found, and of the guessed words the first; how many more there are. */
function firstGuesses(problems: readonly Problem[]): readonly Problem[] {
  const guesses = problems.filter(({ code }) => code === 'clip.guessed-words');
  const left = guesses.slice(GUESSES_SHOWN);
  if (left.length === 0) return problems;
  const more: Problem = {
    code: 'clip.more-guessed-words',
    severity: 'notice',
    params: { count: left.length },
  };
  const last = guesses[GUESSES_SHOWN - 1];
  return problems.flatMap((problem) =>
    left.includes(problem) ? [] : problem === last ? [problem, more] : [problem],
  );
}

function titleOf(text: string, file: string | undefined): string {
  if (file !== undefined && file !== '-') return titleOfFileName(file.split(/[/\\]/).at(-1) ?? file);
  return text.normalize('NFC').trim().split(/\s+/).slice(0, TITLE_WORDS).join(' ');
}
