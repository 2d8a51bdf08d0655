/** `loa voices`: the voices that could speak here, which of them the station uses, and what the others still lack. */
import type { Command } from 'commander';
import { DateTime } from 'luxon';
import { type ListedVoice, listVoices } from '../verbs/list-voices.ts';
import { say, sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { plainTable } from './plain-table.ts';

const COLUMNS = ['id', 'by', 'network', 'ladder', 'state'];

export function registerVoices(program: Command, context: CliContext): void {
  program
    .command('voices')
    .description(context.say('voices.command'))
    .action(() => runVoices(context));
}

async function runVoices(context: CliContext): Promise<void> {
  const listed = await listVoices(context.ward());
  const headings = COLUMNS.map((column) => context.say(`voices.column.${column}`));
  const rows = listed.map((voice) => rowOf(voice, context));
  const text = [
    plainTable(headings, rows, context.terminal.columns),
    ...hindrances(listed, context).map((line) => `\n${line}`),
    `\n${context.say('voices.ask')}`,
  ];
  const json = listed.map((voice) => voiceJson(voice, context));
  context.answer(json, text.join('\n'));
}

function rowOf(voice: ListedVoice, context: CliContext): readonly string[] {
  const network = voice.runs === 'network' ? 'voices.yes' : 'voices.no';
  const place = voice.ladder === null ? '' : String(voice.ladder);
  return [
    voice.id,
    ...[voice.speaker, network].map((code) => context.say(code)),
    place,
    context.say(codeOf(voice)),
  ];
}

/** A service of the network is not asked for a list: whether it would speak is not known. */
function codeOf({ runs, missing, lastFault }: ListedVoice): string {
  if (missing !== null) return 'voices.not-ready';
  if (lastFault !== null) return 'voices.failed';
  return runs === 'network' ? 'voices.has-key' : 'voices.ready';
}

/** What is missing or failed, each sentence once, before it the voices it is about. */
function hindrances(listed: readonly ListedVoice[], context: CliContext): readonly string[] {
  const voices = new Map<string, string[]>();
  for (const voice of listed) {
    const sentence = hindranceOf(voice, context);
    if (sentence !== null) voices.set(sentence, [...(voices.get(sentence) ?? []), voice.id]);
  }
  return [...voices].map(([sentence, ids]) => `${ids.join(', ')}\n    ${sentence}`);
}

function hindranceOf({ missing, lastFault }: ListedVoice, context: CliContext): string | null {
  const fault = missing ?? lastFault;
  if (fault === null) return null;
  const sentence = sayProblem(context.options.lang, { ...fault, severity: 'notice' });
  if (missing !== null || lastFault === null) return sentence;
  const at = DateTime.fromMillis(lastFault.atMs, { zone: context.ward().station.zone });
  return context.say('voices.last-fault', { at: at.toFormat('HH:mm d/M'), fault: sentence });
}

function voiceJson(
  { id, runs, speaker, missing, lastFault, ladder }: ListedVoice,
  context: CliContext,
): object {
  const { lang } = context.options;
  const { zone } = context.ward().station;
  const told = (fault: ListedVoice['missing']) =>
    fault === null ? null : { code: fault.code, message: say(lang, fault.code, fault.params) };
  return {
    id,
    runs,
    by: context.say(speaker),
    ready: missing === null,
    missing: told(missing),
    lastFault:
      lastFault === null
        ? null
        : { at: DateTime.fromMillis(lastFault.atMs, { zone }).toISO(), ...told(lastFault) },
    ladder,
  };
}
