/** `loa say`: how the station would say a text; `--show` prints the words that the voice gets. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { sayText } from '../speech/say-text.ts';
import { listenTo } from '../verbs/play-clip.ts';
import { sayWords } from '../verbs/say-words.ts';
import type { CliContext } from './context.ts';

/** Overwritten each time: heard at once, kept by nobody. */
const HEARD_FILE = 'state/spoken/nghe-thu.wav';

interface SayOptions {
  readonly show: boolean;
  readonly out?: string;
  readonly device?: string;
}

export function registerSay(program: Command, context: CliContext): void {
  program
    .command('say')
    .argument('<text>')
    .description(context.say('say.command'))
    .option('--show', context.say('say.option.show'), false)
    .option('--out <file>', context.say('say.option.out'))
    .option('--device <name>', context.say('clip.option.device'))
    .action((text: string, options: SayOptions) => runSay(text, options, context));
}

async function runSay(argument: string, options: SayOptions, context: CliContext): Promise<void> {
  const text = argument === '-' ? await context.terminal.readStdin() : argument;
  if (options.show) return show(text, context);
  const ward = context.ward();
  const path = options.out === undefined ? ward.files.absolute(HEARD_FILE) : resolve(options.out);
  const voice = await sayWords(ward, text, path);
  if (options.out === undefined) {
    await listenTo(context.outside.listener, ward.station, path, options.device ?? null);
  }
  context.answer({ path, voice }, context.say('say.written', { path, voice }));
}

/** One line a line of input. */
function show(text: string, context: CliContext): void {
  const { lines } = sayText(text.replace(/\r?\n$/, ''));
  context.answer({ words: lines }, lines.join('\n'));
}
