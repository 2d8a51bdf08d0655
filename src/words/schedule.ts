/** Sentences: schedule. */
import type { Words } from './sentence.ts';

export const scheduleWords = {} as const satisfies Words;
