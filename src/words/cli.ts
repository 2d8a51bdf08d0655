/** Sentences: cli. */
import type { Words } from './sentence.ts';

export const cliWords = {} as const satisfies Words;
