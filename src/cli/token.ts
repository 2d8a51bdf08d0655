/** `loa token add|list|revoke`: who may read the record over the network. */
import type { Command } from 'commander';
import type { ApiToken } from '../model/ports/api-tokens.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { addToken, revokeToken, tokenState } from '../verbs/token.ts';
import { sayDate } from '../words/say-date.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { plainTable } from './plain-table.ts';
import { wrapped } from './wrapped.ts';

interface AddOptions {
  readonly expires?: string;
}

export function registerToken(program: Command, context: CliContext): void {
  const token = program.command('token').description(context.say('token.command'));
  token
    .command('add <name>')
    .description(context.say('token.command.add'))
    .option('--expires <date>', context.say('token.option.expires'))
    .action((name: string, options: AddOptions) => runAdd(name, options, context));
  token
    .command('list')
    .description(context.say('token.command.list'))
    .action(() => context.answer(tokensJson(context), tokensText(context)));
  token
    .command('revoke <name>')
    .description(context.say('token.command.revoke'))
    .action((name: string) => runRevoke(name, context));
}

async function runAdd(name: string, options: AddOptions, context: CliContext): Promise<void> {
  const expires = askedDate(options.expires, 'token.not-a-date');
  const { name: by } = await identified(context, 'administer');
  const token = addToken(context.ward(), { name, expires, by });
  const { lang } = context.options;
  const added =
    expires === null
      ? context.say('token.added', { name })
      : context.say('token.added-until', { name, expires: sayDate(lang, expires) });
  const handOver = wrapped(context.say('token.hand-over'), context.terminal.columns);
  context.answer({ name, scope: 'read-airtime', expires, token }, `${added}\n\n  ${token}\n\n${handOver}`);
}

async function runRevoke(name: string, context: CliContext): Promise<void> {
  const { name: by } = await identified(context, 'administer');
  revokeToken(context.ward(), name, by);
  context.answer({ ok: true, name }, context.say('token.revoked', { name }));
}

/** Nothing of a token itself is known any more. */
export function tokensJson(context: CliContext) {
  const { tokens, station } = context.ward();
  const at = (ms: number | null) => (ms === null ? null : isoInstant(ms, station.zone));
  return tokens.all().map((token) => ({
    name: token.name,
    scope: token.scope,
    state: tokenState(token, todayOf(context)),
    addedAt: at(token.addedAtMs),
    addedBy: token.addedBy,
    expires: token.expires,
    revokedAt: at(token.revokedAtMs),
    revokedBy: token.revokedBy,
    lastUsedAt: at(token.lastUsedAtMs),
  }));
}

const COLUMNS = ['name', 'state', 'added', 'by', 'expires', 'used'] as const;

export function tokensText(context: CliContext): string {
  const tokens = context.ward().tokens.all();
  if (tokens.length === 0) return context.say('token.none');
  const headings = COLUMNS.map((column) => context.say(`token.column.${column}`));
  const rows = tokens.map((token) => rowOf(token, context));
  return plainTable(headings, rows, context.terminal.columns);
}

function rowOf(token: ApiToken, context: CliContext): readonly string[] {
  const { zone } = context.ward().station;
  const date = (day: CivilDate | null) => (day === null ? '–' : sayDate(context.options.lang, day));
  const dayOf = (ms: number | null) => date(ms === null ? null : civilDateAt(ms, zone));
  return [
    token.name,
    context.say(`token.state.${tokenState(token, todayOf(context))}`),
    dayOf(token.addedAtMs),
    token.addedBy,
    date(token.expires),
    dayOf(token.lastUsedAtMs),
  ];
}

function todayOf(context: CliContext): CivilDate {
  const { clock, station } = context.ward();
  return civilDateAt(clock.nowMs(), station.zone);
}
