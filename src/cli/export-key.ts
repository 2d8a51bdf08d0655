/** `loa export key`: what a superior unit enrols the station by, and the key's id to read out on the telephone. */
import type { Command } from 'commander';
import { keyIdOf } from '../record/key-id.ts';
import { keyToken, spokenKeyId } from '../record/key-token.ts';
import { stationKey } from '../verbs/station-key.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

export function registerExportKey(command: Command, context: CliContext): void {
  command
    .command('key')
    .description(context.say('export.key.command'))
    .action(() => runKey(context));
}

function runKey(context: CliContext): void {
  const ward = context.ward();
  const key = stationKey(ward);
  const keyId = keyIdOf(key.publicKey);
  const token = keyToken(key);
  const told = ward.station.demo
    ? context.say('export.key.demo')
    : context.say('export.key.told', { spoken: spokenKeyId(keyId) });
  context.answer(
    { station: key.id, key: token, keyId },
    `${token}\n${wrapped(told, context.terminal.columns)}`,
  );
}
