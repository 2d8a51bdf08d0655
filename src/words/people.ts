/** Sentences: people. */
import type { Words } from './sentence.ts';

export const peopleWords = {} as const satisfies Words;
