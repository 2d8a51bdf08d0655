/** `loa clip …`: the library's commands. */
import type { Command } from 'commander';
import { registerClipAdd } from './clip-add.ts';
import { registerClipApprove, registerClipRevoke } from './clip-approve.ts';
import { registerClipList, registerClipShow } from './clip-list.ts';
import { registerClipPlay } from './clip-play.ts';
import { registerClipRemove } from './clip-remove.ts';
import { registerClipSay } from './clip-say.ts';
import type { CliContext } from './context.ts';

export function registerClip(program: Command, context: CliContext): void {
  const clip = program.command('clip').description(context.say('clip.command'));
  registerClipAdd(clip, context);
  registerClipSay(clip, context);
  registerClipList(clip, context);
  registerClipShow(clip, context);
  registerClipPlay(clip, context);
  registerClipApprove(clip, context);
  registerClipRevoke(clip, context);
  registerClipRemove(clip, context);
}
