/** `loa district key`: the superior unit's public key as one token, which wards hold receipts and orders against. */
import type { Command } from 'commander';
import { refuse } from '../model/problem.ts';
import { keyIdOf } from '../record/key-id.ts';
import { keyToken, spokenKeyId } from '../record/key-token.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

export function registerDistrictKey(command: Command, context: CliContext): void {
  command
    .command('key')
    .description(context.say('district.key.command'))
    .action(() => runKey(context));
}

async function runKey(context: CliContext): Promise<void> {
  const { config, keys } = await context.superior();
  const publicKey = keys.publicKey();
  if (publicKey === null) throw refuse('district.no-key', {}, 3);
  const { id } = config;
  const keyId = keyIdOf(publicKey);
  const token = keyToken({ id, publicKey });
  const told = context.say('district.key.told', { spoken: spokenKeyId(keyId) });
  context.answer({ id, key: token, keyId }, `${token}\n${wrapped(told, context.terminal.columns)}`);
}
