/** The people of a station as `loa people` shows them; nothing that a PIN could be guessed from. */
import type { RightsState } from '../rights/rights-state.ts';
import { sayDate } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { plainTable } from './plain-table.ts';

export function peopleJson({ people, delegations }: RightsState) {
  return {
    people: [...people.values()].map(({ name, fullName, rights }) => ({ name, fullName, rights })),
    delegations,
  };
}

export function peopleText({ people, delegations }: RightsState, context: CliContext): string {
  const headings = ['name', 'full-name', 'rights'].map((column) => context.say(`people.column.${column}`));
  const rows = [...people.values()].map(({ name, fullName, rights }) => [
    name,
    fullName,
    rights.map((right) => context.say(`people.right.${right}`)).join(', '),
  ]);
  const lent = delegations.map(({ from, to, right, until, basis }) => {
    const shown = { from, to, right, until: sayDate(context.options.lang, until), basis };
    return context.say('people.delegated', shown);
  });
  return [plainTable(headings, rows, context.terminal.columns), ...lent].join('\n');
}
