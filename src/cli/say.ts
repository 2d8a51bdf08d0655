/** `loa say`: how the station would say a text; `--show` prints the words that the voice gets. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readPlainText } from '../library/plain-text.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import { readStation } from '../schedule/read-station.ts';
import { letterheadLines } from '../speech/letterhead.ts';
import { PLAIN_SETTINGS, type SpeechSettings, sayText } from '../speech/say-text.ts';
import { guessedWords, requireSayable, speechSettingsOf } from '../speech/spoken-words.ts';
import { listenTo } from '../verbs/play-clip.ts';
import { type SaidWords, sayWords } from '../verbs/say-words.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { progressBar } from './progress-bar.ts';

/** Overwritten each time: heard at once, kept by nobody. */
const HEARD_FILE = 'state/spoken/nghe-thu.wav';

interface SayOptions {
  readonly show: boolean;
  readonly voice?: string;
  readonly out?: string;
  readonly device?: string;
}

export function registerSay(program: Command, context: CliContext): void {
  program
    .command('say')
    .argument('<text>')
    .description(context.say('say.command'))
    .option('--show', context.say('say.option.show'), false)
    .option('--voice <id>', context.say('say.option.voice'))
    .option('--out <file>', context.say('say.option.out'))
    .option('--device <name>', context.say('clip.option.device'))
    .action((text: string, options: SayOptions) => runSay(text, options, context));
}

async function runSay(argument: string, options: SayOptions, context: CliContext): Promise<void> {
  const text = argument === '-' ? readPlainText(await context.terminal.readStdin()) : argument;
  if (options.show) return show(text, context);
  if (options.out !== undefined && !/\.wav$/i.test(options.out)) {
    throw refuse('say.not-wav', { path: options.out }, 2);
  }
  const ward = context.ward();
  const path = options.out === undefined ? ward.files.absolute(HEARD_FILE) : resolve(options.out);
  const { voice, notices } = await spokenTo(ward, text, path, options, context);
  if (options.out === undefined) {
    const listening = listenTo(context.outside.listener, ward.station, path, options.device ?? null);
    await listening.catch((error: unknown) => {
      throw withNotices(error, notices);
    });
  }
  const { lang } = context.options;
  const lines = [
    ...notices.map((notice) => sayProblem(lang, notice)),
    context.say('say.written', { path, voice }),
  ];
  context.answer({ path, voice, problems: problemsJson(lang, notices) }, lines.join('\n'));
}

/** The file that is named was spoken all the same: by which voice, and why not by another, is told with it. */
function withNotices(error: unknown, notices: readonly Problem[]): unknown {
  return error instanceof Refusal ? new Refusal([...error.problems, ...notices], error.exitCode) : error;
}

async function spokenTo(
  ward: Ward,
  text: string,
  path: string,
  { voice }: SayOptions,
  context: CliContext,
): Promise<SaidWords> {
  const bar = progressBar(context.terminal);
  const onProgress = (done: number) => bar.show(done, context.say('say.progress'));
  try {
    return await sayWords(ward, text, path, { onProgress, ...(voice !== undefined && { voice }) });
  } finally {
    bar.clear();
  }
}

/** One line a line of input on stdout; what had to be guessed, on stderr. Refusal `clip.text-too-long`. */
function show(given: string, context: CliContext): void {
  const text = given.replace(/\r?\n$/, '');
  requireSayable(text);
  const settings = settingsHere(context);
  const said = sayText(text, settings);
  context.answer({ words: said.lines, spans: said.spans }, said.lines.join('\n'));
  if (context.options.json) return;
  for (const word of guessedWords(text, said)) {
    context.terminal.writeError(`${context.say('clip.guessed-words', { ...word })}\n`);
  }
  const unread = letterheadLines(text);
  if (unread.length > 0) {
    context.terminal.writeError(`${context.say('clip.letterhead', { lines: unread.join(', ') })}\n`);
  }
}

/** The station's own reading and lexicon, where there is a station. */
function settingsHere(context: CliContext): SpeechSettings {
  const yaml = context.outside.stationFiles(context.options.station).stationYaml();
  const station = yaml === null ? null : readStation(yaml).station;
  return station === null ? PLAIN_SETTINGS : speechSettingsOf(station);
}
