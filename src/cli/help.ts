/** Help as a person reads it: commander's own English (titles, `[options]`, defaults, `<name>`) in our words. */
import { Help, type HelpConfiguration } from 'commander';
import { say } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';

/** Columns of the help where the terminal is wider: longer lines are hard to read. */
export const HELP_COLUMNS_MAX = 100;

export function helpIn(lang: Lang): HelpConfiguration {
  const plain = new Help();
  return {
    showGlobalOptions: true,
    styleTitle: (title) => say(lang, `cli.title.${title.toLowerCase().replace(/\W/g, '')}`),
    commandUsage: (command) => spoken(lang, plain.commandUsage(command)),
    subcommandTerm: (command) => spoken(lang, plain.subcommandTerm(command).replace(' [options]', '')),
    optionTerm: (option) => spoken(lang, option.flags),
    argumentTerm: (argument) => placeholder(lang, argument.name()),
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string'
        ? `${description} ${say(lang, 'cli.default', { value: defaultValue })}`
        : description,
    argumentDescription: ({ description }) => description,
  };
}

/** What stands for a value, as `<name>` says it: `tên`. */
export function placeholder(lang: Lang, name: string): string {
  const code = `cli.placeholder.${name}`;
  const word = say(lang, code);
  return word === code ? name : word;
}

/** `clip add <file...>` with its placeholders in the person's language. */
function spoken(lang: Lang, term: string): string {
  return term.replace(
    /([<[])([a-z-]+)(\.\.\.)?([>\]])/g,
    (_, open: string, name: string, more: string | undefined, close: string) =>
      `${open}${placeholder(lang, name)}${more ?? ''}${close}`,
  );
}
