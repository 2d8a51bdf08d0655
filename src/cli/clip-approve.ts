/** `loa clip approve` and `loa clip revoke`. */
import type { Command } from 'commander';
import type { Clip } from '../model/clip.ts';
import { refuse } from '../model/problem.ts';
import { type ApprovedClip, approveClips } from '../verbs/approve-clip.ts';
import { approvalsById } from '../verbs/list-clips.ts';
import { revokeClips } from '../verbs/revoke-clip.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import { clipJson } from './clip-json.ts';
import type { CliContext } from './context.ts';
import { heardWords } from './heard-words.ts';
import { identified } from './identity.ts';

export function registerClipApprove(clip: Command, context: CliContext): void {
  clip
    .command('approve')
    .argument('[clip...]')
    .description(context.say('clip.command.approve'))
    .option('--topic <id>', context.say('clip.option.approve-topic'))
    .action((clips: readonly string[], { topic }: { readonly topic?: string }) =>
      runApprove(clips, topic ?? null, context),
    );
}

export function registerClipRevoke(clip: Command, context: CliContext): void {
  clip
    .command('revoke')
    .argument('<clip...>')
    .description(context.say('clip.command.revoke'))
    .requiredOption('--why <why>', context.say('clip.option.why'))
    .action((clips: readonly string[], { why }: { readonly why: string }) => runRevoke(clips, why, context));
}

async function runApprove(
  clips: readonly string[],
  topic: string | null,
  context: CliContext,
): Promise<void> {
  if (clips.length === 0 && topic === null) throw refuse('clip.nothing-named', {}, 2);
  const by = (await identified(context, 'approve')).name;
  const reports = await approveClips(context.ward(), { clips, topic, by });
  if (reports.some(({ outcome }) => outcome === 'refused')) context.exit(1);
  const lines = reports.flatMap((report) => approvedLines(report, context));
  const jsonNow = clipsNow(context);
  context.answer(
    reports.map(({ id, outcome, clip, problems }) => ({
      ...(clip === null ? { id } : jsonNow(clip)),
      outcome,
      problems: problemsJson(context.options.lang, problems),
    })),
    lines.length === 0 ? context.say('clip.answer.nothing-waits') : lines.join('\n'),
  );
}

function approvedLines(
  { id, outcome, clip, problems }: ApprovedClip,
  context: CliContext,
): readonly string[] {
  const first = context.say(`clip.answer.${outcome === 'refused' ? 'not-approved' : outcome}`, { id });
  const below = [
    ...(clip === null ? [] : heardWords(clip)),
    ...problems.map((problem) => sayProblem(context.options.lang, problem)),
  ];
  return [first, ...below.map((line) => `    ${line}`)];
}

async function runRevoke(names: readonly string[], why: string, context: CliContext): Promise<void> {
  const by = (await identified(context, 'approve')).name;
  const clips = revokeClips(context.ward(), { clips: names, why, by });
  context.answer(
    clips.map(clipsNow(context)),
    context.say('clip.answer.revoked', { ids: clips.map(({ id }) => id).join(', ') }),
  );
}

/** Clips as they stand after what was just done. */
function clipsNow(context: CliContext) {
  const approvals = approvalsById(context.ward());
  return (clip: Clip) => clipJson(clip, approvals.get(clip.id) ?? null, context.ward().station.zone);
}
