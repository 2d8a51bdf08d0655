/** Sentences: report. */
import type { Words } from './sentence.ts';

export const reportWords = {} as const satisfies Words;
