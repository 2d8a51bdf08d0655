/** Where the daemon writes what it does, for whoever looks after the machine; the as-run record is elsewhere. */
export interface Log {
  /** One line: a code of `words/` and its params. */
  write(
    severity: 'info' | 'warn' | 'error',
    code: string,
    params: Readonly<Record<string, string | number>>,
  ): void;
  /** Resolves once everything is on disk. */
  close(): Promise<void>;
}
