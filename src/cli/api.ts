/** `loa api show`: what a superior unit needs to fetch the record: address, the certificate's fingerprint, its token's name. */
import type { Command } from 'commander';
import type { ApiDoor, CliContext } from './context.ts';
import { tokensJson, tokensText } from './token.ts';
import { wrapped } from './wrapped.ts';

const DIGITS_A_GROUP = /.{1,4}/g;

export function registerApi(program: Command, context: CliContext): void {
  const api = program.command('api').description(context.say('api.command'));
  api
    .command('show')
    .description(context.say('api.command.show'))
    .action(() => showApi(context));
}

async function showApi(context: CliContext): Promise<void> {
  const ward = context.ward();
  const { api } = ward.station;
  if (api === null) {
    const closed = context.say('api.closed');
    context.answer({ urls: [], fingerprint: null, tokens: tokensJson(context) }, closed);
    return;
  }
  const door = await context.outside.apiDoor(ward, api);
  context.answer({ ...door, tokens: tokensJson(context) }, doorText(door, context));
}

/** The fingerprint stands once to be copied, once in groups to be read out. */
function doorText({ urls, fingerprint }: ApiDoor, context: CliContext): string {
  const folded = (code: string) => wrapped(context.say(code), context.terminal.columns);
  const groups = fingerprint?.match(DIGITS_A_GROUP) ?? [];
  const known =
    fingerprint === null
      ? [folded('api.show.plain')]
      : [
          folded('api.show.fingerprint'),
          `  ${fingerprint}`,
          `  ${groups.slice(0, 8).join(' ')}`,
          `  ${groups.slice(8).join(' ')}`,
        ];
  const addresses = [context.say('api.show.url'), ...urls.map((url) => `  ${url}`)];
  return [...addresses, '', ...known, '', context.say('api.show.tokens'), tokensText(context)].join('\n');
}
