/** `--edition` of the commands about orders. */
import { refuse } from '../model/problem.ts';

/** null: none is named. Refusal `order.bad-edition`, exit 2. */
export function editionOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const edition = Number(text);
  if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(edition)) return edition;
  throw refuse('order.bad-edition', { text }, 2);
}
