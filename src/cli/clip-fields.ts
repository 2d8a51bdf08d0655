/** The options that tell a clip's facts, shared by the commands that add one. */
import type { Command } from 'commander';
import { clipKindOf } from '../library/clip-kind.ts';
import type { ClipNote } from '../library/clip-note.ts';
import { refuse } from '../model/problem.ts';
import type { CliContext } from './context.ts';

export interface ClipFieldOptions {
  readonly title?: string;
  readonly topic?: string;
  readonly theme?: string;
  readonly kind?: string;
  readonly language?: string;
  readonly source?: string;
  readonly basis?: string;
}

export function addClipFields(command: Command, context: CliContext): Command {
  return command
    .option('--title <title>', context.say('clip.option.title'))
    .option('--topic <id>', context.say('clip.option.topic'))
    .option('--theme <id>', context.say('clip.option.theme'))
    .option('--source <source>', context.say('clip.option.source'))
    .option('--basis <basis>', context.say('clip.option.basis'))
    .option('--kind <kind>', context.say('clip.option.kind'))
    .option('--language <tag>', context.say('clip.option.language'));
}

/** Refusal `clip.unknown-kind` (wrong usage). */
export function noteOfOptions(options: ClipFieldOptions): ClipNote {
  return {
    title: textOf(options.title),
    topic: textOf(options.topic),
    theme: textOf(options.theme),
    source: textOf(options.source),
    basis: textOf(options.basis),
    language: textOf(options.language),
    kind: kindOf(options.kind),
  };
}

function textOf(text: string | undefined): string | null {
  return text?.normalize('NFC').trim() || null;
}

function kindOf(words: string | undefined): ClipNote['kind'] {
  if (words === undefined) return null;
  const kind = clipKindOf(words);
  if (kind === null) throw refuse('clip.unknown-kind', { kind: words }, 2);
  return kind;
}
