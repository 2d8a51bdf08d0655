/** `loa clip play`: listening, never on the ward's loudspeakers. */
import type { Command } from 'commander';
import { playClip } from '../verbs/play-clip.ts';
import type { CliContext } from './context.ts';

export function registerClipPlay(clip: Command, context: CliContext): void {
  clip
    .command('play')
    .argument('<clip>')
    .description(context.say('clip.command.play'))
    .option('--device <name>', context.say('clip.option.device'))
    .action((name: string, { device }: { readonly device?: string }) =>
      runPlay(name, device ?? null, context),
    );
}

async function runPlay(name: string, device: string | null, context: CliContext): Promise<void> {
  const title = await playClip(context.ward(), context.outside.listener, name, device);
  context.answer({ played: title }, context.say('clip.answer.played', { title }));
}
