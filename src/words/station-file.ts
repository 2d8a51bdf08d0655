/** Sentences: station-file. */
import type { Words } from './sentence.ts';

export const stationFileWords = {} as const satisfies Words;
