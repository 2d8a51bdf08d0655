/** `loa air X` and `loa stop`: asked of the running daemon, with the operator's PIN. */
import type { Command } from 'commander';
import type { DaemonAnswer } from '../model/ports/daemon-client.ts';
import { type Problem, Refusal } from '../model/problem.ts';
import type { CliContext } from './context.ts';
import { credentials } from './identity.ts';

export function registerAir(program: Command, context: CliContext): void {
  program
    .command('air')
    .argument('<what>', context.say('air.argument'))
    .description(context.say('air.command'))
    .option('--request <id>', context.say('air.option.request'))
    .action((what: string, options: { readonly request?: string }) => runAir(what, options.request, context));
}

export function registerStop(program: Command, context: CliContext): void {
  program
    .command('stop')
    .description(context.say('stop.command'))
    .action(() => runStop(context));
}

async function runAir(what: string, request: string | undefined, context: CliContext): Promise<void> {
  const client = context.outside.daemonClient(context.options.station);
  const id = request ?? context.ward().random.uuid();
  const { airing } = answered(await client.air(what.normalize('NFC'), id, await credentials(context)));
  context.answer({ airing }, context.say('air.done', { what, airing }));
}

async function runStop(context: CliContext): Promise<void> {
  const client = context.outside.daemonClient(context.options.station);
  const { airing } = answered(await client.stop(await credentials(context)));
  const text = airing === null ? context.say('stop.nothing') : context.say('stop.done', { airing });
  context.answer({ airing }, text);
}

function answered<Value>(answer: DaemonAnswer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.problems, answer.problems.some(isNotThere) ? 3 : 1);
}

/** Nothing is wrong with what was asked: the station is not there to do it, or not in a state to. */
function isNotThere({ code }: Problem): boolean {
  return code === 'daemon.not-running' || code.startsWith('clock.');
}
