/** What the station tells whoever watches it: a code of `words/` and its params, for the terminal and the log alike. */
export type Tell = (
  severity: 'info' | 'warn' | 'error',
  code: string,
  params?: Readonly<Record<string, string | number>>,
) => void;
