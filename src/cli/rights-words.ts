/** Rights as they are typed on the command line. */
import { ALL_RIGHTS, type Right } from '../model/person.ts';
import { refuse } from '../model/problem.ts';
import { nearestWord } from '../schedule/near-miss.ts';

/** `edit,operate`; Refusal `people.unknown-right` that says what was meant. */
export function rightsOf(text: string): readonly Right[] {
  return text.split(',').map((word) => rightOf(word.trim()));
}

export function rightOf(word: string): Right {
  const right = ALL_RIGHTS.find((known) => known === word);
  if (right !== undefined) return right;
  const known = ALL_RIGHTS.join(', ');
  throw refuse('people.unknown-right', { right: word, near: nearestWord(word, ALL_RIGHTS) ?? '', known }, 2);
}
