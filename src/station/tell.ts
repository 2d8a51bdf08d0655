/** What the station tells whoever watches it: a code of `words/`, its params and a cause, for terminal and log alike. */
import type { Cause } from '../model/airing.ts';

export type Tell = (
  severity: 'info' | 'warn' | 'error',
  code: string,
  params?: Readonly<Record<string, string | number>>,
  cause?: Cause | null,
) => void;
