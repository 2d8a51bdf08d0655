/** Sentences: record. */
import type { Words } from './sentence.ts';

export const recordWords = {} as const satisfies Words;
