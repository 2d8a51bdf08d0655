/** `loa district serve`: receives what stations send by themselves, until Ctrl-C. */
import type { Command } from 'commander';
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import { keyToken } from '../record/key-token.ts';
import { readListenAddress } from '../schedule/listen-address.ts';
import { type SuperiorEvent, superiorApi } from '../server/superior-api.ts';
import { SUPERIOR_LIMITS } from '../server/superior-limits.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { jsonText } from './json-text.ts';

const DEFAULT_LISTEN = '0.0.0.0:8444';

export function registerDistrictServe(command: Command, context: CliContext): void {
  command
    .command('serve')
    .description(context.say('district.serve.command'))
    .option('--listen <address>', context.say('district.serve.option.listen'), DEFAULT_LISTEN)
    .action(({ listen }: { readonly listen: string }) => runServe(listen, context));
}

async function runServe(listen: string, context: CliContext): Promise<void> {
  const address = readListenAddress(listen);
  if (address === null) throw refuse('district.serve.bad-listen', { value: listen }, 2);
  const superior = await context.superior();
  const key = keyOf(superior);
  const door = await context.outside.superiorDoor(superior, address);
  const tell = (event: SuperiorEvent) => tellEvent(event, context);
  const api = await superiorApi({
    superior,
    files: context.outside.stationFiles(superior.root),
    orders: context.outside.orderFiles,
    tls: door.tls,
    limits: SUPERIOR_LIMITS,
    tell,
  });
  await api.listen(address).catch((error: unknown) => {
    throw listenFault(error, listen);
  });
  const [url = ''] = door.urls;
  const { fingerprint } = door;
  if (context.options.json)
    context.terminal.write(`${jsonText({ listening: door.urls, fingerprint, key })}\n`);
  else context.terminal.write(`${context.say('district.serve.listening', { url, fingerprint, key })}\n`);
  await context.terminal.interrupted();
  await api.close();
}

const LISTEN_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'district.serve.port-taken',
  EACCES: 'district.serve.port-forbidden',
  EADDRNOTAVAIL: 'district.serve.no-such-address',
  ENOTFOUND: 'district.serve.no-such-address',
};

/** What a person can do something about; else the fault as it is. */
function listenFault(error: unknown, listen: string): unknown {
  const code = error instanceof Error && 'code' in error ? LISTEN_FAULTS[String(error.code)] : undefined;
  return code === undefined ? error : refuse(code, { listen }, 3);
}

function keyOf({ keys, config }: Superior): string {
  const publicKey = keys.publicKey();
  if (publicKey === null) throw refuse('district.no-key', {}, 3);
  return keyToken({ id: config.id, publicKey });
}

function tellEvent(event: SuperiorEvent, context: CliContext): void {
  const line = eventLine(event, context);
  if (line === null) return;
  context.terminal.write(
    context.options.json ? `${jsonText({ event: event.kind, message: line })}\n` : `${line}\n`,
  );
}

function eventLine(event: SuperiorEvent, context: CliContext): string | null {
  const station = 'station' in event ? (event.station ?? context.say('district.serve.stranger')) : '';
  if (event.kind === 'fault') {
    const reason = event.error instanceof Error ? event.error.message : String(event.error);
    return context.say('district.serve.fault', { station, reason });
  }
  if (event.kind === 'refused') {
    const told = event.refusal.problems.map((problem) => sayProblem(context.options.lang, problem)).join(' ');
    return context.say('district.serve.refused', { station, told });
  }
  if (event.kind === 'fetched') {
    const { order, edition } = event;
    return context.say('district.serve.fetched', { station, order, edition });
  }
  const { station: id, taken } = event.imported;
  if (taken === null) return null;
  const { fromSeq, toSeq, airings } = taken;
  return context.say('district.serve.taken', { station: id, fromSeq, toSeq, airings });
}
