/** Sentences: clips. */
import type { Words } from './sentence.ts';

export const clipsWords = {} as const satisfies Words;
