/** The record as a table for the terminal. */
import type { Airing } from '../model/airing.ts';
import { sayDate } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { airingTime, airtimeWords, causeWords, outcomeWords } from './log-lines.ts';
import { plainTable } from './plain-table.ts';

/** Without a first day, only this many of the last airings are shown: a screen, not ten years. */
const LAST_SHOWN = 100;

export function logTable(
  airings: readonly Airing[],
  lastOnly: boolean,
  zone: string,
  context: CliContext,
): string {
  if (airings.length === 0) return `${context.say('log.empty')}\n`;
  const { lang } = context.options;
  const shown = lastOnly ? airings.slice(-LAST_SHOWN) : airings;
  const left = airings.length - shown.length;
  const headings = ['date', 'time', 'title', 'airtime', 'outcome'].map((column) =>
    context.say(`log.column.${column}`),
  );
  const rows = shown.map((airing) => [
    sayDate(lang, airing.date),
    airingTime(airing, zone),
    airing.title,
    airtimeWords(airing),
    [outcomeWords(lang, airing), causeWords(lang, airing)].filter((words) => words !== '').join(': '),
  ]);
  const more = left === 0 ? '' : `${context.say('log.earlier', { left })}\n`;
  return `${plainTable(headings, rows, context.terminal.columns)}\n${more}`;
}
