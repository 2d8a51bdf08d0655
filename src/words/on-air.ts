/** Sentences: on-air. */
import type { Words } from './sentence.ts';

export const onAirWords = {} as const satisfies Words;
