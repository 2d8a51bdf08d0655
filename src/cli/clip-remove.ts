/** `loa clip remove`: out of the library; what it aired stays on record. */
import type { Command } from 'commander';
import { removeClip } from '../verbs/remove-clip.ts';
import { clipJson } from './clip-json.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';

export function registerClipRemove(clip: Command, context: CliContext): void {
  clip
    .command('remove')
    .argument('<clip>')
    .description(context.say('clip.command.remove'))
    .action((name: string) => runRemove(name, context));
}

async function runRemove(name: string, context: CliContext): Promise<void> {
  const by = (await identified(context, 'edit')).name;
  const { clip, usedBy } = removeClip(context.ward(), name, by);
  const { id, path } = clip;
  const lines = [context.say('clip.answer.removed', { id, path })];
  if (usedBy.length > 0)
    lines.push(context.say('clip.answer.used-by', { id, programmes: usedBy.join(', ') }));
  context.answer({ ...clipJson(clip, null, context.ward().station.zone), usedBy }, lines.join('\n'));
}
